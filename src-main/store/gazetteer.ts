/** The gazetteer that comes with the application: places of the world by their folded names, read-only. */
import { existsSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { AppError } from "../contract/errors.ts";
import { connect } from "./connection.ts";

export interface GazetteerRow {
  readonly name: string;
  readonly country: string;
  /** ISO 3166-2 with the country; null where ISO has none. */
  readonly region: string | null;
  readonly regionName: string | null;
  readonly district: string | null;
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface Gazetteer {
  readonly named: (country: string, folded: string) => GazetteerRow[];
  /** Names that go on behind a space. */
  readonly extended: (country: string, folded: string) => GazetteerRow[];
  readonly anywhere: (folded: string) => GazetteerRow[];
  /** Names that begin with a text, the shortest first. */
  readonly beginning: (country: string, folded: string) => GazetteerRow[];
  readonly close: () => void;
}

/** More namesakes than anybody reads. */
const MOST = 200;

const SELECT = `SELECT p.name, p.country, r.iso AS region, r.name AS regionName, p.district,
    p.latitude / 100000.0 AS latitude, p.longitude / 100000.0 AS longitude
  FROM places p LEFT JOIN regions r ON r.id = p.region_id`;

/**
 * Opens the file that scripts/make-gazetteer.ts writes.
 * @throws AppError `not-found` where it is missing.
 */
export function openGazetteer(file: string): Gazetteer {
  if (!existsSync(file))
    throw new AppError("not-found", `the gazetteer is missing: expected ${file}, which scripts/make-gazetteer.ts makes`);
  const db = connect(file, { readonly: true, mustExist: true, timeout: 0 });
  // The whole file fits, and nobody writes it.
  db.pragma("cache_size = -16384");
  return { ...queries(db), close: () => void db.close() };
}

function queries(db: Database): Omit<Gazetteer, "close"> {
  const named = db.prepare<[string, string], GazetteerRow>(`${SELECT} WHERE p.folded = ? AND p.country = ? ORDER BY p.n`);
  const between = db.prepare<[string, string, string], GazetteerRow>(
    `${SELECT} WHERE p.folded >= ? AND p.folded < ? AND p.country = ? ORDER BY p.folded, p.n LIMIT ${MOST}`,
  );
  const shortest = db.prepare<[string, string, string], GazetteerRow>(
    `${SELECT} WHERE p.folded >= ? AND p.folded < ? AND p.country = ? ORDER BY length(p.folded), p.folded, p.n LIMIT ${MOST}`,
  );
  const anywhere = db.prepare<[string], GazetteerRow>(`${SELECT} WHERE p.folded = ? ORDER BY p.country, p.n LIMIT ${MOST}`);
  return {
    named: (country, folded) => named.all(folded, country),
    // "!" is the character after the space.
    extended: (country, folded) => between.all(`${folded} `, `${folded}!`, country),
    anywhere: (folded) => anywhere.all(folded),
    beginning: (country, folded) => shortest.all(folded, `${folded}\u{10ffff}`, country),
  };
}
