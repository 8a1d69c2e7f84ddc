/** Addresses of partners and customers that have no coordinates. */
import type { Database } from "better-sqlite3";

export type AddressType = "partner" | "customer";

export interface AddressRow {
  readonly type: AddressType;
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
}

const columns = (type: AddressType, table: string) =>
  `SELECT '${type}' AS type, id, name, address, city, region, postal_code AS postalCode, country FROM ${table}
   WHERE latitude IS NULL AND archived = 0`;

/** Partners first, since every distance needs theirs; those without any address last, since nothing helps them. */
const UNPLACED = `SELECT * FROM (${columns("partner", "partners")} UNION ALL ${columns("customer", "customers")})
  ORDER BY type DESC, city IS NULL AND postalCode IS NULL, name COLLATE NOCASE, id`;

export function addressQueries(db: Database) {
  const all = db.prepare<[], AddressRow>(UNPLACED);
  const page = db.prepare<[number, number], AddressRow>(`${UNPLACED} LIMIT ? OFFSET ?`);
  const total = db.prepare<[], number>(`SELECT count(*) FROM (${UNPLACED})`).pluck();
  return {
    /** What is archived is left out. */
    unplaced: (): AddressRow[] => all.all(),
    page: (offset: number, limit: number): { readonly total: number; readonly rows: AddressRow[] } => {
      return { total: total.get() ?? 0, rows: page.all(limit, offset) };
    },
  };
}
