/** What a sheet's cells name: products, lead types, territories, customers, by their ids or names; missing ones can be made. */
import type { Database } from "better-sqlite3";
import type { AnyRecord } from "../../contract/calls/editing.ts";
import { quoted } from "../../contract/errors.ts";
import type { RecordType } from "../../contract/records/index.ts";
import { RECORD_WORDS } from "../../contract/records/words.ts";
import { normaliseCountry } from "../../geography/normalise.ts";
import { blankRecord } from "./blank-record.ts";
import { newIds } from "./new-ids.ts";
import { nameIndex, type NameIndex } from "./name-index.ts";

export type NamedType = "product" | "lead-type" | "territory" | "customer";

export type Reference = { readonly id: string } | { readonly fault: string };

/** A record that is made because a row names it. */
interface Besides {
  readonly record: AnyRecord;
  /** Set once a row that is not refused names it. */
  used: boolean;
}

export interface NamedRecords {
  index(type: RecordType): NameIndex;
  /** The record that a text names; one that is missing is made where that was asked for. */
  one(type: NamedType, text: string): Reference;
  /** The records that a cell lists: separated by semicolons or line breaks, or by commas where each part names one. */
  list(type: NamedType, text: string): { readonly ids: readonly string[] } | { readonly fault: string };
  /** All that are made besides, each once. */
  besides(): AnyRecord[];
  /** A record that is made besides, whether or not it will be; null for one that is there. */
  made(type: RecordType, id: string): AnyRecord | null;
  /** The row that named these stays. */
  use(type: NamedType, ids: Iterable<string>): void;
}

const quotedIds = (ids: readonly string[]) => ids.slice(0, 3).map(quoted).join(", ") + (ids.length > 3 ? " and others" : "");

export function namedRecords(db: Database, addMissing: boolean): NamedRecords {
  const indices = new Map<RecordType, NameIndex>();
  const sequences = new Map<RecordType, () => string>();
  const made = new Map<string, Besides>();
  const index = (type: RecordType): NameIndex => {
    const known = indices.get(type) ?? nameIndex(db, type);
    indices.set(type, known);
    return known;
  };
  const nextId = (type: RecordType): string => {
    const next = sequences.get(type) ?? newIds(type, index(type).ids);
    sequences.set(type, next);
    return next();
  };

  /** A new record of that name; a territory only where the name is a country's, since one without rules holds nobody. */
  const make = (type: NamedType, name: string): Reference => {
    if (type === "territory") {
      const country = normaliseCountry(name);
      if (country.kind !== "found") return { fault: "the name of a territory in this book, or of a country that one can be made of" };
      const record: AnyRecord = {
        type,
        value: { id: name, rules: [{ kind: "country", value: country.code }], archived: false },
      };
      made.set(`${type}/${name}`, { record, used: false });
      index(type).add(name, name);
      return { id: name };
    }
    const id = nextId(type);
    const blank = blankRecord(type, id);
    const record = { ...blank, value: { ...blank.value, name } } as AnyRecord;
    made.set(`${type}/${id}`, { record, used: false });
    index(type).add(id, name);
    return { id };
  };

  const one = (type: NamedType, text: string): Reference => {
    const found = index(type).find(text);
    if (found.kind === "found") return { id: found.id };
    const word = RECORD_WORDS[type];
    if (found.kind === "several") return { fault: `the id of one ${word}: several have this name (${quotedIds(found.ids)})` };
    if (addMissing) return make(type, text.trim());
    return { fault: type === "territory" ? "the name of a territory in this book" : `the id or the name of a ${word} in this book` };
  };

  const parts = (text: string, separators: RegExp) =>
    text
      .split(separators)
      .map((part) => part.trim())
      .filter((part) => part !== "");

  return {
    index,
    one,
    list(type, text) {
      const whole = parts(text, /[;\r\n]+/);
      const known = (part: string) => index(type).find(part).kind !== "none";
      const items = whole.flatMap((part) => {
        if (!part.includes(",") || known(part)) return [part];
        const smaller = parts(part, /,/);
        return addMissing || smaller.every(known) ? smaller : [part];
      });
      const ids: string[] = [];
      for (const item of items) {
        const reference = one(type, item);
        if ("fault" in reference) return { fault: `${reference.fault}; ${quoted(item)} is none` };
        ids.push(reference.id);
      }
      return { ids: [...new Set(ids)] };
    },
    besides: () => [...made.values()].filter(({ used }) => used).map(({ record }) => record),
    made: (type, id) => made.get(`${type}/${id}`)?.record ?? null,
    use(type, used) {
      for (const id of used) {
        const named = made.get(`${type}/${id}`);
        if (named !== undefined) named.used = true;
      }
    },
  };
}
