/** Opportunities: the list with their situation, and the record of one with its customer and products. */
import type { Database } from "better-sqlite3";
import type { CustomerRow, OpportunityRow } from "../contract/book.ts";
import type { OpportunityStatus } from "../contract/codes.ts";
import type { Named } from "../contract/calls/shared.ts";
import type { OpportunityState, Situation } from "./derived.ts";
import { orderBy, searchFor, statements, whereAll, type ListQuery, type Page } from "./lists.ts";
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

/** What a list is narrowed to; null and what is left out narrow nothing. Ids where a record is named. */
export interface OpportunityFilter {
  readonly search: string;
  readonly situation: Situation | null;
  readonly status?: OpportunityStatus | null | undefined;
  readonly customer?: string | null | undefined;
  readonly leadType?: string | null | undefined;
  readonly product?: string | null | undefined;
}

export interface OpportunityListQuery extends ListQuery, OpportunityFilter {}

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

const SITUATION_ORDER = [
  "waiting",
  "at-limit",
  "on-hold",
  "not-yet",
  "partner-created",
  "offered",
  "closed",
] as const satisfies readonly Situation[];

/** What each column of the list sorts by: a situation by how much it asks for, words without case. */
const SORTS: Readonly<Record<string, string>> = {
  id: "o.id",
  topic: "o.topic COLLATE NOCASE",
  customer: "c.name COLLATE NOCASE",
  revenue: "s.revenue_in_base",
  products: `${PRODUCT_NAMES} COLLATE NOCASE`,
  leadType: "l.name COLLATE NOCASE",
  createdAt: "o.created_at",
  estimatedClose: "o.estimated_close",
  status: "CASE o.status WHEN 'open' THEN 0 WHEN 'won' THEN 1 WHEN 'lost' THEN 2 ELSE 3 END",
  situation: `CASE s.situation ${SITUATION_ORDER.map((name, index) => `WHEN '${name}' THEN ${index}`).join(" ")} END`,
  partner: "p.name COLLATE NOCASE",
  offers: "s.offers",
};

const SEARCHED = ["o.id", "o.topic", "c.name", "p.name"];

/** SQLite leaves out the outer joins that a query does not use. */
const FROM = `FROM opportunities o JOIN temp.opportunity_state s ON s.opportunity_id = o.id
  LEFT JOIN customers c ON c.id = o.customer_id LEFT JOIN lead_types l ON l.id = o.lead_type_id LEFT JOIN partners p ON p.id = s.partner_id`;

const LISTED = `SELECT o.id, o.topic, c.name AS customer, o.estimated_revenue AS estimatedRevenue, o.currency, s.revenue_in_base AS revenueInBase,
  coalesce(${PRODUCT_NAMES}, '') AS products, l.name AS leadType, o.created_at AS createdAt,
  o.estimated_close AS estimatedClose, o.status, s.situation, p.name AS partner, s.offers`;

const CONDITIONS = {
  situation: "s.situation = @situation",
  status: "o.status = @status",
  customer: "o.customer_id = @customer",
  leadType: "o.lead_type_id = @leadType",
  product: "o.id IN (SELECT x.opportunity_id FROM opportunity_products x WHERE x.product_id = @product)",
} as const satisfies Record<Exclude<keyof OpportunityFilter, "search">, string>;

type Narrowing = keyof typeof CONDITIONS;
const NARROWINGS = Object.keys(CONDITIONS) as Narrowing[];

type FilterParameters = { readonly pattern: string } & Readonly<Record<Narrowing, string | null>>;

interface ListParameters extends FilterParameters {
  readonly offset: number;
  readonly limit: number;
}

function filtered(filter: OpportunityFilter): { readonly where: string; readonly parameters: FilterParameters } {
  const search = searchFor(filter.search, SEARCHED);
  const { situation, status = null, customer = null, leadType = null, product = null } = filter;
  const values = { situation, status, customer, leadType, product };
  const where = whereAll([search.condition, ...NARROWINGS.map((name) => (values[name] === null ? null : CONDITIONS[name]))]);
  return { where, parameters: { pattern: search.pattern, ...values } };
}

export function opportunityQueries(db: Database) {
  const listed = statements<ListParameters, OpportunityListRecord>(db);
  const counted = statements<ListParameters, { total: number }>(db);
  const matched = statements<ListParameters, { id: string }>(db);
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
    /**
     * Search in id, topic, and the names of customer and partner; by id unless sorted. Lists the opportunities that `replaceDerived` was given.
     * @throws AppError `invalid-input` for a column that is none of the list.
     */
    list(query: OpportunityListQuery): Page<OpportunityListRecord> {
      const { where, parameters: narrowed } = filtered(query);
      const order = orderBy(SORTS, query, "o.id", "o.id");
      const parameters = { ...narrowed, offset: query.offset, limit: query.limit };
      const total = counted(`SELECT count(*) AS total ${FROM} ${where}`).get(parameters)?.total ?? 0;
      // The names are looked up for the rows of the page only, which is what the inner query is for.
      const page = `SELECT o.id ${FROM} ${where} ${order} LIMIT @limit OFFSET @offset`;
      return { total, rows: listed(`${LISTED} ${FROM} WHERE o.id IN (${page}) ${order}`).all(parameters) };
    },
    /** Ids of all that match, in order. */
    matching(filter: OpportunityFilter): string[] {
      const { where, parameters } = filtered(filter);
      const found = matched(`SELECT o.id ${FROM} ${where} ORDER BY o.id`).all({ ...parameters, offset: 0, limit: -1 });
      return found.map(({ id }) => id);
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
