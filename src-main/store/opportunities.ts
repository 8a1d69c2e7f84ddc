/** Opportunities: the list with their situation, and the record of one with its customer and products. */
import type { Database } from "better-sqlite3";
import type { CustomerRow, OpportunityRow } from "../contract/book.ts";
import type { OpportunityStatus } from "../contract/codes.ts";
import type { Named } from "../contract/calls/shared.ts";
import type { OpportunityState, Situation } from "./derived.ts";
import { CUSTOMERS, OPPORTUNITIES, opportunityFrom, selection, type StoredOpportunity } from "./tables.ts";

export interface OpportunityListRecord {
  readonly id: string;
  readonly topic: string;
  /** Name. */
  readonly customer: string | null;
  /** Minor units of `currency`. */
  readonly estimatedRevenue: number | null;
  /** null = the base currency. */
  readonly currency: string | null;
  readonly revenueInBase: number | null;
  /** Names, joined by a comma. */
  readonly products: string;
  /** Name. */
  readonly leadType: string | null;
  readonly createdAt: number | null;
  readonly estimatedClose: number | null;
  readonly status: OpportunityStatus;
  readonly situation: Situation;
  /** Name of the partner of the latest offer that was not withdrawn. */
  readonly partner: string | null;
  readonly offers: number;
}

/** An opportunity with all that its record names. */
export interface OpportunityDetail {
  readonly opportunity: OpportunityRow;
  readonly customer: CustomerRow | null;
  readonly leadType: Named | null;
  readonly products: readonly Named[];
  /** As `replaceDerived` wrote it; null where it was not among those. */
  readonly state: OpportunityState | null;
}

const PRODUCT_NAMES = `(SELECT group_concat(r.name, ', ' ORDER BY x.position) FROM opportunity_products x
  JOIN products r ON r.id = x.product_id WHERE x.opportunity_id = o.id)`;

const FROM = `FROM opportunities o JOIN temp.opportunity_state s ON s.opportunity_id = o.id
  LEFT JOIN customers c ON c.id = o.customer_id LEFT JOIN lead_types l ON l.id = o.lead_type_id LEFT JOIN partners p ON p.id = s.partner_id`;

const LISTED = `SELECT o.id, o.topic, c.name AS customer, o.estimated_revenue AS estimatedRevenue, o.currency, s.revenue_in_base AS revenueInBase,
  coalesce(${PRODUCT_NAMES}, '') AS products, l.name AS leadType, o.created_at AS createdAt,
  o.estimated_close AS estimatedClose, o.status, s.situation, p.name AS partner, s.offers`;

export function opportunityQueries(db: Database) {
  const listed = db.prepare<[string], OpportunityListRecord>(`${LISTED} ${FROM} WHERE o.id IN (SELECT value FROM json_each(?))`);
  const read = db.prepare<[string], StoredOpportunity>(`SELECT ${selection(OPPORTUNITIES)} FROM opportunities WHERE id = ?`);
  const customer = db.prepare<[string], CustomerRow>(`SELECT ${selection(CUSTOMERS)} FROM customers WHERE id = ?`);
  const leadType = db.prepare<[string], Named>("SELECT id, name FROM lead_types WHERE id = ?");
  const products = db.prepare<[string], Named>(
    "SELECT r.id, r.name FROM opportunity_products x JOIN products r ON r.id = x.product_id WHERE x.opportunity_id = ? ORDER BY x.position",
  );
  const state = db.prepare<[string], OpportunityState>(
    `SELECT opportunity_id AS opportunity, situation, partner_id AS partner, offers, revenue_in_base AS revenueInBase
      FROM temp.opportunity_state WHERE opportunity_id = ?`,
  );

  return {
    /** Rows of the list in the order of the ids; those that `replaceDerived` was not given are left out. */
    rows(ids: readonly string[]): OpportunityListRecord[] {
      const found = new Map(listed.all(JSON.stringify(ids)).map((row) => [row.id, row]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    read(id: string): OpportunityDetail | null {
      const stored = read.get(id);
      if (stored === undefined) return null;
      const named = products.all(id);
      return {
        opportunity: opportunityFrom(
          stored,
          named.map((product) => product.id),
        ),
        customer: stored.customer === null ? null : (customer.get(stored.customer) ?? null),
        leadType: stored.leadType === null ? null : (leadType.get(stored.leadType) ?? null),
        products: named,
        state: state.get(id) ?? null,
      };
    },
  };
}
