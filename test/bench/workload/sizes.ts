/** How large the workloads are, and what makes partners wide. */

export const SIZES = ["S", "M", "L", "LD"] as const;
export type Size = (typeof SIZES)[number];

export interface Shape {
  /** Opportunities that wait. */
  readonly opportunities: number;
  readonly partners: number;
  /** How many territories a partner covers: the least, and how many more at most. */
  readonly territories: readonly [least: number, more: number];
  /** Past offers a partner. */
  readonly pastOffers: number;
}

const USUAL = [1, 8] as const;

/** Past offers a partner. */
const PAST = 20;

export const SHAPES: Readonly<Record<Size, Shape>> = {
  S: { opportunities: 1000, partners: 200, territories: USUAL, pastOffers: PAST },
  M: { opportunities: 10_000, partners: 1000, territories: USUAL, pastOffers: PAST },
  L: { opportunities: 100_000, partners: 5000, territories: USUAL, pastOffers: PAST },
  LD: { opportunities: 100_000, partners: 5000, territories: [6, 12], pastOffers: PAST },
};

/** A history of 1,000,000 offers, made by the partners of L. */
export const LONG_HISTORY: Shape = { opportunities: 10_000, partners: 5000, territories: USUAL, pastOffers: 200 };
