/** The newcomers' share: the engine against its slow twin with any share and any bound, and what must hold of every reserved line. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distributeBook } from "../../../src-main/services/distribute.ts";
import { hashOf, isChosen } from "../../../src-main/services/distribution/newcomers.ts";
import { rankBook } from "../../../src-main/services/rank.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { twinHash } from "../../twin/newcomers.ts";
import { twinRank } from "../../twin/rank.ts";
import { randomCase, wideCase, type RandomCase } from "./books.ts";

const SEED = 20_261_122;

/** Shares beyond those that the setting allows as well: random books are small, and few of their lines would be chosen. */
const share = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(50, 100) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 100, noNaN: true }) },
);
const bound = fc.constantFrom(1, 2, 3, 10);

const withShare = (books: fc.Arbitrary<RandomCase>): fc.Arbitrary<RandomCase> =>
  fc
    .tuple(books, share, bound)
    .map(([one, newcomerShare, newcomerOffers]) => ({ ...one, settings: { ...one.settings, newcomerShare, newcomerOffers } }));

const linesOf = ({ rows, settings, t, kept }: RandomCase) => distributeBook(rows, { settings, asOf: t, kept }).lines;

function expectSame(one: RandomCase): void {
  const { rows, settings, t, kept } = one;
  expect(linesOf(one)).toEqual(twinDistribute(rows, settings, t, kept));
  for (const { id } of rows.opportunities) {
    const ranking = rankBook(rows, { settings, asOf: t, opportunity: id });
    expect(ranking.map((row) => ({ ...row, failures: row.failures.map(({ code }) => code) }))).toEqual(twinRank(rows, settings, t, id));
  }
}

describe("the engine and its slow twin, with a share for newcomers", () => {
  it("give the same lines and rankings", () => {
    fc.assert(fc.property(withShare(randomCase), expectSame), { seed: SEED, numRuns: 500 });
  });

  it("give the same for wider books", () => {
    fc.assert(fc.property(withShare(wideCase), expectSame), { seed: SEED + 1, numRuns: 10 });
  });
});

it("gives the twin's number for any id", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (id) => {
      expect(BigInt(hashOf(id))).toBe(twinHash(id));
    }),
    { seed: SEED + 2, numRuns: 500 },
  );
});

it("chooses within a percentage point of the share of numbered ids, and keeps what is chosen in every larger share", () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => `opp-${i + 1}`);
  const chosen = (percent: number) => ids.filter((id) => isChosen(id, percent));
  for (const percent of [0, 1, 5, 12.5, 20]) expect(Math.abs(chosen(percent).length / ids.length - percent / 100)).toBeLessThan(0.01);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 20, noNaN: true }), fc.double({ min: 0, max: 20, noNaN: true }), (a, b) => {
      const larger = new Set(chosen(Math.max(a, b)));
      expect(chosen(Math.min(a, b)).every((id) => larger.has(id))).toBe(true);
    }),
    { seed: SEED + 3, numRuns: 10 },
  );
});

it("chooses the same opportunities whatever else waits", () => {
  fc.assert(
    fc.property(withShare(randomCase), fc.nat({ max: 11 }), (one, place) => {
      const alone = one.rows.opportunities.slice(place, place + 1);
      const [line] = linesOf({ ...one, kept: [], rows: { ...one.rows, opportunities: alone, offers: [] } });
      if (line === undefined || line.partner === null) return;
      // Without a past everybody is a newcomer: whether it is reserved says whether it is chosen.
      expect(line.newcomer === true).toBe(isChosen(line.opportunity, one.settings.newcomerShare));
    }),
    { seed: SEED + 4, numRuns: 500 },
  );
});

it("changes nothing while the share is 0 or nobody is a newcomer", () => {
  fc.assert(
    fc.property(randomCase, (one) => {
      const none = linesOf({ ...one, settings: { ...one.settings, newcomerShare: 0 } });
      expect(none.some((line) => "newcomer" in line)).toBe(false);
      // No partner has fewer than 0 offers.
      expect(linesOf({ ...one, settings: { ...one.settings, newcomerShare: 100, newcomerOffers: 0 } })).toEqual(none);
    }),
    { seed: SEED + 5, numRuns: 300 },
  );
});
