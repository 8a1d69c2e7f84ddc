/** Calendar days of a time zone as whole numbers: day 0 is 1970-01-01, and each knows the instants it runs between. */
import { Temporal } from "temporal-polyfill";

export const DAY_MS = 86_400_000;

/** The first and the last instant that a book can hold: the years 0001 to 9999 in UTC. */
export const FIRST_INSTANT = -62_135_596_800_000;
export const LAST_INSTANT = 253_402_300_799_999;

const UTC_NAMES: ReadonlySet<string> = new Set(["UTC", "Etc/UTC", "GMT", "Etc/GMT"]);

/** True for the names under which UTC needs no table of offsets. */
export function isUtc(timeZone: string): boolean {
  return UTC_NAMES.has(timeZone);
}

/** The number of a day of the Gregorian calendar, or null where there is no such day or the year is not 1 to 9999. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  // The calendar repeats every 400 years, and Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const shifted = Date.UTC(year + 400, month - 1, day);
  if (new Date(shifted).getUTCMonth() !== month - 1) return null;
  return shifted / DAY_MS - 146_097;
}

/** `2017-03-01` of a day's number. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

const startsByZone = new Map<string, Map<number, number>>();

function askStart(day: number, timeZone: string): number {
  const date = new Date(day * DAY_MS);
  const plain = Temporal.PlainDate.from({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() });
  return plain.toZonedDateTime(timeZone).epochMilliseconds;
}

/**
 * The first instant of a day, ms since the epoch; where midnight is skipped, the instant after the gap.
 * @throws RangeError when the time zone is unknown.
 */
export function startOfDay(day: number, timeZone: string): number {
  if (isUtc(timeZone)) return day * DAY_MS;
  let starts = startsByZone.get(timeZone);
  if (starts === undefined) startsByZone.set(timeZone, (starts = new Map()));
  const known = starts.get(day);
  if (known !== undefined) return known;
  const start = askStart(day, timeZone);
  starts.set(day, start);
  return start;
}

/** The last millisecond of a day, 23:59:59.999. */
export function endOfDay(day: number, timeZone: string): number {
  return startOfDay(day + 1, timeZone) - 1;
}

/** True where a day has 24 hours, so that its wall clock runs evenly. */
export function isPlainDay(day: number, timeZone: string): boolean {
  return startOfDay(day + 1, timeZone) - startOfDay(day, timeZone) === DAY_MS;
}

function askDay(ms: number, timeZone: string): number {
  const date = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate();
  return Date.UTC(date.year + 400, date.month - 1, date.day) / DAY_MS - 146_097;
}

/** The number of the day that an instant falls on. */
export function dayOf(ms: number, timeZone: string): number {
  const guess = Math.floor(ms / DAY_MS);
  if (isUtc(timeZone)) return guess;
  for (const day of [guess, guess - 1, guess + 1]) {
    const within = startOfDay(day, timeZone) <= ms && ms < startOfDay(day + 1, timeZone);
    // A clock set back just after midnight returns to the day before, which the days' bounds alone do not tell.
    if (within && isPlainDay(day, timeZone)) return day;
  }
  return askDay(ms, timeZone);
}
