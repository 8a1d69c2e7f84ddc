/** Dates around the time t of a random book: on it, a millisecond beside it, and whole days away from it. */
import * as fc from "fast-check";
import { DAY } from "../../twin/state.ts";

/** The time at which every random book is looked at. */
export const T = Date.UTC(2020, 5, 15, 23, 59, 59, 999);

/** From `days[0]` days before T to `days[1]` days before it, now and then a millisecond beside the whole day. */
export function daysBefore(...days: readonly [number, number]): fc.Arbitrary<number> {
  const [least, most] = [Math.min(...days), Math.max(...days)];
  const besides = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1) });
  return fc.tuple(fc.integer({ min: least, max: most }), besides).map(([day, beside]) => T - day * DAY + beside);
}

/** Nothing in `percent` of the cases, and when it shrinks. */
export function maybe<Value>(percent: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: percent, arbitrary: fc.constant(null) },
    { weight: 100 - percent, arbitrary: value },
  );
}

/** True in `percent` of the cases, false when it shrinks. */
export function seldom(percent: number): fc.Arbitrary<boolean> {
  return maybe(100 - percent, fc.constant(true)).map((value) => value ?? false);
}
