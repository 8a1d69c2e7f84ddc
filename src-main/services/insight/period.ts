/** A time that deliveries are chosen by. */
import { parseInstant } from "../../calendar/instants.ts";
import type { Period } from "../../contract/calls/insight.ts";
import { AppError, quoted } from "../../contract/errors.ts";

/** From the first to the last millisecond of the days, in the time zone. @throws AppError `invalid-input`. */
export function instantsOf({ from, to }: Period, timeZone: string): { readonly from: number; readonly until: number } {
  const [start, end] = [parseInstant(from, timeZone, "start"), parseInstant(to, timeZone, "end")];
  const wrong = start === null ? from : end === null ? to : null;
  if (wrong !== null || start === null || end === null) {
    throw new AppError("invalid-input", `${quoted(wrong ?? from)} is no day, expected one such as 2017-03-01`);
  }
  if (end < start) throw new AppError("invalid-input", `the period ends on ${to}, before it begins on ${from}`);
  return { from: start, until: end };
}
