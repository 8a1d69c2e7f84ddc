/** Opens and makes books: one SQLite file each, one writing process, any number of readers. */
import { existsSync, realpathSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Database } from "better-sqlite3";
import { AppError } from "../contract/errors.ts";
import { connectForReading, connectForWriting, isOpenHere, prepareConnection, type Book } from "./book.ts";
import { bookError, connect } from "./connection.ts";
import { absolute, APPLICATION_ID, checkHeader, findFile, readHeader } from "./inspect.ts";
import { lockBook } from "./lock.ts";
import { applyMigrations, readMigrations, type Migration } from "./migrate.ts";

export type { Book };

export interface OpenOptions {
  readonly mode: "write" | "read";
  /** Those of this program unless a test brings others. */
  readonly migrations?: readonly Migration[];
}

export interface CreateOptions {
  readonly name: string;
  /** The sample that this book is a copy of. */
  readonly sample?: string;
  /** Ms since the epoch; now by default. */
  readonly createdAt?: number;
  /** Fills the new book before it gets its name: a book that fails or is killed on the way leaves nothing at `path`. */
  readonly fill?: (db: Database) => void;
}

/**
 * Opens an existing book. Mode `write` backs up and migrates an older one; mode `read` changes nothing and works while another process
 * writes; after a crash SQLite may rebuild the -shm file beside a -wal that was left.
 * @throws AppError `not-found`, `store-unreadable`, `store-corrupt`, `store-too-new`, `book-in-use` or `read-only`; the file is then untouched.
 */
export function openBook(path: string, options: OpenOptions): Book {
  const writing = options.mode === "write";
  const migrations = options.migrations ?? readMigrations();
  const file = findFile(path, writing);
  const check = () => {
    if (isOpenHere(file)) return;
    try {
      checkHeader(readHeader(file), file, migrations.length);
    } catch (error) {
      throw bookError(error, file);
    }
  };
  check();
  if (!writing) return connectForReading(file, migrations.length);
  const lock = lockBook(file);
  try {
    // Again, now that nobody else can have it migrated in between.
    check();
    return connectForWriting(file, lock, migrations);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function build(file: string, options: CreateOptions, migrations: readonly Migration[]): void {
  const db = connect(file, { readonly: false, mustExist: false, timeout: 0 });
  try {
    // A crash leaves a file that nobody opens, so its journal need not survive one.
    db.pragma("journal_mode = MEMORY");
    db.pragma("synchronous = FULL");
    prepareConnection(db);
    applyMigrations(db, migrations, () => {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      const about = db.prepare<[string, string]>("INSERT INTO about (name, value) VALUES (?, ?)");
      about.run("name", options.name);
      about.run("created-at", String(options.createdAt ?? Date.now()));
      if (options.sample !== undefined) about.run("sample", options.sample);
    });
    options.fill?.(db);
  } finally {
    db.close();
  }
}

/**
 * Makes a new book and opens it for writing. It gets its name only when it is complete.
 * @throws AppError `conflict` where something of that name exists, `not-found` where its folder does not, `book-in-use`, `store-unreadable`;
 * whatever `fill` throws.
 */
export function createBook(path: string, options: CreateOptions): Book {
  const named = absolute(path);
  if (!existsSync(dirname(named)))
    throw new AppError("not-found", `There is no folder ${dirname(named)}`, { detail: { path: dirname(named) } });
  const file = join(realpathSync.native(dirname(named)), basename(named));
  const migrations = readMigrations();
  const lock = lockBook(file);
  const unfinished = `${file}-unfinished`;
  try {
    if (existsSync(file))
      throw new AppError("conflict", `${file} exists already; expected a name that is not taken`, { detail: { path: file } });
    rmSync(unfinished, { force: true });
    try {
      build(unfinished, options, migrations);
      renameSync(unfinished, file);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw bookError(error, unfinished);
    }
    return connectForWriting(file, lock, migrations);
  } catch (error) {
    lock.release();
    throw error;
  }
}
