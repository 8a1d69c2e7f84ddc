/** Candidate lists, which are narrowed region by region, against the checks of each pair. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { failuresOf } from "../../../src-main/engine/availability/index.ts";
import { Regions } from "../../../src-main/engine/availability/regions.ts";
import { CandidateGatherer } from "../../../src-main/engine/gather.ts";
import type { RegionalCandidates } from "../../../src-main/engine/regional-candidates.ts";
import { loadBook, settingsOf } from "../../../src-main/services/columns/index.ts";
import { observeBook, type ObservedBook } from "../../../src-main/services/distribution/pipeline.ts";
import { AS_OF } from "../../bench/workload/index.ts";
import { randomCase, wideCase } from "./books.ts";
import { denseBook } from "./tuning-books.ts";

function gathered({ circumstances, distances }: ObservedBook, least: number, measured: boolean): RegionalCandidates {
  const opportunities = Int32Array.from({ length: circumstances.book.opportunities.count }, (_, i) => i);
  const regions = new Regions(circumstances, opportunities, least);
  const gatherer = new CandidateGatherer(circumstances, distances, opportunities, measured, regions);
  while (gatherer.advance(7));
  return gatherer.finish();
}

/** The partners whose bit is set, by the members of the line's region; null where it has none, and no words. */
function byBits({ regions, start, words }: RegionalCandidates, line: number): number[] | null {
  const region = regions.ofLine[line] ?? -1;
  if (region < 0 && start[line] === start[line + 1]) return null;
  const first = regions.offsets[region] ?? 0;
  const count = (start[line + 1] ?? 0) - (start[line] ?? 0);
  const bits = Array.from({ length: 32 * count }, (_, bit) => bit);
  const set = bits.filter((bit) => ((words[(start[line] ?? 0) + (bit >>> 5)] ?? 0) & (1 << (bit & 31))) !== 0);
  return set.map((bit) => regions.members[first + bit] ?? -1);
}

/** @returns how many lines have a region. */
function expectRight(observed: ObservedBook, least: number): number {
  const { circumstances } = observed;
  const lists = gathered(observed, least, false);
  let regional = 0;
  for (let line = 0; line + 1 < lists.offsets.length; line++) {
    const partners = Array.from({ length: circumstances.book.partners.count }, (_, p) => p);
    const right = partners.filter((p) => failuresOf(circumstances, line, p).every((code) => code === "capacity-full"));
    const listed = [...lists.partner.subarray(lists.offsets[line], lists.offsets[line + 1])];
    const isRegional = (lists.regions.ofLine[line] ?? -1) >= 0;
    if (isRegional) regional++;
    expect({ line, listed, bits: byBits(lists, line) }).toEqual({ line, listed: right, bits: isRegional ? right : null });
  }
  expect(lists.distance).toEqual(gathered(observed, least, true).distance);
  return regional;
}

describe("candidates gathered by regions are those that pass every check of a pair but capacity", () => {
  it.each([1, 3, 1000])("in random books, where %i lines are worth a region", (least) => {
    let regional = 0;
    fc.assert(
      fc.property(fc.oneof(randomCase, wideCase), ({ rows, settings, t }) => {
        regional += expectRight(observeBook(loadBook(rows, settings), settings, t), least);
      }),
      { seed: 20_261_201, numRuns: least === 3 ? 150 : 60 },
    );
    expect(regional > 0).toBe(least < 1000);
  });

  it.each(["dense 1", "dense 2"])("in the book %s", (seed) => {
    const rows = denseBook(seed);
    const settings = settingsOf(rows);
    expect(expectRight(observeBook(loadBook(rows, settings), settings, AS_OF), 5)).toBeGreaterThan(300);
  });
});
