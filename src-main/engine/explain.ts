/** Why one opportunity goes where it goes: a partner's seven terms, and what stops every other one. */
import { activePartners, failuresOf, listCandidates, type FailureCode } from "./availability/index.ts";
import type { Circumstances } from "./availability/check.ts";
import { imputedDistance, type Candidates, type Distances } from "./candidates.ts";
import { comesBefore, type Contest, type Turn } from "./distribute.ts";
import { DISTANCE, METRIC_COUNT, PARTNER_METRICS, roundMetric, type PartnerMetrics } from "./metrics.ts";
import { firstFor } from "./newcomers.ts";
import { sumTerms, type WeightColumn } from "./score.ts";

export interface ScoredPartner {
  readonly partner: number;
  readonly score: number;
  /** By metric index; they add up to the score in this order, to the last bit. */
  readonly terms: Float64Array;
  /** What each weight was multiplied by (before normalising, in that mode); NaN where it is unknown and its weight is 0. */
  readonly values: Float64Array;
  /** By metric index, 1 = the value stands in for one that is not known. */
  readonly imputed: Uint8Array;
}

/** What scores are made of, over the candidate lists of some opportunities. */
export interface Pricing extends Contest {
  readonly distances: Distances;
  readonly metrics: PartnerMetrics;
  readonly weights: WeightColumn;
}

/** The candidates of one opportunity, whether it waits or not. */
export function candidatesOf(circumstances: Circumstances, distances: Distances, opportunity: number): Candidates {
  const members = new Int32Array(circumstances.book.partners.count);
  const partner = members.subarray(0, listCandidates(circumstances, opportunity, activePartners(circumstances), members, 0));
  const distance = new Float64Array(partner.length);
  distances.weighted(opportunity, partner, 0, partner.length, distance);
  return { offsets: Int32Array.of(0, partner.length), partner, distance };
}

/**
 * Any partner's score for the i-th opportunity; one that is no candidate is measured against those that are.
 * @param standIn what stands for a distance that is unknown.
 */
export function explainScore(pricing: Pricing, i: number, partner: number, standIn = () => standInDistance(pricing, i)): ScoredPartner {
  const { metrics, weights, scorer } = pricing;
  scorer.at(i);
  const known = roundMetric(pricing.distances.of(pricing.opportunities[i], partner));
  const distance = Number.isNaN(known) ? standIn() : known;
  const terms = new Float64Array(METRIC_COUNT);
  scorer.terms(partner, distance, terms);
  const values = new Float64Array(METRIC_COUNT);
  const imputed = new Uint8Array(METRIC_COUNT);
  for (let m = 0; m < PARTNER_METRICS; m++) {
    const cell = m * metrics.partners + partner;
    imputed[m] = weights[m] === 0 ? 0 : metrics.imputed[cell];
    values[m] = weights[m] === 0 ? metrics.raw[cell] : metrics.value[cell];
  }
  imputed[DISTANCE] = weights[DISTANCE] !== 0 && Number.isNaN(known) ? 1 : 0;
  values[DISTANCE] = weights[DISTANCE] === 0 ? known : distance;
  return { partner, score: sumTerms(terms), terms, values, imputed };
}

/** The mean of the candidates' known distances; 0 where none is known. */
function standInDistance({ candidates, distances, opportunities }: Pricing, i: number): number {
  const partners = candidates.partner.subarray(candidates.offsets[i], candidates.offsets[i + 1]);
  const known = Float64Array.from(partners, (p) => distances.of(opportunities[i], p));
  return imputedDistance(known, 0, known.length);
}

/**
 * All candidates of the i-th opportunity in the order in which they would get it, were there room with each: newcomers first where it is chosen for
 * their share. `explain` tells the parts of one.
 */
export function orderCandidates(
  circumstances: Circumstances,
  pricing: Pricing,
  turn: Turn,
  i: number,
): { readonly partners: number[]; readonly explain: (partner: number) => ScoredPartner } {
  const { candidates, scorer } = pricing;
  const first = firstFor(pricing.newcomers, pricing.opportunities[i]);
  scorer.at(i);
  const ranked = [];
  for (let k = candidates.offsets[i]; k < candidates.offsets[i + 1]; k++) {
    const partner = candidates.partner[k];
    ranked.push({ partner, distance: candidates.distance[k], score: scorer.score(partner, candidates.distance[k]) });
  }
  ranked.sort((a, b) => (comesBefore(circumstances.book, turn, a, b, first) ? -1 : 1));
  // The mean goes over all candidates: once for all of them, not once for each.
  let standIn = NaN;
  const once = () => (Number.isNaN(standIn) ? (standIn = standInDistance(pricing, i)) : standIn);
  return { partners: ranked.map(({ partner }) => partner), explain: (partner) => explainScore(pricing, i, partner, once) };
}

/** The candidates of the i-th opportunity with the parts of their scores, in the same order. */
export function rankCandidates(circumstances: Circumstances, pricing: Pricing, turn: Turn, i: number): ScoredPartner[] {
  const { partners, explain } = orderCandidates(circumstances, pricing, turn, i);
  return partners.map(explain);
}

/** A partner that is not available, with every code that stands against it and how many checks they belong to. */
export interface Rejection {
  readonly partner: number;
  readonly codes: readonly FailureCode[];
  readonly checks: number;
}

/**
 * Everyone that fails a check, nearest misses first: fewest failed checks, then lower id.
 * @param checkOf the check that a code belongs to: several codes of one check count once.
 */
export function rejections(circumstances: Circumstances, opportunity: number, checkOf: (code: FailureCode) => string): Rejection[] {
  const found: Rejection[] = [];
  for (let partner = 0; partner < circumstances.book.partners.count; partner++) {
    const codes = failuresOf(circumstances, opportunity, partner);
    if (codes.length > 0) found.push({ partner, codes, checks: new Set(codes.map(checkOf)).size });
  }
  return found.toSorted((a, b) => a.checks - b.checks || a.partner - b.partner);
}
