/** Steps in the life of an offer on a real book: each one act with its history, undone by one undo, and what follows for the opportunity. */
import { describe, expect, it } from "vitest";
import { opportunityRow, partnerRow } from "../../property/engine/rows.ts";
import { delivered, endOf, noon, offersDesk, WINDOW } from "./offers-desk.ts";

const F1 = "L1/P1";

describe("one offer", () => {
  it("goes from delivery to win, each step in its history with who, when, why, before and after", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1")] });
    expect((await desk.read(F1)).offer.state).toBe("Delivered");
    await desk.change(F1, { type: "accept", on: "2018-01-02", reason: "by phone" });
    await desk.change(F1, { type: "stage", stage: 2, on: "2018-01-03" });
    await desk.change(F1, { type: "hold" });
    expect((await desk.read(F1)).offer.state).toBe("On Hold");
    await desk.change(F1, { type: "resume" });
    await desk.change(F1, { type: "win", on: "2018-01-04" });
    await desk.change(F1, { type: "feedback" });
    expect(desk.offer(F1)).toMatchObject({
      acceptedAt: Date.UTC(2018, 0, 2),
      stage: 2,
      stageAt: Date.UTC(2018, 0, 3),
      outcome: "won",
      closedAt: Date.UTC(2018, 0, 4),
      feedbackAt: endOf(5),
      onHold: false,
    });
    expect(desk.opportunity("L1")).toMatchObject({ status: "won", closedAt: Date.UTC(2018, 0, 4) });
    const history = await desk.call("record.history", { type: "offer", id: F1, limit: 100 });
    expect(history.map(({ label }) => label)).toEqual([
      "customer feedback on L1 by Partner P1",
      "win of L1 by Partner P1",
      "resumption of L1 by Partner P1",
      "hold of L1 by Partner P1",
      "move of L1 by Partner P1 to 2-Contacting",
      "acceptance of L1 by Partner P1",
    ]);
    expect(history.at(-1)).toMatchObject({
      by: "tester",
      reason: "by phone",
      fields: [{ field: "acceptedAt", before: null, after: Date.UTC(2018, 0, 2) }],
    });
  });

  it("is as it was after as many undos, and as it had become after as many redos", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1")] });
    const before = [desk.offer(F1), desk.opportunity("L1")];
    await desk.change(F1, { type: "accept" });
    await desk.change(F1, { type: "win" });
    const after = [desk.offer(F1), desk.opportunity("L1")];
    await desk.undo();
    expect(desk.opportunity("L1")?.status).toBe("open");
    await desk.undo();
    expect([desk.offer(F1), desk.opportunity("L1")]).toEqual(before);
    await desk.call("edit.redo", { window: WINDOW });
    await desk.call("edit.redo", { window: WINDOW });
    expect([desk.offer(F1), desk.opportunity("L1")]).toEqual(after);
  });

  it("the same click twice is one act", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1")] });
    const twice = await Promise.all([desk.change(F1, { type: "accept" }), desk.change(F1, { type: "accept" })]);
    expect(twice).toEqual([true, false]);
    expect(desk.acts()).toBe(1);
    expect(await desk.change(F1, { type: "return", returnReason: "No Funding" })).toBe(true);
    expect(await desk.change(F1, { type: "return", returnReason: "No Funding" })).toBe(false);
    await expect(desk.change(F1, { type: "return", returnReason: "No Interest" })).rejects.toThrow(
      "L1 by Partner P1: Returned already on 5 Jan 2018 (No Funding): a returned offer cannot be returned",
    );
    expect(desk.acts()).toBe(2);
  });

  it("says in its record what can be done, and of the rest why not, as the step itself says it", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1")] });
    const { changes } = await desk.read(F1);
    expect(changes.filter(({ refused }) => refused === null).map(({ type }) => type)).toEqual([
      "accept",
      "decline",
      "withdraw",
      "reassign",
      "feedback",
    ]);
    const why = changes.find(({ type }) => type === "win")?.refused;
    await expect(desk.change(F1, { type: "win" })).rejects.toThrow(`L1 by Partner P1: ${why}`);
  });

  it.each([
    [{ type: "accept", on: "2018-02-30" }, "expected a date that exists"],
    [{ type: "accept", on: "soon" }, "expected a date that exists"],
    [{ type: "accept", on: "2018-01-06" }, "after the book’s date"],
    [{ type: "accept", on: "2017-12-31" }, "It was delivered on 1 Jan 2018"],
    [{ type: "stage", stage: 6 }, "there are five stages"],
    [{ type: "return", returnReason: "Bored" }, "expected one of No Interest"],
    [{ type: "accept", reason: "x".repeat(1001) }, "1000"],
    [{ type: "reopen" }, "Invalid"],
  ])("refuses %j", async (change, message) => {
    const desk = offersDesk({ offers: [delivered("L1", "P1")] });
    const before = desk.offer(F1);
    await expect(desk.change(F1, change as never)).rejects.toThrow(message);
    expect(desk.offer(F1)).toEqual(before);
    expect(desk.acts()).toBe(0);
  });

  it("of an id that is none, or of a book set back before its delivery", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1")], settings: { clock: "2017-12-31" } });
    await expect(desk.read("nobody")).rejects.toThrow('there is no offer "nobody" in this book');
    await expect(desk.read(F1)).rejects.toThrow("it is delivered on 1 Jan 2018");
    await expect(desk.change(F1, { type: "accept" })).rejects.toThrow("It is delivered on 1 Jan 2018, after the book’s date");
  });
});

describe("what follows for the opportunity", () => {
  const situation = async (desk: ReturnType<typeof offersDesk>, id: string) => (await desk.call("opportunities.read", { id })).situation;

  it("declined, expired and returned ones wait again without that partner, until the limit", async () => {
    const desk = offersDesk({
      partners: [partnerRow("P1"), partnerRow("P2")],
      opportunities: [opportunityRow("L1", { createdAt: noon(1) })],
      offers: [delivered("L1", "P1")],
      settings: { "max-offers": "2" },
    });
    expect(await situation(desk, "L1")).toBe("offered");
    await desk.change(F1, { type: "decline" });
    expect(await situation(desk, "L1")).toBe("waiting");
    const run = await desk.call("review.run", { job: "r" });
    const { lines } = await desk.call("review.lines", { run: run.id, group: null, search: "", offset: 0, limit: 10 });
    expect(lines.map(({ partner }) => partner?.id)).toEqual(["P2"]);
    await desk.call("review.decide", { run: run.id, opportunities: ["L1"], decision: { type: "approve" } });
    await desk.call("review.deliver", { run: run.id, job: "d" });
    const second = "L1/2";
    await desk.change(second, { type: "accept" });
    await desk.change(second, { type: "return", returnReason: "No Response" });
    expect(await situation(desk, "L1")).toBe("at-limit");
    await desk.undo();
    expect(await situation(desk, "L1")).toBe("offered");
  });

  it("a win withdraws what else is open of the same opportunity, and says why", async () => {
    const desk = offersDesk({ offers: [delivered("L1", "P1"), delivered("L1", "P2")] });
    await desk.change(F1, { type: "accept" });
    await desk.change(F1, { type: "win" });
    expect(desk.offer("L1/P2")).toMatchObject({ outcome: "withdrawn", closedAt: endOf(5) });
    const [entry] = await desk.call("record.history", { type: "offer", id: "L1/P2", limit: 1 });
    expect(entry).toMatchObject({ reason: "the opportunity was won by Partner P1" });
    await desk.undo();
    expect(desk.offer("L1/P2")).toEqual(delivered("L1", "P2"));
  });

  it("an answer after the deadline is one, unless the opportunity went to somebody else since", async () => {
    const late = { offers: [delivered("L1", "P1")], settings: { clock: "2018-01-12" } };
    const desk = offersDesk(late);
    await desk.change(F1, { type: "accept" });
    expect((await desk.read(F1)).offer.state).toBe("Accepted");
    expect((await desk.call("partners.read", { id: "P1" })).metrics.touchrate).toMatchObject({ count: 0, of: 1 });
    const other = offersDesk({ ...late, offers: [...late.offers, delivered("L1", "P2", { deliveredAt: noon(10), deadline: endOf(17) })] });
    await expect(other.change(F1, { type: "accept" })).rejects.toThrow("its opportunity has gone to Partner P2 since");
    await other.change("L1/P2", { type: "decline" });
    expect(await other.change(F1, { type: "accept", on: "2018-01-08" })).toBe(true);
    expect((await other.call("partners.read", { id: "P1" })).metrics.touchrate).toMatchObject({ count: 1, of: 1 });
  });
});

describe("reassigning", () => {
  const partners = [partnerRow("P1"), partnerRow("P2", { capacity: 1 }), partnerRow("P3", { active: false })];

  it("withdraws and delivers in one act that one undo takes back", async () => {
    const desk = offersDesk({ partners, offers: [delivered("L1", "P1")] });
    const options = await desk.call("offers.reassignOptions", { id: F1 });
    expect(options.map(({ partner, available }) => [partner.id, available])).toEqual([
      ["P2", true],
      ["P3", false],
    ]);
    const { offer } = await desk.call("offers.reassign", { id: F1, partner: "P2", reason: "nearer", accepted: [], window: WINDOW });
    expect(desk.offer(F1)).toMatchObject({ outcome: "withdrawn", closedAt: endOf(5) });
    expect(desk.offer(offer)).toMatchObject({ opportunity: "L1", partner: "P2", deliveredAt: endOf(5), deadline: endOf(12) });
    expect(desk.acts()).toBe(1);
    await desk.undo();
    expect(desk.offer(F1)).toEqual(delivered("L1", "P1"));
    expect(desk.offer(offer)).toBeUndefined();
  });

  it("names each check that fails and goes through only where its author accepted it", async () => {
    const desk = offersDesk({ partners, offers: [delivered("L1", "P1"), delivered("L2", "P2")] });
    const send = (accepted: ("capacity-full" | "partner-inactive")[], partner = "P2") =>
      desk.call("offers.reassign", { id: F1, partner, reason: "asked for it", accepted, window: WINDOW });
    await expect(send([])).rejects.toThrow("P2 fails checks that are not accepted: capacity-full (has 1 of 1 places taken");
    await expect(send(["capacity-full"], "P3")).rejects.toThrow("partner-inactive (is inactive)");
    await expect(send([], "P1")).rejects.toThrow("P1 has it already");
    await expect(send([], "P9")).rejects.toThrow('there is no partner "P9"');
    expect(desk.acts()).toBe(0);
    await send(["capacity-full"]);
    expect(desk.acts()).toBe(1);
    await expect(send(["capacity-full"])).rejects.toThrow("Withdrawn already on 5 Jan 2018: a withdrawn offer cannot be reassigned");
  });

  it("its own place is free for the one it goes to", async () => {
    const desk = offersDesk({ partners, offers: [delivered("L1", "P2")] });
    const [first] = await desk.call("offers.reassignOptions", { id: "L1/P2" });
    expect(first).toMatchObject({ partner: { id: "P1" }, available: true });
  });
});
