/** The tuning engine against a plain distribution and against the slow twin: the same partner on every line, whatever the weights. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANDARD_WEIGHTS } from "../../../src-main/contract/metrics.ts";
import type { Settings } from "../../../src-main/contract/settings.ts";
import { Regions } from "../../../src-main/engine/availability/regions.ts";
import { CandidateGatherer } from "../../../src-main/engine/gather.ts";
import type { RegionalCandidates } from "../../../src-main/engine/regional-candidates.ts";
import { Distribution } from "../../../src-main/engine/distribute.ts";
import { differing, Tuner } from "../../../src-main/engine/tuning/tuner.ts";
import { makeKernel } from "../../../src-main/kernel/index.ts";
import { loadBook, settingsOf } from "../../../src-main/services/columns/index.ts";
import {
  observeBook,
  priced,
  runOrder,
  weightColumn,
  type KeptProposal,
  type ObservedBook,
  type RunOrder,
} from "../../../src-main/services/distribution/pipeline.ts";
import { AS_OF } from "../../bench/workload/index.ts";
import { randomFrom } from "../../bench/workload/random.ts";
import type { ArrayBook } from "../../twin/book.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { randomCase, wideCase, type RandomCase } from "./books.ts";
import { bookOfPlaces, denseBook, weightsToTry } from "./tuning-books.ts";

interface Prepared {
  readonly observed: ObservedBook;
  readonly order: RunOrder;
  readonly candidates: RegionalCandidates;
  /** By compiled code with few lines a cell, with many, and without. */
  readonly tuners: readonly Tuner[];
}

/** Few lines are worth a region here, so that small books have some. */
const LEAST = 3;
/** Regions of small books, too, have several cells then. */
const FEW_LINES = 5;

function prepared(rows: ArrayBook, settings: Settings, asOf: number, kept: readonly KeptProposal[]): Prepared {
  const observed = observeBook(loadBook(rows, settings), settings, asOf);
  const order = runOrder(observed, kept);
  const { circumstances, metrics, distances, newcomers } = observed;
  const { book, standing } = circumstances;
  const regions = new Regions(circumstances, order.opportunities, LEAST);
  const gatherer = new CandidateGatherer(circumstances, distances, order.opportunities, false, regions);
  while (gatherer.advance(100));
  const candidates = gatherer.finish();
  const input = { book, settings, standing, metrics, distances, candidates, newcomers, ...order };
  const tuners = [new Tuner(input, makeKernel, FEW_LINES), new Tuner(input, makeKernel), new Tuner(input, null)];
  for (const tuner of tuners) while (tuner.advance(100));
  return { observed, order, candidates, tuners };
}

function plainAssignment({ observed, order, candidates }: Prepared, weights: Settings["weights"]): Int32Array {
  const { book, standing } = observed.circumstances;
  const distribution = new Distribution(book, standing, priced(observed, order.opportunities, candidates, weights));
  while (distribution.advance(1000, order.kept));
  return distribution.assignment;
}

function expectSameAssignment(made: Prepared, weights: Settings["weights"]): void {
  const expected = plainAssignment(made, weights);
  const placed = expected.filter((partner) => partner >= 0);
  for (const tuner of made.tuners) {
    expect({ weights, partners: [...tuner.assign(weightColumn(weights))] }).toEqual({ weights, partners: [...expected] });
    expect(tuner.placed).toBe(placed.length);
    const lines = new Int32Array(tuner.linesOf.length);
    for (const partner of placed) lines[partner] = (lines[partner] ?? 0) + 1;
    expect(tuner.linesOf).toEqual(lines);
  }
}

function expectSameOfRandom({ rows, settings, t, kept }: RandomCase): void {
  const made = prepared(rows, settings, t, kept);
  expectSameAssignment(made, settings.weights);
  const { book } = made.observed;
  for (const tuner of made.tuners) {
    const assigned = [...tuner.assign(weightColumn(settings.weights))].map((partner) => (partner < 0 ? null : book.partners.id(partner)));
    expect(assigned).toEqual(twinDistribute(rows, settings, t, kept).map(({ partner }) => partner));
  }
  for (const weights of weightsToTry("small", 2)) expectSameAssignment(made, weights);
}

/** Some of what waits keeps a partner from an earlier decision, whether it has room or not. */
function keptOf(rows: ArrayBook, seed: string): KeptProposal[] {
  const random = randomFrom(`${seed} kept`);
  const partners = rows.partners.map(({ id }) => id);
  return rows.opportunities
    .filter(() => random.chance(0.03))
    .map(({ id }) => ({ opportunity: id, partner: partners[random.below(partners.length)] ?? "" }));
}

describe("the tuning engine gives each line the partner that a plain distribution gives it", () => {
  it("in small books, where the twin says the same", () => {
    fc.assert(fc.property(randomCase, expectSameOfRandom), { seed: 20_170_310, numRuns: 400 });
  });

  it("in wider books, where the twin says the same", () => {
    fc.assert(fc.property(wideCase, expectSameOfRandom), { seed: 20_170_311, numRuns: 40 });
  });

  it("where newcomers have a share of it", () => {
    const share = fc.tuple(randomCase, fc.constantFrom(50, 100), fc.constantFrom(1, 2, 10));
    const withShare = share.map(([one, newcomerShare, newcomerOffers]) => ({
      ...one,
      settings: { ...one.settings, newcomerShare, newcomerOffers },
    }));
    fc.assert(fc.property(withShare, expectSameOfRandom), { seed: 20_170_312, numRuns: 300 });
  });

  const seeds = Array.from({ length: 24 }, (_, i) => `dense ${i}`);

  it.each(seeds)("in the book %s", (seed) => {
    const rows = denseBook(seed);
    const made = prepared(rows, settingsOf(rows), AS_OF, keptOf(rows, seed));
    expect(made.order.opportunities.length).toBeGreaterThan(500);
    for (const weights of weightsToTry(seed, 12)) expectSameAssignment(made, weights);
  });

  it("where what stands for an unknown distance is metres more than the best one", () => {
    const at = (longitude: number, capacity: number | null = 0) => ({ latitude: 0, longitude, capacity });
    // The first has the mean of the others, three of whom have no room.
    const unknown = { latitude: null, longitude: null, capacity: null };
    const rows = bookOfPlaces([unknown, at(2, null), at(1), at(1.5), at(3.5001)], { latitude: 0, longitude: 0 });
    const made = prepared(rows, settingsOf(rows), AS_OF, []);
    expectSameAssignment(made, STANDARD_WEIGHTS);
    for (const tuner of made.tuners) {
      const chosen = new Set(tuner.assign(weightColumn(STANDARD_WEIGHTS)));
      expect([...chosen].map((partner) => made.observed.book.partners.id(partner))).toEqual(["P101"]);
    }
  });

  it("where partners are all on the opposite side of the earth, at distances that are hard to tell", () => {
    const random = randomFrom("opposite");
    const near = (degrees: number) => degrees + random.between(-0.01, 0.01);
    const partners = Array.from({ length: 150 }, () => ({ latitude: near(-47), longitude: near(-172), capacity: 4 }));
    const rows = bookOfPlaces(partners, { latitude: 47, longitude: 8 });
    const made = prepared(rows, settingsOf(rows), AS_OF, []);
    expect(made.candidates.count).toBeGreaterThan(100 * partners.length);
    for (const weights of weightsToTry("opposite", 4)) expectSameAssignment(made, weights);
  });

  it("as the twin does, in a dense book", () => {
    const rows = denseBook("twin");
    const settings = settingsOf(rows);
    const kept = keptOf(rows, "twin");
    const made = prepared(rows, settings, AS_OF, kept);
    const [tuner] = made.tuners;
    if (tuner === undefined) throw new Error("no tuner was made");
    for (const weights of weightsToTry("twin", 1)) {
      const assigned = [...tuner.assign(weightColumn(weights))].map((p) => (p < 0 ? null : made.observed.book.partners.id(p)));
      expect(assigned).toEqual(twinDistribute(rows, { ...settings, weights }, AS_OF, kept).map(({ partner }) => partner));
    }
  });
});

describe("the difference of two assignments", () => {
  it("counts the lines that have another partner", () => {
    expect(differing(Int32Array.of(1, -1, 2, 3), Int32Array.of(1, 2, -1, 3))).toBe(2);
    expect(differing(new Int32Array(0), new Int32Array(0))).toBe(0);
  });
});
