/** Numbers, rates, money and dates as the user's locale writes them; unknown is "no data", never 0 and never a dash. */
import type { Money, Rate } from "../../src-main/contract/calls/shared.ts";

export const NO_DATA = "no data";

/** Keeps a number and its unit on one line. */
const JOIN = "\u00a0";
/** Screen readers and eyes tell it from a hyphen. */
const MINUS = "\u2212";

export interface FormatOptions {
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly baseCurrency: string;
  readonly distanceUnit: "km" | "mi";
}

export interface Format extends FormatOptions {
  /** "." or "," or what else the locale has. */
  readonly decimalSeparator: string;
  /** A whole number with the locale's grouping. */
  count(value: number): string;
  decimal(value: number, digits: number): string;
  /** With the decimals it has, ten at most. */
  number(value: number): string;
  /** A score or a part of one: three decimals and a real minus. */
  score(value: number | null): string;
  /** The same with its sign, also where it is positive; an exact 0 has none. */
  signed(value: number, digits?: number): string;
  signedCount(value: number): string;
  /** 0.55 as "55 %". */
  percent(value: number | null): string;
  /** "55 % · 349 of 636". */
  rate(rate: Rate): string;
  /** "349 of 636". */
  parts(count: number, of: number): string;
  money(money: Money | null): string;
  /** Money in a column whose header names the base currency: the currency only where it is another. */
  amount(money: Money | null): string;
  distance(value: number | null): string;
  days(value: number | null): string;
  /** "31 Dec 2017", in the book's time zone. */
  date(time: number | null): string;
  /** Date and minute. */
  dateTime(time: number | null): string;
  /** A weight, with as many decimals as it has. */
  weight(value: number): string;
  /** `2017-03` as "Mar 2017". */
  month(month: string): string;
}

export function createFormat(options: FormatOptions): Format {
  const { locale, timeZone, baseCurrency, distanceUnit } = options;
  const numbers = new Map<string, Intl.NumberFormat>();
  const numberFormat = (minimum: number, maximum: number): Intl.NumberFormat => {
    const key = `${minimum}-${maximum}`;
    const known = numbers.get(key);
    if (known) return known;
    const made = new Intl.NumberFormat(locale, { minimumFractionDigits: minimum, maximumFractionDigits: maximum });
    numbers.set(key, made);
    return made;
  };
  const plain = (value: number, minimum: number, maximum: number): string => {
    const text = numberFormat(minimum, maximum).format(Math.abs(value));
    // A negative number that rounds to nothing has no sign to show.
    return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
  };
  const withSign = (value: number, digits: number): string => {
    const text = plain(value, digits, digits);
    return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  };
  const dates = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: "numeric", timeZone });
  const dateTimes = new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  });
  const months = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });

  const count = (value: number) => plain(value, 0, 0);
  const percent = (value: number | null) => (value === null ? NO_DATA : plain(value * 100, 0, 0) + JOIN + "%");
  const parts = (part: number, of: number) => `${count(part)} of ${count(of)}`;
  const amountText = (value: number) => (Number.isInteger(value) || Math.abs(value) >= 10_000 ? plain(value, 0, 0) : plain(value, 2, 2));
  const money = (value: Money | null) => (value === null ? NO_DATA : amountText(value.amount) + JOIN + value.currency);

  return {
    ...options,
    decimalSeparator:
      numberFormat(1, 1)
        .formatToParts(1)
        .find((part) => part.type === "decimal")?.value ?? ".",
    count,
    number: (value) => plain(value, 0, 10),
    decimal: (value, digits) => plain(value, digits, digits),
    score: (value) => (value === null ? NO_DATA : plain(value, 3, 3)),
    signed: (value, digits = 3) => withSign(value, digits),
    signedCount: (value) => withSign(value, 0),
    percent,
    rate: (rate) => (rate.value === null ? NO_DATA : `${percent(rate.value)} · ${parts(rate.count, rate.of)}`),
    parts,
    money,
    amount: (value) => (value === null ? NO_DATA : value.currency === baseCurrency ? amountText(value.amount) : money(value)),
    distance: (value) => (value === null ? NO_DATA : plain(value, 0, value < 10 ? 1 : 0) + JOIN + distanceUnit),
    days: (value) => (value === null ? NO_DATA : `${plain(value, 0, value < 100 ? 1 : 0)}${JOIN}${value === 1 ? "day" : "days"}`),
    date: (time) => (time === null ? NO_DATA : dates.format(time)),
    dateTime: (time) => (time === null ? NO_DATA : dateTimes.format(time)),
    weight: (value) => plain(value, 0, 8),
    month: (month) => months.format(new Date(`${month}-15T00:00:00Z`)),
  };
}

/** "1 line", "3 lines": the number in the locale, the noun in the plural where it is due. */
export function plural(format: Pick<Format, "count">, value: number, one: string, many = `${one}s`): string {
  return `${format.count(value)} ${value === 1 ? one : many}`;
}
