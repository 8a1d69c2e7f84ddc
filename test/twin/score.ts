/** Section 4: distances, the seven weighted terms of each partner for one opportunity, and their sum. */
import type { CustomerRow, PartnerRow } from "../../src-main/contract/book.ts";
import { METRICS, WEIGHTS, type MetricName } from "../../src-main/contract/metrics.ts";
import type { Settings } from "../../src-main/contract/settings.ts";
import { byId } from "./book.ts";
import { plainMean, rounded, type Estimate, type PartnerMetric } from "./metrics.ts";

export interface Scored {
  readonly score: number;
  readonly terms: Readonly<Record<MetricName, number>>;
  /** In the order of the terms. */
  readonly imputed: readonly MetricName[];
}

type Estimates = Readonly<Record<MetricName, Estimate>>;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * "distance = 2 R asin(sqrt(h)), h = sin²(Δlat/2) + cos lat1 cos lat2 sin²(Δlon/2), R = 6371.0088 km, rounded to the nearest
 * 0.000001 km before use"; "miles = km / 1.609344". Null where "either place unknown".
 */
export function distance(partner: PartnerRow, customer: CustomerRow | null, settings: Settings): number | null {
  if (customer === null || customer.latitude === null || customer.longitude === null) return null;
  if (partner.latitude === null || partner.longitude === null) return null;
  const lat1 = radians(partner.latitude);
  const lat2 = radians(customer.latitude);
  const halfLat = (lat2 - lat1) / 2;
  const halfLon = radians(customer.longitude - partner.longitude) / 2;
  const h = Math.sin(halfLat) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(halfLon) ** 2;
  const km = Math.round(2 * 6371.0088 * Math.asin(Math.sqrt(Math.min(1, h))) * 1e6) / 1e6;
  return settings.distanceUnit === "km" ? km : km / 1.609344;
}

/** "distance takes the mean over the opportunity's candidates that have one (a customer without coordinates: the term is 0 for everyone)" */
function distanceEstimator(customer: CustomerRow | null, candidates: readonly PartnerRow[], settings: Settings) {
  const known = candidates.toSorted(byId).map((partner) => distance(partner, customer, settings));
  const mean = plainMean(known.filter((value) => value !== null));
  return (partner: PartnerRow): Estimate => {
    const own = distance(partner, customer, settings);
    return { value: rounded(own ?? mean), imputed: own === null };
  };
}

/**
 * "`normalised`, first imputes, then maps each metric to 0..1 over the opportunity's candidates, (v - min) / (max - min), all
 * equal: 0"
 */
function normalised(value: number, ofCandidates: readonly number[]): number {
  const minimum = Math.min(...ofCandidates);
  const maximum = Math.max(...ofCandidates);
  return ofCandidates.length === 0 || maximum === minimum ? 0 : (value - minimum) / (maximum - minimum);
}

/** "term = weight x metric, float64"; "there each weight is divided by the width of its range". Never -0. */
function termOf(metric: MetricName, value: number, ofCandidates: () => readonly number[], settings: Settings): number {
  const weight = settings.weights[metric];
  // "0 disregards the metric, also where its value is unknown (term 0, not imputed)"
  if (weight === 0) return 0;
  const { minimum, maximum } = WEIGHTS[metric];
  const term = settings.score === "classic" ? weight * value : (weight / (maximum - minimum)) * normalised(value, ofCandidates());
  return term === 0 ? 0 : term;
}

/** "the six partner terms (win, return, feedback, stall, touch, time) added in this order, then the distance term added to that sum" */
export function sumOfTerms(terms: Readonly<Record<MetricName, number>>): number {
  const partnerTerms = terms.winrate + terms.returnrate + terms.feedbackrate + terms.stallrate + terms.touchrate + terms.avgtimetoclose;
  return partnerTerms + terms.distance;
}

/** How any partner scores on one opportunity, whose candidates are given. */
export function scorer(
  customer: CustomerRow | null,
  candidates: readonly PartnerRow[],
  partnerMetrics: Readonly<Record<PartnerMetric, (partner: PartnerRow) => Estimate>>,
  settings: Settings,
): (partner: PartnerRow) => Scored {
  const estimators = { ...partnerMetrics, distance: distanceEstimator(customer, candidates, settings) };
  const estimate = (partner: PartnerRow): Estimates => ({
    distance: estimators.distance(partner),
    winrate: estimators.winrate(partner),
    returnrate: estimators.returnrate(partner),
    feedbackrate: estimators.feedbackrate(partner),
    stallrate: estimators.stallrate(partner),
    touchrate: estimators.touchrate(partner),
    avgtimetoclose: estimators.avgtimetoclose(partner),
  });
  const ofCandidates = candidates.map(estimate);
  return (partner) => {
    const own = estimate(partner);
    const term = (metric: MetricName) =>
      termOf(metric, own[metric].value, () => ofCandidates.map((other) => other[metric].value), settings);
    const terms = {
      distance: term("distance"),
      winrate: term("winrate"),
      returnrate: term("returnrate"),
      feedbackrate: term("feedbackrate"),
      stallrate: term("stallrate"),
      touchrate: term("touchrate"),
      avgtimetoclose: term("avgtimetoclose"),
    };
    const imputed = METRICS.filter((metric) => settings.weights[metric] !== 0 && own[metric].imputed);
    return { score: sumOfTerms(terms), terms, imputed };
  };
}
