/** The one way to a SQLite connection, and what its errors mean to a user. */
import Database from "better-sqlite3";
import { AppError } from "../contract/errors.ts";

/** How long a statement waits for another process, ms; a reader that streams a large book is through by then. */
export const BUSY_TIMEOUT = 5000;

export interface ConnectOptions {
  readonly readonly: boolean;
  readonly mustExist: boolean;
  /** Milliseconds to wait for another connection. */
  readonly timeout: number;
}

/** The environment's APPORTION_SQLITE_BINDING names another native binary: an Electron older than the shipped one cannot load ours. */
function bindingOption(): { nativeBinding?: string } {
  const binding = process.env["APPORTION_SQLITE_BINDING"];
  return binding === undefined || binding === "" ? {} : { nativeBinding: binding };
}

/** A database in memory that begins with these bytes of a database file. */
export function connectToBytes(bytes: Buffer): Database.Database {
  return new Database(bytes, bindingOption());
}

/** Opens `file`, an absolute path. */
export function connect(file: string, options: ConnectOptions): Database.Database {
  return new Database(file, {
    readonly: options.readonly,
    fileMustExist: options.mustExist,
    timeout: options.timeout,
    ...bindingOption(),
  });
}

/** SQLite's own code, such as SQLITE_BUSY; the empty text for any other error. */
export function sqliteCode(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : "";
}

/**
 * What went wrong with a book's file, as a sentence; errors that are not SQLite's, or a fault of ours, come back as they are.
 * @returns AppError `store-corrupt`, `store-unreadable`, `read-only` or `book-in-use`, with SQLite's error as its cause.
 */
export function bookError(error: unknown, file: string): unknown {
  const code = sqliteCode(error);
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB")
    return corrupt(file, error instanceof Error ? error.message : code, error);
  if (code.startsWith("SQLITE_BUSY")) {
    return new AppError("book-in-use", `${file} is being written by another process; try again in a moment`, {
      detail: { path: file },
      cause: error,
    });
  }
  if (code.startsWith("SQLITE_READONLY")) {
    return new AppError(
      "read-only",
      `${file} cannot be written; open it for reading, or check the permissions of the file and of its folder`,
      {
        detail: { path: file, sqlite: code },
        cause: error,
      },
    );
  }
  if (/^SQLITE_(CANTOPEN|PERM|IOERR|FULL|AUTH)/.test(code)) {
    const what = error instanceof Error ? error.message : code;
    return new AppError("store-unreadable", `${file} cannot be used (${what}); check the permissions of the file and of its folder`, {
      detail: { path: file, sqlite: code },
      cause: error,
    });
  }
  return error;
}

export function corrupt(file: string, what: string, cause?: unknown): AppError {
  return new AppError(
    "store-corrupt",
    `${file} is damaged or not a book: ${what}. It was left as it is; open a backup, or a copy, instead`,
    {
      detail: { path: file },
      cause,
    },
  );
}
