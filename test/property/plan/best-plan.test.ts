/** The best plan against a solver of linear programs, and its prices against the same batch with one more place. */
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { planBest, type Plan } from "../../../src-main/engine/plan/best-plan.ts";
import { planDifferences, withoutIdle } from "../../../src-main/engine/plan/differences.ts";
import { batches, finished, freePlaces, inputOf, planOf, type Batch } from "./problems.ts";
import { solver, type Optimum } from "./solver.ts";

const SEED = 20_261_122;

let optimum: (batch: Batch) => Optimum;

beforeAll(async () => {
  optimum = await solver();
});

/** What a sum of such scores may be off by. */
const rounding = ({ lines }: Batch) => 1e-9 * (1 + Math.max(0, ...lines.flat().map(({ score }) => Math.abs(score))) * lines.length);

const scoreIn = (batch: Batch, line: number, partner: number) => batch.lines[line]?.find((one) => one.partner === partner)?.score ?? NaN;

/** Everything that any plan must hold to, and its sums. */
function expectPossible(batch: Batch, plan: Plan): void {
  const free = freePlaces(batch);
  let placed = 0;
  let score = 0;
  for (const [line, partner] of plan.partner.entries()) {
    const kept = batch.kept[line] ?? -1;
    expect(kept < 0 || partner === kept).toBe(true);
    if (kept >= 0 || partner < 0) continue;
    placed++;
    score += scoreIn(batch, line, partner);
    free[partner] = (free[partner] ?? 0) - 1;
  }
  expect(Math.min(0, ...free)).toBe(0);
  expect(plan.placed).toBe(placed);
  expect(plan.score).toBeCloseTo(score, 6);
}

describe("the best plan", () => {
  it("places as many as HiGHS does, with the same total score, and its bounds hold", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const plan = planOf(batch);
        expectPossible(batch, plan);
        const { placed, score } = optimum(batch);
        expect(plan.placed).toBe(placed);
        expect(plan.placedBound).toBe(placed);
        expect(plan.finished).toBe(true);
        const off = rounding(batch) * 100;
        expect(Math.abs(plan.score - score)).toBeLessThanOrEqual(off);
        expect(plan.scoreBound).toBeGreaterThanOrEqual(plan.score);
        expect(plan.scoreBound - plan.score).toBeLessThanOrEqual(off);
      }),
      { seed: SEED, numRuns: 700 },
    );
  });

  it("says what one more place is worth: the same batch with it comes to that", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const plan = planOf(batch);
        for (const [partner, places] of batch.capacity.entries()) {
          // A capacity of 0 says never: a place there is not one more.
          if (Number.isNaN(places) || places === 0) continue;
          const load = (batch.open[partner] ?? 0) + batch.kept.filter((one) => one === partner).length;
          // Where more than the capacity is taken, one more free place takes more than one more of capacity.
          const capacity = batch.capacity.with(partner, Math.max(places, load) + 1);
          const wider = planOf({ ...batch, capacity });
          expect(wider.placed - plan.placed).toBe(plan.placesOneMore[partner]);
          expect(Math.abs(wider.score - plan.score - (plan.worth[partner] ?? NaN))).toBeLessThanOrEqual(rounding(batch) * 100);
        }
      }),
      { seed: SEED + 1, numRuns: 1000 },
    );
  });

  it("is bounded truly where it gives up early", () => {
    fc.assert(
      fc.property(batches, fc.integer({ min: 0, max: 60 }), (batch, work) => {
        const plan = finished(planBest(inputOf(batch), work));
        expectPossible(batch, plan);
        const { placed, score } = optimum(batch);
        expect(plan.placed).toBe(placed);
        const off = rounding(batch) * 100;
        expect(plan.score).toBeLessThanOrEqual(score + off);
        expect(plan.scoreBound).toBeGreaterThanOrEqual(score - off);
      }),
      { seed: SEED + 2, numRuns: 400 },
    );
  });

  it("is the same whenever it is made", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        expect(planOf(batch)).toEqual(planOf(batch));
      }),
      { seed: SEED + 3, numRuns: 200 },
    );
  });
});

/** One after another: the best that has room, the first of equals. */
function oneAfterAnother(batch: Batch): { readonly partner: Int32Array; readonly free: Int32Array } {
  const free = Int32Array.from(freePlaces(batch), (places) => Math.min(places, batch.lines.length + 1));
  const partner = Int32Array.from(batch.lines, (line, i) => {
    const kept = batch.kept[i] ?? -1;
    if (kept >= 0) return kept;
    const [best] = line
      .filter((one) => (free[one.partner] ?? 0) > 0 && batch.capacity[one.partner] !== 0)
      .toSorted((a, b) => b.score - a.score);
    if (best === undefined) return -1;
    free[best.partner] = (free[best.partner] ?? 0) - 1;
    return best.partner;
  });
  return { partner, free };
}

describe("the differences from one after another", () => {
  it("are every line that differs, and no exchange of them loses", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const plan = planOf(batch);
        const greedy = oneAfterAnother(batch);
        const worth = (line: number, partner: number) => (partner < 0 ? 0 : scoreIn(batch, line, partner));
        const change = Float64Array.from(batch.lines, (_, line) => {
          const [before, after] = [greedy.partner[line] ?? -1, plan.partner[line] ?? -1];
          if (before < 0) return after < 0 ? 0 : Infinity;
          return after < 0 ? -Infinity : worth(line, after) - worth(line, before);
        });
        const found = planDifferences(greedy.partner, plan.partner, change, greedy.free);
        expect(found.map(({ line }) => line)).toEqual(
          [...plan.partner.keys()].filter((line) => plan.partner[line] !== greedy.partner[line]),
        );
        for (const { line, givesWayTo, takesFrom, exchange } of found) {
          expect(givesWayTo < 0 || plan.partner[givesWayTo] === greedy.partner[line]).toBe(true);
          expect(takesFrom < 0 || greedy.partner[takesFrom] === plan.partner[line]).toBe(true);
          const others = [givesWayTo, takesFrom].filter((other) => other >= 0);
          for (const other of others) expect(found.find((one) => one.line === other)?.exchange).toBe(exchange);
        }
        const kept = withoutIdle(found, greedy.partner, plan.partner, change);
        const sumOf = (partners: Int32Array) =>
          partners.reduce((sum, partner, line) => sum + ((batch.kept[line] ?? -1) < 0 ? worth(line, partner) : 0), 0);
        expectPossible(batch, { ...plan, partner: kept.planned, score: sumOf(kept.planned) });
        expect(Math.abs(sumOf(kept.planned) - plan.score)).toBeLessThanOrEqual(rounding(batch) * 100);
        expect(kept.differences.map(({ line }) => line)).toEqual(
          [...plan.partner.keys()].filter((line) => kept.planned[line] !== greedy.partner[line]),
        );
        for (const number of new Set(found.map(({ exchange }) => exchange))) {
          const lines = found.filter(({ exchange }) => exchange === number);
          const sums = lines.map(({ line }) => {
            const [before, after] = [greedy.partner[line] ?? -1, plan.partner[line] ?? -1];
            return { placed: Number(after >= 0) - Number(before >= 0), score: worth(line, after) - worth(line, before) };
          });
          const placed = sums.reduce((total, one) => total + one.placed, 0);
          const score = sums.reduce((total, one) => total + one.score, 0);
          expect(placed > 0 || (placed === 0 && score >= -rounding(batch) * 100)).toBe(true);
        }
      }),
      { seed: SEED + 4, numRuns: 1500 },
    );
  });
});
