/** What becomes of a partner's own figure, in one sentence: why 1 of 1 is not 100 %. */
import type { Estimate, Estimates } from "../../../src-main/contract/calls/estimates.ts";
import { NO_DATA, plural, type Format } from "../../format/format.ts";

export function estimateValue(value: number | null, { metric }: Pick<Estimate, "metric">, format: Format): string {
  return metric === "avgtimetoclose" ? format.days(value) : format.percent(value);
}

/** "1 of 1", "7 won"; empty where there is no data. */
export function estimateCounts({ metric, count, of }: Estimate, format: Format): string {
  if (of === 0) return "";
  return metric === "avgtimetoclose" ? `${format.count(of)} won` : format.parts(count, of);
}

/** What is weighted by a mode; null where nobody has data. */
export function countedAs(estimate: Estimate, history: Estimates["history"]): number | null {
  if (estimate.network === null) return null;
  return estimate[history];
}

/** "100 %: 1 of 1; the network 58 %; counted as 62 % (pulled by 10 imaginary offers at the network’s rate)". */
export function estimateSentence(estimate: Estimate, { history, imaginary }: Omit<Estimates, "metrics">, format: Format): string {
  const value = (of: number | null) => estimateValue(of, estimate, format);
  const isTime = estimate.metric === "avgtimetoclose";
  if (estimate.network === null) return "nobody has data";
  const counted = value(estimate[history]);
  if (estimate.own === null) {
    const standIn = history === "neutral" ? "the mean of the active partners" : "the network’s";
    return `${NO_DATA}; counted as ${counted}, ${standIn}`;
  }
  const own = `${value(estimate.own)}: ${estimateCounts(estimate, format)}; the network ${value(estimate.network)}`;
  if (history === "neutral") return `${own}; counted as it is`;
  const pull = isTime
    ? `${plural(format, imaginary, "imaginary win")} at the network’s mean`
    : `${plural(format, imaginary, "imaginary offer")} at the network’s rate`;
  return `${own}; counted as ${counted} (pulled by ${pull})`;
}

/** The figure that the mode in use moves the farthest from what the partner's own counts say; null where it moves none. */
export function mostPulled({ history, metrics }: Estimates): Estimate | null {
  const distance = (one: Estimate) => {
    const counted = countedAs(one, history);
    if (one.own === null || counted === null) return 0;
    // Days beside rates: as a part of the larger of the two.
    return one.metric === "avgtimetoclose" ? Math.abs(counted - one.own) / Math.max(counted, one.own, 1) : Math.abs(counted - one.own);
  };
  const [most] = metrics.toSorted((a, b) => distance(b) - distance(a));
  return most === undefined || distance(most) < 0.005 ? null : most;
}

/** Where the line of a metric ends: a rate at 1, the days a little beyond the longest. */
export function endOf({ metric, own, network, neutral, adjusted }: Estimate): number {
  return metric === "avgtimetoclose" ? Math.max(1, own ?? 0, network ?? 0, neutral, adjusted) * 1.1 : 1;
}
