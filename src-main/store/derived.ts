/** What the engine worked out about partners and opportunities, kept in temporary tables so that SQL can sort, filter and page by it. */
import type { Database } from "better-sqlite3";
import type { Situation } from "../contract/calls/opportunities.ts";
import type { PartnerListRow } from "../contract/calls/records.ts";

export type { Situation };
export type PartnerStatus = PartnerListRow["status"];

/** As of the book's date; counts are of delivered offers, rates are fractions of them, null without any. */
export interface PartnerState {
  readonly partner: string;
  readonly status: PartnerStatus;
  readonly open: number;
  readonly delivered: number;
  readonly won: number;
  readonly returned: number;
  readonly feedback: number;
  readonly stalled: number;
  readonly touched: number;
  readonly winrate: number | null;
  readonly returnrate: number | null;
  readonly feedbackrate: number | null;
  readonly stallrate: number | null;
  readonly touchrate: number | null;
  /** Mean days from acceptance to close over the `wonDated` won offers whose dates are known. */
  readonly daysToClose: number | null;
  readonly wonDated: number;
}

export interface OpportunityState {
  readonly opportunity: string;
  readonly situation: Situation;
  /** The partner of the latest offer that was not withdrawn. */
  readonly partner: string | null;
  readonly offers: number;
  /** Estimated revenue in minor units of the base currency; null where it is unknown or has no rate. What a list sorts revenue by. */
  readonly revenueInBase: number | null;
}

const PARTNER_COLUMNS = {
  partner: "partner_id",
  status: "status",
  open: "open",
  delivered: "delivered",
  won: "won",
  returned: "returned",
  feedback: "feedback",
  stalled: "stalled",
  touched: "touched",
  winrate: "winrate",
  returnrate: "returnrate",
  feedbackrate: "feedbackrate",
  stallrate: "stallrate",
  touchrate: "touchrate",
  daysToClose: "days_to_close",
  wonDated: "won_dated",
} as const satisfies Record<keyof PartnerState, string>;

const PARTNER_FIELDS = Object.keys(PARTNER_COLUMNS) as (keyof PartnerState)[];

/** The columns of `temp.partner_state` by the fields' names, for a SELECT that calls it `s`. */
export const PARTNER_STATE_SELECTION = PARTNER_FIELDS.map((field) => `s.${PARTNER_COLUMNS[field]} AS ${field}`).join(", ");

/** Makes the tables, empty, on a connection; they work in a read-only book too, since temporary tables are kept in memory. */
export function createDerivedTables(db: Database): void {
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS partner_state (
      partner_id TEXT PRIMARY KEY,
      status TEXT NOT NULL,
      open INTEGER NOT NULL,
      delivered INTEGER NOT NULL,
      won INTEGER NOT NULL,
      returned INTEGER NOT NULL,
      feedback INTEGER NOT NULL,
      stalled INTEGER NOT NULL,
      touched INTEGER NOT NULL,
      winrate REAL,
      returnrate REAL,
      feedbackrate REAL,
      stallrate REAL,
      touchrate REAL,
      days_to_close REAL,
      won_dated INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS opportunity_state (
      opportunity_id TEXT PRIMARY KEY,
      situation TEXT NOT NULL,
      partner_id TEXT,
      offers INTEGER NOT NULL,
      revenue_in_base INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS customer_territory (
      customer_id TEXT PRIMARY KEY,
      territory TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `);
}

export interface CustomerTerritory {
  readonly customer: string;
  /** Name of the one that a customer counts to where lines are grouped by territory. */
  readonly territory: string;
}

/** Replaces the table of customers that lie in a territory; who changes what they follow from calls this again before it is asked. */
export function replaceTerritories(db: Database, customers: Iterable<CustomerTerritory>): void {
  const replace = db.transaction(() => {
    db.exec("DELETE FROM temp.customer_territory");
    const insert = db.prepare<[string, string]>("INSERT INTO temp.customer_territory (customer_id, territory) VALUES (?, ?)");
    for (const { customer, territory } of customers) insert.run(customer, territory);
  });
  replace();
}

/** Rows to write, new ones or others of the same id, and ids of rows to take away. */
export interface Differences<State> {
  readonly put: Iterable<State>;
  readonly gone: Iterable<string>;
}

/**
 * Replaces both tables in one transaction. Lists and worklists join them: a record that is not among these is not listed, so hand over all.
 * They live as long as the connection; whoever changes what they follow from calls this again, or `changeDerived`.
 */
export function replaceDerived(db: Database, partners: Iterable<PartnerState>, opportunities: Iterable<OpportunityState>): void {
  const replace = db.transaction(() => {
    db.exec("DELETE FROM temp.partner_state; DELETE FROM temp.opportunity_state");
    write(db, { put: partners, gone: [] }, { put: opportunities, gone: [] });
  });
  replace();
}

/** Makes the tables what they have become, in one transaction. */
export function changeDerived(db: Database, partners: Differences<PartnerState>, opportunities: Differences<OpportunityState>): void {
  db.transaction(() => write(db, partners, opportunities))();
}

function write(db: Database, partners: Differences<PartnerState>, opportunities: Differences<OpportunityState>): void {
  const partner =
    db.prepare(`INSERT OR REPLACE INTO temp.partner_state (${PARTNER_FIELDS.map((field) => PARTNER_COLUMNS[field]).join(", ")})
    VALUES (${PARTNER_FIELDS.map(() => "?").join(", ")})`);
  for (const state of partners.put) partner.run(...PARTNER_FIELDS.map((field) => state[field]));
  const opportunity = db.prepare<[string, Situation, string | null, number, number | null]>(
    "INSERT OR REPLACE INTO temp.opportunity_state (opportunity_id, situation, partner_id, offers, revenue_in_base) VALUES (?, ?, ?, ?, ?)",
  );
  for (const state of opportunities.put)
    opportunity.run(state.opportunity, state.situation, state.partner, state.offers, state.revenueInBase);
  const partnerGone = db.prepare<[string]>("DELETE FROM temp.partner_state WHERE partner_id = ?");
  for (const id of partners.gone) partnerGone.run(id);
  const opportunityGone = db.prepare<[string]>("DELETE FROM temp.opportunity_state WHERE opportunity_id = ?");
  for (const id of opportunities.gone) opportunityGone.run(id);
}
