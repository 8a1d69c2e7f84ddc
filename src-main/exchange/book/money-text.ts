/** Money between decimal text and whole minor units, exactly. */
import { moneyScale } from "../../contract/money.ts";
import { decimal } from "../../contract/setting-rules.ts";

const PARTS = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** More digits than any whole number that float64 holds exactly. */
const MOST_DIGITS = 16;

function decimalsOf(currency: string): number {
  return Math.round(Math.log10(moneyScale(currency)));
}

/** Ends "expected …" for an amount that `minorUnits` refuses. */
export function expectedAmount(currency: string): string {
  const most = Math.floor(Number.MAX_SAFE_INTEGER / moneyScale(currency));
  return `an amount in ${currency} from 0 to ${most}, as plain digits such as 12000.50`;
}

/**
 * The minor units that a decimal text such as `12000.5` means, exactly; what is finer than a minor unit, such as 0.30000000000000004, is
 * rounded, halves up. Null where it is no number, negative, or too large.
 */
export function minorUnits(text: string, currency: string): number | null {
  if (decimal(text) === null) return null;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = PARTS.exec(text) ?? [];
  const digits = `${whole}${fraction}`.replace(/^0+/, "");
  if (digits === "" || /^0+$/.test(digits)) return 0;
  if (sign === "-") return null;
  // How many places the point of `digits` stands behind its first one, once the amount is in minor units.
  const point = digits.length - fraction.length + Number(exponent) + decimalsOf(currency);
  if (point > MOST_DIGITS) return null;
  const kept = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const next = point < 0 ? "0" : (digits[point] ?? "0");
  const amount = Number(kept) + (next >= "5" ? 1 : 0);
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
