/** Values that single offers have: time to close and distance. */
import type { Distances } from "../candidates.ts";
import type { BookColumns } from "../book.ts";
import { acceptedSince, OFFER_WON } from "../offer-state.ts";
import type { Standing } from "../standing.ts";

/** Whole milliseconds from acceptance to close for each of `offers`, in step; NaN where it is not won by the standing's time or its close is not dated. */
export function timesToClose({ offers }: BookColumns, { offerStates, t }: Standing, of: Int32Array): Float64Array {
  const times = new Float64Array(of.length);
  for (let k = 0; k < of.length; k++) {
    const i = of[k];
    const timed = offerStates[i] === OFFER_WON && offers.closedAt[i] <= t;
    times[k] = timed ? offers.closedAt[i] - acceptedSince(offers, i, t) : NaN;
  }
  return times;
}

/** The distance between partner and customer for every offer of the columns; NaN where either place is unknown. */
export function allDistances({ offers }: BookColumns, distances: Distances): Float64Array {
  const between = new Float64Array(offers.count);
  for (let i = 0; i < offers.count; i++) between[i] = distances.of(offers.opportunity[i], offers.partner[i]);
  return between;
}

export function known(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

/** Sum and number of the known values at each place. @param placeOf in step with `values`; -1 = nowhere. */
export function sumsAt(
  values: Float64Array,
  placeOf: Int32Array,
  places: number,
): { readonly sum: Float64Array; readonly count: Int32Array } {
  const sum = new Float64Array(places);
  const count = new Int32Array(places);
  for (let k = 0; k < values.length; k++) {
    if (placeOf[k] < 0 || Number.isNaN(values[k])) continue;
    sum[placeOf[k]] += values[k];
    count[placeOf[k]]++;
  }
  return { sum, count };
}
