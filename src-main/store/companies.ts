/** What companies are told apart by, all at once, and what users have said of those that look alike. */
import type { Database } from "better-sqlite3";

export interface StoredCompany {
  readonly id: string;
  readonly name: string;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly archived: 0 | 1;
}

export function companyQueries(db: Database) {
  const partners = db.prepare<[], StoredCompany>(
    "SELECT id, name, city, postal_code AS postalCode, country, latitude, longitude, archived FROM partners ORDER BY id",
  );
  const distinct = db.prepare<[], [string, string]>("SELECT partner_id, other_id FROM distinct_partners").raw();
  return {
    partners: (): StoredCompany[] => partners.all(),
    /** Pairs of partners that are two, the one on whose record it was said first. */
    distinct: (): [string, string][] => distinct.all(),
  };
}
