/** Partners: the list with what the engine worked out about them, and the record of one. */
import type { Database } from "better-sqlite3";
import type { PartnerRow } from "../contract/book.ts";
import type { Named } from "../contract/calls/shared.ts";
import { PARTNER_STATE_SELECTION, type PartnerState, type PartnerStatus } from "./derived.ts";
import { beginsWith, counting, orderBy, searchFor, statements, whereAll, type ListQuery, type Page } from "./lists.ts";
import { PARTNERS, partnerFrom, selection, type StoredPartner } from "./tables.ts";

export interface PartnerListRecord extends Omit<PartnerState, "partner"> {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly country: string | null;
  /** null = unlimited. */
  readonly capacity: number | null;
  readonly archived: boolean;
  /** How many are listed; `*` = all there are. */
  readonly territories: number | "*";
  readonly leadTypes: number | "*";
  readonly products: number | "*";
}

export interface PartnerFilter {
  readonly search: string;
  readonly status: PartnerStatus | null;
  /** Archived ones too; left out = no. */
  readonly archived?: boolean | undefined;
  /** Only these; left out or null = no matter which. */
  readonly among?: readonly string[] | null | undefined;
}

export interface PartnerListQuery extends ListQuery, PartnerFilter {}

type StoredListRecord = Omit<PartnerListRecord, "archived"> & { readonly archived: 0 | 1 };

/** The lists of a partner with names, in their order; a territory's id is its name. */
export interface NamedCovers {
  readonly territories: readonly Named[] | "*";
  readonly leadTypes: readonly Named[] | "*";
  readonly products: readonly Named[] | "*";
}

const TERRITORY_COUNT = "(SELECT count(*) FROM partner_territories t WHERE t.partner_id = p.id)";
const LEAD_TYPE_COUNT = "(SELECT count(*) FROM partner_lead_types t WHERE t.partner_id = p.id)";
const PRODUCT_COUNT = "(SELECT count(*) FROM partner_products t WHERE t.partner_id = p.id)";

/** What each column of the list sorts by: a status by how much of it there is, `*` as more than any number, words without case. */
const SORTS: Readonly<Record<string, string>> = {
  id: "p.id",
  name: "p.name COLLATE NOCASE",
  status: "CASE s.status WHEN 'active' THEN 0 WHEN 'paused' THEN 1 ELSE 2 END",
  city: "p.city COLLATE NOCASE",
  country: "p.country",
  capacity: "p.capacity",
  open: "s.open",
  delivered: "s.delivered",
  winrate: "s.winrate",
  returnrate: "s.returnrate",
  feedbackrate: "s.feedbackrate",
  stallrate: "s.stallrate",
  touchrate: "s.touchrate",
  daysToClose: "s.days_to_close",
  won: "s.won",
  returned: "s.returned",
  feedback: "s.feedback",
  stalled: "s.stalled",
  touched: "s.touched",
  territories: `iif(p.all_territories = 1, 1e300, ${TERRITORY_COUNT})`,
  leadTypes: `iif(p.all_lead_types = 1, 1e300, ${LEAD_TYPE_COUNT})`,
  products: `iif(p.all_products = 1, 1e300, ${PRODUCT_COUNT})`,
};

const SEARCHED = ["p.id", "p.name", "p.city", "p.country", "p.email"];

const FROM = "FROM partners p JOIN temp.partner_state s ON s.partner_id = p.id";

const LISTED = `SELECT p.id, p.name, p.city, p.country, p.capacity, p.archived, ${PARTNER_STATE_SELECTION},
  iif(p.all_territories = 1, '*', ${TERRITORY_COUNT}) AS territories,
  iif(p.all_lead_types = 1, '*', ${LEAD_TYPE_COUNT}) AS leadTypes,
  iif(p.all_products = 1, '*', ${PRODUCT_COUNT}) AS products`;

function filtered({ search: text, status, archived, among }: PartnerFilter): { readonly where: string; readonly pattern: string } {
  const search = searchFor(text, SEARCHED);
  const conditions = [
    search.condition,
    status === null ? null : "s.status = @status",
    archived === true ? null : "p.archived = 0",
    among ? "p.id IN (SELECT value FROM json_each(@among))" : null,
  ];
  return { where: whereAll(conditions), pattern: search.pattern };
}

interface ListParameters {
  readonly pattern: string;
  readonly status: string | null;
  /** JSON. */
  readonly among: string;
  readonly offset: number;
  readonly limit: number;
}

export function partnerQueries(db: Database) {
  const listed = statements<ListParameters, StoredListRecord>(db);
  const counted = counting(db);
  const matched = statements<ListParameters, { id: string }>(db);
  const read = db.prepare<[string], StoredPartner>(`SELECT ${selection(PARTNERS)} FROM partners WHERE id = ?`);
  const state = db.prepare<[string], PartnerState>(`SELECT ${PARTNER_STATE_SELECTION} FROM temp.partner_state s WHERE s.partner_id = ?`);
  const names = db.prepare<[], Named>("SELECT id, name FROM partners ORDER BY name COLLATE NOCASE, id");
  const territories = db.prepare<[string], Named>(
    "SELECT territory_id AS id, territory_id AS name FROM partner_territories WHERE partner_id = ? ORDER BY position",
  );
  const leadTypes = db.prepare<[string], Named>(
    "SELECT l.id, l.name FROM partner_lead_types t JOIN lead_types l ON l.id = t.lead_type_id WHERE t.partner_id = ? ORDER BY t.position",
  );
  const products = db.prepare<[string], Named>(
    "SELECT r.id, r.name FROM partner_products t JOIN products r ON r.id = t.product_id WHERE t.partner_id = ? ORDER BY t.position",
  );
  const distinctFrom = db.prepare<[{ id: string }], Named>(
    `SELECT p.id, p.name FROM partners p WHERE p.id IN (SELECT other_id FROM distinct_partners WHERE partner_id = @id
      UNION SELECT partner_id FROM distinct_partners WHERE other_id = @id) ORDER BY p.name COLLATE NOCASE, p.id`,
  );
  const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map((row) => row.id);

  return {
    /**
     * Search in id, name, city, country and e-mail; by name unless sorted. Lists the partners that `replaceDerived` was given.
     * @throws AppError `invalid-input` for a column that is none of the list.
     */
    list(query: PartnerListQuery): Page<PartnerListRecord> {
      const { where, pattern } = filtered(query);
      const order = orderBy(SORTS, query, `${beginsWith("p.name", query.search)}p.name COLLATE NOCASE`, "p.id");
      const among = JSON.stringify(query.among ?? []);
      const parameters = { pattern, status: query.status, among, offset: query.offset, limit: query.limit };
      const total = counted(`SELECT count(*) AS total ${FROM} ${where}`, { pattern, status: query.status, among });
      const rows = listed(`${LISTED} ${FROM} ${where} ${order} LIMIT @limit OFFSET @offset`).all(parameters);
      return { total, rows: rows.map((row) => ({ ...row, archived: row.archived === 1 })) };
    },
    /** Ids of all that match, by name. */
    matching(filter: PartnerFilter): string[] {
      const { where, pattern } = filtered(filter);
      const parameters = { pattern, status: filter.status, among: JSON.stringify(filter.among ?? []), offset: 0, limit: -1 };
      return ids(matched(`SELECT p.id ${FROM} ${where} ORDER BY p.name COLLATE NOCASE, p.id`).all(parameters));
    },
    read(id: string): PartnerRow | null {
      const stored = read.get(id);
      if (stored === undefined) return null;
      return partnerFrom(stored, {
        territories: ids(territories.all(id)),
        leadTypes: ids(leadTypes.all(id)),
        products: ids(products.all(id)),
      });
    },
    /** null where there is no such partner. */
    covers(id: string): NamedCovers | null {
      const stored = read.get(id);
      if (stored === undefined) return null;
      return {
        territories: stored.allTerritories === 1 ? "*" : territories.all(id),
        leadTypes: stored.allLeadTypes === 1 ? "*" : leadTypes.all(id),
        products: stored.allProducts === 1 ? "*" : products.all(id),
      };
    },
    /** As `replaceDerived` wrote it. */
    state: (id: string): PartnerState | null => state.get(id) ?? null,
    /** Those of which it was said, on either record, that they are others, by name. */
    distinctFrom: (id: string): Named[] => distinctFrom.all({ id }),
    /** All of them, by name. */
    names: (): Named[] => names.all(),
  };
}
