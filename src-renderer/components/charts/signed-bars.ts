/** Where signed bars stand that grow to both sides of one common zero line. Fractions of the width, 0 to 1. */

export interface BarScale {
  /** Where zero is. */
  readonly zero: number;
  /** Width of one point. */
  readonly point: number;
}

/** The side without any value still gets this much, so that the zero line never touches the border. */
const MARGIN = 0.02;

/** One scale for all the values that are compared; the longest bars of the two sides together fill the width. */
export function barScale(values: readonly number[]): BarScale {
  const most = Math.max(0, ...values);
  const least = Math.min(0, ...values);
  const span = most - least;
  if (span === 0) return { zero: 0.5, point: 0 };
  const point = (1 - 2 * MARGIN) / span;
  return { zero: MARGIN - least * point, point };
}

/** A bar's left end and width. */
export function barOf(value: number, scale: BarScale): { readonly left: number; readonly width: number } {
  const width = Math.abs(value) * scale.point;
  return { left: value < 0 ? scale.zero - width : scale.zero, width };
}

/** A fraction as CSS, rounded so that equal fractions give equal text. */
export function asPercent(fraction: number): string {
  return `${Math.round(fraction * 100_000) / 1000}%`;
}
