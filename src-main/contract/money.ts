/** Money as whole minor units: how many of them one unit of a currency has. */

const scales = new Map<string, number>();

/**
 * Minor units to one unit of a currency: 100, or more where ISO 4217 has more decimals (1000 for KWD).
 * Never fewer than 100, so that amounts in JPY and KRW written with decimals keep them.
 * @throws RangeError when `currency` is not of the form of an ISO 4217 code.
 */
export function moneyScale(currency: string): number {
  const known = scales.get(currency);
  if (known !== undefined) return known;
  const digits = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const scale = 10 ** Math.max(2, digits);
  scales.set(currency, scale);
  return scale;
}

/** An amount in units of its currency, the float64 nearest to its decimal text. */
export function moneyAmount(minorUnits: number, currency: string): number {
  return minorUnits / moneyScale(currency);
}
