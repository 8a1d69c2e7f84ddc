/** A draft's preview is what the run that follows does, to the last line, whatever is tuned and whatever is kept. */
import { beforeEach, describe, expect, it } from "vitest";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { Move } from "../../../src-main/contract/calls/weights.ts";
import type { Tuning } from "../../../src-main/contract/tuning.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

let desk: TestDesk;
let active: Tuning;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
  ({ active } = await desk.call("weights.read", {}));
});

const drafted = (weights: Partial<Tuning["weights"]>, settings: Readonly<Record<string, string>> = {}): CallInput<"weights.preview"> => ({
  tuning: { weights: { ...active.weights, ...weights }, settings: { ...active.settings, ...settings } },
  against: null,
  job: "tuning",
});

async function allMoves(input: CallInput<"weights.preview">): Promise<Move[]> {
  const rows: Move[] = [];
  for (;;) {
    const page = await desk.call("weights.moves", { ...input, offset: rows.length, limit: 137 });
    rows.push(...page.rows);
    if (page.rows.length === 0) return rows;
    expect(page.offset).toBe(rows.length - page.rows.length);
  }
}

/** The partner of each opportunity in a run; null = none. */
async function partnersIn(run: number): Promise<Map<string, string | null>> {
  const { lines } = await desk.call("review.lines", { run, group: null, search: "", offset: 0, limit: 1000 });
  return new Map(lines.map(({ opportunity, partner }) => [opportunity, partner?.id ?? null]));
}

async function proposed(run: number, count: number) {
  const { lines } = await desk.call("review.lines", { run, group: null, search: "", offset: 0, limit: 1000 });
  return lines.filter(({ partner }) => partner !== null).slice(0, count);
}

const DRAFTS: readonly [name: string, weights: Partial<Tuning["weights"]>, settings: Readonly<Record<string, string>>][] = [
  ["a weight", { winrate: 0.5 }, {}],
  ["all weights 0", { distance: 0, winrate: 0, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: 0 }, {}],
  ["only the distance", { distance: -0.01, winrate: 0, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: 0 }, {}],
  ["another score and history", { touchrate: 5 }, { score: "normalised", history: "adjusted" }],
  ["another order", {}, { order: "revenue" }],
  ["fewer offers, so that some wait no more", {}, { "max-offers": "1" }],
  ["more of the past", { stallrate: -5 }, { "stall-days": "5", "window-days": "90" }],
  ["chances for newcomers", {}, { "newcomer-share": "20", "newcomer-offers": "40" }],
  ["who can take what", {}, { "unknown-revenue": "pass", "unknown-address": "skip", "exclude-declined": "no", "distance-unit": "mi" }],
];

describe("the preview of a draft", () => {
  it.each(DRAFTS)("is what the run that follows does: %s", async (_, weights, settings) => {
    const first = await desk.call("review.run", { job: "first" });
    const [approved, , overridden] = await proposed(first.id, 6);
    const others = await proposed(first.id, 60);
    const partner = others.find((line) => line.partner?.id !== overridden?.partner?.id)?.partner?.id ?? "";
    const decide = (opportunity: string, decision: CallInput<"review.decide">["decision"]) =>
      desk.call("review.decide", { run: first.id, opportunities: [opportunity], decision });
    await decide(approved?.opportunity ?? "", { type: "approve" });
    const check = await desk.call("review.check", { run: first.id, opportunity: overridden?.opportunity ?? "", partner });
    const accepted = check.failures.map(({ code }) => code);
    await decide(overridden?.opportunity ?? "", { type: "override", partner, reason: "known to each other", accepted });
    // The run before is one over the same kept lines.
    const base = await partnersIn((await desk.call("review.run", { job: "base" })).id);

    const input = drafted(weights, settings);
    const preview = await desk.call("weights.preview", input);
    const moves = await allMoves(input);
    expect(preview.kept).toBe(2);
    expect(moves).toHaveLength(preview.moved);
    expect(preview.waitingBefore).toBe(base.size);

    await desk.call("weights.activate", { tuning: input.tuning, profile: "standard", basedOn: active, window: "one" });
    const run = await desk.call("review.run", { job: "then" });
    const then = await partnersIn(run.id);
    expect(then.get(overridden?.opportunity ?? "")).toBe(partner);
    expect(preview.waiting).toBe(then.size);

    const expected = new Map([...base].filter(([opportunity]) => then.has(opportunity)));
    for (const opportunity of then.keys()) if (!expected.has(opportunity)) expected.set(opportunity, null);
    for (const { opportunity, from, to } of moves) {
      expect(base.get(opportunity.id) ?? null).toBe(from?.id ?? null);
      if (then.has(opportunity.id)) expected.set(opportunity.id, to?.id ?? null);
      expect(then.has(opportunity.id) || to === null).toBe(true);
    }
    expect(Object.fromEntries(then)).toEqual(Object.fromEntries(expected));

    const figure = (name: string) => preview.figures.find((one) => one.figure === name);
    expect(figure("placed")?.after).toBe(run.proposed);
    const loads = await desk.call("weights.loads", { ...input, against: active, offset: 0, limit: 1000 });
    for (const { partner: one, after } of loads.rows) {
      expect([one.id, [...then.values()].filter((id) => id === one.id).length]).toEqual([one.id, after]);
    }
  });

  it("tells of each move why, with terms that add up where the score moved it", async () => {
    const moves = await allMoves(drafted({ winrate: 0, returnrate: -5 }));
    expect(new Set(moves.map(({ why }) => why)).has("score")).toBe(true);
    for (const { why, from, to, terms } of moves) {
      expect(why !== "score" || terms.reduce((sum, { change }) => sum + change, 0) >= 0).toBe(true);
      expect(terms.every(({ change }, i) => Math.abs(change) <= Math.abs(terms[i - 1]?.change ?? Infinity))).toBe(true);
      // Only two weights are different, so nothing else moved anybody.
      expect(terms.every(({ metric }) => metric === "winrate" || metric === "returnrate")).toBe(true);
      expect(from === null).toBe(why === "placed");
      expect(to === null).toBe(why === "unplaced");
    }
  });

  it("compares with any state, and is nothing beside itself", async () => {
    const { tuning } = drafted({ winrate: 1 });
    const same = await desk.call("weights.preview", { tuning, against: tuning, job: "t" });
    expect(same.moved).toBe(0);
    for (const { before, after } of same.figures) expect(after).toBe(before);
    const there = await desk.call("weights.preview", { tuning, against: null, job: "t" });
    const back = await desk.call("weights.preview", { tuning: active, against: tuning, job: "t" });
    expect(back.moved).toBe(there.moved);
    expect(back.figures.map(({ before, after }) => [after, before])).toEqual(there.figures.map(({ before, after }) => [before, after]));
  });

  it("follows what others change: a decision, a record, what is active", async () => {
    const input = drafted({ winrate: 0 });
    const before = await desk.call("weights.preview", input);
    expect(before.kept).toBe(0);
    const run = await desk.call("review.run", { job: "run" });
    const [line] = await proposed(run.id, 1);
    await desk.call("review.decide", { run: run.id, opportunities: [line?.opportunity ?? ""], decision: { type: "approve" } });
    expect((await desk.call("weights.preview", input)).kept).toBe(1);
    await desk.call("weights.activate", { tuning: input.tuning, profile: "standard", basedOn: active, window: "two" });
    expect((await desk.call("weights.preview", input)).moved).toBe(0);
    await desk.call("edit.undo", { window: "two" });
    expect((await desk.call("weights.preview", input)).moved).toBeGreaterThan(0);
  });

  it("keeps every window to itself", async () => {
    const one = drafted({ winrate: 0 }, { score: "normalised" });
    const other = drafted({ touchrate: 0 }, { "unknown-address": "skip" });
    const alone = [await desk.call("weights.preview", one), await desk.call("weights.preview", other)];
    const second = deskOn();
    await second.call("book.openSample", { sample: "network" });
    const together = await Promise.all([
      second.call("weights.preview", { ...one, job: "a" }),
      second.call("weights.preview", { ...other, job: "b" }),
      second.call("weights.preview", { ...one, job: "a" }),
    ]);
    expect(together).toEqual([alone[0], alone[1], alone[0]]);
  });
});

describe("how much a metric decides", () => {
  it("adds up to 1, and is nothing for a weight of 0 or where all are 0", async () => {
    const { decides, choices } = await desk.call("weights.preview", drafted({ winrate: 0 }));
    const share = (metric: string) => decides.find((one) => one.metric === metric)?.share;
    expect(decides.reduce((sum, one) => sum + (one.share ?? 0), 0)).toBeCloseTo(1, 9);
    expect(share("winrate")).toBe(0);
    expect(share("returnrate")).toBeGreaterThan(0);
    expect(choices).toBeGreaterThan(100);
    const zero = { distance: 0, winrate: 0, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: 0 };
    const nothing = await desk.call("weights.preview", drafted(zero));
    expect(nothing.decides.every((one) => one.share === null)).toBe(true);
    const alone = await desk.call("weights.preview", drafted({ ...zero, distance: -0.001 }));
    expect(alone.decides.find(({ metric }) => metric === "distance")?.share).toBe(1);
  });
});

describe("activating", () => {
  it("is one act that one undo takes back, and refuses what is based on an earlier state", async () => {
    const { tuning } = drafted({ winrate: 1, distance: 0 }, { order: "revenue" });
    const { changed } = await desk.call("weights.activate", { tuning, profile: "standard", basedOn: active, window: "one" });
    expect(changed).toEqual(["distribution/weights/distance", "distribution/weights/winrate", "order"]);
    expect((await desk.call("weights.read", {})).active).toEqual(tuning);
    await expect(desk.call("weights.activate", { tuning: active, profile: "standard", basedOn: active, window: "two" })).rejects.toThrow(
      /changed meanwhile/,
    );
    await desk.call("edit.undo", { window: "one" });
    expect((await desk.call("weights.read", {})).active).toEqual(active);
  });

  it.each([
    ["a weight out of its range", { winrate: 7 }, {}, /Win rate takes a weight from 0 to 5/],
    ["no number", { winrate: NaN }, {}, /Win rate takes a weight from 0 to 5/],
    ["a setting that takes other words", {}, { order: "newest" }, /expected one of oldest, revenue/],
    ["a setting that is not tuned", {}, { clock: "now" }, /clock is not tuned/],
    ["a setting that is none", {}, { "half-life": "3" }, /half-life is not tuned/],
  ])("refuses %s", async (_, weights, settings, message) => {
    const { tuning } = drafted(weights, settings);
    await expect(desk.call("weights.activate", { tuning, profile: "standard", basedOn: active, window: "one" })).rejects.toThrow(message);
    await expect(desk.call("weights.preview", { tuning, against: null, job: "t" })).rejects.toThrow(message);
    expect((await desk.call("weights.read", {})).active).toEqual(active);
  });
});

describe("books in which there is little to compare", () => {
  it("an empty book waits for nothing and moves nothing", async () => {
    await desk.call("book.create", { name: "Empty" });
    const preview = await desk.call("weights.preview", drafted({ winrate: 0 }));
    expect(preview).toMatchObject({ waiting: 0, moved: 0, kept: 0, partners: 0, choices: 0, spread: [] });
    expect(preview.figures.filter(({ after }) => after === null).map(({ figure }) => figure)).toEqual([
      "distance",
      "wins",
      "revenue",
      "gini",
    ]);
    expect(await desk.call("weights.moves", { ...drafted({}), offset: 0, limit: 10 })).toEqual({ total: 0, offset: 0, rows: [] });
    expect(await desk.call("weights.loads", { ...drafted({}), offset: 0, limit: 10 })).toEqual({ total: 0, offset: 0, most: 0, rows: [] });
  });

  it("one partner, and one opportunity that nobody can take: nothing decides, nothing moves, nothing is invented", async () => {
    await desk.call("book.create", { name: "One" });
    ({ active } = await desk.call("weights.read", {}));
    const save = (type: "partner" | "customer" | "opportunity", value: object) =>
      desk.call("record.save", {
        record: { type, value } as CallInput<"record.save">["record"],
        basedOn: null,
        create: true,
        window: "one",
      });
    const place = { address: null, city: null, region: null, postalCode: null, country: "DE", latitude: null, longitude: null };
    const lists = { territories: "*", leadTypes: "*", products: "*", contacts: [], email: null, notes: null, archived: false };
    const limits = { active: true, pausedUntil: null, capacity: null, minimumRevenue: null, maximumRevenue: null };
    await save("partner", { id: "P1", name: "Only", ...limits, ...lists, ...place });
    await save("customer", { id: "C1", name: "Customer", ...place, relations: [], archived: false });
    const dates = { createdAt: null, estimatedClose: null, status: "open", closedAt: null, partnerCreated: false, onHold: false };
    const opportunity = { estimatedRevenue: null, currency: null, leadType: null, products: [], ...dates };
    await save("opportunity", { id: "O1", topic: "Theirs", customer: "C1", ...opportunity });
    await save("opportunity", { id: "O2", topic: "Nobody’s", customer: null, ...opportunity });
    const preview = await desk.call("weights.preview", drafted({ winrate: 0, distance: -0.01 }));
    expect(preview).toMatchObject({ waiting: 2, moved: 0, partners: 1, unlimited: 1, choices: 0, spread: [] });
    expect(preview.decides.every(({ share }) => share === null)).toBe(true);
    const values = Object.fromEntries(preview.figures.map(({ figure, after }) => [figure, after]));
    expect(values).toEqual({ placed: 1, distance: null, wins: null, revenue: null, capacity: 0, gini: 0, idle: 0 });
    const skipped = await desk.call("weights.moves", { ...drafted({}, { "unknown-address": "skip" }), offset: 0, limit: 10 });
    expect(skipped.rows).toMatchObject([{ opportunity: { id: "O2" }, from: null, to: { id: "P1" }, why: "opened", terms: [] }]);
  });

  it("a past date can be tried, not activated", async () => {
    const app = await desk.call("app.read", {});
    const date = new Date((app.book?.asOf ?? 0) - 3 * 86_400_000).toISOString().slice(0, 10);
    await desk.call("book.lookBack", { date });
    const { tuning } = drafted({ winrate: 0 });
    expect((await desk.call("weights.preview", { tuning, against: null, job: "t" })).waiting).toBeGreaterThan(0);
    await expect(desk.call("weights.activate", { tuning, profile: "standard", basedOn: active, window: "one" })).rejects.toMatchObject({
      code: "read-only",
    });
  });

  it("the sample without distances and feedback says no data where there is none", async () => {
    await desk.call("book.openSample", { sample: "crm" });
    ({ active } = await desk.call("weights.read", {}));
    const preview = await desk.call("weights.preview", drafted({ winrate: 5 }));
    expect(preview.waiting).toBe(500);
    expect(preview.figures.find(({ figure }) => figure === "distance")).toEqual({ figure: "distance", before: null, after: null });
    expect(preview.spread.map(({ metric }) => metric)).not.toContain("distance");
    const csv = (await desk.call("weights.movesCsv", drafted({ winrate: 0 }))).csv;
    expect(csv.trim().split(/\r?\n/)).toHaveLength(1 + (await desk.call("weights.preview", drafted({ winrate: 0 }))).moved);
  });
});
