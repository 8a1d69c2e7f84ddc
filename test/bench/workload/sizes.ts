/** How large the workloads are, and what makes partners wide. */

export const SIZES = ["S", "M", "L", "LD"] as const;
export type Size = (typeof SIZES)[number];

export interface Shape {
  /** Opportunities that wait. */
  readonly opportunities: number;
  readonly partners: number;
  /** How many territories a partner covers: the least, and how many more at most. */
  readonly territories: readonly [least: number, more: number];
}

const USUAL = [1, 8] as const;

export const SHAPES: Readonly<Record<Size, Shape>> = {
  S: { opportunities: 1000, partners: 200, territories: USUAL },
  M: { opportunities: 10_000, partners: 1000, territories: USUAL },
  L: { opportunities: 100_000, partners: 5000, territories: USUAL },
  LD: { opportunities: 100_000, partners: 5000, territories: [6, 12] },
};

export const PAST_OFFERS_A_PARTNER = 20;
