/** How far a weight can move before too much moves. */
import type { Sensitivity } from "../../../../src-main/contract/calls/insight.ts";
import { SENSITIVITY_STEPS } from "../../../../src-main/contract/calls/insight.ts";
import { WEIGHTS } from "../../../../src-main/contract/metrics.ts";

export interface Bounds {
  /** The outermost weights, without a gap, at which no more than the limit moves. */
  readonly from: number;
  readonly to: number;
  /** Between the weights that were tried beside them. */
  readonly step: number;
}

/** @param limit share of what waits, 0 to 1. */
export function boundsOf({ points, weight, waiting }: Pick<Sensitivity, "points" | "weight" | "waiting">, limit: number): Bounds {
  const holds = (moved: number) => moved <= limit * waiting;
  const first = points.findLast((point) => point.weight <= weight && !holds(point.moved));
  const last = points.find((point) => point.weight >= weight && !holds(point.moved));
  const from = points.find((point) => first === undefined || point.weight > first.weight)?.weight ?? weight;
  const to = points.findLast((point) => last === undefined || point.weight < last.weight)?.weight ?? weight;
  const step = ((points.at(-1)?.weight ?? 0) - (points[0]?.weight ?? 0)) / Math.max(1, points.length - 1);
  // The weight itself may stand between two that were tried.
  return { from: Math.min(from, weight), to: Math.max(to, weight), step };
}

/** The step of the finest look at a weight. */
export function finestStep(metric: Sensitivity["metric"]): number {
  return (WEIGHTS[metric].maximum - WEIGHTS[metric].minimum) / SENSITIVITY_STEPS;
}
