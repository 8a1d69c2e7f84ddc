/** Tallies as the contract has them. */
import type { OfferCounts } from "../../contract/calls/charts.ts";
import { sumsAt } from "../../engine/series/measures.ts";
import { tally, type Observed, type Tally } from "../../engine/series/tallies.ts";
import { MS_PER_DAY } from "../../engine/standing.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { distancesOf } from "./offers-in.ts";

/** What the engine's counting goes by. */
export function observedOf({ circumstances, settings }: ObservedBook): Observed {
  return { book: circumstances.book, settings, standing: circumstances.standing };
}

interface Distances {
  readonly sum: Float64Array;
  readonly count: Int32Array;
}

function countsAt(counts: Tally, distances: Distances, at: number): OfferCounts {
  const of = (column: Int32Array) => column[at] ?? 0;
  const timed = of(counts.timed);
  const placed = of(distances.count);
  return {
    delivered: of(counts.delivered),
    accepted: of(counts.accepted),
    declined: of(counts.declined),
    expired: of(counts.expired),
    pending: of(counts.pending),
    won: of(counts.won),
    returned: of(counts.returned),
    undecided: of(counts.pending) + of(counts.accepted) - of(counts.won) - of(counts.returned),
    stalled: of(counts.stalled),
    feedback: of(counts.feedback),
    touched: of(counts.touched),
    timed,
    days: timed === 0 ? null : (counts.closeMs[at] ?? 0) / timed / MS_PER_DAY,
    placed,
    distance: placed === 0 ? null : (distances.sum[at] ?? 0) / placed,
  };
}

/** Counts at each of `places`; see `tally`. */
export function countsBy(observed: ObservedBook, offers: Int32Array, placeOf: Int32Array, places: number): OfferCounts[] {
  const counts = tally(observedOf(observed), offers, placeOf, places);
  const distances = sumsAt(distancesOf(observed, offers), placeOf, places);
  return Array.from({ length: places }, (_, at) => countsAt(counts, distances, at));
}

export function countsOf(observed: ObservedBook, offers: Int32Array): OfferCounts {
  const [all] = countsBy(observed, offers, new Int32Array(offers.length), 1);
  if (all === undefined) throw new Error("one place gives one count");
  return all;
}
