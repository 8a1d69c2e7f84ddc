/** How each metric is spread: ten equal bins from the least value to the greatest. */
import type { Spread } from "../../contract/calls/weights.ts";
import { METRICS } from "../../contract/metrics.ts";
import type { Candidates } from "../../engine/candidates.ts";
import { DISTANCE } from "../../engine/metrics.ts";
import { METRIC_INDEX, type ObservedBook, type RunOrder } from "../distribution/pipeline.ts";

const BINS = 10;
/** So many distances tell how all are spread. */
const DISTANCES = 100_000;

export type Spreads = readonly Spread[];

/** Of the active partners' own values, and of the distances of candidates; a metric that nobody has data for is left out. */
export function spreadOf(observed: ObservedBook, order: RunOrder, candidates: Candidates): Spreads {
  const { metrics, book } = observed;
  return METRICS.flatMap((metric) => {
    const start = METRIC_INDEX[metric] * metrics.partners;
    const values =
      METRIC_INDEX[metric] === DISTANCE
        ? distancesOf(observed, order, candidates)
        : metrics.raw.subarray(start, start + metrics.partners).filter((value, p) => !Number.isNaN(value) && isActive(book, p));
    return values.length === 0 ? [] : [{ metric, ...binned(values) }];
  });
}

function isActive(book: ObservedBook["book"], partner: number): boolean {
  return book.columns.partners.active[partner] === 1;
}

/** Evenly taken from all candidate lists, unknown ones left out. */
function distancesOf({ distances }: ObservedBook, { opportunities }: RunOrder, { offsets, partner }: Candidates): Float64Array {
  const step = Math.max(1, Math.ceil(partner.length / DISTANCES));
  let line = 0;
  const taken = new Float64Array(Math.ceil(partner.length / step)).map((_, i) => {
    while ((offsets[line + 1] ?? 0) <= i * step) line++;
    return distances.of(opportunities[line] ?? -1, partner[i * step] ?? -1);
  });
  return taken.filter((distance) => !Number.isNaN(distance));
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
