/** Dates as people write them, where "03/04/2017" may be either of two days: what a column means is decided by all its cells together. */
import { DAY_MS, dayNumber, dayText } from "../../calendar/days.ts";
import type { SheetCell } from "../spreadsheet/sheet.ts";

export const DAY_ORDERS = ["day-first", "month-first"] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

export interface DateReading {
  readonly order: DayOrder;
  /** False where no cell tells, so that the user's own way of writing decides. */
  readonly sure: boolean;
  /** The cell that shows it best; null where no cell would be read differently the other way. */
  readonly example: string | null;
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const TWO_NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_AND_NAME = /^(?:\p{L}+,? )?(\d{1,2})(?:st|nd|rd|th)?[. -]+(\p{L}+)[., -]+(\d{4}|\d{2})$/u;
const NAME_AND_DAY = /^(?:\p{L}+, )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u;
const TIME = /^(.*?\d),?\s+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?$/i;
const SERIAL = /^\d{5}$/;

/** Spreadsheets count days from here; the days before March 1900 are counted wrongly and are none that a book needs. */
const SERIAL_ZERO = -25_569;
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
/** Plain numbers of five digits are days from 1954 to 2118. */
const FIRST_PLAIN_SERIAL = 20_000;
const LAST_PLAIN_SERIAL = 80_000;

const LONGEST_DATE = 60;
/** Two digits are the years 1930 to 2029, as spreadsheets read them. */
const PIVOT = 30;

const MONTH_LOCALES = ["en", "de", "fr", "es", "it", "nl"];
let monthNames: ReadonlyMap<string, number> | null = null;

/** Names of months, long and short, without points and accents. */
function monthsByName(): ReadonlyMap<string, number> {
  if (monthNames !== null) return monthNames;
  const names = new Map<string, number>([["sept", 9]]);
  for (const locale of MONTH_LOCALES)
    for (const month of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
      for (let index = 0; index < 12; index++) names.set(monthKey(format.format(Date.UTC(2017, index, 15))), index + 1);
    }
  return (monthNames = names);
}

function monthKey(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\p{M}.]/gu, "")
    .toLowerCase();
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < PIVOT ? 2000 + year : 1900 + year;
}

/** "day-first" or "month-first" in the user's locale. */
function localeOrder(locale: string): DayOrder {
  const parts = new Intl.DateTimeFormat(locale, { day: "numeric", month: "numeric", year: "numeric" }).formatToParts(0);
  return parts.findIndex(({ type }) => type === "month") < parts.findIndex(({ type }) => type === "day") ? "month-first" : "day-first";
}

const withoutTime = (text: string) => TIME.exec(text)?.[1] ?? text;

/** @param texts the column's cells that are texts. @param locale decides where they do not. */
export function decideDayOrder(texts: Iterable<string>, locale: string): DateReading {
  const votes: Record<DayOrder, { count: number; example: string | null }> = {
    "day-first": { count: 0, example: null },
    "month-first": { count: 0, example: null },
  };
  let open: string | null = null;
  for (const written of texts) {
    if (written.length > LONGEST_DATE) continue;
    const [, first, sign, second] = TWO_NUMBERS.exec(withoutTime(written.trim())) ?? [];
    if (first === undefined || second === undefined) continue;
    const order = sign === "." || Number(first) > 12 ? "day-first" : Number(second) > 12 ? "month-first" : null;
    if (order === null) open ??= written;
    else {
      votes[order].count += 1;
      votes[order].example ??= written;
    }
  }
  const [day, month] = [votes["day-first"].count, votes["month-first"].count];
  const order = day === month ? localeOrder(locale) : day > month ? "day-first" : "month-first";
  const sure = day !== month || (open === null && day === 0);
  return { order, sure, example: open ?? votes[order].example };
}

function isoDay(year: number, month: number, day: number): string | null {
  const number = dayNumber(year, month, day);
  return number === null ? null : dayText(number);
}

function dayOf(text: string, order: DayOrder): string | null {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return isoDay(Number(year), Number(month), Number(day));
  const [, first, sign, second, short] = TWO_NUMBERS.exec(text) ?? [];
  if (short !== undefined) {
    const numbers = [Number(first), Number(second)] as const;
    const [d, m] = sign === "." || order === "day-first" ? numbers : [numbers[1], numbers[0]];
    return isoDay(fullYear(short), m, d);
  }
  const byDay = DAY_AND_NAME.exec(text);
  const byName = NAME_AND_DAY.exec(text);
  const parts = byDay === null ? byName && [byName[2], byName[1], byName[3]] : [byDay[1], byDay[2], byDay[3]];
  if (parts === null) return null;
  const [d = "", name = "", written = ""] = parts;
  return isoDay(fullYear(written), monthsByName().get(monthKey(name)) ?? 0, Number(d));
}

function serialText(serial: number): string | null {
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return null;
  const ms = Math.round((serial + SERIAL_ZERO) * 86_400) * 1000;
  const wall = new Date(ms).toISOString();
  return ms % DAY_MS === 0 ? wall.slice(0, 10) : wall.slice(0, -".000Z".length);
}

function timeText(hour: string, minute: string, second: string, half: string): string | null {
  const pm = half.toLowerCase().startsWith("p");
  let h = Number(hour);
  if (half !== "") {
    if (h < 1 || h > 12) return null;
    h = (h % 12) + (pm ? 12 : 0);
  }
  return `${String(h).padStart(2, "0")}:${minute}:${second}`;
}

/** An ISO date or date-time that `parseInstant` reads, without an offset where none was written; null where the cell is no date. */
export function isoDate(cell: SheetCell, order: DayOrder): string | null {
  if (typeof cell === "number") return serialText(cell);
  if (typeof cell !== "string" || cell.length > LONGEST_DATE) return null;
  const text = cell.trim();
  if (ISO.test(text)) return text;
  if (SERIAL.test(text) && Number(text) >= FIRST_PLAIN_SERIAL && Number(text) <= LAST_PLAIN_SERIAL) return serialText(Number(text));
  const [, before, hour, minute = "", second = "00", half = ""] = TIME.exec(text) ?? [];
  if (before === undefined || hour === undefined) return dayOf(text, order);
  const day = ISO.test(before) ? before : dayOf(before, order);
  const time = timeText(hour, minute, second, half);
  return day === null || time === null ? null : `${day}T${time}`;
}
