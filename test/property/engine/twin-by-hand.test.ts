/** Examples small enough to be worked out on paper: what the twin is held to before the engine is held to the twin. */
import { describe, expect, it } from "vitest";
import type { OfferRow, OpportunityRow, TerritoryRuleRow } from "../../../src-main/contract/book.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { twinRank } from "../../twin/rank.ts";
import { DAY, offersAtTime } from "../../twin/state.ts";
import { territoriesAround } from "../../twin/territory.ts";
import { book, customerRow, offerRow, onlyWeights, opportunityRow, partnerRow } from "./rows.ts";

const NONE = onlyWeights({});
const T = 100 * DAY;

const done = (id: string): OpportunityRow => opportunityRow(id, { status: "lost" });
const partnersOf = (lines: readonly { readonly partner: string | null }[]) => lines.map((line) => line.partner);

describe("an offer at t", () => {
  it.each<[string, Partial<OfferRow>, string]>([
    ["without an answer", {}, "pending"],
    ["at its deadline", { deadline: T }, "pending"],
    ["a millisecond after its deadline", { deadline: T - 1 }, "expired"],
    ["recorded as expired before its deadline", { deadline: T + DAY, expiredAt: T }, "expired"],
    ["recorded as expired later", { expiredAt: T + 1 }, "pending"],
    ["answered after its deadline", { deadline: 1, acceptedAt: 2 }, "accepted"],
    ["to be accepted later, with a passed deadline", { deadline: 1, acceptedAt: T + 1 }, "expired"],
    ["declined and expired", { declinedAt: 3, expiredAt: 2 }, "declined"],
    ["accepted and declined", { acceptedAt: 3, declinedAt: 2 }, "accepted"],
    ["declined, with a stage", { declinedAt: 2, stage: 1 }, "accepted"],
    ["with a stage to come", { stage: 2, stageAt: T + 1 }, "pending"],
    ["won without a date", { outcome: "won" }, "won"],
    ["won later", { outcome: "won", closedAt: T + 1, acceptedAt: 1 }, "accepted"],
    ["withdrawn now", { outcome: "withdrawn", closedAt: T }, "withdrawn"],
    ["closed without an outcome", { closedAt: 1 }, "pending"],
  ])("%s", (_, fields, kind) => {
    expect(
      offersAtTime(book({ opportunities: [opportunityRow("o")], offers: [offerRow("o", "p", fields)] }), T).map((offer) => offer.kind),
    ).toEqual([kind]);
  });

  it("does not exist before it is delivered", () => {
    const offers = [offerRow("o", "p", { deliveredAt: null }), offerRow("o", "p", { deliveredAt: T + 1 })];
    expect(offersAtTime(book({ opportunities: [opportunityRow("o")], offers }), T)).toEqual([]);
  });
});

describe("a territory", () => {
  const seattle = { country: "US", region: "WA", postalCode: "98-101 x", latitude: 1, longitude: 1 };
  const square = (low: number, high: number) => [
    [low, low],
    [high, low],
    [high, high],
    [low, high],
    [low, low],
  ];
  it.each<[TerritoryRuleRow["kind"], string, object, boolean]>([
    ["country", "US", seattle, true],
    ["country", "CA", seattle, false],
    ["country", "US", { ...seattle, country: null }, false],
    ["region", "US-WA", seattle, true],
    ["region", "US-WA", { ...seattle, region: "US-WA" }, true],
    ["region", "US-WA", { ...seattle, country: null, region: "US-WA" }, false],
    ["postal-prefix", "US:98 1", seattle, true],
    ["postal-prefix", "US:981-01X", seattle, true],
    ["postal-prefix", "CA:98", seattle, false],
    ["postal-range", "US:98101-98101", seattle, true],
    ["postal-range", "US:98102-98199", seattle, false],
    ["postal-range", "US:981-01-981-02", seattle, true],
    ["postal-range", "US:9810000-9810199", seattle, false],
    ["polygon", JSON.stringify({ type: "Polygon", coordinates: [square(0, 2)] }), seattle, true],
    ["polygon", JSON.stringify({ type: "Polygon", coordinates: [square(0, 4), square(0.5, 1.5)] }), seattle, false],
    ["polygon", JSON.stringify({ type: "MultiPolygon", coordinates: [[square(5, 6)], [square(0, 3)]] }), seattle, true],
    ["polygon", JSON.stringify({ type: "Polygon", coordinates: [square(0, 2)] }), { country: "US" }, false],
  ])("%s %s", (kind, value, address, within) => {
    const names = territoriesAround(customerRow("c", address), [{ territory: "here", kind, value }]);
    expect([...names]).toEqual(within ? ["here"] : []);
  });
});

describe("metrics and terms", () => {
  /** Four offers: won after 6 days, returned, accepted late and stalled, declined in time; feedback on one. */
  const tables = {
    partners: [partnerRow("new"), partnerRow("old"), partnerRow("gone", { active: false })],
    opportunities: [opportunityRow("o"), done("1"), done("2"), done("3"), done("4"), done("5")],
    offers: [
      offerRow("1", "old", { deadline: DAY, acceptedAt: DAY, outcome: "won", closedAt: 7 * DAY, feedbackAt: T }),
      offerRow("2", "old", { deadline: -1, outcome: "returned" }),
      offerRow("3", "old", { deadline: DAY, acceptedAt: 2 * DAY, stage: 1, stageAt: 70 * DAY }),
      offerRow("4", "old", { deadline: DAY, declinedAt: DAY + 1 }),
      offerRow("5", "gone", { outcome: "won", closedAt: 12 * DAY }),
    ],
  };
  const each = { winrate: "1", returnrate: "-1", feedbackrate: "1", stallrate: "-1", touchrate: "1", avgtimetoclose: "-0.5" };

  it("neutral: a newcomer takes the mean over active partners", () => {
    const terms = {
      distance: 0,
      winrate: 0.25,
      returnrate: -0.25,
      feedbackrate: 0.25,
      stallrate: -0.25,
      touchrate: 0.5,
      avgtimetoclose: -3,
    };
    const imputed = ["winrate", "returnrate", "feedbackrate", "stallrate", "touchrate", "avgtimetoclose"];
    expect(twinDistribute(book(tables), onlyWeights(each), T)).toEqual([
      { opportunity: "o", partner: "new", score: -2.5, terms, imputed, available: 2 },
    ]);
    const [first, second] = twinRank(book(tables), onlyWeights(each), T, "o");
    expect(first).toMatchObject({ partner: "new", score: -2.5 });
    expect(second).toMatchObject({ partner: "old", score: -2.5, terms, imputed: [] });
  });

  it("adjusted: rates shrink to those of all partners, inactive ones too", () => {
    // p0: 2 of 5 won, 9 days a won offer. old: (1 + 4) / 14 and (6 + 90) / 11 days; new: 0.4 and 9 days.
    const settings = onlyWeights({ winrate: "1", avgtimetoclose: "-0.5", history: "adjusted" });
    const rows = twinRank(book(tables), settings, T, "o");
    expect(rows.map((row) => [row.partner, row.terms.winrate, row.terms.avgtimetoclose, row.imputed])).toEqual([
      ["old", 0.357142857, -4.3636363635, []],
      ["new", 0.4, -4.5, ["winrate", "avgtimetoclose"]],
      ["gone", undefined, undefined, []],
    ]);
  });

  it("a window counts from its first millisecond", () => {
    const offers = [offerRow("1", "old", { deliveredAt: 50 * DAY, outcome: "won" }), offerRow("2", "old", { deliveredAt: 50 * DAY - 1 })];
    const [row] = twinRank(book({ ...tables, offers }), onlyWeights({ winrate: "1", "window-days": "50" }), T, "o");
    expect(row).toMatchObject({ partner: "new", terms: { winrate: 1 } });
  });

  it("a degree along the equator is 111.195080 km or 69.093419431 miles; an unknown place takes the mean", () => {
    const customers = [customerRow("c", { latitude: 0, longitude: 10 })];
    const partners = [
      partnerRow("far", { latitude: 0, longitude: 12 }),
      partnerRow("near", { latitude: 0, longitude: 9 }),
      partnerRow("unknown"),
    ];
    const rows = (unit: string) =>
      twinRank(
        book({ partners, customers, opportunities: [opportunityRow("o")] }),
        onlyWeights({ distance: "-0.01", "distance-unit": unit }),
        T,
        "o",
      );
    expect(rows("km").map((row) => [row.partner, row.imputed, row.score])).toEqual([
      ["near", [], -0.01 * 111.19508],
      ["unknown", ["distance"], -0.01 * 166.79262],
      ["far", [], -0.01 * 222.39016],
    ]);
    expect(rows("mi")[0]?.score).toBe(-0.01 * 69.093419431);
  });

  it("normalised: the best candidate has 1, the worst 0, times the weight's share of its range", () => {
    const offers = [offerRow("1", "a", { outcome: "won" }), offerRow("2", "b", { outcome: "returned" })];
    const partners = [partnerRow("a"), partnerRow("b"), partnerRow("c")];
    const settings = onlyWeights({ winrate: "3", returnrate: "-2", score: "normalised" });
    const rows = twinRank(book({ partners, offers, opportunities: [opportunityRow("o"), done("1"), done("2")] }), settings, T, "o");
    expect(rows.map((row) => [row.partner, row.terms.winrate, row.terms.returnrate, row.score])).toEqual([
      ["a", 0.6, 0, 0.6],
      ["c", 0.3, -0.2, 0.3 - 0.2],
      ["b", 0, -0.4, -0.4],
    ]);
  });
});

describe("a run", () => {
  it("fills one partner, then the next, then says why there is none", () => {
    const partners = [
      partnerRow("a", { capacity: 1 }),
      partnerRow("b", { capacity: 2, leadTypes: [] }),
      partnerRow("paused", { pausedUntil: T }),
    ];
    const opportunities = [
      opportunityRow("3", { createdAt: 3, leadType: "x" }),
      opportunityRow("2", { createdAt: 2 }),
      opportunityRow("1", { createdAt: 1, leadType: "x" }),
      opportunityRow("0"),
    ];
    expect(twinDistribute(book({ partners, opportunities }), NONE, T)).toMatchObject([
      { opportunity: "1", partner: "a", available: 1 },
      { opportunity: "2", partner: "b", available: 1 },
      { opportunity: "3", partner: null, score: null, available: 0, failures: { "capacity-full": 1, "lead-type-not-covered": 1 } },
      { opportunity: "0", partner: "b", available: 1 },
    ]);
  });

  it("breaks ties by free share, then by the longest wait, then by id", () => {
    const partners = [partnerRow("a", { capacity: 2 }), partnerRow("b", { capacity: 4 }), partnerRow("c"), partnerRow("B")];
    const opportunities = ["1", "2", "3", "4", "5", "6", "7"].map((id) => opportunityRow(id));
    const offers = [
      offerRow("x", "B", { deliveredAt: 5, outcome: "withdrawn" }),
      offerRow("x", "a", { deliveredAt: 4, outcome: "withdrawn" }),
    ];
    const lines = twinDistribute(book({ partners, opportunities: [...opportunities, done("x")], offers }), NONE, T);
    expect(partnersOf(lines)).toEqual(["b", "c", "a", "B", "c", "B", "c"]);
  });

  it("gives kept proposals their places first, whatever their partner fails", () => {
    const partners = [partnerRow("a", { capacity: 1 }), partnerRow("b", { active: false })];
    const opportunities = [opportunityRow("1"), opportunityRow("2"), opportunityRow("3")];
    const kept = [
      { opportunity: "3", partner: "a" },
      { opportunity: "2", partner: "b" },
    ];
    expect(twinDistribute(book({ partners, opportunities }), NONE, T, kept)).toMatchObject([
      { opportunity: "2", partner: "b", available: 1 },
      { opportunity: "3", partner: "a", available: 1 },
      { opportunity: "1", partner: null, available: 0, failures: { "capacity-full": 1 } },
    ]);
  });

  it("leaves out what does not wait", () => {
    const opportunities = [
      opportunityRow("held", { onHold: true }),
      opportunityRow("own", { partnerCreated: true }),
      opportunityRow("later", { createdAt: T + 1 }),
      opportunityRow("closed", { status: "lost", closedAt: T }),
      opportunityRow("closed later", { status: "won", closedAt: T + 1 }),
      opportunityRow("offered"),
      opportunityRow("tried out"),
      opportunityRow("withdrawn"),
    ];
    const offers = [
      offerRow("offered", "p"),
      offerRow("tried out", "p", { declinedAt: 1 }),
      offerRow("withdrawn", "p", { outcome: "withdrawn" }),
    ];
    const lines = twinDistribute(book({ opportunities, offers, partners: [partnerRow("p")] }), onlyWeights({ "max-offers": "1" }), T);
    expect(lines.map((line) => line.opportunity)).toEqual(["closed later", "withdrawn"]);
  });

  it("orders by revenue in the base currency, half cents up, unknown last", () => {
    const opportunities = [
      opportunityRow("no rate", { estimatedRevenue: 900_000, currency: "CHF" }),
      opportunityRow("usd", { estimatedRevenue: 2 }),
      opportunityRow("unknown"),
      opportunityRow("eur", { estimatedRevenue: 500, currency: "EUR" }),
      opportunityRow("kwd", { estimatedRevenue: 100, currency: "KWD" }),
    ];
    const settings = onlyWeights({ order: "revenue", "rate/EUR": "0.005", "rate/KWD": "3" });
    const lines = twinDistribute(book({ opportunities }), settings, T);
    expect(lines.map((line) => line.opportunity)).toEqual(["kwd", "eur", "usd", "no rate", "unknown"]);
  });
});

describe("availability", () => {
  const codes = (partner: Parameters<typeof partnerRow>[1], opportunity: Partial<OpportunityRow>, texts: Record<string, string> = {}) =>
    twinRank(
      book({ partners: [partnerRow("p", partner)], opportunities: [opportunityRow("o", opportunity)] }),
      onlyWeights(texts),
      T,
      "o",
    )[0]?.failures;

  it("takes revenue at both bounds, 0 among them", () => {
    expect(codes({ minimumRevenue: 100, maximumRevenue: 100 }, { estimatedRevenue: 100 })).toEqual([]);
    expect(codes({ minimumRevenue: 101 }, { estimatedRevenue: 100 })).toEqual(["revenue-below-minimum"]);
    expect(codes({ maximumRevenue: 0 }, { estimatedRevenue: 1 })).toEqual(["revenue-above-maximum"]);
    expect(codes({ minimumRevenue: 0 }, {})).toEqual(["revenue-unknown"]);
    expect(codes({ minimumRevenue: 0 }, {}, { "unknown-revenue": "pass" })).toEqual([]);
    expect(codes({}, {})).toEqual([]);
  });

  it("fails an unknown address for all, or lets everyone pass", () => {
    expect(codes({}, { customer: null })).toEqual(["address-unknown"]);
    expect(codes({ territories: [] }, { customer: null }, { "unknown-address": "skip" })).toEqual([]);
    expect(codes({ territories: [] }, {})).toEqual(["territory-not-covered"]);
  });

  it("excludes by history and by relation, one code for each reason", () => {
    const partners = [partnerRow("p"), partnerRow("q")];
    const offers = [
      offerRow("o", "p", { declinedAt: 1 }),
      offerRow("o", "p", { deadline: 1 }),
      offerRow("o", "p", { outcome: "returned" }),
    ];
    const relations = [
      { customer: "c", partner: "p", kind: "never" as const, reason: null },
      { customer: "c", partner: "q", kind: "always" as const, reason: null },
    ];
    const rows = twinRank(
      book({ partners, offers, relations, opportunities: [opportunityRow("o")] }),
      onlyWeights({ "exclude-returned": "no" }),
      T,
      "o",
    );
    expect(rows.map((row) => row.failures)).toEqual([
      [],
      ["customer-excludes-partner", "customer-has-partner", "already-declined", "already-expired"],
    ]);
  });
});
