/** Records by a part of their name, whatever their type: what pickers and the palette offer. */
import type { Database } from "better-sqlite3";
import type { Found } from "../contract/calls/editing.ts";
import type { RecordType } from "../contract/records/index.ts";
import { searchFor } from "./lists.ts";

interface Source {
  readonly table: string;
  readonly name: string;
  /** SQL of what tells two of one name apart. */
  readonly note: string;
  /** SQL; opportunities are closed, not archived. */
  readonly archived: string;
}

const SOURCES: Readonly<Record<RecordType, Source>> = {
  partner: { table: "partners", name: "name", note: "city", archived: "archived" },
  territory: { table: "territories", name: "id", note: "NULL", archived: "archived" },
  customer: { table: "customers", name: "name", note: "city", archived: "archived" },
  "lead-type": { table: "lead_types", name: "name", note: "NULL", archived: "archived" },
  product: { table: "products", name: "name", note: "family", archived: "archived" },
  opportunity: {
    table: "opportunities",
    name: "topic",
    note: "(SELECT c.name FROM customers c WHERE c.id = opportunities.customer_id)",
    archived: "0",
  },
};

interface StoredFound extends Omit<Found, "archived"> {
  readonly archived: 0 | 1;
}

const found = (row: StoredFound): Found => ({ ...row, archived: row.archived === 1 });

function selection({ table, name, note, archived }: Source): string {
  return `SELECT id, ${name} AS name, ${note} AS note, ${archived} AS archived FROM ${table}`;
}

/** All of a type, by name. */
export function namesOf(db: Database, type: RecordType): Found[] {
  const source = SOURCES[type];
  return db
    .prepare<[], StoredFound>(`${selection(source)} ORDER BY ${source.name} COLLATE NOCASE, id`)
    .all()
    .map(found);
}

/** Those whose name or id holds `search`, those that begin with it first, then by name. */
export function findRecords(db: Database, type: RecordType, query: { search: string; limit: number; archived: boolean }): Found[] {
  const source = SOURCES[type];
  const search = searchFor(query.search, [source.name, "id"]);
  const where = [search.condition, query.archived ? null : `${source.archived} = 0`].filter((part) => part !== null);
  const order = search.condition === null ? "" : String.raw`${source.name} NOT LIKE @start ESCAPE '\', `;
  return db
    .prepare<[{ pattern: string; start: string; limit: number }], StoredFound>(
      `${selection(source)} ${where.length === 0 ? "" : `WHERE ${where.join(" AND ")}`} ORDER BY ${order}${source.name} COLLATE NOCASE, id LIMIT @limit`,
    )
    .all({ pattern: search.pattern, start: search.pattern.slice(1), limit: query.limit })
    .map(found);
}

/** Ids of a type, in no order. */
export function idsOf(db: Database, type: RecordType): string[] {
  return db.prepare<[], string>(`SELECT id FROM ${SOURCES[type].table}`).pluck().all();
}
