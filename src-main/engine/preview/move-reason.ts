/** Why an opportunity goes from one partner to another: how the lead of the one over the other moved. */
import { explainScore, type Pricing, type ScoredPartner } from "../explain.ts";
import { METRIC_COUNT } from "../metrics.ts";
import { firstFor } from "../newcomers.ts";

/** Where a line stands in the scores of one state. */
export interface PricedLine {
  readonly pricing: Pricing;
  readonly line: number;
}

/** How far `to` is ahead of `from`, in both states, and what each term did about it, by metric index. */
export interface LeadMoved {
  readonly before: number;
  readonly after: number;
  readonly terms: Float64Array;
}

/** @returns null where one of the two is no candidate in one of the states. */
export function leadMoved(before: PricedLine, after: PricedLine, from: number, to: number): LeadMoved | null {
  const [fromBefore, toBefore] = [scored(before, from), scored(before, to)];
  const [fromAfter, toAfter] = [scored(after, from), scored(after, to)];
  if (fromBefore === null || toBefore === null || fromAfter === null || toAfter === null) return null;
  const terms = new Float64Array(METRIC_COUNT);
  for (let m = 0; m < METRIC_COUNT; m++) terms[m] = toAfter.terms[m] - fromAfter.terms[m] - (toBefore.terms[m] - fromBefore.terms[m]);
  return { before: toBefore.score - fromBefore.score, after: toAfter.score - fromAfter.score, terms };
}

function scored({ pricing, line }: PricedLine, partner: number): ScoredPartner | null {
  return isCandidate({ pricing, line }, partner) ? explainScore(pricing, line, partner) : null;
}

/** 1 = the newcomers' share puts the partner before all others for the line. */
export function goesFirst({ pricing, line }: PricedLine, partner: number): number {
  return firstFor(pricing.newcomers, pricing.opportunities[line])?.[partner] ?? 0;
}

export function isCandidate({ pricing, line }: PricedLine, partner: number): boolean {
  const { offsets, partner: candidates } = pricing.candidates;
  return candidates.subarray(offsets[line], offsets[line + 1]).includes(partner);
}
