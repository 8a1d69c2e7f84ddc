/** The settings of a book as texts. */
import type { Database } from "better-sqlite3";
import type { SettingRow } from "../contract/book.ts";
import type { SettingValue } from "../contract/records/index.ts";
import type { SettingTexts } from "../contract/settings.ts";

export function settingQueries(db: Database) {
  const read = db.prepare<[], SettingRow>("SELECT name, value FROM settings ORDER BY name");
  return {
    /** Those that are set, by full name. */
    readAll: (): SettingTexts => Object.fromEntries(read.all().map((row) => [row.name, row.value])),
  };
}

/** As acts read and write them: a setting that is not set does not exist. */
export function settingTable(db: Database): {
  read(id: string): SettingValue | null;
  /** The name and the value are checked where they enter. */
  write(setting: SettingValue): void;
  remove(id: string): void;
} {
  const read = db.prepare<[string], SettingValue>("SELECT name AS id, value FROM settings WHERE name = ?");
  const write = db.prepare<[string, string]>(
    "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
  );
  const remove = db.prepare<[string]>("DELETE FROM settings WHERE name = ?");
  return {
    read: (id) => read.get(id) ?? null,
    write: ({ id, value }) => void write.run(id, value),
    remove: (id) => void remove.run(id),
  };
}
