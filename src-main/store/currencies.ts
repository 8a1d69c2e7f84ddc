/** Which currencies the amounts of a book are in. */
import type { Database } from "better-sqlite3";

export interface CurrencyUse {
  /** null = the base currency, unnamed. */
  readonly currency: string | null;
  /** Opportunities with an amount in it. */
  readonly opportunities: number;
  /** Of these, those that wait, as `replaceDerived` was told. */
  readonly waiting: number;
}

/** By currency, the unnamed first. */
export function currencyUses(db: Database): CurrencyUse[] {
  return db
    .prepare<[], CurrencyUse>(
      `SELECT o.currency, count(*) AS opportunities, coalesce(sum(s.situation = 'waiting'), 0) AS waiting
        FROM opportunities o LEFT JOIN temp.opportunity_state s ON s.opportunity_id = o.id
        WHERE o.estimated_revenue IS NOT NULL GROUP BY o.currency ORDER BY o.currency`,
    )
    .all();
}

/** Ids of the partners whose amounts are in the base currency because they have a revenue range. */
export function partnersWithRange(db: Database): string[] {
  return db
    .prepare<[], string>("SELECT id FROM partners WHERE minimum_revenue IS NOT NULL OR maximum_revenue IS NOT NULL ORDER BY id")
    .pluck()
    .all();
}

/** Ids of the opportunities with an amount but no currency, which is then the base currency. */
export function amountsWithoutCurrency(db: Database): string[] {
  return db
    .prepare<[], string>("SELECT id FROM opportunities WHERE estimated_revenue IS NOT NULL AND currency IS NULL ORDER BY id")
    .pluck()
    .all();
}
