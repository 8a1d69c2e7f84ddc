/** Records of a type by their ids and names as sheets write them: whatever the case, accents and spaces. */
import type { Database } from "better-sqlite3";
import type { Found } from "../../contract/calls/editing.ts";
import type { RecordType } from "../../contract/records/index.ts";
import { foldName } from "../../geography/folding.ts";
import { namesOf } from "../../store/found.ts";

export type Named =
  | { readonly kind: "found"; readonly id: string }
  /** Several have this name. */
  | { readonly kind: "several"; readonly ids: readonly string[] }
  | { readonly kind: "none" };

export interface NameIndex {
  /** By id as it stands, else by name; of several of one name those in use come before archived ones. */
  find(text: string): Named;
  /** All that have the name, those in use first; ids do not count. */
  named(name: string): readonly Found[];
  has(id: string): boolean;
  nameOf(id: string): string | null;
  readonly ids: readonly string[];
  /** A record that is going to be made. */
  add(id: string, name: string): void;
}

/** The form in which names are compared; a name of signs only is compared as it stands. */
export function nameKey(name: string): string {
  const folded = foldName(name);
  return folded === "" ? name.trim() : folded;
}

export function nameIndex(db: Database, type: RecordType): NameIndex {
  const byId = new Map<string, Found>();
  const byName = new Map<string, Found[]>();
  const add = (found: Found) => {
    byId.set(found.id, found);
    const key = nameKey(found.name);
    const same = byName.get(key);
    if (same === undefined) byName.set(key, [found]);
    else same.push(found);
  };
  const all = namesOf(db, type);
  for (const found of all) if (!found.archived) add(found);
  for (const found of all) if (found.archived) add(found);
  const named = (name: string): readonly Found[] => byName.get(nameKey(name)) ?? [];
  return {
    named,
    find(text) {
      const trimmed = text.trim();
      if (byId.has(trimmed)) return { kind: "found", id: trimmed };
      const same = named(trimmed);
      const used = same.filter(({ archived }) => !archived);
      const [first, ...others] = used.length > 0 ? used : same;
      if (first === undefined) return { kind: "none" };
      return others.length === 0 ? { kind: "found", id: first.id } : { kind: "several", ids: [first, ...others].map(({ id }) => id) };
    },
    has: (id) => byId.has(id),
    nameOf: (id) => byId.get(id)?.name ?? null,
    get ids() {
      return [...byId.keys()];
    },
    add: (id, name) => add({ id, name, note: null, archived: false }),
  };
}
