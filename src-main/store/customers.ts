/** Customers: the list with what they have, and what the record of one names. */
import type { Database } from "better-sqlite3";
import type { CustomerFilter, CustomerListRow } from "../contract/calls/customers.ts";
import type { Named } from "../contract/calls/shared.ts";
import { assertNever } from "../contract/errors.ts";
import { counting, orderBy, searchFor, statements, whereAll, type ListQuery, type Page } from "./lists.ts";

export interface CustomerListQuery extends ListQuery {
  readonly filter: CustomerFilter | null;
}

type StoredRow = Omit<CustomerListRow, "placed" | "archived"> & { readonly placed: 0 | 1; readonly archived: 0 | 1 };

const OPPORTUNITIES = "(SELECT count(*) FROM opportunities o WHERE o.customer_id = c.id)";
const WAITING = `(SELECT count(*) FROM opportunities o JOIN temp.opportunity_state s ON s.opportunity_id = o.id
  WHERE o.customer_id = c.id AND s.situation = 'waiting')`;
const RELATIONS = "(SELECT count(*) FROM relations r WHERE r.customer_id = c.id)";

/** What each column of the list sorts by; words without case. */
const SORTS: Readonly<Record<string, string>> = {
  id: "c.id",
  name: "c.name COLLATE NOCASE",
  city: "c.city COLLATE NOCASE",
  region: "c.region COLLATE NOCASE",
  postalCode: "c.postal_code",
  country: "c.country",
  placed: "c.latitude IS NOT NULL",
  opportunities: OPPORTUNITIES,
  waiting: WAITING,
  relations: RELATIONS,
};

const SEARCHED = ["c.id", "c.name", "c.city", "c.country", "c.postal_code"];

const LISTED = `SELECT c.id, c.name, c.city, c.region, c.postal_code AS postalCode, c.country, c.latitude IS NOT NULL AS placed,
  ${OPPORTUNITIES} AS opportunities, ${WAITING} AS waiting, ${RELATIONS} AS relations, c.archived FROM customers c`;

function condition(filter: CustomerFilter | null): string | null {
  switch (filter) {
    case null:
      return "c.archived = 0";
    case "waiting":
      // From the few that wait to their customers, not the other way round.
      return `c.archived = 0 AND c.id IN (SELECT o.customer_id FROM temp.opportunity_state s JOIN opportunities o ON o.id = s.opportunity_id
        WHERE s.situation = 'waiting')`;
    case "related":
      return "c.archived = 0 AND c.id IN (SELECT customer_id FROM relations)";
    case "unplaced":
      return "c.archived = 0 AND c.latitude IS NULL";
    case "with-archived":
      return null;
    default:
      return assertNever(filter, "filter of customers");
  }
}

interface ListParameters {
  readonly pattern: string;
  readonly offset: number;
  readonly limit: number;
}

export function customerQueries(db: Database) {
  const listed = statements<ListParameters, StoredRow>(db);
  const counted = counting(db);
  const counts = db.prepare<[string], { opportunities: number; waiting: number }>(
    `SELECT ${OPPORTUNITIES} AS opportunities, ${WAITING} AS waiting FROM customers c WHERE c.id = ?`,
  );
  const partners = db.prepare<[string], Named>(
    "SELECT DISTINCT p.id, p.name FROM relations r JOIN partners p ON p.id = r.partner_id WHERE r.customer_id = ? ORDER BY p.name COLLATE NOCASE, p.id",
  );
  return {
    /**
     * Search in id, name, city, country and postal code; by name unless sorted. What waits is as `replaceDerived` wrote it.
     * @throws AppError `invalid-input` for a column that is none of the list.
     */
    list(query: CustomerListQuery): Page<CustomerListRow> {
      const search = searchFor(query.search, SEARCHED);
      const where = whereAll([search.condition, condition(query.filter)]);
      const order = orderBy(SORTS, query, "c.name COLLATE NOCASE", "c.id");
      const parameters = { pattern: search.pattern, offset: query.offset, limit: query.limit };
      const total = counted(`SELECT count(*) AS total FROM customers c ${where}`, { pattern: search.pattern });
      // What is counted for each is counted for the rows of the page only, which is what the inner query is for.
      const page = `SELECT c.id FROM customers c ${where} ${order} LIMIT @limit OFFSET @offset`;
      const rows = listed(`${LISTED} WHERE c.id IN (${page}) ${order}`).all(parameters);
      return { total, rows: rows.map((row) => ({ ...row, placed: row.placed === 1, archived: row.archived === 1 })) };
    },
    /** null where there is no such customer. */
    counts: (id: string): { readonly opportunities: number; readonly waiting: number } | null => counts.get(id) ?? null,
    /** The partners that its relations name. */
    partners: (id: string): Named[] => partners.all(id),
  };
}
