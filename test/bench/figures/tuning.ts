/** The tuner of a workload, as the application makes it after a change of data. */
import { METRICS, STANDARD_WEIGHTS, WEIGHTS, type MetricName, type Weights } from "../../../src-main/contract/metrics.ts";
import type { RegionalCandidates } from "../../../src-main/engine/regional-candidates.ts";
import { Tuner } from "../../../src-main/engine/tuning/tuner.ts";
import { makeKernel } from "../../../src-main/kernel/index.ts";
import {
  CHUNK,
  gather,
  observeBook,
  runOrder,
  type ObservedBook,
  type RunOrder,
} from "../../../src-main/services/distribution/pipeline.ts";
import type { Columns } from "./subject.ts";

export interface Tuning {
  readonly observed: ObservedBook;
  readonly order: RunOrder;
  readonly candidates: RegionalCandidates;
  readonly tuner: Tuner;
}

export function tuningOf({ loaded, settings, asOf }: Columns): Tuning {
  const observed = observeBook(loaded, settings, asOf);
  const order = runOrder(observed, []);
  const candidates = gather(observed, order, false);
  const { book, standing } = observed.circumstances;
  const { metrics, distances, newcomers } = observed;
  const tuner = new Tuner({ book, settings, standing, metrics, distances, candidates, newcomers, ...order }, makeKernel);
  while (tuner.advance(CHUNK));
  return { observed, order, candidates: tuner.candidates, tuner };
}

/** The end of a metric's range at which it counts most. */
const end = (metric: MetricName) => (WEIGHTS[metric].minimum === 0 ? WEIGHTS[metric].maximum : WEIGHTS[metric].minimum);

export function weightsBy(weightOf: (metric: MetricName) => number): Weights {
  return { ...STANDARD_WEIGHTS, ...Object.fromEntries(METRICS.map((metric) => [metric, weightOf(metric)])) };
}

export const DISTANCE_ONLY = weightsBy((metric) => (metric === "distance" ? end(metric) : 0));

/** Positions of the sliders among which the slowest is looked for: all at an end, one alone, all but one, distance from nothing to much. */
export function corners(): ReadonlyMap<string, Weights> {
  const found = new Map<string, Weights>([
    ["all 0", weightsBy(() => 0)],
    ["all at the end", weightsBy(end)],
    ...[0, -0.0001, -0.0005, -0.001, -0.005, -0.01].map((distance) => [`distance ${distance}`, { ...STANDARD_WEIGHTS, distance }] as const),
  ]);
  for (const one of METRICS) {
    found.set(
      `${one} alone`,
      weightsBy((metric) => (metric === one ? end(metric) : 0)),
    );
    found.set(
      `all but ${one}`,
      weightsBy((metric) => (metric === one ? 0 : end(metric))),
    );
    found.set(
      `${one} and distance`,
      weightsBy((metric) => (metric === one ? end(metric) : metric === "distance" ? -0.002 : 0)),
    );
  }
  return found;
}
