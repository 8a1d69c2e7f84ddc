/** The same lines given out both ways, one after another and by the best plan, with what each comes to and where they differ. */
import type { PlanComparison } from "../../contract/calls/plans.ts";
import type { Candidates } from "../../engine/candidates.ts";
import { Distribution } from "../../engine/distribute.ts";
import { planBest, type Plan } from "../../engine/plan/best-plan.ts";
import { planDifferences, type PlanDifference } from "../../engine/plan/differences.ts";
import { PlannedLines } from "../../engine/plan/planned-lines.ts";
import { scoresOf, totalsOf, type Totals } from "../../engine/plan/totals.ts";
import type { LineGiver } from "./lines.ts";
import { CHUNK, priced, type ObservedBook, type RunOrder } from "./pipeline.ts";

export interface BothWays {
  readonly comparison: PlanComparison;
  readonly plan: Plan;
  readonly differences: readonly PlanDifference[];
  /** One after another: the partner of each line, and its score; -1, NaN = none. */
  readonly greedy: { readonly partner: Int32Array; readonly score: Float64Array };
  readonly giver: LineGiver;
}

/** What it is at, and how far: `done` of `total` pieces of work, where the total is a guess. */
export interface Step {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

/** Pieces that looking for a better plan takes, as a guess. */
const PIECES_EXPECTED = 20;

/** Yields what it is at after every few milliseconds of work. */
export function* bothWays(observed: ObservedBook, order: RunOrder, candidates: Candidates): Generator<Step, BothWays, undefined> {
  const { book, standing } = observed.circumstances;
  const pricing = priced(observed, order.opportunities, candidates);
  const distribution = new Distribution(book, standing, pricing);
  const lines = order.opportunities.length;
  let given = 0;
  while (distribution.advance(CHUNK, order.kept)) {
    given += CHUNK;
    yield { phase: "One after another", done: given, total: lines };
  }
  const planning = planBest({ capacity: book.partners.capacity, open: standing.open, contest: pricing, kept: order.kept });
  yield { phase: "Placing the most", done: 0, total: PIECES_EXPECTED };
  let pieces = 0;
  let step = planning.next();
  while (step.done !== true) {
    pieces++;
    yield {
      phase: step.value === "placing" ? "Placing the most" : "Looking for a better plan",
      done: pieces,
      total: pieces + PIECES_EXPECTED,
    };
    step = planning.next();
  }
  const plan = step.value;
  const greedy = { partner: distribution.assignment, score: scoresOf(pricing, distribution.assignment) };
  const best = scoresOf(pricing, plan.partner);
  const differences = planDifferences(greedy.partner, plan.partner, changeOf(greedy.score, best), placesLeft(plan, greedy.partner, order));
  const [before, after] = [totalsOf(pricing, greedy.partner, greedy.score), totalsOf(pricing, plan.partner, best)];
  return {
    comparison: {
      lines,
      greedy: totalsView(before),
      best: totalsView(after),
      differing: differences.length,
      // Kept lines are the same in every plan.
      placedBound: after.placed - plan.placed + plan.placedBound,
      scoreBound: after.score + (plan.scoreBound - plan.score),
      distanceUnit: observed.settings.distanceUnit,
    },
    plan,
    differences,
    greedy,
    giver: new PlannedLines(book, standing, pricing, plan.partner, order.kept),
  };
}

function totalsView({ placed, score, meanDistance }: Totals): PlanComparison["best"] {
  return { placed, score, meanDistance: Number.isNaN(meanDistance) ? null : meanDistance };
}

/** What each line gains by the plan; Infinity, -Infinity where only one of the two places it. */
function changeOf(greedy: Float64Array, best: Float64Array): Float64Array {
  return greedy.map((score, line) => {
    const planned = best[line] ?? NaN;
    if (Number.isNaN(score)) return Number.isNaN(planned) ? 0 : Infinity;
    return Number.isNaN(planned) ? -Infinity : planned - score;
  });
}

/** The places that one after another leaves free, by partner. */
function placesLeft({ room }: Plan, greedy: Int32Array, { kept }: RunOrder): Int32Array {
  const left = room.slice();
  for (const [line, partner] of greedy.entries()) if (partner >= 0 && (kept[line] ?? -1) < 0) left[partner] = (left[partner] ?? 0) - 1;
  return left;
}
