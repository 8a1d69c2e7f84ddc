/** A book as it was: a copy in memory, from which everything that came later is taken away. */
import type { Database } from "better-sqlite3";
import type { Book } from "./book.ts";
import { prepareConnection } from "./book.ts";
import { connectToBytes } from "./connection.ts";
import { createDerivedTables } from "./derived.ts";
import { registerFolding } from "./lists.ts";

/** Where SQLite's header says how the file is written and read: 2 = with a log beside it, which a copy in memory has not. */
const FORMAT_BYTES = [18, 19] as const;

/** The whole book as it stands, in memory, writable by whoever takes it back. */
export function copyInMemory({ db }: Book): Database {
  const bytes = db.serialize();
  for (const at of FORMAT_BYTES) bytes[at] = 1;
  const copy = connectToBytes(bytes);
  prepareConnection(copy);
  registerFolding(copy);
  createDerivedTables(copy);
  return copy;
}

/** The book that pages see: services change no book that is read-only, and this one is a copy. */
export function pastBook(db: Database, { path }: Book, past: number): Book {
  return { db, path, readOnly: true, past, close: () => void db.close() };
}

/**
 * Takes away the history from `act` on, what was decided or delivered from the real time `at` on, and runs that looked at a time after `asOf`.
 * The records themselves are the caller's. References are not looked at, so foreign keys must be off.
 */
export function forgetReview(db: Database, { act, at, asOf }: { readonly act: number; readonly at: number; readonly asOf: number }): void {
  for (const table of ["acts", "record_changes", "decision_changes"]) {
    db.exec(`DROP TRIGGER ${table}_never_deleted; DROP TRIGGER ${table}_never_updated`);
  }
  db.prepare<[number]>("DELETE FROM record_changes WHERE act_id >= ?").run(act);
  db.prepare<[number]>("DELETE FROM acts WHERE id >= ?").run(act);
  db.prepare<[number, number]>("DELETE FROM runs WHERE as_of > ? OR started_at >= ?").run(asOf, at);
  for (const table of ["proposals", "plan_differences", "plan_places", "run_plans"]) {
    db.exec(`DELETE FROM ${table} WHERE run_id NOT IN (SELECT id FROM runs)`);
  }
  db.prepare<[number]>("DELETE FROM deliveries WHERE delivered_at >= ? OR run_id NOT IN (SELECT id FROM runs)").run(at);
  db.exec("DELETE FROM delivery_offers WHERE delivery_id NOT IN (SELECT id FROM deliveries)");
  db.prepare<[number]>("UPDATE deliveries SET undone_at = NULL, undone_by = NULL WHERE undone_at >= ?").run(at);
  db.prepare<[number]>("DELETE FROM decision_changes WHERE changed_at >= ? OR run_id NOT IN (SELECT id FROM runs)").run(at);
  db.exec(`DELETE FROM decisions;
    INSERT INTO decisions (opportunity_id, run_id, decision, partner_id, reason, accepted_codes, decided_at, decided_by, hold_until)
    SELECT opportunity_id, run_id, CASE action WHEN 'undo' THEN iif(partner_id IS (SELECT q.partner_id FROM proposals q
        WHERE q.run_id = decision_changes.run_id AND q.opportunity_id = decision_changes.opportunity_id), 'approve', 'override') ELSE action END,
      partner_id, reason, accepted_codes, changed_at, changed_by, hold_until FROM decision_changes
    WHERE id IN (SELECT max(id) FROM decision_changes GROUP BY opportunity_id) AND action IN ('approve', 'override', 'hold', 'undo')`);
}

interface ForeignKey {
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Takes away what refers to a record that did not exist yet: the reference where there may be none, else the row. Rows that came with an import
 * can name records that were made by hand after the date.
 */
export function dropDangling(db: Database): void {
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  const repairs = tables.flatMap((child) => {
    const required = new Map(
      (db.pragma(`table_info(${child})`) as { name: string; notnull: 0 | 1 }[]).map(({ name, notnull }) => [name, notnull === 1]),
    );
    return (db.pragma(`foreign_key_list(${child})`) as ForeignKey[]).map(({ table, from, to }) => {
      const where = `WHERE ${from} IS NOT NULL AND ${from} NOT IN (SELECT ${to} FROM ${table})`;
      return db.prepare(required.get(from) === true ? `DELETE FROM ${child} ${where}` : `UPDATE ${child} SET ${from} = NULL ${where}`);
    });
  });
  // A row that goes can leave others that refer to it.
  while (repairs.reduce((changed, repair) => changed + repair.run().changes, 0) > 0);
}
