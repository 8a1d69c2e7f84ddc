/** What can be said of a book's file before SQLite may touch it. */
import { accessSync, closeSync, constants, openSync, readSync, realpathSync, statSync, type Stats } from "node:fs";
import { resolve } from "node:path";
import { AppError, quoted } from "../contract/errors.ts";
import { connect, corrupt } from "./connection.ts";

/** "APRT": tells a book from every other SQLite file, as SQLite's own list of application ids asks. */
export const APPLICATION_ID = 0x41505254;

/** Where the fields stand in a database's first page: https://www.sqlite.org/fileformat2.html */
const HEADER_LENGTH = 100;
const MAGIC = "SQLite format 3\0";
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

export interface Header {
  readonly applicationId: number;
  /** The number of the last migration that was applied. */
  readonly version: number;
}

/** An absolute path. @throws AppError `invalid-input` for a name that better-sqlite3 would trim to another one. */
export function absolute(path: string): string {
  const file = resolve(path);
  if (file !== file.trim()) {
    throw new AppError("invalid-input", `${quoted(path)} begins or ends with a space; expected a file name that does not`, {
      detail: { path },
    });
  }
  return file;
}

function unreadable(file: string, what: string, cause?: unknown): AppError {
  return new AppError("store-unreadable", `${file} ${what}`, { detail: { path: file }, cause });
}

function errno(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * The real path of a file with something in it, that may be written where `writing`; one book has one lock, whatever links lead to it.
 * @throws AppError `not-found`, `store-unreadable` (folder, empty) or `read-only`.
 */
export function findFile(path: string, writing: boolean): string {
  const named = absolute(path);
  let file: string;
  let stats: Stats;
  try {
    file = realpathSync.native(named);
    stats = statSync(file);
  } catch (error) {
    if (errno(error) === "ENOENT" || errno(error) === "ENOTDIR") {
      throw new AppError("not-found", `There is no file ${named}`, { detail: { path: named }, cause: error });
    }
    throw unreadable(named, `cannot be reached (${errno(error)})`, error);
  }
  if (stats.isDirectory()) throw unreadable(file, "is a folder, expected an Apportion book (a file)");
  if (!stats.isFile()) throw unreadable(file, "is not a regular file, expected an Apportion book");
  if (stats.size === 0) throw unreadable(file, "is empty (0 bytes), expected an Apportion book");
  if (writing) {
    try {
      accessSync(file, constants.W_OK);
    } catch (error) {
      throw new AppError("read-only", `${file} is write-protected; open it for reading, or change its permissions`, {
        detail: { path: file },
        cause: error,
      });
    }
  }
  return file;
}

function isFilled(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats !== undefined && stats.size > 0;
}

/**
 * Reads the header without SQLite, which would leave its -wal and -shm files beside a file that is then refused.
 * Never call it for a file that this process has open: closing any handle of a file drops all POSIX locks that the process holds on it.
 * @throws AppError `store-corrupt` when the file is no database, `store-unreadable` when it may not be read.
 */
export function readHeader(file: string): Header {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  let handle: number;
  try {
    handle = openSync(file, "r");
  } catch (error) {
    throw unreadable(file, `may not be read by this user (${errno(error)}); check the permissions of the file`, error);
  }
  try {
    readSync(handle, bytes, 0, HEADER_LENGTH, 0);
  } finally {
    closeSync(handle);
  }
  if (bytes.toString("latin1", 0, MAGIC.length) !== MAGIC) throw corrupt(file, "it does not begin as an SQLite database does");
  // After a crash the newest first page may stand in the write-ahead log. A connection that only reads leaves both files as they are.
  if (isFilled(`${file}-wal`)) {
    const db = connect(file, { readonly: true, mustExist: true, timeout: 0 });
    try {
      return headerOf(db);
    } finally {
      db.close();
    }
  }
  return { applicationId: bytes.readInt32BE(APPLICATION_ID_AT), version: bytes.readInt32BE(USER_VERSION_AT) };
}

function headerOf(db: ReturnType<typeof connect>): Header {
  return {
    applicationId: Number(db.pragma("application_id", { simple: true })),
    version: Number(db.pragma("user_version", { simple: true })),
  };
}

/**
 * @param newest the last migration that this program knows.
 * @throws AppError `store-unreadable` for another program's database, `store-too-new` for a newer Apportion's.
 */
export function checkHeader(header: Header, file: string, newest: number): void {
  if (header.applicationId !== APPLICATION_ID)
    throw unreadable(file, "is an SQLite database of another program, expected an Apportion book");
  if (header.version > newest) {
    throw new AppError(
      "store-too-new",
      `${file} was written by a newer Apportion: its format is ${header.version}, this program knows formats up to ${newest}. ` +
        "Nothing was changed; install the newer version to open it",
      { detail: { path: file, version: header.version, newest } },
    );
  }
}
