/** One writing process for each book. */
import type { Database } from "better-sqlite3";
import { AppError } from "../contract/errors.ts";
import { bookError, connect, sqliteCode } from "./connection.ts";

export interface Lock {
  release(): void;
}

/**
 * Holds the right to write `file`, its real path, until released or until the process ends, however it ends.
 *
 * The lock is a transaction held open on a second, always empty SQLite file beside the book. SQLite asks the operating system for the lock, on
 * Windows, macOS and Linux alike, and the system frees it when a process dies: no process number goes stale and nobody has to delete
 * anything after a crash. The book itself could not be locked so, because then nobody could read it.
 * The file is never deleted: a second process may just have opened it, and would then hold a lock on a file that a third one does not see.
 *
 * @throws AppError `book-in-use` when another connection holds it, `store-unreadable` when the folder cannot be written.
 */
export function lockBook(file: string): Lock {
  const lockFile = `${file}-lock`;
  let db: Database | undefined;
  try {
    db = connect(lockFile, { readonly: false, mustExist: false, timeout: 0 });
    db.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    db?.close();
    if (sqliteCode(error).startsWith("SQLITE_BUSY")) {
      throw new AppError(
        "book-in-use",
        `${file} is open for writing in another window or process; close it there, or open it here for reading`,
        {
          detail: { path: file },
          cause: error,
        },
      );
    }
    throw bookError(error, lockFile);
  }
  const held = db;
  return { release: () => void held.close() };
}
