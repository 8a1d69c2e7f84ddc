/** How much each metric decides: its term's share in the variance of the terms over an opportunity's candidates. */
import type { Candidates, Distances, PartnerList } from "../candidates.ts";
import { DISTANCE, METRIC_COUNT, PARTNER_METRICS, type PartnerMetrics } from "../metrics.ts";
import { RANGE_WIDTHS, type WeightColumn } from "../score.ts";

/** Whom the metrics tell apart. */
export interface ChoicesOf {
  readonly candidates: Pick<Candidates, "offsets" | "partner">;
  /** In step with the candidates. */
  readonly opportunities: Int32Array;
  readonly distances: Distances;
}

/**
 * Holds the variance of each metric's value for each opportunity that has two candidates or more: a weight only scales it by its square, so
 * that shares for other weights cost no look at the candidates.
 */
export class Influence {
  readonly #normalised: boolean;
  /** By partner, then metric. */
  readonly #values: Float64Array;
  /** METRIC_COUNT to a choice. */
  readonly #variances: Float64Array;
  /** Of one opportunity's candidates. */
  readonly #distances: Float64Array;
  readonly #of: ChoicesOf;
  #choices = 0;
  #done = 0;

  /** @param normalised whether the score maps each metric to 0..1 over the candidates before it is weighted. */
  constructor(metrics: PartnerMetrics, of: ChoicesOf, normalised: boolean) {
    const { partners, value } = metrics;
    const { offsets } = of.candidates;
    this.#of = of;
    this.#normalised = normalised;
    this.#values = new Float64Array(partners * PARTNER_METRICS);
    for (let m = 0; m < PARTNER_METRICS; m++)
      for (let p = 0; p < partners; p++) this.#values[p * PARTNER_METRICS + m] = value[m * partners + p];
    let choices = 0;
    for (let i = 0; i + 1 < offsets.length; i++) if (offsets[i + 1] - offsets[i] > 1) choices++;
    this.#variances = new Float64Array(choices * METRIC_COUNT);
    this.#distances = new Float64Array(partners);
  }

  get done(): number {
    return this.#done;
  }

  /** Goes on for up to `count` lines; false when there are none left. */
  advance(count: number): boolean {
    const { candidates, opportunities } = this.#of;
    const { offsets, partner } = candidates;
    const end = Math.min(opportunities.length, this.#done + count);
    for (; this.#done < end; this.#done++) this.#add(opportunities[this.#done], partner, offsets[this.#done], offsets[this.#done + 1]);
    return end < opportunities.length;
  }

  #add(opportunity: number, partner: PartnerList, from: number, to: number): void {
    if (to - from < 2) return;
    this.#of.distances.weighted(opportunity, partner, from, to, this.#distances, 0);
    const at = this.#choices++ * METRIC_COUNT;
    for (let m = 0; m < METRIC_COUNT; m++) this.#variances[at + m] = this.#variance(m, partner, from, to);
  }

  /** What the metrics' terms have of the whole, by metric index, adding up to 1; `choices` counts the opportunities whose candidates differ at all. */
  shares(weights: WeightColumn): { readonly shares: Float64Array; readonly choices: number } {
    const shares = new Float64Array(METRIC_COUNT);
    const squares = weights.map((weight) => weight * weight);
    // Where every metric has the same range, each weight is measured by the width of its own.
    if (this.#normalised) for (let m = 0; m < METRIC_COUNT; m++) squares[m] = (weights[m] / RANGE_WIDTHS[m]) ** 2;
    const parts = new Float64Array(METRIC_COUNT);
    const variances = this.#variances;
    let choices = 0;
    for (let at = 0; at < this.#choices * METRIC_COUNT; at += METRIC_COUNT) {
      let whole = 0;
      for (let m = 0; m < METRIC_COUNT; m++) whole += parts[m] = squares[m] * variances[at + m];
      if (!(whole > 0)) continue;
      choices++;
      for (let m = 0; m < METRIC_COUNT; m++) shares[m] += parts[m] / whole;
    }
    for (let m = 0; m < METRIC_COUNT; m++) shares[m] = choices === 0 ? NaN : shares[m] / choices;
    return { shares, choices };
  }

  /** Measured from the first value, so that values that are all equal have a variance of exactly 0. */
  #variance(m: number, partner: PartnerList, from: number, to: number): number {
    const values = this.#values;
    const distances = this.#distances;
    const first = m === DISTANCE ? distances[0] : values[partner[from] * PARTNER_METRICS + m];
    let sum = 0;
    let squares = 0;
    let least = 0;
    let most = 0;
    for (let k = from + 1; k < to; k++) {
      const away = (m === DISTANCE ? distances[k - from] : values[partner[k] * PARTNER_METRICS + m]) - first;
      sum += away;
      squares += away * away;
      if (away < least) least = away;
      else if (away > most) most = away;
    }
    if (least === most) return 0;
    const count = to - from;
    const variance = Math.max(0, (squares - (sum * sum) / count) / count);
    return this.#normalised ? variance / (most - least) ** 2 : variance;
  }
}
