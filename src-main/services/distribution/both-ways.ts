/** The same lines given out both ways, one after another and by the best plan, with what each comes to and where they differ. */
import type { PlanComparison } from "../../contract/calls/plans.ts";
import type { Candidates } from "../../engine/candidates.ts";
import { Distribution } from "../../engine/distribute.ts";
import { firstFor } from "../../engine/newcomers.ts";
import { planBest, type Plan } from "../../engine/plan/best-plan.ts";
import { planDifferences, withoutIdle, type PlanDifference } from "../../engine/plan/differences.ts";
import { PlannedLines } from "../../engine/plan/planned-lines.ts";
import { scoresOf, totalsOf, type Totals } from "../../engine/plan/totals.ts";
import type { LineGiver } from "./lines.ts";
import { CHUNK, priced, type ObservedBook, type RunOrder } from "./pipeline.ts";

export interface BothWays {
  readonly comparison: PlanComparison;
  readonly plan: Plan;
  /** Places that the plan's lines take, by partner, those of kept lines left out. */
  readonly used: Int32Array;
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
  const scores = scoresOf(pricing, plan.partner);
  const change = changeOf(greedy.score, scores);
  const all = planDifferences(greedy.partner, plan.partner, change, placesLeft(plan, greedy.partner, order));
  // A line that only the plan gives to a newcomer stays there, whatever that is worth.
  const { newcomers } = pricing;
  const firm = change.map((by, line) => {
    const newcomer = firstFor(newcomers, order.opportunities[line] ?? -1)?.[plan.partner[line] ?? -1] === 1;
    return newcomer && distribution.reserved[line] === 0 ? Infinity : by;
  });
  const { differences, planned } = withoutIdle(all, greedy.partner, plan.partner, firm);
  const before = totalsOf(pricing, greedy.partner, greedy.score);
  const after = totalsOf(pricing, planned, scoresOf(pricing, planned));
  const found = totalsOf(pricing, plan.partner, scores);
  return {
    comparison: {
      lines,
      greedy: totalsView(before),
      best: totalsView(after),
      differing: differences.length,
      // Kept lines are the same in every plan.
      placedBound: found.placed - plan.placed + plan.placedBound,
      scoreBound: Math.max(after.score, found.score + (plan.scoreBound - plan.score)),
      distanceUnit: observed.settings.distanceUnit,
    },
    plan,
    used: usedBy(planned, order, plan.room.length),
    differences,
    greedy,
    giver: new PlannedLines(book, standing, pricing, planned, order.kept),
  };
}

function totalsView({ placed, score, meanDistance }: Totals): PlanComparison["best"] {
  return { placed, score, meanDistance: Number.isNaN(meanDistance) ? null : meanDistance };
}

/** The places that lines take which are not kept, by partner. */
function usedBy(planned: Int32Array, { kept }: RunOrder, partners: number): Int32Array {
  const used = new Int32Array(partners);
  for (const [line, partner] of planned.entries()) if (partner >= 0 && (kept[line] ?? -1) < 0) used[partner] = (used[partner] ?? 0) + 1;
  return used;
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
function placesLeft({ room }: Plan, greedy: Int32Array, order: RunOrder): Int32Array {
  const used = usedBy(greedy, order, room.length);
  return room.map((places, partner) => places - (used[partner] ?? 0));
}
