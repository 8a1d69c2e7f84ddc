/** Estimated revenues: log-normal around 20,000. */

const MEDIAN = 20_000;
const SPREAD = 1.1;

/** Cents, in whole units of the currency; `deviation` in standard deviations of the logarithm. */
export function revenueAt(deviation: number): number {
  return Math.round(MEDIAN * Math.exp(SPREAD * deviation)) * 100;
}
