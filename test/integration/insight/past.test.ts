/** A past period decided again with a draft, on the samples and through the calls that the page makes. */
import { beforeEach, describe, expect, it } from "vitest";
import type { TuningValue } from "../../../src-main/contract/calls/weights.ts";
import { decideAgain, offersDelivered } from "../../../src-main/services/distribution/past.ts";
import { snapshot } from "../../../src-main/services/snapshot.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

const YEAR = { from: "2017-01-01", to: "2017-12-31" };
const QUICKNESS = { distance: 0, winrate: 1, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: -0.2 };

let desk: TestDesk;
let active: TuningValue;
let quick: TuningValue;
beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  active = (await desk.call("weights.read", {})).active;
  quick = { ...active, weights: QUICKNESS };
});

const outcome = (draft: TuningValue, period = YEAR, job = "past") => desk.call("insight.past", { period, draft, job });

describe("a past period", () => {
  it("is decided as each delivery decided again by itself is", async () => {
    const period = { from: "2017-06-01", to: "2017-06-30" };
    const found = await outcome(quick, period);
    const { observed } = snapshot(desk.desk.session);
    const offers = offersDelivered(observed, found.from, found.until);
    const by = (settings: typeof observed.settings) => [...decideAgain({ ...observed, settings }, offers)].map(({ best }) => best?.partner);
    const before = by(observed.settings);
    const after = by({ ...observed.settings, weights: QUICKNESS });
    const real = Array.from(offers, (offer) => observed.book.columns.offers.partner[offer]);
    const differing = (a: readonly unknown[], b: readonly unknown[]) => a.filter((one, i) => one !== b[i]).length;
    expect(found.decisions).toBe(offers.length);
    expect(found.decisions).toBeGreaterThan(100);
    expect(found.moved).toBe(differing(before, after));
    expect(found.moved).toBeGreaterThan(0);
    expect(found.notAsReal).toEqual({ active: differing(before, real), draft: differing(after, real) });
    expect(found.movedElsewhere).toBe(after.filter((one, i) => one !== before[i] && one !== real[i]).length);
    const moves = await desk.call("insight.pastMoves", { period, draft: quick, job: "", list: "moved", offset: 0, limit: 1000 });
    const named = (partner: number | undefined) => (partner === undefined ? null : observed.book.partners.named(partner));
    expect(moves.rows.map((row) => [row.active, row.draft])).toEqual(
      before.flatMap((one, i) => (one === after[i] ? [] : [[named(one), named(after[i])]])),
    );
  });

  it("adds up: loads, totals and lists are of the same deliveries", async () => {
    const found = await outcome(quick);
    expect(found.loadsTotal).toBe(found.loads.length);
    for (const side of ["real", "active", "draft"] as const) {
      const totals = found.totals.find((one) => one.side === side);
      expect(found.loads.reduce((sum, load) => sum + load[side], 0)).toBe(totals?.placed);
    }
    expect(found.totals.find(({ side }) => side === "real")?.placed).toBe(found.decisions);
    const list = (name: "moved" | "elsewhere", offset: number, limit: number) =>
      desk.call("insight.pastMoves", { period: YEAR, draft: quick, job: "", list: name, offset, limit });
    const { total, rows } = await list("moved", 0, 1000);
    expect(total).toBe(found.moved);
    expect(rows.filter(({ real, draft }) => real.id !== draft?.id).length).toBeLessThanOrEqual(found.movedElsewhere);
    expect((await list("elsewhere", 0, 1)).total).toBe(found.movedElsewhere);
    expect((await list("moved", 3, 2)).rows).toEqual(rows.slice(3, 5));
    for (const { terms } of rows) {
      if (terms === null) continue;
      expect(terms.leadBefore).toBeLessThanOrEqual(0);
      expect(terms.leadAfter).toBeGreaterThanOrEqual(0);
      const moved = terms.changes.reduce((sum, { change }) => sum + change, 0);
      expect(moved).toBeCloseTo(terms.leadAfter - terms.leadBefore, 9);
    }
    const { csv } = await desk.call("insight.pastCsv", { period: YEAR, draft: quick, job: "", list: "moved" });
    expect(csv.trim().split("\r\n")).toHaveLength(total + 1);
  });

  it("moves nothing with what is active, and takes other settings than weights", async () => {
    expect(await outcome(active)).toMatchObject({ moved: 0, movedElsewhere: 0 });
    const adjusted = await outcome({ ...active, settings: { ...active.settings, history: "adjusted" } });
    expect(adjusted.moved).toBeGreaterThan(0);
    const normalised = await outcome({ ...active, settings: { ...active.settings, score: "normalised" } });
    expect(normalised.moved).toBeGreaterThan(0);
    // What the book's dates and amounts mean is not tried.
    await expect(outcome({ ...active, settings: { ...active.settings, clock: "2016-12-31" } })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });

  it("is compared with another state than the active one, in figures, lists and files", async () => {
    const wins = { ...active, weights: { ...QUICKNESS, winrate: 5, avgtimetoclose: 0 } };
    const compared = await desk.call("insight.past", { period: YEAR, draft: wins, against: quick, job: "" });
    const [byQuick, byWins] = [await outcome(quick), await outcome(wins)];
    const side = (found: typeof compared, name: string) => ({ ...found.totals.find((one) => one.side === name), side: "" });
    expect(side(compared, "active")).toEqual(side(byQuick, "draft"));
    expect(side(compared, "draft")).toEqual(side(byWins, "draft"));
    expect(compared.notAsReal.active).toBe(byQuick.notAsReal.draft);
    expect(compared.moved).toBeGreaterThan(0);
    expect((await desk.call("insight.past", { period: YEAR, draft: quick, against: quick, job: "" })).moved).toBe(0);
    const { csv } = await desk.call("insight.pastCsv", { period: YEAR, draft: wins, against: quick, job: "", list: "moved" });
    expect(csv.trim().split("\r\n")).toHaveLength(compared.moved + 1);
    expect(csv).toContain("with the state compared with");
  });

  it("tells how far it is, can be cancelled, and begins anew after that", async () => {
    const ended = outcome(quick).then(
      () => null,
      (error: unknown) => error,
    );
    let cancelled = false;
    while (!cancelled) {
      await new Promise((resolve) => setImmediate(resolve));
      cancelled = desk.desk.jobs.cancel("past");
    }
    expect(await ended).toMatchObject({ code: "cancelled" });
    expect((await outcome(quick, YEAR, "again")).decisions).toBeGreaterThan(1000);
    expect(desk.events.some((event) => event.type === "progress" && event.job === "past" && event.total > 0)).toBe(true);
  });

  it("sees what has changed in the book since", async () => {
    const before = await outcome(quick);
    const busiest = before.loads.toSorted((a, b) => b.draft - a.draft)[0]?.partner.id ?? "";
    const { record, version } = await desk.call("record.read", { type: "partner", id: busiest });
    if (record.type !== "partner") throw new Error("a partner was asked for");
    const inactive = { ...record, value: { ...record.value, active: false } };
    await desk.call("record.save", { record: inactive, basedOn: version, create: false, window: "one" });
    const after = await outcome(quick);
    expect(after.loads.find(({ partner }) => partner.id === busiest)?.draft ?? 0).toBe(0);
  });

  it("refuses a period that is none, and says when there was anything", async () => {
    await expect(outcome(active, { from: "2017-05-01", to: "2017-04-30" })).rejects.toMatchObject({
      code: "invalid-input",
      message: "the period ends on 2017-04-30, before it begins on 2017-05-01",
    });
    await expect(outcome(active, { from: "2017-02-30", to: "2017-04-30" })).rejects.toMatchObject({ code: "invalid-input" });
    await expect(outcome({ ...active, settings: { history: "rosy" } })).rejects.toMatchObject({ code: "invalid-input" });
    expect(await outcome(quick, { from: "2015-01-01", to: "2015-12-31" })).toMatchObject({ decisions: 0, moved: 0, loads: [] });
    const delivered = await desk.call("insight.delivered", {});
    expect(new Date(delivered?.first ?? NaN).toISOString()).toBe("2016-10-20T00:00:00.000Z");
  });
});
