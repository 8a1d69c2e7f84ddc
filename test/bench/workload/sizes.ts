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

export const DESK_SIZES = ["desk", "history"] as const;
export type DeskSize = (typeof DESK_SIZES)[number];

export interface DeskShape {
  readonly partners: number;
  readonly customers: number;
  readonly opportunities: number;
  /** Of the opportunities, those that nobody has had yet; the others were given to somebody. */
  readonly waiting: number;
  readonly offers: number;
}

/** `desk` is what lists and records must stay quick with; `history` is what transitions and charts must. */
export const DESK_SHAPES: Readonly<Record<DeskSize, DeskShape>> = {
  desk: { partners: 5000, customers: 50_000, opportunities: 100_000, waiting: 30_000, offers: 200_000 },
  history: { partners: 5000, customers: 50_000, opportunities: 350_000, waiting: 100_000, offers: 1_000_000 },
};
