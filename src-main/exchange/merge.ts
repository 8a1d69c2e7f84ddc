/** What an import would do to a book: rows of the same key are replaced, new ones added, all others stay. */
import type { BookRows, SettingRow, TerritoryRuleRow } from "../contract/book.ts";
import { inputError } from "../contract/errors.ts";
import { parseSettings } from "../contract/settings.ts";
import { TABLE_NAMES, collectTables, type BookTables, type TableName } from "./book/shapes.ts";

export interface ImportChange {
  readonly table: TableName;
  /** The row's id; a setting's or a territory's name; `customer / partner / kind` of a relation. */
  readonly key: string;
  readonly change: "added" | "changed";
  /** The fields that differ, where it is changed. */
  readonly fields: readonly string[];
}

export interface TableCounts {
  readonly table: TableName;
  readonly added: number;
  readonly changed: number;
  /** Rows of the import that stand in the book already. */
  readonly same: number;
}

export interface ImportPlan {
  /** The book as it would be: rows of the book in their order, then new ones in theirs. */
  readonly rows: BookTables;
  /** Every table in the order of a book; territories count as one each, not by rule. */
  readonly tables: readonly TableCounts[];
  readonly changes: readonly ImportChange[];
}

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  if (typeof a === "object" && a !== null && typeof b === "object" && b !== null) return differences(a, b).length === 0;
  return Object.is(a, b);
}

/** The fields in which two rows differ. */
function differences(a: object, b: object): string[] {
  const other = new Map<string, unknown>(Object.entries(b));
  return Object.entries(a)
    .filter(([field, value]) => !sameValue(value, other.get(field)))
    .map(([field]) => field);
}

interface TableMerge<R> {
  readonly rows: R[];
  readonly counts: TableCounts;
  readonly changes: ImportChange[];
}

function mergeTable<R extends object>(
  table: TableName,
  existing: readonly R[],
  incoming: readonly R[],
  key: (row: R) => string,
): TableMerge<R> {
  const rows = new Map(existing.map((row) => [key(row), row]));
  const changes: ImportChange[] = [];
  for (const row of incoming) {
    const before = rows.get(key(row));
    const fields = before === undefined ? [] : differences(row, before);
    if (before === undefined) changes.push({ table, key: key(row), change: "added", fields });
    else if (fields.length > 0) changes.push({ table, key: key(row), change: "changed", fields });
    rows.set(key(row), row);
  }
  const added = changes.filter(({ change }) => change === "added").length;
  const counts = { table, added, changed: changes.length - added, same: incoming.length - changes.length };
  return { rows: [...rows.values()], counts, changes };
}

/** A territory with all its rules: they are replaced together. */
interface Territory {
  readonly name: string;
  readonly rules: TerritoryRuleRow[];
}

function territories(rules: readonly TerritoryRuleRow[]): Territory[] {
  const byName = new Map<string, Territory>();
  for (const rule of rules) {
    const territory = byName.get(rule.territory);
    if (territory === undefined) byName.set(rule.territory, { name: rule.territory, rules: [rule] });
    else territory.rules.push(rule);
  }
  return [...byName.values()];
}

function baseCurrency(settings: readonly SettingRow[]): string {
  return parseSettings(Object.fromEntries(settings.map(({ name, value }) => [name, value]))).baseCurrency;
}

/** True where an amount means units of the base currency. */
function hasBaseAmounts({ partners, opportunities }: BookTables): boolean {
  return (
    partners.some(({ minimumRevenue, maximumRevenue }) => minimumRevenue !== null || maximumRevenue !== null) ||
    opportunities.some(({ estimatedRevenue, currency }) => estimatedRevenue !== null && currency === null)
  );
}

/** Amounts without a currency would silently become others. */
function checkCurrencies(merged: readonly SettingRow[], ...books: BookTables[]): void {
  const expected = baseCurrency(merged);
  for (const book of books) {
    const value = baseCurrency(book.settings);
    if (value === expected || !hasBaseAmounts(book)) continue;
    const both = `${expected}, since the book and what is imported must have the same base currency where amounts are without one of their own`;
    throw inputError({ file: "setting base-currency", value, expected: both });
  }
}

const byId = (row: { readonly id: string }) => row.id;

/**
 * Plans the import of one book into another; nothing is written, and planning it again on the result changes nothing.
 * @throws AppError `invalid-input` where the books count in different base currencies.
 */
export function planImport(existing: BookRows, incoming: BookRows): ImportPlan {
  const [old, fresh] = [collectTables(existing), collectTables(incoming)];
  const merges = {
    settings: mergeTable("settings", old.settings, fresh.settings, ({ name }) => name),
    products: mergeTable("products", old.products, fresh.products, byId),
    leadTypes: mergeTable("leadTypes", old.leadTypes, fresh.leadTypes, byId),
    territories: mergeTable("territories", territories(old.territories), territories(fresh.territories), ({ name }) => name),
    partners: mergeTable("partners", old.partners, fresh.partners, byId),
    customers: mergeTable("customers", old.customers, fresh.customers, byId),
    relations: mergeTable(
      "relations",
      old.relations,
      fresh.relations,
      ({ customer, partner, kind }) => `${customer} / ${partner} / ${kind}`,
    ),
    opportunities: mergeTable("opportunities", old.opportunities, fresh.opportunities, byId),
    offers: mergeTable("offers", old.offers, fresh.offers, byId),
  };
  checkCurrencies(merges.settings.rows, old, fresh);
  return {
    rows: {
      settings: merges.settings.rows,
      products: merges.products.rows,
      leadTypes: merges.leadTypes.rows,
      territories: merges.territories.rows.flatMap(({ rules }) => rules),
      partners: merges.partners.rows,
      customers: merges.customers.rows,
      relations: merges.relations.rows,
      opportunities: merges.opportunities.rows,
      offers: merges.offers.rows,
    },
    tables: TABLE_NAMES.map((table) => merges[table].counts),
    changes: TABLE_NAMES.flatMap((table) => merges[table].changes),
  };
}
