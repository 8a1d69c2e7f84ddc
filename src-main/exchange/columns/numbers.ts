/** Numbers as people write them, where "1.234" may be either of two: what a column means is decided by all its cells together. */

export const DECIMAL_SIGNS = [".", ","] as const;
export type DecimalSign = (typeof DECIMAL_SIGNS)[number];

/** What a column holds: counts have no decimals, degrees are at most 180. */
export type NumberKind = "whole" | "amount" | "degrees";

export interface NumberReading {
  readonly decimal: DecimalSign;
  /** False where no cell tells, so that the user's own way of writing decides. */
  readonly sure: boolean;
  /** The cell that shows it best; null where no cell would be read differently the other way. */
  readonly example: string | null;
}

export interface BareAmount {
  /** Digits and signs only. */
  readonly text: string;
  /** ISO 4217 where one was written. */
  readonly currency: string | null;
}

const CURRENCY_SIGNS: Readonly<Record<string, string | null>> = { "€": "EUR", "£": "GBP", $: null, "¥": null, "₹": "INR" };
const DIGITS = /^[+-]?[\d.,'’ ]*\d[.,]?$/;
const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;

/** Takes a currency's code or sign off either end; a sign that several currencies have names none. */
export function bareAmount(text: string): BareAmount {
  const bare = text
    .replace(SPACES, " ")
    .trim()
    .replace(/^\u2212/, "-");
  const [, before = "", middle = "", after = ""] = /^([A-Za-z]{3}|[€£$¥₹])?\s*(.*?)\s*([A-Za-z]{3}|[€£$¥₹])?$/s.exec(bare) ?? [];
  const sign = before === "" ? after : before;
  if (sign === "" || !DIGITS.test(middle)) return { text: bare, currency: null };
  const known = Object.hasOwn(CURRENCY_SIGNS, sign) ? (CURRENCY_SIGNS[sign] ?? null) : sign.toUpperCase();
  return { text: middle, currency: known };
}

const other = (sign: DecimalSign): DecimalSign => (sign === "." ? "," : ".");

const LARGEST_DEGREES = 180;

/** The decimal sign that this text must have been written with; null where it may be either, or has none. */
function evidence(text: string, kind: NumberKind): DecimalSign | "either" | null {
  const signs: readonly string[] = text.match(/[.,]/g) ?? [];
  const last = signs.at(-1);
  if (last !== "." && last !== ",") return null;
  if (signs.includes(other(last))) return last;
  if (signs.length > 1) return other(last);
  const [whole = "", fraction = ""] = text.split(last);
  const digits = whole.replace(/^[+-]/, "").replace(/[' ’]/g, "");
  if (fraction.length !== 3 || digits.length > 3 || digits === "" || digits === "0") return last;
  if (kind === "whole") return other(last);
  if (kind === "degrees" && Number(`${digits}${fraction}`) > LARGEST_DEGREES) return last;
  return "either";
}

/** "." or "," in the user's locale. */
function localeSign(locale: string): DecimalSign {
  const part = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === "decimal");
  return part?.value === "," ? "," : ".";
}

/** @param texts the column's cells that are texts. @param locale decides where they do not. */
export function decideDecimal(texts: Iterable<string>, kind: NumberKind, locale: string): NumberReading {
  const votes: Record<DecimalSign, { count: number; example: string | null }> = {
    ".": { count: 0, example: null },
    ",": { count: 0, example: null },
  };
  let open: string | null = null;
  for (const written of texts) {
    const { text } = bareAmount(written);
    const sign = evidence(text, kind);
    if (sign === "either") open ??= written;
    else if (sign !== null) {
      votes[sign].count += 1;
      votes[sign].example ??= written;
    }
  }
  const mine = localeSign(locale);
  const decimal = votes["."].count === votes[","].count ? mine : votes["."].count > votes[","].count ? "." : ",";
  const sure = votes[decimal].count > votes[other(decimal)].count || (open === null && votes[decimal].count === 0);
  return { decimal, sure, example: open ?? votes[decimal].example };
}

const FORMS: Readonly<Record<DecimalSign, RegExp>> = {
  ".": /^[+-]?(?:\d+|\d{1,3}(?:[,'’ ]\d{2,3})*[,'’ ]\d{3})?(?:\.\d*)?(?:e[+-]?\d{1,3})?$/i,
  ",": /^[+-]?(?:\d+|\d{1,3}(?:[.'’ ]\d{2,3})*[.'’ ]\d{3})?(?:,\d*)?(?:e[+-]?\d{1,3})?$/i,
};

/** Longer texts are no numbers; they are not looked at. */
const LONGEST_NUMBER = 60;

/** The text of a number with a point and no grouping, which `decimal` of the settings reads; null where it is none. */
export function plainDecimal(text: string, decimal: DecimalSign): string | null {
  if (text.length > LONGEST_NUMBER || !/\d/.test(text) || !FORMS[decimal].test(text)) return null;
  const grouping = decimal === "." ? /[,'’ ]/g : /[.'’ ]/g;
  return text.replace(grouping, "").replace(",", ".").replace(/^\+/, "");
}
