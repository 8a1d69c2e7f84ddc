/** What each metric is of the counts of offers: its value, what opens behind it, and how it is said. */
import type { OfferCounts, OfferKindName } from "../../../../src-main/contract/calls/charts.ts";
import { assertNever } from "../../../../src-main/contract/errors.ts";
import type { MetricName } from "../../../../src-main/contract/metrics.ts";
import type { Format } from "../../../format/format.ts";
import { NO_DATA } from "../../../format/format.ts";

/** Win, stall and touch rates first. */
export const CHART_METRICS: readonly MetricName[] = [
  "winrate",
  "stallrate",
  "touchrate",
  "returnrate",
  "feedbackrate",
  "avgtimetoclose",
  "distance",
];

/** Below this many offers a value says little, and is not shown as if it said more. */
export const FEW = 5;
export const TOO_FEW = "too few to say";

export interface Measured {
  /** A rate, days or a distance; null = no data. */
  readonly value: number | null;
  /** Of a rate; of a mean the number of offers, as `of` is. */
  readonly count: number;
  readonly of: number;
  /** Offers not decided yet that may still come to count. */
  readonly open: number;
  readonly kind: OfferKindName;
}

/** Above this share of offers not decided yet, what a rate will be is open. */
const MOSTLY = 0.25;

/** True where hardly any offer can still change the value. */
export function isDecided({ open, of }: Pick<Measured, "open" | "of">): boolean {
  return open <= MOSTLY * of;
}

export function isRate(metric: MetricName): boolean {
  return metric !== "avgtimetoclose" && metric !== "distance";
}

export function measured(counts: OfferCounts, metric: MetricName): Measured {
  const rate = (count: number, kind: OfferKindName, open = 0): Measured => {
    const of = counts.delivered;
    return { value: of === 0 ? null : count / of, count, of, open, kind };
  };
  switch (metric) {
    case "winrate":
      return rate(counts.won, "won", counts.undecided);
    case "returnrate":
      return rate(counts.returned, "returned", counts.undecided);
    case "stallrate":
      return rate(counts.stalled, "stalled");
    case "touchrate":
      return rate(counts.touched, "touched", counts.pending);
    case "feedbackrate":
      return rate(counts.feedback, "feedback");
    case "avgtimetoclose":
      return { value: counts.days, count: counts.timed, of: counts.timed, open: 0, kind: "timed" };
    case "distance":
      return { value: counts.distance, count: counts.placed, of: counts.placed, open: 0, kind: "delivered" };
    default:
      return assertNever(metric, "metric");
  }
}

export function valueText(value: number | null, metric: MetricName, format: Format): string {
  if (value === null) return NO_DATA;
  if (metric === "avgtimetoclose") return format.days(value);
  return metric === "distance" ? format.distance(value) : format.percent(value);
}

/** "349 of 636", or "349 won" where the value is a mean. */
export function countsText({ count, of }: Pick<Measured, "count" | "of">, metric: MetricName, format: Format): string {
  if (isRate(metric)) return format.parts(count, of);
  return `${format.count(of)} ${metric === "avgtimetoclose" ? "won" : of === 1 ? "offer" : "offers"}`;
}

/** The value alone, where there are enough offers for one. */
export function valueOrFew({ value, of }: Pick<Measured, "value" | "of">, metric: MetricName, format: Format): string {
  return value !== null && of < FEW ? TOO_FEW : valueText(value, metric, format);
}

/** The value with its counts; of few offers only the counts. */
export function fullText(one: Pick<Measured, "value" | "count" | "of">, metric: MetricName, format: Format): string {
  if (one.value === null) return NO_DATA;
  const counts = countsText(one, metric, format);
  return one.of < FEW ? `${counts}: ${TOO_FEW}` : `${valueText(one.value, metric, format)} · ${counts}`;
}

/** The top of an axis from 0 that holds all values: a share of 1 whose quarters are whole percentages. */
export function topShare(values: readonly number[]): number {
  const most = Math.max(0, ...values);
  return [0.2, 0.4, 0.6, 0.8, 1].find((top) => top >= most) ?? Math.ceil(most / 0.4 - 1e-9) * 0.4;
}

/** Even, so that a half of it is whole too. */
const ROUND = [2, 4, 6, 8, 10, 12, 16, 20, 24, 30, 40, 50, 60, 80, 100];

/** The top of an axis from 0 that holds all values: an even number with few digits. */
export function topNumber(values: readonly number[]): number {
  const most = Math.max(1, ...values);
  const power = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1);
  return (ROUND.find((round) => round * power >= most) ?? 100) * power;
}

export function axisTop(values: readonly number[], metric: MetricName): number {
  return isRate(metric) ? topShare(values) : topNumber(values);
}
