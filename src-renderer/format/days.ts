/** Calendar days of a time zone as instants and back, with nothing but Intl: what a date field shows and stores. */

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function wallFormat(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}

/** What the clocks of the time zone show at `time`, as if it were UTC. */
function wall(time: number, timeZone: string): number {
  const parts = new Map(
    wallFormat(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name) ?? 0);
  const made = new Date(0);
  made.setUTCFullYear(parts.get("era") === "BC" ? 1 - part("year") : part("year"), part("month") - 1, part("day"));
  made.setUTCHours(part("hour"), part("minute"), part("second"), 0);
  return made.getTime();
}

/** `2017-03-01`. */
export function dayText(time: number, timeZone: string): string {
  return new Date(wall(time, timeZone)).toISOString().slice(0, 10);
}

/** Midnight of the day in UTC; null where the text is no day between the years 1000 and 9999. */
function utcMidnight(day: string): number | null {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(day)) return null;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : time;
}

function startOfDay(midnight: number, timeZone: string): number {
  // Around a change of the clocks two offsets are possible; the day begins at the earlier instant that is on it.
  const candidates = [midnight - DAY_MS, midnight + DAY_MS].map((near) => midnight - (wall(near, timeZone) - near));
  const day = new Date(midnight).toISOString().slice(0, 10);
  const within = candidates.filter((time) => dayText(time, timeZone) === day);
  return within.length === 0 ? Math.max(...candidates) : Math.min(...within);
}

/**
 * The first or the last millisecond of a day.
 * @param day `2017-03-01`. @returns null where there is no such day.
 */
export function dayInstant(day: string, timeZone: string, edge: "start" | "end"): number | null {
  const midnight = utcMidnight(day);
  if (midnight === null) return null;
  return edge === "start" ? startOfDay(midnight, timeZone) : startOfDay(midnight + DAY_MS, timeZone) - 1;
}
