/** Money between decimal text and whole minor units, exactly. */
import { moneyScale } from "../../contract/money.ts";
import { decimal } from "../../contract/settings.ts";

const PARTS = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** More digits than any whole number that float64 holds exactly. */
const MOST_DIGITS = 16;

function decimalsOf(currency: string): number {
  return Math.round(Math.log10(moneyScale(currency)));
}

/** Ends "expected …" for an amount that `minorUnits` refuses. */
export function expectedAmount(currency: string): string {
  return `an amount in ${currency}, 0 or more, with at most ${decimalsOf(currency)} decimals`;
}

/** The minor units that a decimal text such as `12000.5` means, or null where it is no number, negative, too large, or finer than a minor unit. */
export function minorUnits(text: string, currency: string): number | null {
  if (decimal(text) === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = PARTS.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  if (significant === "") return 0;
  if (sign === "-") return null;
  const zeros = Number(exponent) - fraction.length + (digits.length - significant.length) + decimalsOf(currency);
  if (zeros < 0 || significant.length + zeros > MOST_DIGITS) return null;
  const amount = Number(significant + "0".repeat(zeros));
  return Number.isSafeInteger(amount) ? amount : null;
}

/** The decimal text of minor units, 0 or more, that `minorUnits` reads back: without decimals where there are none, else with all. */
export function amountText(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(minor).padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals);
  const whole = digits.slice(0, -decimals);
  return /^0+$/.test(fraction) ? whole : `${whole}.${fraction}`;
}
