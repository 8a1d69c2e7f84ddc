/** Brings a book to the newest schema: numbered SQL files, all pending ones in one transaction. */
import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import { AppError } from "../contract/errors.ts";

export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  /** The file's name, for messages. */
  readonly name: string;
  readonly sql: string;
}

const FILE_NAME = /^(\d{4})-[a-z0-9-]+\.sql$/;

/**
 * The migrations in a folder, in order.
 * @param folder by default the one beside this module; the bundled program has it beside the chunk, so that the same expression finds it.
 * @throws Error when a name is not of the form NNNN-name.sql or the numbers are not 1, 2, 3 …: the program is then built wrongly.
 */
export function readMigrations(folder: URL = new URL("./migrations/", import.meta.url)): readonly Migration[] {
  const names = readdirSync(folder).toSorted();
  return names.map((name, index) => {
    const number = FILE_NAME.exec(name)?.[1];
    if (number === undefined) throw new Error(`migrations/${name}: expected a name like 0001-initial.sql`);
    if (Number(number) !== index + 1)
      throw new Error(`migrations/${name}: expected number ${index + 1}, the numbers have no gaps and no doubles`);
    return { version: index + 1, name, sql: readFileSync(new URL(name, folder), "utf8") };
  });
}

function foreignKeysOff(db: Database, work: () => void): void {
  // A migration that rebuilds a table must drop the old one without its references; the setting cannot be changed inside a transaction.
  const before = db.pragma("foreign_keys", { simple: true }) === 1;
  db.pragma("foreign_keys = OFF");
  try {
    work();
  } finally {
    if (before) db.pragma("foreign_keys = ON");
  }
}

/**
 * Applies what `db` lacks, in one transaction with its `user_version`.
 * @param beforeCommit runs inside that transaction.
 * @throws AppError `internal` naming the migration that failed; the database is then as it was.
 */
export function applyMigrations(db: Database, migrations: readonly Migration[], beforeCommit: () => void = () => undefined): void {
  const from = Number(db.pragma("user_version", { simple: true }));
  const pending = migrations.filter((migration) => migration.version > from);
  const apply = db.transaction(() => {
    for (const migration of pending) {
      try {
        db.exec(migration.sql);
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error);
        throw new AppError("internal", `${migration.name} failed: ${what}. The book stays at format ${from}`, {
          detail: { from, to: migration.version },
          cause: error,
        });
      }
      db.pragma(`user_version = ${migration.version}`);
    }
    const broken = db.pragma("foreign_key_check");
    if (Array.isArray(broken) && broken.length > 0) {
      throw new AppError(
        "internal",
        `the migrations would leave ${broken.length} references to nothing. The book stays at format ${from}`,
        {
          detail: { from, broken: broken.slice(0, 10) },
        },
      );
    }
    beforeCommit();
  });
  foreignKeysOff(db, () => apply.immediate());
}

function freeName(file: string, version: number): string {
  const name = `${file}.backup-v${version}`;
  if (!existsSync(name)) return name;
  for (let number = 2; ; number += 1) if (!existsSync(`${name}-${number}`)) return `${name}-${number}`;
}

/** Writes a copy of the book and gives its path, `<file>.backup-v<version>`, numbered where there is an older backup. */
function backUp(db: Database, file: string, version: number): string {
  const name = freeName(file, version);
  const unfinished = `${name}-unfinished`;
  rmSync(unfinished, { force: true });
  db.prepare<[string]>("VACUUM INTO ?").run(unfinished);
  // VACUUM INTO does not wait for the disk, and a half-written copy must never pass for a backup.
  const handle = openSync(unfinished, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(unfinished, name);
  return name;
}

/**
 * Backs up and migrates an existing book; nothing happens where nothing is pending.
 * @returns the path of the backup, or null where none was needed.
 * @throws AppError `internal` when a migration fails; book and folder are then as before.
 */
export function migrateBook(db: Database, file: string, migrations: readonly Migration[]): string | null {
  const from = Number(db.pragma("user_version", { simple: true }));
  if (migrations.every((migration) => migration.version <= from)) return null;
  const backup = backUp(db, file, from);
  try {
    applyMigrations(db, migrations);
  } catch (error) {
    rmSync(backup, { force: true });
    throw error;
  }
  return backup;
}
