/** The six metrics that belong to a partner alone, as values ready to be weighted. */
import type { BookColumns, EngineSettings } from "./book.ts";
import { MS_PER_DAY, type PartnerCounts } from "./standing.ts";

/** Metrics by index, in the order in which the terms of a score are added. */
export const WIN = 0;
export const RETURN = 1;
export const FEEDBACK = 2;
export const STALL = 3;
export const TOUCH = 4;
export const TIME = 5;
export const DISTANCE = 6;
export const PARTNER_METRICS = 6;
export const METRIC_COUNT = 7;

/** How much the network's rate counts against a partner's own: as much as this many offers. */
export const SHRINK_OFFERS = 10;

/** One row of `partners` values a metric, WIN to TIME. */
export interface PartnerMetrics {
  readonly partners: number;
  /** The partner's own value: a rate in 0..1, or days; NaN = no data. */
  readonly raw: Float64Array;
  /** What is weighted: raw, imputed or adjusted, rounded to 9 decimals; 0 where nobody has data. */
  readonly value: Float64Array;
  /** 1 = the partner has no data of its own. */
  readonly imputed: Uint8Array;
  /**
   * By metric: neutral the plain mean of the active partners that have a value, adjusted that of all partners' offers together; NaN where nobody has
   * data. Not rounded; days for the time to close.
   */
  readonly network: Float64Array;
}

/** Rounds to 9 decimals, halves up, so that equal histories tie whatever the rounding of a mean. */
export function roundMetric(value: number): number {
  return Math.floor(value * 1e9 + 0.5) / 1e9;
}

/** Numerator and denominator of each partner metric, in the order of the metrics; the time to close is in milliseconds. */
export function metricCounts(counts: PartnerCounts): readonly { readonly of: Int32Array; readonly sum: Int32Array | Float64Array }[] {
  const { delivered } = counts;
  return [
    { sum: counts.won, of: delivered },
    { sum: counts.returned, of: delivered },
    { sum: counts.feedback, of: delivered },
    { sum: counts.stalled, of: delivered },
    { sum: counts.touched, of: delivered },
    { sum: counts.closeMs, of: counts.timed },
  ];
}

/** Source of the rules: domain, section 3. */
export function measure(book: BookColumns, settings: EngineSettings, counts: PartnerCounts): PartnerMetrics {
  const partners = book.partners.count;
  const raw = new Float64Array(partners * PARTNER_METRICS);
  const value = new Float64Array(raw.length);
  const imputed = new Uint8Array(raw.length);
  const networks = new Float64Array(PARTNER_METRICS);
  metricCounts(counts).forEach(({ sum, of }, metric) => {
    const unit = metric === TIME ? MS_PER_DAY : 1;
    const start = metric * partners;
    for (let p = 0; p < partners; p++) raw[start + p] = of[p] === 0 ? NaN : sum[p] / of[p] / unit;
    const network = settings.history === "neutral" ? plainMean(book, raw, start) : pooled(sum, of);
    networks[metric] = settings.history === "neutral" ? network : network / unit;
    for (let p = 0; p < partners; p++) {
      const at = start + p;
      imputed[at] = of[p] === 0 ? 1 : 0;
      value[at] = metricValue(settings, sum[p], of[p], unit, network);
    }
  });
  return { partners, raw, value, imputed, network: networks };
}

/**
 * What is weighted of one partner.
 * @param sum of what the metric counts, over `of` offers. @param unit what the sum is measured in: MS_PER_DAY for the time to close, else 1.
 * @param network what stands for the network, see `plainMean` and `pooled`; NaN = nobody has data.
 */
export function metricValue({ history }: EngineSettings, sum: number, of: number, unit: number, network: number): number {
  if (history === "adjusted" && !Number.isNaN(network)) return roundMetric((sum + SHRINK_OFFERS * network) / (of + SHRINK_OFFERS) / unit);
  if (of > 0) return roundMetric(sum / of / unit);
  return Number.isNaN(network) ? 0 : roundMetric(network);
}

/** The mean of the active partners that have a value, added in order of id; NaN where none has. Inactive ones alone leave their own values. */
export function plainMean(book: BookColumns, raw: Float64Array, start: number): number {
  let sum = 0;
  let count = 0;
  for (let p = 0; p < book.partners.count; p++) {
    if (book.partners.active[p] === 0 || Number.isNaN(raw[start + p])) continue;
    sum += raw[start + p];
    count++;
  }
  return count === 0 ? NaN : sum / count;
}

/** All partners' sum over all partners' count; NaN where nobody has data. */
export function pooled(sum: Int32Array | Float64Array, of: Int32Array): number {
  let total = 0;
  let count = 0;
  for (let p = 0; p < of.length; p++) {
    total += sum[p];
    count += of[p];
  }
  return count === 0 ? NaN : total / count;
}
