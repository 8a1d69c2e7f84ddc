/** From metrics to scores: each term is weight x value, and a score adds them in one fixed order. */
import type { EngineSettings } from "./book.ts";
import type { Candidates } from "./candidates.ts";
import { DISTANCE, METRIC_COUNT, PARTNER_METRICS, type PartnerMetrics } from "./metrics.ts";

/** Weights by metric index, WIN to DISTANCE. */
export type WeightColumn = Float64Array;

/** Width of each weight's range, by metric index: what a weight is divided by where metrics are normalised to 0..1. */
export const RANGE_WIDTHS = [5, 5, 5, 5, 5, 0.5, 0.01] as const;

/** Scores that are a number of the partner's own plus weight x distance. */
export interface LinearScores {
  readonly partner: Float64Array;
  readonly distanceWeight: number;
}

/** Gives the seven terms of a pair; the score is their sum in this order, see `sumTerms`. */
export interface Scorer {
  /** Where the score has this simple form, which a loop over many pairs can do without calls; else null. */
  readonly linear: LinearScores | null;
  /** Prepares for the i-th opportunity of the candidate lists. */
  at(i: number): void;
  /** Score of a partner at this distance (already in the unit and imputed). */
  score(partner: number, distance: number): number;
  /** Writes the seven terms, which add up to `score` exactly. */
  terms(partner: number, distance: number, out: Float64Array): void;
}

/** The sum in the order of the metrics: the six partner terms, then distance added to that sum. */
export function sumTerms(terms: ArrayLike<number>): number {
  let sum = terms[0];
  for (let m = 1; m < METRIC_COUNT; m++) sum += terms[m];
  return sum;
}

/** One row of `partners` values a metric, to be weighted. */
export type MetricValues = Pick<PartnerMetrics, "partners" | "value">;

export function scorer(
  settings: Pick<EngineSettings, "score">,
  weights: WeightColumn,
  metrics: MetricValues,
  candidates: Candidates,
): Scorer {
  return settings.score === "classic" ? classic(weights, metrics) : normalised(weights, metrics, candidates);
}

/** A weight of 0 gives a plain 0, never -0, so that terms print and compare alike. */
export function term(weight: number, value: number): number {
  return weight * value + 0;
}

function classic(weights: WeightColumn, metrics: MetricValues): Scorer {
  const { partners, value } = metrics;
  // Six of the seven terms belong to the partner alone: one number a partner, computed once.
  const fixed = new Float64Array(partners);
  for (let p = 0; p < partners; p++) {
    let sum = term(weights[0], value[p]);
    for (let m = 1; m < PARTNER_METRICS; m++) sum += term(weights[m], value[m * partners + p]);
    fixed[p] = sum;
  }
  const distanceWeight = weights[DISTANCE];
  return {
    linear: { partner: fixed, distanceWeight },
    at() {},
    score: (partner, distance) => fixed[partner] + term(distanceWeight, distance),
    terms(partner, distance, out) {
      for (let m = 0; m < PARTNER_METRICS; m++) out[m] = term(weights[m], value[m * partners + partner]);
      out[DISTANCE] = term(distanceWeight, distance);
    },
  };
}

/** Each metric is mapped to 0..1 over the opportunity's candidates, so that no unit dominates; where all are equal it is 0. */
function normalised(weights: WeightColumn, metrics: MetricValues, candidates: Candidates): Scorer {
  const { partners, value } = metrics;
  const share = Float64Array.from(weights, (weight, m) => weight / RANGE_WIDTHS[m]);
  const minimum = new Float64Array(METRIC_COUNT);
  const width = new Float64Array(METRIC_COUNT);
  const map = (m: number, v: number) => (width[m] === 0 ? 0 : (v - minimum[m]) / width[m]);
  const terms = (partner: number, distance: number, out: Float64Array) => {
    for (let m = 0; m < PARTNER_METRICS; m++) out[m] = term(share[m], map(m, value[m * partners + partner]));
    out[DISTANCE] = term(share[DISTANCE], map(DISTANCE, distance));
  };
  const scratch = new Float64Array(METRIC_COUNT);
  return {
    linear: null,
    at(i) {
      const from = candidates.offsets[i];
      const to = candidates.offsets[i + 1];
      for (let m = 0; m < METRIC_COUNT; m++) {
        let least = Infinity;
        let most = -Infinity;
        const start = m * partners;
        for (let k = from; k < to; k++) {
          const v = m === DISTANCE ? candidates.distance[k] : value[start + candidates.partner[k]];
          if (v < least) least = v;
          if (v > most) most = v;
        }
        minimum[m] = least;
        width[m] = from === to ? 0 : most - least;
      }
    },
    score(partner, distance) {
      terms(partner, distance, scratch);
      return sumTerms(scratch);
    },
    terms,
  };
}
