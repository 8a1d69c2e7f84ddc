/** What an assignment of a run's lines comes to, so that two of them can be compared. */
import { explainScore, type Pricing } from "../explain.ts";

export interface Totals {
  /** Lines that have a partner, kept ones included. */
  readonly placed: number;
  /** Their scores, added in order of the run. */
  readonly score: number;
  /** Of those whose distance is known, in the settings' unit; NaN where none is. */
  readonly meanDistance: number;
}

/** The score of each line with its partner; NaN where it has none. */
export function scoresOf(pricing: Pricing, assignment: Int32Array): Float64Array {
  const { candidates, scorer } = pricing;
  const { offsets, partner, distance } = candidates;
  const scores = new Float64Array(assignment.length).fill(NaN);
  for (let i = 0; i < assignment.length; i++) {
    const taker = assignment[i];
    if (taker < 0) continue;
    let k = offsets[i];
    while (k < offsets[i + 1] && partner[k] !== taker) k++;
    if (k < offsets[i + 1]) {
      scorer.at(i);
      scores[i] = scorer.score(taker, distance[k]);
    } else {
      // Kept by an override that is no candidate.
      scores[i] = explainScore(pricing, i, taker).score;
    }
  }
  return scores;
}

export function totalsOf({ opportunities, distances }: Pricing, assignment: Int32Array, scores: Float64Array): Totals {
  let placed = 0;
  let score = 0;
  let known = 0;
  let sum = 0;
  for (let i = 0; i < assignment.length; i++) {
    if (assignment[i] < 0) continue;
    placed++;
    score += scores[i];
    const between = distances.of(opportunities[i], assignment[i]);
    if (Number.isNaN(between)) continue;
    known++;
    sum += between;
  }
  return { placed, score, meanDistance: known === 0 ? NaN : sum / known };
}
