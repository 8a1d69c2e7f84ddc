/** The temporary tables that lists join, as an observed book makes them and as a connection holds them. */
import Database from "better-sqlite3";
import { keepDerived } from "../../../src-main/services/derived-states.ts";
import type { ObservedBook } from "../../../src-main/services/distribution/pipeline.ts";
import { createDerivedTables } from "../../../src-main/store/derived.ts";

export function derivedDatabase(): Database.Database {
  const db = new Database(":memory:");
  createDerivedTables(db);
  return db;
}

export function derivedIn(db: Database.Database): unknown[] {
  return ["partner_state", "opportunity_state"].map((table) => db.prepare(`SELECT * FROM temp.${table} ORDER BY 1`).all());
}

/** As they are where nothing was written before. */
export function derivedAnew(observed: ObservedBook): unknown[] {
  const db = derivedDatabase();
  try {
    keepDerived(db, observed);
    return derivedIn(db);
  } finally {
    db.close();
  }
}
