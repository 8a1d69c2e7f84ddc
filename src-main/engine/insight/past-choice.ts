/** Past decisions by weights: whom each would have gone to, and what that adds up to. */
import type { BookColumns, EngineSettings } from "../book.ts";
import type { Candidates, Distances } from "../candidates.ts";
import { WIN } from "../metrics.ts";
import { scorer, type Scorer, type WeightColumn } from "../score.ts";
import type { PastDecisions } from "./past-decisions.ts";

/** Nobody could get it. */
export const NOBODY = -1;

/** The lists as a scorer takes them: a row of metrics stands where else a partner does. */
function lists({ offsets, row, distance }: PastDecisions): Candidates {
  return { offsets, partner: row, distance };
}

export function pastScorer(settings: Pick<EngineSettings, "score">, decisions: PastDecisions, weights: WeightColumn): Scorer {
  return scorer(settings, weights, decisions.values, lists(decisions));
}

/** Writes the place of the chosen candidate of each decision from `from` up to `to`; NOBODY where there was none. */
export function choosePast(decisions: PastDecisions, by: Scorer, from: number, to: number, out: Int32Array): void {
  const { offsets, until, row, distance } = decisions;
  const { linear } = by;
  for (let i = from; i < to; i++) {
    let best = NOBODY;
    let bestScore = -Infinity;
    if (linear === null) by.at(i);
    for (let k = offsets[i]; k < until[i]; k++) {
      const score = linear === null ? by.score(row[k], distance[k]) : linear.partner[row[k]] + linear.distanceWeight * distance[k];
      // An equal score changes nothing: the earlier one wins the tie.
      if (score > bestScore) {
        bestScore = score;
        best = k;
      }
    }
    out[i] = best;
  }
}

/** The partners of chosen candidates; NOBODY stays. */
export function partnersOfPlaces({ row, rowPartner }: PastDecisions, places: Int32Array): Int32Array {
  return places.map((k) => (k < 0 ? NOBODY : rowPartner[row[k]]));
}

/** The seven terms of a candidate of the i-th decision. @param k its place. */
export function pastTerms(decisions: PastDecisions, by: Scorer, i: number, k: number, out: Float64Array): void {
  by.at(i);
  by.terms(decisions.row[k], decisions.distance[k], out);
}

/** Where the i-th decision's candidate is that is this partner, with room or without; -1 = it is none. */
export function placeOf({ offsets, row, rowPartner }: PastDecisions, i: number, partner: number): number {
  for (let k = offsets[i]; k < offsets[i + 1]; k++) if (rowPartner[row[k]] === partner) return k;
  return -1;
}

export interface Totals {
  readonly placed: number;
  /** Over those whose distance is known; NaN where none is. In the settings' unit. */
  readonly meanDistance: number;
  /** The sum of the win rates, as weighted, of the partners that have them. */
  readonly expectedWins: number;
  /** Base currency, of those whose revenue is known. */
  readonly revenue: number;
}

/**
 * What an assignment adds up to.
 * @param partners of each decision, NOBODY = none. @param wins the win rate behind each, in step.
 */
export function pastTotals(
  book: BookColumns,
  distances: Distances,
  { offers }: PastDecisions,
  partners: Int32Array,
  wins: Float64Array,
): Totals {
  let placed = 0;
  let far = 0;
  let known = 0;
  let expectedWins = 0;
  let revenue = 0;
  for (let i = 0; i < offers.length; i++) {
    if (partners[i] < 0) continue;
    const opportunity = book.offers.opportunity[offers[i]];
    placed++;
    expectedWins += wins[i];
    const worth = book.opportunities.revenue[opportunity];
    if (!Number.isNaN(worth)) revenue += worth;
    const distance = distances.of(opportunity, partners[i]);
    if (Number.isNaN(distance)) continue;
    far += distance;
    known++;
  }
  return { placed, meanDistance: known === 0 ? NaN : far / known, expectedWins, revenue };
}

/** The win rates, as weighted, behind chosen candidates; 0 where nobody is. */
export function winsOfPlaces({ row, values }: PastDecisions, places: Int32Array): Float64Array {
  const wins = new Float64Array(places.length);
  const start = WIN * values.partners;
  for (let i = 0; i < places.length; i++) if (places[i] >= 0) wins[i] = values.value[start + row[places[i]]];
  return wins;
}

/** How many each partner has. */
export function loadsOf(partners: Int32Array, count: number): Int32Array {
  const loads = new Int32Array(count);
  for (const partner of partners) if (partner >= 0) loads[partner]++;
  return loads;
}
