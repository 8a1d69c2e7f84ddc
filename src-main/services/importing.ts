/** An import into a book that has rows already, as one act: what comes in goes before what is there, nothing else changes. */
import type { BookRows, Cover, RelationRow, TerritoryRuleRow } from "../contract/book.ts";
import { AppError, inputError, quoted } from "../contract/errors.ts";
import type { KeptType, KeptValue } from "../contract/records/index.ts";
import { offerDateFault } from "../exchange/book/offer-dates.ts";
import type { Book } from "../store/open.ts";
import { changedFields } from "./editing/labels.ts";
import { keptPlace } from "./editing/kept-place.ts";
import { recordAct, type Edit, type Recorded } from "./editing/recording.ts";
import { grouped } from "./grouped.ts";

export interface ImportChange {
  /** Ms since the epoch. */
  readonly at: number;
  readonly by: string;
  /** As the history calls it: "import of crm.csv". */
  readonly label: string;
}

/**
 * Adds the rows whose id is new and overwrites the others, in one act; no record is removed.
 * A territory that comes with rules gets exactly these; a relation is the same when customer, partner and kind are.
 * @returns null where everything stood there already.
 */
export function importRows(book: Pick<Book, "db">, rows: BookRows, { at, by, label }: ImportChange): Recorded | null {
  return recordAct(book, { at, by, label, undoes: null, imported: true }, (edit) => {
    for (const { name, value } of rows.settings) {
      if (value === "") edit.remove("setting", name);
      else put(edit, "setting", { id: name, value });
    }
    for (const { id, name } of rows.products) {
      put(edit, "product", { ...(edit.read("product", id) ?? { family: null, archived: false }), id, name });
    }
    for (const { id, name } of rows.leadTypes) put(edit, "lead-type", { ...(edit.read("lead-type", id) ?? { archived: false }), id, name });
    for (const [id, rules] of grouped(rows.territories, ({ territory }) => territory)) importTerritory(edit, id, rules);
    for (const { territories, leadTypes, products, ...row } of rows.partners) {
      if (territories !== "*") for (const id of territories) if (edit.read("territory", id) === null) importTerritory(edit, id, []);
      const before = edit.read("partner", row.id);
      const lists = { territories: listed(territories), leadTypes: listed(leadTypes), products: listed(products) };
      // What is imported as active is in use again.
      const archived = before?.archived === true && !row.active;
      const value = { ...(before ?? { contacts: [] }), ...row, ...lists, archived };
      put(edit, "partner", { ...value, ...keptPlace(value, before) });
    }
    for (const row of rows.customers) {
      const before = edit.read("customer", row.id);
      const value = { ...(before ?? { relations: [], archived: false }), ...row };
      put(edit, "customer", { ...value, ...keptPlace(value, before) });
    }
    for (const [id, relations] of grouped(rows.relations, ({ customer }) => customer)) importRelations(edit, id, relations);
    for (const row of rows.opportunities) put(edit, "opportunity", { ...row, products: [...row.products] });
    const timeZone = edit.read("setting", "time-zone")?.value || "UTC";
    for (const row of rows.offers) {
      const fault = offerDateFault(row, timeZone);
      if (fault !== null) throw inputError({ file: `offer ${quoted(row.id)}`, ...fault });
      put(edit, "offer", row);
    }
  });
}

/** Writes what is new or different, so that an import of what stands there already is no act. */
function put<T extends KeptType>(edit: Edit, type: T, value: KeptValue<T>): void {
  const before = edit.read(type, value.id);
  if (before === null || changedFields(before, value).length > 0) edit.write(type, value);
}

function importTerritory(edit: Edit, id: string, rules: readonly TerritoryRuleRow[]): void {
  const { archived } = edit.read("territory", id) ?? { archived: false };
  put(edit, "territory", { id, rules: rules.map(({ kind, value }) => ({ kind, value })), archived });
}

function importRelations(edit: Edit, customer: string, incoming: readonly RelationRow[]): void {
  const before = edit.read("customer", customer);
  if (before === null) throw new AppError("invalid-input", `a relation names the customer ${quoted(customer)}: expected one of this book`);
  const relations = [...before.relations];
  for (const { partner, kind, reason } of incoming) {
    const known = relations.findIndex((relation) => relation.partner === partner && relation.kind === kind);
    if (known < 0) relations.push({ partner, kind, reason });
    else relations[known] = { partner, kind, reason };
  }
  put(edit, "customer", { ...before, relations });
}

function listed(cover: Cover): string[] | "*" {
  return cover === "*" ? cover : [...cover];
}
