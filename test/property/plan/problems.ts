/** Batches for a best plan, made by hand or at random: any scores, any room, as plain numbers. */
import * as fc from "fast-check";
import { planBest, type Plan } from "../../../src-main/engine/plan/best-plan.ts";
import type { PlanInput } from "../../../src-main/engine/plan/problem.ts";
import type { Scorer } from "../../../src-main/engine/score.ts";

export interface Batch {
  /** By partner; NaN = unlimited. */
  readonly capacity: readonly number[];
  readonly open: readonly number[];
  /** By line, by partner: the score of each candidate. */
  readonly lines: readonly (readonly { readonly partner: number; readonly score: number }[])[];
  /** By line; -1 = none. Those that keep one come first, as in a run. */
  readonly kept: readonly number[];
}

/** The distance of a pair is its score: everything about scores is then up to the batch. */
const AS_SCORED: Scorer = { linear: null, at() {}, score: (_partner, distance) => distance, terms() {} };

export function inputOf({ capacity, open, lines, kept }: Batch): PlanInput {
  const offsets = new Int32Array(lines.length + 1);
  for (const [i, line] of lines.entries()) offsets[i + 1] = (offsets[i] ?? 0) + line.length;
  const pairs = lines.flat();
  return {
    capacity: Float64Array.from(capacity),
    open: Int32Array.from(open),
    contest: {
      opportunities: Int32Array.from(lines.keys()),
      candidates: {
        offsets,
        partner: Int32Array.from(pairs, ({ partner }) => partner),
        distance: Float64Array.from(pairs, ({ score }) => score),
      },
      scorer: AS_SCORED,
      newcomers: null,
    },
    kept: Int32Array.from(kept),
  };
}

/** The batch that a plan of a book starts from. */
export function batchOf({ capacity, open, contest: { candidates, scorer }, kept }: PlanInput): Batch {
  const lines = Array.from(kept, (_, i) => {
    scorer.at(i);
    const [from = 0, to = 0] = [candidates.offsets[i], candidates.offsets[i + 1]];
    return Array.from(candidates.partner.subarray(from, to), (partner, k) => {
      return { partner, score: scorer.score(partner, candidates.distance[from + k] ?? NaN) };
    });
  });
  return { capacity: [...capacity], open: [...open], lines, kept: [...kept] };
}

export function finished(planning: Generator<unknown, Plan, undefined>): Plan {
  for (;;) {
    const step = planning.next();
    if (step.done === true) return step.value;
  }
}

export const planOf = (batch: Batch): Plan => finished(planBest(inputOf(batch)));

/** Some values that come often, so that many are equal; or any with six decimals, as many as a solver keeps apart. */
const scores = fc.oneof(
  fc.constantFrom(-1, 0, 0.5, 1, 2, 2.5),
  fc.integer({ min: -20_000_000, max: 20_000_000 }).map((millionths) => millionths / 1e6),
);

export const batches: fc.Arbitrary<Batch> = fc
  .record({ partners: fc.integer({ min: 1, max: 6 }), lines: fc.integer({ min: 0, max: 9 }), score: fc.constantFrom("few", "all") })
  .chain(({ partners, lines, score }) => {
    const one = score === "few" ? fc.constantFrom(0, 1, 2) : scores;
    return fc.record({
      capacity: fc.array(fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 3 }) }, { weight: 1, arbitrary: fc.constant(NaN) }), {
        minLength: partners,
        maxLength: partners,
      }),
      open: fc.array(fc.constantFrom(0, 0, 0, 1, 4), { minLength: partners, maxLength: partners }),
      cells: fc.array(fc.array(fc.option(one, { freq: 2 }), { minLength: partners, maxLength: partners }), {
        minLength: lines,
        maxLength: lines,
      }),
      keeping: fc.integer({ min: 0, max: 3 }),
      keeper: fc.integer({ min: 0, max: partners - 1 }),
    });
  })
  .map(({ capacity, open, cells, keeping, keeper }) => ({
    capacity,
    open,
    lines: cells.map((row) => row.flatMap((score, partner) => (score === null ? [] : [{ partner, score }]))),
    kept: cells.map((_, line) => (line < keeping ? keeper : -1)),
  }));

/** Free places a partner once the kept lines have theirs. */
export function freePlaces({ capacity, open, kept }: Batch): number[] {
  return capacity.map((places, partner) => {
    if (Number.isNaN(places)) return Infinity;
    return Math.max(0, places - (open[partner] ?? 0) - kept.filter((one) => one === partner).length);
  });
}
