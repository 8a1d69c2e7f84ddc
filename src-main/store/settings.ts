/** The settings of a book as texts, and the history of their changes. */
import type { Database } from "better-sqlite3";
import type { SettingRow } from "../contract/book.ts";
import type { SettingTexts } from "../contract/settings.ts";

export interface SettingChange {
  /** Ms since the epoch. */
  readonly at: number;
  readonly by: string;
}

export function settingQueries(db: Database) {
  const read = db.prepare<[], SettingRow>("SELECT name, value FROM settings ORDER BY name");
  const readOne = db.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck();
  const write = db.prepare<[string, string]>(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  const remove = db.prepare<[string]>("DELETE FROM settings WHERE name = ?");
  const log = db.prepare<[string, number, string, string | null, string | null]>(
    "INSERT INTO setting_changes (name, changed_at, changed_by, before, after) VALUES (?, ?, ?, ?, ?)",
  );

  const set = db.transaction((name: string, value: string, change: SettingChange): boolean => {
    const before = readOne.get(name) ?? null;
    const after = value === "" ? null : value;
    if (before === after) return false;
    if (after === null) remove.run(name);
    else write.run(name, after);
    log.run(name, change.at, change.by, before, after);
    return true;
  });

  return {
    /** Those that are set, by full name. */
    readAll: (): SettingTexts => Object.fromEntries(read.all().map((row) => [row.name, row.value])),
    /**
     * Sets a checked setting by its full name; the empty text takes it back.
     * @returns false where it was so already, and nothing is written.
     */
    set: (name: string, value: string, change: SettingChange): boolean => set(name, value, change),
  };
}
