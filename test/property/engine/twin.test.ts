/** The engine against its slow twin, over thousands of random books: the same lines and the same rankings, to the last bit. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distributeBook } from "../../../src-main/services/distribute.ts";
import { rankBook } from "../../../src-main/services/rank.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { twinRank } from "../../twin/rank.ts";
import { randomCase, wideCase, type RandomCase } from "./books.ts";

const SEED = 20_170_301;

/** Like `toEqual`, which already tells 0 from -0; spelled out so that no change of a matcher can soften it. */
function expectSameScores(engine: readonly { readonly score: number | null }[], twin: readonly { readonly score: number | null }[]): void {
  for (const [index, line] of engine.entries()) expect(Object.is(line.score, twin[index]?.score)).toBe(true);
}

function engineLines({ rows, settings, t, kept }: RandomCase) {
  return distributeBook(rows, { settings, asOf: t, kept }).lines;
}

function engineRanking({ rows, settings, t }: RandomCase, opportunity: string) {
  return rankBook(rows, { settings, asOf: t, opportunity }).map((row) => ({ ...row, failures: row.failures.map(({ code }) => code) }));
}

function expectSameLines(one: RandomCase): void {
  const lines = engineLines(one);
  const twin = twinDistribute(one.rows, one.settings, one.t, one.kept);
  expect(lines).toEqual(twin);
  expectSameScores(lines, twin);
}

function expectSameRankings(one: RandomCase): void {
  for (const { id } of one.rows.opportunities) {
    const ranking = engineRanking(one, id);
    const twin = twinRank(one.rows, one.settings, one.t, id);
    expect(ranking).toEqual(twin);
    expectSameScores(ranking, twin);
  }
}

describe("the engine and its slow twin", () => {
  it("give the same lines", () => {
    fc.assert(fc.property(randomCase, expectSameLines), { seed: SEED, numRuns: 4000 });
  });

  it("give the same lines for wider books", () => {
    fc.assert(fc.property(wideCase, expectSameLines), { seed: SEED + 1, numRuns: 200 });
  });

  it("give the same ranking of every opportunity", () => {
    fc.assert(fc.property(randomCase, expectSameRankings), { seed: SEED + 2, numRuns: 1500 });
  });

  it("give the same ranking of every opportunity of wider books", () => {
    fc.assert(fc.property(wideCase, expectSameRankings), { seed: SEED + 3, numRuns: 15 });
  });
});
