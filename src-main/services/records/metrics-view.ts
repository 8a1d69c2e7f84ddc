/** The counts of one partner, or of all, as rates with what is behind them. */
import type { PartnerMetrics, Rate } from "../../contract/calls/shared.ts";
import { MS_PER_DAY, type PartnerCounts } from "../../engine/standing.ts";

export function rate(count: number, of: number): Rate {
  return { value: of === 0 ? null : count / of, count, of };
}

/** @param read what a column comes to: one partner's number, or the sum over all. */
export function metricsView(counts: PartnerCounts, read: (column: Int32Array | Float64Array) => number): PartnerMetrics {
  const delivered = read(counts.delivered);
  const won = read(counts.timed);
  return {
    winrate: rate(read(counts.won), delivered),
    returnrate: rate(read(counts.returned), delivered),
    feedbackrate: rate(read(counts.feedback), delivered),
    stallrate: rate(read(counts.stalled), delivered),
    touchrate: rate(read(counts.touched), delivered),
    avgtimetoclose: { days: won === 0 ? null : read(counts.closeMs) / won / MS_PER_DAY, won },
  };
}

export function sum(column: Int32Array | Float64Array): number {
  let total = 0;
  for (const value of column) total += value;
  return total;
}
