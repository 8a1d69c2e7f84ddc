/** What proves a plan: a bound on the total score of every plan that places as many, by prices of places. */
import type { Placement } from "./placement.ts";
import type { PlanProblem } from "./problem.ts";

/**
 * No plan that places the most scores more: all places at their prices, and for each row the most that is left of a score once its place is paid. Holds for any
 * prices that are 0 or more where places are not contested.
 * @param price by partner.
 * Source: weak duality of the assignment problem; contested places are all used, rows with nobody cost and score nothing.
 */
export function scoreBound(problem: PlanProblem, placement: Placement, contested: Uint8Array, price: Float64Array): number {
  const { lines, offsets, partner, score, room } = problem;
  let bound = 0;
  for (let p = 0; p < room.length; p++) if (price[p] !== 0) bound += room[p] * price[p];
  for (let row = 0; row < lines.length; row++) {
    const at = placement.partner[row];
    let most = at === placement.nobody || contested[at] === 1 ? 0 : -Infinity;
    for (let k = offsets[row]; k < offsets[row + 1]; k++) most = Math.max(most, score[k] - price[partner[k]]);
    bound += most;
  }
  return bound;
}

/** How many rows any plan can place at most: those with candidates that are not contested, and all contested places. */
export function placedBound({ lines, room }: PlanProblem, placement: Placement, contested: Uint8Array): number {
  let bound = 0;
  for (let row = 0; row < lines.length; row++) {
    const at = placement.partner[row];
    if (at !== placement.nobody && contested[at] === 0) bound++;
  }
  for (let p = 0; p < room.length; p++) if (contested[p] === 1) bound += room[p];
  return bound;
}
