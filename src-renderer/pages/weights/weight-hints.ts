/** What one point of the score is worth at a weight, in the unit of the metric; steps, and numbers as they are typed. */
import { WEIGHTS, type MetricName } from "../../../src-main/contract/metrics.ts";
import type { Format } from "../../format/format.ts";
import { parseNumber } from "../../format/parse.ts";

/** "1 point = 33 percentage points"; at weight 0 the metric is not used. */
export function weightHint(
  metric: MetricName,
  weight: number,
  score: string,
  distanceUnit: string,
  format: Pick<Format, "decimal">,
): string {
  if (weight === 0) return "not used";
  if (score === "normalised") {
    const { minimum, maximum } = WEIGHTS[metric];
    return `${format.decimal(Math.abs(weight) / (maximum - minimum), 2)} points from worst to best candidate`;
  }
  const worth = 1 / Math.abs(weight);
  const digits = worth < 10 ? 1 : 0;
  if (metric === "distance") return `1 point = ${format.decimal(worth, 0)} ${distanceUnit}`;
  if (metric === "avgtimetoclose") return `1 point = ${format.decimal(worth, digits)} days`;
  return `1 point = ${format.decimal(worth * 100, 0)} percentage points`;
}

/** How the ranges compare: what each metric has to be for its extreme weight to make as many points of it. */
export function scaleHint(score: string, distanceUnit: string, format: Pick<Format, "count">): string {
  const most = WEIGHTS.winrate.maximum;
  if (score === "normalised")
    return "Each weight counts as a share of the width of its range: at the extreme weights all metrics decide alike.";
  const worth = (metric: MetricName) => format.count(most / Math.abs(WEIGHTS[metric].minimum));
  return `At the extreme weights ${worth("distance")}\u00a0${distanceUnit} = ${worth("avgtimetoclose")} days = one whole rate = ${format.count(most)} points.`;
}

/** The step of a slider and of the arrow keys: a hundredth of the range. */
export function weightStep(metric: MetricName): number {
  const { minimum, maximum } = WEIGHTS[metric];
  return (maximum - minimum) / 100;
}

/** A weight on the grid of its steps, within its range: sliders leave float dust behind. */
export function roundedWeight(metric: MetricName, value: number): number {
  const { minimum, maximum } = WEIGHTS[metric];
  const digits = metric === "distance" ? 4 : 3;
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return Math.min(maximum, Math.max(minimum, rounded)) + 0;
}

/** As many steps of a slider as a key stands for; 0 = it is no key of a slider. */
export function stepsOf(key: string, shift: boolean): number {
  const by = shift ? 10 : 1;
  if (key === "ArrowUp" || key === "ArrowRight") return by;
  if (key === "ArrowDown" || key === "ArrowLeft") return -by;
  if (key === "PageUp") return 10;
  return key === "PageDown" ? -10 : 0;
}

/** As finely as flips are told: a weight that is said to change a decision can be typed and does. */
const TYPED_DECIMALS = 8;

/** The number that a text means in the locale, or with a decimal point; null where it is none. */
export function typedWeight(text: string, locale: string): number | null {
  const pointed = /^[-\u2212]?\d*\.\d+$/.test(text.trim()) ? Number(text.trim().replace("\u2212", "-")) : null;
  return parseNumber(text, locale) ?? pointed;
}

/** What a text means as a weight; null where it is no number, or out of the range. */
export function parseWeight(metric: MetricName, text: string, locale: string): number | null {
  const { minimum, maximum } = WEIGHTS[metric];
  const value = typedWeight(text, locale);
  return value === null || value < minimum || value > maximum ? null : Number(value.toFixed(TYPED_DECIMALS)) + 0;
}
