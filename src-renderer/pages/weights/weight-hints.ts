/** What one point of the score is worth at a weight, in the unit of the metric. */
import { METRICS, WEIGHTS, type MetricName, type Weights } from "../../../src-main/contract/metrics.ts";
import type { Format } from "../../format/format.ts";

/** "one point = 33 percentage points"; at weight 0 the metric is not used. */
export function weightHint(
  metric: MetricName,
  weight: number,
  score: "classic" | "normalised",
  format: Pick<Format, "decimal" | "distanceUnit">,
): string {
  if (weight === 0) return "not used";
  if (score === "normalised") return "of the spread among the candidates";
  const worth = 1 / Math.abs(weight);
  const digits = worth < 10 ? 1 : 0;
  if (metric === "distance") return `one point = ${format.decimal(worth, 0)} ${format.distanceUnit}`;
  if (metric === "avgtimetoclose") return `one point = ${format.decimal(worth, digits)} days`;
  return `one point = ${format.decimal(worth * 100, 0)} percentage points`;
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

export function changedWeights(a: Weights, b: Weights): MetricName[] {
  return METRICS.filter((metric) => a[metric] !== b[metric]);
}
