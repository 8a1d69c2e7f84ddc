/** An open book: its connection, its settings, and what closing it does. */
import type { Database } from "better-sqlite3";
import { AppError } from "../contract/errors.ts";
import { BUSY_TIMEOUT, bookError, connect, corrupt, sqliteCode } from "./connection.ts";
import { createDerivedTables } from "./derived.ts";
import { registerFolding } from "./lists.ts";
import type { Lock } from "./lock.ts";
import { migrateBook, type Migration } from "./migrate.ts";

export interface Book {
  readonly db: Database;
  /** The real path of its file. */
  readonly path: string;
  readonly readOnly: boolean;
  /** The instant that is looked back at, ms since the epoch, where this is a copy of a book as it was. */
  readonly past?: number;
  /** Closing twice is allowed. A book that nobody else reads is then one file, without -wal and -shm beside it. */
  close(): void;
}

/** How many connections this thread has on each file; see `readHeader` for why an open file's bytes are not read again. */
const openHere = new Map<string, number>();

/** Whether this thread has the file open. */
export function isOpenHere(file: string): boolean {
  return openHere.has(file);
}

function countOpen(file: string, step: 1 | -1): void {
  const count = (openHere.get(file) ?? 0) + step;
  if (count === 0) openHere.delete(file);
  else openHere.set(file, count);
}

/** What every connection to a book has set. */
export function prepareConnection(db: Database): void {
  db.pragma("foreign_keys = ON");
  db.pragma("temp_store = MEMORY");
  // A book may come from a stranger: its schema may call nothing but SQLite's harmless functions.
  db.pragma("trusted_schema = OFF");
}

function checkPages(db: Database, file: string): void {
  const found = db.pragma("quick_check(1)", { simple: true });
  if (found !== "ok") throw corrupt(file, `SQLite found: ${String(found)}`);
}

function useWal(db: Database): void {
  try {
    db.pragma("journal_mode = WAL");
  } catch (error) {
    // A reader has been reading for longer than the timeout. Without WAL everything stays as safe, only readers wait for writers.
    if (!sqliteCode(error).startsWith("SQLITE_BUSY")) throw error;
  }
  db.pragma("synchronous = FULL");
}

/** Back to one file that can be copied, and read without leaving anything beside it; WAL stays while others have the book open. */
function leaveWal(db: Database): void {
  try {
    db.pragma("busy_timeout = 0");
    db.pragma("journal_mode = DELETE");
  } catch (error) {
    if (!sqliteCode(error).startsWith("SQLITE_BUSY")) throw error;
  }
}

function bookOf(db: Database, file: string, lock: Lock | null): Book {
  countOpen(file, 1);
  return {
    db,
    path: file,
    readOnly: lock === null,
    close() {
      if (!db.open) return;
      try {
        if (lock !== null) leaveWal(db);
      } finally {
        db.close();
        countOpen(file, -1);
        lock?.release();
      }
    },
  };
}

/** `lock` goes over to the book, and is released when that is closed; it stays with the caller where this throws. */
export function connectForWriting(file: string, lock: Lock, migrations: readonly Migration[]): Book {
  let db: Database | undefined;
  try {
    db = connect(file, { readonly: false, mustExist: true, timeout: BUSY_TIMEOUT });
    prepareConnection(db);
    checkPages(db, file);
    // Before the switch to WAL, so that a failing migration leaves the file as it was to the last byte.
    migrateBook(db, file, migrations);
    useWal(db);
    registerFolding(db);
    createDerivedTables(db);
    return bookOf(db, file, lock);
  } catch (error) {
    db?.close();
    throw bookError(error, file);
  }
}

/** @param newest the last migration that this program knows. @throws AppError `read-only` for an older book, which it may not migrate. */
export function connectForReading(file: string, newest: number): Book {
  let db: Database | undefined;
  try {
    db = connect(file, { readonly: true, mustExist: true, timeout: BUSY_TIMEOUT });
    prepareConnection(db);
    checkPages(db, file);
    const version = Number(db.pragma("user_version", { simple: true }));
    if (version < newest) {
      throw new AppError(
        "read-only",
        `${file} was written by an older Apportion: its format is ${version}, expected ${newest}. Open it for writing once`,
        {
          detail: { path: file, version, newest },
        },
      );
    }
    registerFolding(db);
    createDerivedTables(db);
    return bookOf(db, file, null);
  } catch (error) {
    db?.close();
    throw bookError(error, file);
  }
}
