/** Products and lead types: the list with who covers each and what names it, and the partners of one. */
import type { Database } from "better-sqlite3";
import type { CatalogueFilter, CatalogueRow, CatalogueType, CoveringPartnerRow, Family } from "../contract/calls/catalogue.ts";
import { assertNever } from "../contract/errors.ts";
import { beginsWith, orderBy, searchFor, statements, whereAll, type ListQuery, type Page } from "./lists.ts";

export interface CatalogueFilters {
  readonly search: string;
  readonly filter: CatalogueFilter | null;
  /** The empty text = those without one; null = all. */
  readonly family: string | null;
}

export interface CatalogueQuery extends ListQuery, CatalogueFilters {}

interface Source {
  readonly table: string;
  readonly family: string;
  /** Partners' lists: table, and the column that names the thing. */
  readonly list: readonly [table: string, column: string];
  /** The flag of partners that cover everything. */
  readonly everything: string;
}

const SOURCES: Readonly<Record<CatalogueType, Source>> = {
  product: { table: "products", family: "c.family", list: ["partner_products", "product_id"], everything: "all_products" },
  "lead-type": { table: "lead_types", family: "NULL", list: ["partner_lead_types", "lead_type_id"], everything: "all_lead_types" },
};

const SORTS: Readonly<Record<string, string>> = {
  id: "id",
  name: "name COLLATE NOCASE",
  family: "family COLLATE NOCASE",
  partners: "partners",
  activePartners: "activePartners",
  waiting: "waiting",
  opportunities: "opportunities",
};

/** What was counted for a product or lead type; the fields are those of its row in the list. */
export interface CatalogueCount extends Pick<CatalogueRow, "id" | "partners" | "activePartners" | "waiting" | "opportunities"> {
  readonly type: CatalogueType;
}

/** Replaces what the list is sorted and filtered by; it lives as long as the connection, and works in a read-only book too. */
export function replaceCatalogueCounts(db: Database, counts: Iterable<CatalogueCount>): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS catalogue_counts (
      type TEXT NOT NULL,
      id TEXT NOT NULL,
      partners INTEGER NOT NULL,
      active_partners INTEGER NOT NULL,
      waiting INTEGER NOT NULL,
      opportunities INTEGER NOT NULL,
      PRIMARY KEY (type, id)
    ) STRICT, WITHOUT ROWID`);
  const replace = db.transaction(() => {
    db.exec("DELETE FROM temp.catalogue_counts");
    const insert = db.prepare<[string, string, number, number, number, number]>(
      "INSERT INTO temp.catalogue_counts (type, id, partners, active_partners, waiting, opportunities) VALUES (?, ?, ?, ?, ?, ?)",
    );
    for (const { type, id, partners, activePartners, waiting, opportunities } of counts)
      insert.run(type, id, partners, activePartners, waiting, opportunities);
  });
  replace();
}

/** Ids, in no order. */
export function archivedPartners(db: Database): string[] {
  return db.prepare<[], string>("SELECT id FROM partners WHERE archived = 1").pluck().all();
}

function rowsOf(type: CatalogueType, { table, family }: Source): string {
  return `WITH things AS (
    SELECT c.id, c.name, ${family} AS family, c.archived, coalesce(n.partners, 0) AS partners, coalesce(n.active_partners, 0) AS activePartners,
      coalesce(n.waiting, 0) AS waiting, coalesce(n.opportunities, 0) AS opportunities
    FROM ${table} c LEFT JOIN temp.catalogue_counts n ON n.type = '${type}' AND n.id = c.id)`;
}

function condition(filter: CatalogueFilter | null): string | null {
  switch (filter) {
    case null:
      return "archived = 0";
    case "uncovered":
      return "archived = 0 AND activePartners = 0";
    case "waiting":
      return "archived = 0 AND waiting > 0";
    case "unused":
      return "archived = 0 AND partners = 0 AND opportunities = 0";
    case "with-archived":
      return null;
    default:
      return assertNever(filter, "filter of the catalogue");
  }
}

const STANDARD_ORDER: Readonly<Record<CatalogueType, string>> = {
  product: "family IS NULL, family COLLATE NOCASE, name COLLATE NOCASE",
  "lead-type": "name COLLATE NOCASE",
};

type StoredRow = Omit<CatalogueRow, "archived"> & { readonly archived: 0 | 1 };
type StoredPartner = Omit<CoveringPartnerRow, "archived" | "everything"> & { readonly archived: 0 | 1; readonly everything: 0 | 1 };

interface ListParameters {
  readonly pattern: string;
  readonly family: string | null;
  readonly offset: number;
  readonly limit: number;
}

/** Counts are those that `replaceCatalogueCounts` was given last, states of partners those of `replaceDerived`. */
export function catalogueQueries(db: Database, type: CatalogueType) {
  const source = SOURCES[type];
  const [list, column] = source.list;
  const rows = rowsOf(type, source);
  const listed = statements<ListParameters, StoredRow>(db);
  const counted = statements<ListParameters, { total: number }>(db);
  const matched = statements<ListParameters, { id: string }>(db);
  const read = statements<{ readonly id: string }, StoredRow>(db);
  const partners = statements<{ readonly id: string; readonly offset: number; readonly limit: number }, StoredPartner>(db);
  const partnersCounted = statements<{ readonly id: string }, { total: number }>(db);
  const listing = statements<{ readonly id?: string }, { id: string }>(db);
  const ids = (sql: string, parameters: { readonly id?: string }): string[] =>
    listing(sql)
      .all(parameters)
      .map((row) => row.id);

  const filtered = ({ search: text, filter, family }: CatalogueFilters) => {
    const search = searchFor(text, ["id", "name", "family"]);
    const inFamily = family === null ? null : family === "" ? "family IS NULL" : "family = @family";
    return { where: whereAll([search.condition, condition(filter), inFamily]), pattern: search.pattern };
  };
  const covering = `FROM partners p JOIN temp.partner_state s ON s.partner_id = p.id
    WHERE (p.${source.everything} = 1 AND p.archived = 0) OR p.id IN (SELECT partner_id FROM ${list} WHERE ${column} = @id)`;

  return {
    /**
     * Search in id, name and family; products by family, then by name, unless sorted.
     * @throws AppError `invalid-input` for a column that is none of the list.
     */
    list(query: CatalogueQuery): Page<CatalogueRow> {
      const { where, pattern } = filtered(query);
      const standard = `${beginsWith("name", query.search)}${STANDARD_ORDER[type]}`;
      const order = orderBy(SORTS, query, standard, "id");
      const parameters = { pattern, family: query.family, offset: query.offset, limit: query.limit };
      const total = counted(`${rows} SELECT count(*) AS total FROM things ${where}`).get(parameters)?.total ?? 0;
      const found = listed(`${rows} SELECT * FROM things ${where} ${order} LIMIT @limit OFFSET @offset`).all(parameters);
      return { total, rows: found.map((row) => ({ ...row, archived: row.archived === 1 })) };
    },
    /** Ids of all that match, in the list's own order. */
    matching(filters: CatalogueFilters): string[] {
      const { where, pattern } = filtered(filters);
      const parameters = { pattern, family: filters.family, offset: 0, limit: -1 };
      const found = matched(`${rows} SELECT id FROM things ${where} ORDER BY ${STANDARD_ORDER[type]}, id`).all(parameters);
      return found.map(({ id }) => id);
    },
    /** null where there is no such record. */
    read(id: string): CatalogueRow | null {
      const row = read(`${rows} SELECT * FROM things WHERE id = @id`).get({ id });
      return row === undefined ? null : { ...row, archived: row.archived === 1 };
    },
    /** Ids of the partners that cover everything, archived ones left out. */
    everything: (): string[] => ids(`SELECT id FROM partners WHERE ${source.everything} = 1 AND archived = 0 ORDER BY id`, {}),
    /** Ids of the partners that list it, archived ones too. */
    listing: (id: string): string[] =>
      ids(`SELECT DISTINCT partner_id AS id FROM ${list} WHERE ${column} = @id ORDER BY partner_id`, { id }),
    partners(id: string, offset: number, limit: number): Page<CoveringPartnerRow> {
      const order = `ORDER BY p.archived, CASE s.status WHEN 'active' THEN 0 WHEN 'paused' THEN 1 ELSE 2 END, p.name COLLATE NOCASE, p.id`;
      const found = partners(
        `SELECT p.id, p.name, s.status, p.archived, p.${source.everything} AS everything ${covering} ${order} LIMIT @limit OFFSET @offset`,
      ).all({ id, offset, limit });
      return {
        total: partnersCounted(`SELECT count(*) AS total ${covering}`).get({ id })?.total ?? 0,
        rows: found.map((row) => ({ ...row, archived: row.archived === 1, everything: row.everything === 1 })),
      };
    },
  };
}

/** Families with their products counted, by name. */
export function familiesOf(db: Database): Family[] {
  return db
    .prepare<[], Family>(
      "SELECT family, count(*) AS products FROM products WHERE family IS NOT NULL GROUP BY family ORDER BY family COLLATE NOCASE, family",
    )
    .all();
}
