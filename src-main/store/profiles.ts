/** Weight profiles: named states of the weights and the settings beside them. */
import type { Database } from "better-sqlite3";
import type { ProfileValue } from "../contract/records/index.ts";

interface StoredProfile {
  readonly id: string;
  readonly name: string;
  readonly settings: string;
}

function profileFrom({ id, name, settings }: StoredProfile): ProfileValue {
  return { id, name, settings: JSON.parse(settings) as ProfileValue["settings"] };
}

/** By name; the standard one, which is not stored, is not among them. */
export function storedProfiles(db: Database): ProfileValue[] {
  return db.prepare<[], StoredProfile>("SELECT id, name, settings FROM profiles ORDER BY name, id").all().map(profileFrom);
}

/** As acts read and write them. */
export function profileTable(db: Database): {
  read(id: string): ProfileValue | null;
  write(profile: ProfileValue): void;
  remove(id: string): void;
} {
  const read = db.prepare<[string], StoredProfile>("SELECT id, name, settings FROM profiles WHERE id = ?");
  const write = db.prepare<[string, string, string]>(
    `INSERT INTO profiles (id, name, settings) VALUES (?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET name = excluded.name, settings = excluded.settings`,
  );
  const remove = db.prepare<[string]>("DELETE FROM profiles WHERE id = ?");
  return {
    read(id) {
      const stored = read.get(id);
      return stored === undefined ? null : profileFrom(stored);
    },
    write: ({ id, name, settings }) => void write.run(id, name, JSON.stringify(settings)),
    remove: (id) => void remove.run(id),
  };
}
