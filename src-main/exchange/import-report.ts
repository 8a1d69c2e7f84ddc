/** What an import derived, repaired and could not place, in sentences for the person who started it. */

export interface ImportReport {
  /** What was recognised, such as "CRM sample". */
  readonly source: string;
  /** Rules by which values were derived, each with its figures. */
  readonly derived: readonly string[];
  readonly repaired: readonly Repair[];
  readonly unplaced: readonly Unplaced[];
}

export interface Repair {
  /** File and column where the value stood. */
  readonly place: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Rows that came over without something they need. */
export interface Unplaced {
  /** A sentence with the count. */
  readonly reason: string;
  readonly ids: readonly string[];
}
