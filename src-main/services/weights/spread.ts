/** How each metric is spread: ten equal bins from the least value to the greatest. */
import type { Spread } from "../../contract/calls/weights.ts";
import { METRICS } from "../../contract/metrics.ts";
import type { Candidates } from "../../engine/candidates.ts";
import { DISTANCE } from "../../engine/metrics.ts";
import { METRIC_INDEX, type ObservedBook } from "../distribution/pipeline.ts";

const BINS = 10;
/** So many distances tell how all are spread. */
const DISTANCES = 100_000;

export type Spreads = readonly Spread[];

/** Of the active partners' own values, and of the distances of candidates; a metric that nobody has data for is left out. */
export function spreadOf(observed: ObservedBook, candidates: Candidates): Spreads {
  const { metrics, book } = observed;
  return METRICS.flatMap((metric) => {
    const start = METRIC_INDEX[metric] * metrics.partners;
    const values =
      METRIC_INDEX[metric] === DISTANCE
        ? distancesOf(candidates)
        : metrics.raw.subarray(start, start + metrics.partners).filter((value, p) => !Number.isNaN(value) && isActive(book, p));
    return values.length === 0 ? [] : [{ metric, ...binned(values) }];
  });
}

function isActive(book: ObservedBook["book"], partner: number): boolean {
  return book.columns.partners.active[partner] === 1;
}

/** Evenly taken from all candidate lists; none where no distance is known. */
function distancesOf({ distance }: Candidates): Float64Array {
  const step = Math.max(1, Math.ceil(distance.length / DISTANCES));
  const taken = new Float64Array(Math.ceil(distance.length / step)).map((_, i) => distance[i * step] ?? 0);
  return taken.some((value) => value > 0) ? taken : new Float64Array(0);
}

function binned(values: Float64Array): Omit<Spread, "metric"> {
  let minimum = Infinity;
  let maximum = -Infinity;
  for (const value of values) {
    minimum = Math.min(minimum, value);
    maximum = Math.max(maximum, value);
  }
  const bins = Array.from({ length: BINS }, () => 0);
  for (const value of values) {
    const bin = maximum === minimum ? 0 : Math.min(BINS - 1, Math.floor(((value - minimum) / (maximum - minimum)) * BINS));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { minimum, maximum, bins };
}
