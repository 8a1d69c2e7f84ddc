/** Instants as a book writes them: ISO 8601 dates and date-times, read and written without loss of a millisecond. */
import { Temporal } from "temporal-polyfill";
import { DAY_MS, FIRST_INSTANT, LAST_INSTANT, dayNumber, dayOf, dayText, endOfDay, isPlainDay, isUtc, startOfDay } from "./days.ts";

/** Which instant of its day a date without a time means. */
export type DayEdge = "start" | "end";

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

function withinYears(ms: number): number | null {
  return ms >= FIRST_INSTANT && ms <= LAST_INSTANT ? ms : null;
}

/** Milliseconds since midnight, or null where there is no such time; digits beyond the millisecond are cut. */
function timeOfDay(hour: string, minute: string, second: string | undefined, fraction: string | undefined): number | null {
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? "0")];
  if (h > 23 || m > 59 || s > 59) return null;
  return ((h * 60 + m) * 60 + s) * 1000 + Number((fraction ?? "").padEnd(3, "0").slice(0, 3));
}

/** Milliseconds east of UTC, or null where there is no such offset. */
function offsetOf(text: string): number | null {
  if (text === "Z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(3).replace(":", "") || "0");
  if (hours > 23 || minutes > 59) return null;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** Where the clock shows a time twice, the first; where it skips it, as much later as the clock jumps. */
function wallTime(day: number, time: number, timeZone: string): number {
  if (isUtc(timeZone)) return day * DAY_MS + time;
  if (isPlainDay(day, timeZone) && isPlainDay(day - 1, timeZone)) return startOfDay(day, timeZone) + time;
  const wall = new Date(day * DAY_MS + time).toISOString().slice(0, -1);
  return Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;
}

/**
 * The instant that a text means, ms since the epoch in UTC.
 * A date alone is the first or the last millisecond of that day in the time zone; a date-time without offset is in the time zone.
 * @returns null where the text is not ISO 8601, names no day or time there is, or lies outside the years 0001 to 9999.
 * @throws RangeError when the time zone is unknown.
 */
export function parseInstant(text: string, timeZone: string, edge: DayEdge): number | null {
  const date = DATE.exec(text);
  if (date !== null) {
    const day = dayNumber(Number(date[1]), Number(date[2]), Number(date[3]));
    if (day === null) return null;
    return withinYears(edge === "start" ? startOfDay(day, timeZone) : endOfDay(day, timeZone));
  }
  const [, year, month, dayOfMonth, hour, minute, second, fraction, zone] = DATE_TIME.exec(text) ?? [];
  if (year === undefined || hour === undefined || minute === undefined) return null;
  const day = dayNumber(Number(year), Number(month), Number(dayOfMonth));
  const time = timeOfDay(hour, minute, second, fraction);
  if (day === null || time === null) return null;
  if (zone === undefined) return withinYears(wallTime(day, time, timeZone));
  const offset = offsetOf(zone);
  return offset === null ? null : withinYears(day * DAY_MS + time - offset);
}

/**
 * The shortest text that `parseInstant` reads as exactly this instant: a date where it is that edge of a day in the time zone, else UTC with `Z`.
 * @param ms whole milliseconds within the years 0001 to 9999.
 */
export function formatInstant(ms: number, timeZone: string, edge: DayEdge): string {
  const day = dayOf(ms, timeZone);
  // East and west of UTC the first and the last day can belong to a year that has no four digits.
  const readable = withinYears(day * DAY_MS) !== null;
  if (readable && (edge === "start" ? startOfDay(day, timeZone) : endOfDay(day, timeZone)) === ms) return dayText(day);
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** The end, 23:59:59.999, of the calendar day that is `days` days after the instant's own day. */
export function endOfDayAfter(ms: number, days: number, timeZone: string): number {
  return endOfDay(dayOf(ms, timeZone) + days, timeZone);
}

/** `2017-03` of an instant. */
export function monthOf(ms: number, timeZone: string): string {
  return dayText(dayOf(ms, timeZone)).slice(0, 7);
}

/**
 * The instant at which a book stands, from its `clock` setting.
 * @param now the real time, ms since the epoch.
 * @returns null where the text is neither `now` nor a date there is.
 */
export function clockInstant(clock: string, timeZone: string, now: number): number | null {
  return clock === "now" ? now : parseInstant(clock, timeZone, "end");
}
