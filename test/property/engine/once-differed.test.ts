/** Books on which the engine and the twin once gave different answers, kept by name with the answer that domain.md decides. */
import { describe, expect, it } from "vitest";
import { distributeBook } from "../../../src-main/services/distribute.ts";
import { rankBook } from "../../../src-main/services/rank.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { twinRank } from "../../twin/rank.ts";
import { book, customerRow, offerRow, onlyWeights, opportunityRow, partnerRow } from "./rows.ts";

describe("once differed", () => {
  it("a kept partner that is inactive keeps its own rates: inactive ones are left out of the mean only", () => {
    const rows = book({
      partners: [partnerRow("p", { active: false })],
      opportunities: [opportunityRow("o"), opportunityRow("past", { status: "lost" })],
      offers: [offerRow("past", "p", { outcome: "won" })],
    });
    const settings = onlyWeights({ winrate: "1", touchrate: "1" });
    const kept = [{ opportunity: "o", partner: "p" }];
    const expected = [{ opportunity: "o", partner: "p", score: 2, terms: { winrate: 1, touchrate: 1 }, imputed: [], available: 0 }];
    expect(twinDistribute(rows, settings, 0, kept)).toMatchObject(expected);
    expect(distributeBook(rows, { settings, asOf: 0, kept }).lines).toMatchObject(expected);
  });

  it("the mean of distances in miles is of the unrounded ones, then rounded", () => {
    // 41.00877 and 9.800344 km: 15.7856598713… miles in the mean; of miles rounded to 9 decimals it would be 15.7856598715.
    const rows = book({
      partners: [
        partnerRow("unknown"),
        partnerRow("north", { capacity: 0, latitude: 47.9789, longitude: -122.2021 }),
        partnerRow("west", { capacity: 0, latitude: 47.6062, longitude: -122.3321 }),
      ],
      customers: [customerRow("c", { latitude: 47.6101, longitude: -122.2015 })],
      opportunities: [opportunityRow("o")],
    });
    const settings = onlyWeights({ distance: "-0.01", "distance-unit": "mi" });
    const expected = [{ partner: "unknown", score: -0.01 * 15.785659871, imputed: ["distance"], available: 1 }];
    expect(twinDistribute(rows, settings, 0)).toMatchObject(expected);
    expect(distributeBook(rows, { settings, asOf: 0 }).lines).toMatchObject(expected);
  });

  it("a partner with more open than it may have comes after one whose capacity is 0", () => {
    const rows = book({
      partners: [partnerRow("a", { capacity: 1 }), partnerRow("b", { capacity: 0 })],
      opportunities: [opportunityRow("o"), opportunityRow("1"), opportunityRow("2")],
      offers: [offerRow("1", "a"), offerRow("2", "a"), offerRow("1", "b", { deliveredAt: 1 })],
    });
    const asOf = 9;
    const order = ["b", "a"];
    expect(twinRank(rows, onlyWeights({}), asOf, "o").map((row) => row.partner)).toEqual(order);
    expect(rankBook(rows, { settings: onlyWeights({}), asOf, opportunity: "o" }).map((row) => row.partner)).toEqual(order);
  });
});
