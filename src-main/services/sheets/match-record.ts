/** Which record of the book a row is about: by its id, else by its name, and by its place where several have the name. */
import type { KeptValue, RecordType } from "../../contract/records/index.ts";
import { RECORD_WORDS } from "../../contract/records/words.ts";
import type { SheetField } from "../../contract/sheets.ts";
import { quoted } from "../../contract/errors.ts";
import { normaliseCountry } from "../../geography/normalise.ts";
import { nameKey } from "./name-index.ts";
import type { NamedRecords } from "./named-records.ts";
import type { ReadSheet } from "./read-sheet.ts";
import { RowReader, type SheetContext } from "./row-reader.ts";
import type { RowType } from "./row-values.ts";

export type Match =
  /** Where it was found by its name, the name says which one it is, not how it is to be written. */
  | { readonly kind: "existing"; readonly id: string; readonly by: "id" | "name" }
  /** A null id is proposed. */
  | { readonly kind: "new"; readonly id: string | null; readonly note: string | null }
  | { readonly kind: "refused"; readonly field: SheetField | null; readonly sentence: string };

export interface RecordMatcher {
  match(row: RowReader): Match;
  /** All ids that the sheet gives. */
  readonly givenIds: readonly string[];
}

type Read = <T extends RecordType>(type: T, id: string) => KeptValue<T> | null;

/** By what records of one name are told apart, each as it is compared; empty where the row does not say. */
interface Place {
  readonly city: string;
  readonly country: string;
  readonly customer: string;
}

function countryKey(text: string | null): string {
  if (text === null) return "";
  const country = normaliseCountry(text);
  return country.kind === "found" ? country.code : nameKey(text);
}

export function recordMatcher(sheet: ReadSheet, context: SheetContext, names: NamedRecords, read: Read): RecordMatcher {
  const type = sheet.type as RowType;
  const word = RECORD_WORDS[type];
  const index = names.index(type);
  const nameField = type === "opportunity" ? "topic" : "name";
  const givenIds: string[] = [];
  const nameCounts = new Map<string, number>();
  for (const sheetRow of sheet.rows) {
    const row = new RowReader(context, sheetRow);
    const [id, name] = [row.written("id"), row.written(nameField)];
    if (id !== null) givenIds.push(id);
    else if (name !== null) nameCounts.set(nameKey(name), (nameCounts.get(nameKey(name)) ?? 0) + 1);
  }

  const placeOf = (row: RowReader): Place => {
    const customer = type === "opportunity" ? row.written("customer") : null;
    const found = customer === null ? null : names.index("customer").find(customer);
    return {
      city: type === "opportunity" ? "" : nameKey(row.written("city") ?? ""),
      country: type === "opportunity" ? "" : countryKey(row.written("country")),
      customer: found === null ? "" : found.kind === "found" ? found.id : nameKey(customer ?? ""),
    };
  };
  const isAt = (id: string, place: Place): boolean => {
    const value = read(type, id);
    if (value === null) return false;
    const city = "city" in value ? value.city : null;
    const country = "country" in value ? value.country : null;
    const customer = "customer" in value ? value.customer : null;
    const same = (wanted: string, has: string) => wanted === "" || wanted === has;
    return same(place.city, nameKey(city ?? "")) && same(place.country, country ?? "") && same(place.customer, customer ?? "");
  };
  const isNowhere = ({ city, country, customer }: Place) => city + country + customer === "";

  /** What a row is about, whatever the rows before it. */
  const aboutWhat = (row: RowReader): Match => {
    const [id, name] = [row.written("id"), row.written(nameField)];
    if (id !== null) {
      if (index.has(id)) return { kind: "existing", id, by: "id" };
      const [same] = name === null ? [] : index.named(name);
      return { kind: "new", id, note: same === undefined ? null : `there is a ${word} of this name already: ${same.id}` };
    }
    if (name === null) return { kind: "refused", field: null, sentence: `it has neither an id nor a ${nameField}` };
    const candidates = index.named(name);
    const [only] = candidates;
    if (only === undefined) return { kind: "new", id: null, note: null };
    if (candidates.length === 1 && nameCounts.get(nameKey(name)) === 1) return { kind: "existing", id: only.id, by: "name" };
    const place = placeOf(row);
    const there = candidates.filter((candidate) => isAt(candidate.id, place));
    const [first] = there;
    if (there.length === 1 && first !== undefined) return { kind: "existing", id: first.id, by: "name" };
    if (there.length === 0 && !isNowhere(place)) return { kind: "new", id: null, note: null };
    const ids = there.slice(0, 3).map((one) => quoted(one.id));
    const more = there.length > 3 ? " and others" : "";
    return {
      kind: "refused",
      field: nameField,
      sentence: `${there.length} of this name are in the book (${ids.join(", ")}${more}): give the id`,
    };
  };

  /** Rows by what they are about. */
  const seen = new Map<string, number>();
  return {
    givenIds,
    match(row) {
      const match = aboutWhat(row);
      if (match.kind === "refused") return match;
      const name = row.written(nameField) ?? "";
      const key = match.id === null ? `new ${nameKey(name)} ${JSON.stringify(placeOf(row))}` : `id ${match.id}`;
      const before = seen.get(key);
      if (before === undefined) {
        seen.set(key, row.row);
        return match;
      }
      const apart = type === "opportunity" ? "customer" : type === "partner" || type === "customer" ? "place" : null;
      const remedy = match.id === null ? `; a second one needs an id${apart === null ? "" : ` or another ${apart}`}` : "";
      return {
        kind: "refused",
        field: match.id === null ? nameField : null,
        sentence: `row ${before} is about the same ${word} already${remedy}`,
      };
    },
  };
}
