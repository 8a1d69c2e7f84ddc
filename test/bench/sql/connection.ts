/** A plain connection to a workload's database, and what the statements need of it. */
import Database from "better-sqlite3";

/** For reading; what the statements make is temporary and held in memory. */
export function openSql(path: string): Database.Database {
  const db = new Database(path, { readonly: true });
  db.pragma("temp_store = MEMORY");
  db.pragma("cache_size = -200000");
  return db;
}
