/** Automatic distribution on the CRM sample, through the calls that the page makes. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Thresholds } from "../../../src-main/contract/calls/automatic.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

const LOOSE: Thresholds = { lead: 0, imputed: "yes", revenue: null, offers: 0 };
const STRICT: Thresholds = { lead: 0.1, imputed: "distance", revenue: 1000, offers: 100 };

let desk: TestDesk;
let run: number;
beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  ({ id: run } = await desk.call("review.run", { job: "run" }));
});

const save = (on: boolean, thresholds: Thresholds) => desk.call("automatic.save", { on, thresholds, window: "one" });
const count = async (need: "delivered" | "held") =>
  (await desk.call("review.lines", { run, group: need, search: "", offset: 0, limit: 1000 })).total;

describe("thresholds", () => {
  it("are off by default, and their change can be undone", async () => {
    expect(await desk.call("automatic.read", {})).toMatchObject({ on: false, deliveries: [] });
    expect(await save(true, STRICT)).toEqual({ changed: true });
    expect(await save(true, STRICT)).toEqual({ changed: false });
    expect(await desk.call("automatic.read", {})).toMatchObject({ on: true, thresholds: STRICT });
    await desk.call("edit.undo", { window: "one" });
    expect((await desk.call("automatic.read", {})).on).toBe(false);
  });

  it("do not make a run look outdated", async () => {
    await save(true, STRICT);
    expect((await desk.call("review.read", {}))?.outdated).toBe(false);
  });

  it("say beforehand how many lines they let through, exactly as the delivery then does", async () => {
    const loose = await desk.call("automatic.plan", { run, thresholds: LOOSE });
    expect(loose).toMatchObject({ proposed: 163, clear: 163, refused: [] });
    const strict = await desk.call("automatic.plan", { run, thresholds: STRICT });
    expect(strict.clear).toBeGreaterThan(0);
    expect(strict.clear).toBeLessThan(163);
    await save(true, STRICT);
    const done = await desk.call("automatic.deliver", { run });
    expect(done).toMatchObject({ delivered: strict.clear, waits: 163 - strict.clear, refused: strict.refused });
    expect(await count("delivered")).toBe(strict.clear);
    // Nothing is left that is clear.
    expect(await desk.call("automatic.deliver", { run })).toMatchObject({ delivery: null, delivered: 0 });
  });

  it("deliver nothing while they are switched off", async () => {
    await save(false, LOOSE);
    await expect(desk.call("automatic.deliver", { run })).rejects.toMatchObject({ code: "conflict" });
    expect(await count("delivered")).toBe(0);
  });
});

describe("an automatic delivery", () => {
  it("leaves alone what the manager has decided", async () => {
    const { lines } = await desk.call("review.lines", { run, group: "clear", search: "", offset: 0, limit: 2 });
    const [held, approved] = lines.map(({ opportunity }) => opportunity);
    if (held === undefined || approved === undefined) throw new Error("the sample has two clear lines");
    await desk.call("review.decide", { run, opportunities: [held], decision: { type: "hold", reason: "wait" } });
    await desk.call("review.decide", { run, opportunities: [approved], decision: { type: "approve" } });
    await save(true, LOOSE);
    expect(await desk.call("automatic.deliver", { run })).toMatchObject({ delivered: 161 });
    expect(await desk.call("review.read", {})).toMatchObject({ deliverable: 1 });
    expect(await count("held")).toBe(1);
  });

  it("is marked and reported, and what nobody has answered is withdrawn in one step and held", async () => {
    await save(true, LOOSE);
    const { delivery } = await desk.call("automatic.deliver", { run });
    if (delivery === null) throw new Error("something was delivered");
    const [reported] = (await desk.call("automatic.read", {})).deliveries;
    expect(reported).toMatchObject({ delivery, run, by: "tester", offers: 163, unanswered: 163, withdrawn: 0 });
    const { lines } = await desk.call("review.lines", { run, group: "delivered", search: "", offset: 0, limit: 1 });
    expect(lines[0]).toMatchObject({ automatic: true });
    const offer = (await desk.call("opportunities.read", { id: lines[0]?.opportunity ?? "" })).offers[0]?.id ?? "";
    expect(await desk.call("offers.read", { id: offer })).toMatchObject({ automatic: true });
    expect((await desk.call("review.read", {}))?.undoable).toEqual({ delivery, offers: 163, automatic: true });
    const { db } = desk.desk.session.book();
    db.prepare("UPDATE offers SET accepted_at = delivered_at WHERE id = (SELECT min(offer_id) FROM delivery_offers)").run();
    expect(await desk.call("automatic.withdraw", { delivery })).toEqual({ withdrawn: 162, answered: 1 });
    expect((await desk.call("automatic.read", {})).deliveries[0]).toMatchObject({ unanswered: 0, withdrawn: 162 });
    expect(await count("delivered")).toBe(1);
    expect(await count("held")).toBe(162);
    expect((await desk.call("review.read", {}))?.undoable).toBeNull();
    await expect(desk.call("automatic.withdraw", { delivery })).rejects.toMatchObject({ code: "conflict" });
    // The next run keeps them on hold, and the thresholds do not send them out again.
    const next = await desk.call("review.run", { job: "again" });
    expect(await desk.call("automatic.deliver", { run: next.id })).toMatchObject({ delivered: 0 });
  });

  it("of a number that is none, or of a manager's own delivery, is not withdrawn", async () => {
    await desk.call("review.approveClear", { run });
    const { delivery } = await desk.call("review.deliver", { run, job: "deliver" });
    await expect(desk.call("automatic.withdraw", { delivery: delivery ?? 0 })).rejects.toMatchObject({ code: "not-found" });
    await expect(desk.call("automatic.withdraw", { delivery: 999 })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("last month", () => {
  it("is decided again, offer by offer, and adds up", async () => {
    const past = await desk.call("automatic.past", { thresholds: LOOSE, job: "past" });
    expect([new Date(past.from).toISOString(), new Date(past.until).toISOString()]).toEqual([
      "2017-11-01T00:00:00.000Z",
      "2017-11-30T23:59:59.999Z",
    ]);
    expect(past.offers).toBeGreaterThan(0);
    expect(past.clear + past.nobody).toBe(past.offers);
    expect(past.same).toBeLessThanOrEqual(past.clear);
    const strict = await desk.call("automatic.past", { thresholds: STRICT, job: "past" });
    expect(strict.clear).toBeLessThan(past.clear);
    expect(strict.nobody).toBe(past.nobody);
  });
});
