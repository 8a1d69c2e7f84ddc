/** Where a weight makes somebody else win, against trying every weight of the grid with the engine's own choice. */
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { METRICS, WEIGHTS, type MetricName, type Weights } from "../../../src-main/contract/metrics.ts";
import { firstFor } from "../../../src-main/engine/newcomers.ts";
import { bestCandidates, firstTurn } from "../../../src-main/engine/distribute.ts";
import { candidatesOf } from "../../../src-main/engine/explain.ts";
import { raceOf, flipsOf, winnerOf, type WeightGrid } from "../../../src-main/engine/insight/flips.ts";
import { gridOf as fineGrid } from "../../../src-main/services/insight/flips.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { METRIC_INDEX, observeBook, priced, weightColumn } from "../../../src-main/services/distribution/pipeline.ts";
import { randomCase, wideCase, type RandomCase } from "../engine/books.ts";

const SEED = 20_171_101;
const STEPS = 60;

/** So coarse that every weight can be tried. */
function gridOf(metric: MetricName): WeightGrid {
  const { minimum, maximum } = WEIGHTS[metric];
  const parts = STEPS / (maximum - minimum);
  return { parts, from: Math.round(minimum * parts) + 0, to: Math.round(maximum * parts) + 0 };
}

function expectSameFlips({ rows, settings, t }: RandomCase): void {
  const observed = observeBook(loadBook(rows, settings), settings, t);
  const { circumstances, distances, book } = observed;
  const turn = firstTurn(circumstances.standing);
  for (let opportunity = 0; opportunity < book.opportunities.count; opportunity++) {
    const candidates = candidatesOf(circumstances, distances, opportunity);
    const opportunities = Int32Array.of(opportunity);
    const winner = (weights = settings.weights) => {
      const pricing = priced(observed, opportunities, candidates, weights);
      return bestCandidates(book.columns, turn, pricing, 0, 1, -1)[0]?.partner ?? null;
    };
    const first = firstFor(observed.newcomers, opportunity);
    const race = raceOf(book.columns, settings, turn, observed.metrics, candidates, 0, weightColumn(settings.weights), first);
    const now = winner();
    expect(winnerOf(race)).toBe(now);
    for (const metric of METRICS) {
      const grid = gridOf(metric);
      const tried = Array.from({ length: grid.to - grid.from + 1 }, (_, k) => (grid.from + k) / grid.parts + 0).map((weight) => ({
        weight,
        partner: winner({ ...settings.weights, [metric]: weight }),
      }));
      const flipped = tried.filter(({ partner }) => partner !== now);
      const weight = settings.weights[metric];
      const down = flipped.findLast((one) => one.weight < weight) ?? null;
      const up = flipped.find((one) => one.weight > weight) ?? null;
      expect(flipsOf(race, METRIC_INDEX[metric], grid)).toEqual({ down, up });
    }
  }
}

it("finds the first weight of the grid at which another partner wins", () => {
  fc.assert(fc.property(randomCase, expectSameFlips), { seed: SEED, numRuns: 250 });
});

it("finds it among more candidates", () => {
  fc.assert(fc.property(wideCase, expectSameFlips), { seed: SEED + 1, numRuns: 2 });
});

/** Weights as people write them: with one of 1e-200 rounding decides all the way, and the whole grid is tried. */
function asWritten(weights: Weights): Weights {
  return Object.fromEntries(METRICS.map((metric) => [metric, Number(weights[metric].toFixed(6)) + 0])) as Weights;
}

function expectFlipsOnFineGrid({ rows, settings: drawn, t }: RandomCase, between: readonly number[]): void {
  const settings = { ...drawn, weights: asWritten(drawn.weights) };
  const observed = observeBook(loadBook(rows, settings), settings, t);
  const { circumstances, distances, book, metrics } = observed;
  const turn = firstTurn(circumstances.standing);
  const weights = weightColumn(settings.weights);
  for (let opportunity = 0; opportunity < book.opportunities.count; opportunity++) {
    const candidates = candidatesOf(circumstances, distances, opportunity);
    const race = raceOf(book.columns, settings, turn, metrics, candidates, 0, weights, firstFor(observed.newcomers, opportunity));
    const now = winnerOf(race);
    for (const metric of METRICS) {
      const index = METRIC_INDEX[metric];
      const grid = fineGrid(metric);
      const winnerAt = (weight: number) => winnerOf(race, weights.with(index, weight));
      const here = (weights[index] ?? 0) * grid.parts;
      const { down, up } = flipsOf(race, index, grid);
      const ways = [
        { flip: up, toward: -1, end: grid.to },
        { flip: down, toward: 1, end: grid.from },
      ];
      for (const { flip, toward, end } of ways) {
        expect(flip?.partner).toBe(flip === null ? undefined : winnerAt(flip.weight));
        expect(flip?.partner).not.toBe(now);
        // Before the flip, or up to the end of the range where there is none, nobody else wins.
        const last = flip === null ? end : Math.round(flip.weight * grid.parts) + toward;
        const steps = [...between, 1].map((share) => Math.round(here + share * (last - here)));
        const onTheWay = steps.filter((step) => (step - here) * toward <= 0 && step >= grid.from && step <= grid.to);
        for (const step of onTheWay) expect(winnerAt(step / grid.parts + 0)).toBe(now);
      }
    }
  }
}

it("finds it on the fine grid too: it flips there, and neither one step before nor in between", () => {
  const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(fc.property(randomCase, shares, expectFlipsOnFineGrid), { seed: SEED + 2, numRuns: 100 });
});
