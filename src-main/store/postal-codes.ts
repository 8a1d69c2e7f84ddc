/** The postal codes that the user imported, with their points. */
import type { Database } from "better-sqlite3";

export interface PostalCodeRow {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Without white space and hyphens, in upper case. */
  readonly postalCode: string;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
  readonly place: string | null;
}

export interface PostalCodeCount {
  readonly country: string;
  readonly codes: number;
}

export function postalCodeQueries(db: Database) {
  const find = db.prepare<[string, string], Pick<PostalCodeRow, "latitude" | "longitude" | "place">>(
    "SELECT latitude, longitude, place FROM postal_codes WHERE country = ? AND postal_code = ?",
  );
  const counts = db.prepare<[], PostalCodeCount>("SELECT country, count(*) AS codes FROM postal_codes GROUP BY country ORDER BY country");
  const clear = db.prepare<[string]>("DELETE FROM postal_codes WHERE country = ?");
  const insert = db.prepare("INSERT INTO postal_codes (country, postal_code, latitude, longitude, place) VALUES (?, ?, ?, ?, ?)");
  return {
    find: (country: string, postalCode: string) => find.get(country, postalCode) ?? null,
    /** Countries that have any, by code. */
    counts: (): PostalCodeCount[] => counts.all(),
    /** @returns how many. */
    remove: (country: string): number => clear.run(country).changes,
    /** Puts a table in the place of what there was for each country that it has; each code once. */
    replace(rows: readonly PostalCodeRow[]): void {
      db.transaction(() => {
        for (const country of new Set(rows.map((row) => row.country))) clear.run(country);
        for (const { country, postalCode, latitude, longitude, place } of rows) insert.run(country, postalCode, latitude, longitude, place);
      }).immediate();
    },
  };
}
