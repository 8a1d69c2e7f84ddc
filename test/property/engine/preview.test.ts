/** What a preview is made of against plain definitions: how much a metric decides, what an assignment comes to, which opportunities move. */
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { METRIC_COUNT, WIN } from "../../../src-main/engine/metrics.ts";
import { Influence } from "../../../src-main/engine/preview/influence.ts";
import { besideOf, countMoved, linesMoved, NOT_THERE } from "../../../src-main/engine/preview/moved.ts";
import { gini, LineDistances, loadsOf, totalsOf } from "../../../src-main/engine/preview/totals.ts";
import { loadBook, settingsOf } from "../../../src-main/services/columns/index.ts";
import { gather, observeBook, priced, runOrder, weightColumn } from "../../../src-main/services/distribution/pipeline.ts";
import { AS_OF } from "../../bench/workload/index.ts";
import { randomFrom } from "../../bench/workload/random.ts";
import { denseBook, weightsToTry } from "./tuning-books.ts";

const SEEDS = ["moss", "fern", "reed", "sedge", "heath", "clover"] as const;

function madeOf(seed: string, score: "classic" | "normalised") {
  const rows = denseBook(seed);
  const settings = { ...settingsOf(rows), score };
  const observed = observeBook(loadBook(rows, settings), settings, AS_OF);
  const order = runOrder(observed, []);
  return { observed, order, candidates: gather(observed, order) };
}

/** Any assignment: each line one of its candidates, or nobody. */
function anyAssignment({ candidates }: ReturnType<typeof madeOf>, seed: string): Int32Array {
  const random = randomFrom(seed);
  const { offsets, partner } = candidates;
  return Int32Array.from({ length: offsets.length - 1 }, (_, i) => {
    const [from, to] = [offsets[i] ?? 0, offsets[i + 1] ?? 0];
    return to === from || random.chance(0.1) ? -1 : (partner[from + random.below(to - from)] ?? -1);
  });
}

/** No data is no data on both sides. */
const isNear = (a: number, b: number, off = 1e-6) =>
  (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= off * Math.max(1, Math.abs(b));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]) => mean(values.map((value) => (value - mean(values)) ** 2));

describe("how much a metric decides", () => {
  it.each(SEEDS)("is its term's share in the variance of the terms over the candidates: %s", (seed) => {
    for (const score of ["classic", "normalised"] as const) {
      const made = madeOf(seed, score);
      const { observed, order, candidates } = made;
      const { opportunities } = order;
      const influence = new Influence(
        observed.metrics,
        { candidates, opportunities, distances: observed.distances },
        score === "normalised",
      );
      while (influence.advance(100));
      for (const weights of weightsToTry(seed, 3)) {
        const { scorer } = priced(observed, order.opportunities, candidates, weights);
        const parts = new Float64Array(METRIC_COUNT);
        let choices = 0;
        const terms = new Float64Array(METRIC_COUNT);
        for (let i = 0; i + 1 < candidates.offsets.length; i++) {
          const [from, to] = [candidates.offsets[i] ?? 0, candidates.offsets[i + 1] ?? 0];
          if (to - from < 2) continue;
          scorer.at(i);
          const byMetric = Array.from({ length: METRIC_COUNT }, (): number[] => []);
          for (let k = from; k < to; k++) {
            scorer.terms(candidates.partner[k] ?? -1, candidates.distance[k] ?? NaN, terms);
            for (const [m, values] of byMetric.entries()) values.push(terms[m] ?? NaN);
          }
          // Terms that are all equal have no variance, whatever a mean of floats is off by.
          const shares = byMetric.map((values) => (values.every((value) => value === values[0]) ? 0 : variance(values)));
          const whole = shares.reduce((sum, share) => sum + share, 0);
          if (whole === 0) continue;
          choices++;
          for (const [m, share] of shares.entries()) parts[m] = (parts[m] ?? 0) + share / whole;
        }
        const { shares, choices: counted } = influence.shares(weightColumn(weights));
        expect(counted).toBe(choices);
        for (const [m, share] of shares.entries()) {
          expect([m, isNear(share, choices === 0 ? NaN : (parts[m] ?? NaN) / choices)]).toEqual([m, true]);
        }
      }
    }
  });
});

describe("what an assignment comes to", () => {
  it.each(SEEDS)("is what its lines add up to, also where only some of them moved since the last: %s", (seed) => {
    const made = madeOf(seed, "classic");
    const { observed, order } = made;
    const { book, standing } = observed.circumstances;
    const yardstick = { book, standing, metrics: observed.metrics, distances: observed.distances };
    const lines = new LineDistances(order.opportunities, observed.distances);
    for (const turn of [1, 2, 3]) {
      const assignment = anyAssignment(made, `${seed} ${turn % 3}`);
      const loads = loadsOf(assignment, book.partners.count);
      const totals = totalsOf(yardstick, order.opportunities, lines, assignment, loads);
      const placed = [...assignment].flatMap((partner, i) => (partner < 0 ? [] : [{ partner, opportunity: order.opportunities[i] ?? -1 }]));
      const known = placed
        .map(({ opportunity, partner }) => observed.distances.of(opportunity, partner))
        .filter((distance) => !Number.isNaN(distance));
      expect(totals.placed).toBe(placed.length);
      expect(isNear(totals.distance, known.length === 0 ? NaN : mean(known))).toBe(true);
      const wins = placed.reduce((sum, { partner }) => sum + (observed.metrics.value[WIN * observed.metrics.partners + partner] ?? NaN), 0);
      const anybody = observed.metrics.raw.subarray(0, observed.metrics.partners).some((value) => !Number.isNaN(value));
      expect(isNear(totals.wins, anybody ? wins : NaN)).toBe(true);
      const amounts = placed
        .map(({ opportunity }) => book.opportunities.revenue[opportunity] ?? NaN)
        .filter((amount) => !Number.isNaN(amount));
      expect(totals.revenue).toBeCloseTo(
        amounts.reduce((sum, amount) => sum + amount, 0),
        2,
      );
    }
  });

  it("shares work evenly or not as half the mean difference of all pairs says", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 30 }), (shares) => {
        const whole = shares.reduce((sum, share) => sum + share, 0);
        const differences = shares.flatMap((a) => shares.map((b) => Math.abs(a - b)));
        const expected = whole === 0 ? NaN : differences.reduce((sum, one) => sum + one, 0) / (2 * shares.length * whole);
        expect(isNear(gini(Int32Array.from(shares)), expected, 1e-9)).toBe(true);
      }),
      { seed: 5, numRuns: 200 },
    );
    expect(gini(Int32Array.of(3, 3, 3))).toBeCloseTo(0, 12);
    expect(gini(Int32Array.of(0, 0, 0, 12))).toBeCloseTo(0.75, 12);
  });
});

describe("which opportunities move", () => {
  /** Some of a few opportunities in any order, each with a partner or nobody. */
  const run = fc
    .uniqueArray(fc.nat(11), { maxLength: 12 })
    .chain((opportunities) =>
      fc
        .array(fc.integer({ min: -1, max: 3 }), { minLength: opportunities.length, maxLength: opportunities.length })
        .map((partners) => ({ opportunities: Int32Array.from(opportunities), assignment: Int32Array.from(partners) })),
    );

  it("are those that have another partner, one instead of none, or none instead of one, whatever the order of each run", () => {
    fc.assert(
      fc.property(run, run, (here, there) => {
        const partnerIn = ({ opportunities, assignment }: typeof here, opportunity: number) => {
          const line = opportunities.indexOf(opportunity);
          return line < 0 ? -1 : (assignment[line] ?? -1);
        };
        const all = Array.from({ length: 12 }, (_, opportunity) => opportunity);
        const expected = all.filter((opportunity) => partnerIn(here, opportunity) !== partnerIn(there, opportunity));
        const beside = besideOf(here, there, 12);
        expect(countMoved(here, beside)).toBe(expected.length);
        const found = [
          ...[...linesMoved(here, beside)].map((line) => here.opportunities[line] ?? -1),
          ...[...beside.gone].map((line) => there.opportunities[line] ?? -1),
        ];
        expect(found.toSorted((a, b) => a - b)).toEqual(expected);
        for (const [line, opportunity] of here.opportunities.entries()) {
          const waitsThere = there.opportunities.includes(opportunity);
          expect(beside.partner[line]).toBe(waitsThere ? partnerIn(there, opportunity) : NOT_THERE);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("are found without a look at the opportunities where both runs are of the same ones", () => {
    const opportunities = Int32Array.of(4, 2, 9);
    const beside = besideOf(
      { opportunities, assignment: Int32Array.of(1, 1, -1) },
      { opportunities, assignment: Int32Array.of(1, 2, -1) },
      10,
    );
    expect(beside.line).toBeNull();
    expect([...linesMoved({ opportunities, assignment: Int32Array.of(1, 1, -1) }, beside)]).toEqual([1]);
  });
});
