/** What a setting may be, as text, in the few forms that settings have. */

export interface SettingRule {
  readonly standard: string;
  readonly expected: string;
  readonly accepts: (text: string) => boolean;
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A finite number written as digits, or null: `NaN`, `Infinity`, `0x10`, `1,000` and the empty text are none. */
export function decimal(text: string): number | null {
  if (!DECIMAL.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

export const oneOf = (standard: string, ...others: string[]): SettingRule => {
  const all = [standard, ...others];
  return { standard, expected: `one of ${all.join(", ")}`, accepts: (text) => all.includes(text) };
};

/** 100,000 days are 273 years: more is a slip, and would leave the range of dates. */
const LONGEST_DAYS = 100_000;

export const wholeDays = (standard: string): SettingRule => ({
  standard,
  expected: `a whole number from 0 to ${LONGEST_DAYS}`,
  accepts(text) {
    const number = decimal(text);
    return number !== null && Number.isInteger(number) && number >= 0 && number <= LONGEST_DAYS;
  },
});
