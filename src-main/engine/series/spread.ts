/** How values are spread: quantiles, equal steps, and what an observed share or mean leaves open. */

/** The normal deviate that leaves 5 % on each side: intervals of 90 %. */
const DEVIATE = 1.6448536269514722;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * The 90 % interval of a rate of `count` in `of`; all of 0 to 1 where `of` is 0.
 * Source: Wilson, 1927, the score interval without correction for continuity.
 */
export function wilson(count: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = count / of;
  const square = (DEVIATE * DEVIATE) / of;
  const middle = (share + square / 2) / (1 + square);
  const reach = (DEVIATE * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  // A share of 0 or 1 lies on its bound, which rounding may miss.
  return { low: count === 0 ? 0 : Math.max(0, middle - reach), high: count === of ? 1 : Math.min(1, middle + reach) };
}

/**
 * The 90 % interval of a mean over `count` values, which should not be negative, when single values deviate as all of them together do: a mean of one
 * value has an interval too. Infinity above where `count` is 0.
 */
export function meanInterval(mean: number, count: number, deviation: number): Interval {
  if (count === 0) return { low: 0, high: Infinity };
  const reach = (DEVIATE * deviation) / Math.sqrt(count);
  return { low: Math.min(mean, Math.max(0, mean - reach)), high: mean + reach };
}

export interface Mean {
  readonly count: number;
  /** NaN where there are none, as is the standard deviation. */
  readonly mean: number;
  readonly deviation: number;
}

/** @param values without NaN. */
export function meanOf(values: Float64Array): Mean {
  const count = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = count === 0 ? NaN : sum / count;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  return { count, mean, deviation: count === 0 ? NaN : Math.sqrt(squares / count) };
}

/** The middle value, or the mean of the two middle ones; NaN where there are none. @param values without NaN. */
export function medianOf(values: Float64Array): number {
  const count = values.length;
  if (count === 0) return NaN;
  const moved = values.slice();
  const upper = smallest(moved, count >>> 1);
  if (count % 2 === 1) return upper;
  // What is before that place is not greater: the largest of it is the other middle one.
  let lower = -Infinity;
  for (let i = 0; i < count >>> 1; i++) if (moved[i] > lower) lower = moved[i];
  return (lower + upper) / 2;
}

/**
 * The value that would stand at `place` if `values` were in ascending order; moves them so that it does, what is before it not greater.
 * Source: Hoare, 1961, Find, with the median of three as the bound.
 */
function smallest(values: Float64Array, place: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const bound = middleOf(values[left], values[(left + right) >>> 1], values[right]);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i] < bound) i++;
      while (values[j] > bound) j--;
      if (i > j) break;
      const value = values[i];
      values[i++] = values[j];
      values[j--] = value;
    }
    if (place <= j) right = j;
    else if (place >= i) left = i;
    else break;
  }
  return values[place];
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

export interface Steps {
  readonly width: number;
  /** Of these the last has no end: it takes whatever is beyond. */
  readonly count: number;
}

/** The most steps that are made. */
const MOST_STEPS = 20;
/** This share of the values lies before the last step at least, so that a few far ones do not press the rest together. */
const USUAL = 0.97;
/** Widths are one of these times a power of ten. */
const ROUND = [1, 2, 5, 10] as const;

/** Steps of a round width, from 0, at most 20; one where there are no values. @param values without NaN. @param least the narrowest. */
export function stepsFor(values: Float64Array, least: number): Steps {
  if (values.length === 0) return { width: least, count: 1 };
  const usual = smallest(values.slice(), Math.min(values.length - 1, Math.floor(USUAL * values.length)));
  const wanted = Math.max(least, usual / (MOST_STEPS - 1));
  const power = 10 ** Math.floor(Math.log10(wanted));
  const width = Math.max(least, (ROUND.find((round) => round * power >= wanted) ?? 10) * power);
  let last = -Infinity;
  for (const value of values) if (value > last) last = value;
  return { width, count: Math.max(1, Math.min(MOST_STEPS, Math.floor(Math.min(last, usual + width) / width) + 1)) };
}

/** How many values lie in each step: at its start or after, before the next one's. */
export function countBySteps(values: Float64Array, steps: Steps): Int32Array {
  const counts = new Int32Array(steps.count);
  for (const value of values) counts[stepOf(value, steps)]++;
  return counts;
}

/** The step of a value, among so many. */
export function stepOf(value: number, { width, count }: Steps): number {
  return Math.max(0, Math.min(count - 1, Math.floor(value / width)));
}
