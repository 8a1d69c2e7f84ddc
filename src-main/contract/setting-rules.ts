/** What a setting may be, as text, in the few forms that settings have. */

export interface SettingRule {
  readonly standard: string;
  readonly expected: string;
  readonly accepts: (text: string) => boolean;
  /** All that it may be; left out where there is no such list. */
  readonly choices?: readonly string[];
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
  return { standard, expected: `one of ${all.join(", ")}`, accepts: (text) => all.includes(text), choices: all };
};

/** From 0 up, without the sign. */
export const percent = (standard: string, most: number): SettingRule => ({
  standard,
  expected: `a plain number from 0 to ${most} (percent)`,
  accepts(text) {
    const number = decimal(text);
    return number !== null && number >= 0 && number <= most;
  },
});

/** 100,000 days are 273 years: more is a slip, and would leave the range of dates. */
const LONGEST_DAYS = 100_000;

const whole = (standard: string, least: number, most: number): SettingRule => ({
  standard,
  expected: `a whole number from ${least} to ${most}`,
  accepts(text) {
    const number = decimal(text);
    return number !== null && Number.isInteger(number) && number >= least && number <= most;
  },
});

export const wholeDays = (standard: string): SettingRule => whole(standard, 0, LONGEST_DAYS);

const LARGEST_COUNT = 1_000_000;

export const wholeCount = (standard: string, least: number): SettingRule => whole(standard, least, LARGEST_COUNT);
