/** Numbers as people type them in their locale. */

interface Separators {
  readonly group: string;
  readonly decimal: string;
}

function separators(locale: string): Separators {
  const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, useGrouping: true }).formatToParts(1_234_567.5);
  const of = (type: "group" | "decimal", otherwise: string) => parts.find((part) => part.type === type)?.value ?? otherwise;
  return { group: of("group", ","), decimal: of("decimal", ".") };
}

const escaped = (sign: string) => sign.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * The number that a text means in the locale, with or without its grouping; null where it means none.
 * Strict about grouping, so that "1,5" is never taken for 15.
 */
export function parseNumber(text: string, locale: string): number | null {
  const { group, decimal } = separators(locale);
  const plain = text
    .trim()
    .replace(/^[\u2212\u2013]/, "-")
    .replace(/^\+/, "");
  const groups = /\s/.test(group) ? String.raw`\s` : group === "’" || group === "'" ? "['’]" : escaped(group);
  const form = new RegExp(String.raw`^-?(\d+|\d{1,3}(${groups}\d{2,3})*${groups}\d{3})?(${escaped(decimal)}\d*)?$`);
  if (!/\d/.test(plain) || !form.test(plain)) return null;
  const number = Number(plain.replaceAll(new RegExp(groups, "g"), "").replace(decimal, "."));
  return Number.isFinite(number) ? number : null;
}

/** An amount with or without its currency, before or after it: "1,500 USD", "$1,500", "1.500". */
export function parseAmount(text: string, locale: string, currency: string): number | null {
  const symbol = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(1).find((part) => part.type === "currency");
  let bare = text.trim();
  for (const sign of [currency, symbol?.value ?? currency]) {
    if (bare.toUpperCase().endsWith(sign.toUpperCase())) bare = bare.slice(0, -sign.length).trim();
    else if (bare.toUpperCase().startsWith(sign.toUpperCase())) bare = bare.slice(sign.length).trim();
  }
  return parseNumber(bare, locale);
}

/** A number as one would type it: the locale's decimal sign, its grouping, as many decimals as there are. */
export function typedNumber(value: number, locale: string, mostDecimals = 10): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: mostDecimals }).format(value);
}
