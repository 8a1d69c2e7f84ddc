/** The rows of a book as they were after an earlier act: those of records that were changed since, with the values that they had. */
import type { Database } from "better-sqlite3";
import type { BookRows } from "../contract/book.ts";
import type { KeptType, KeptValue } from "../contract/records/index.ts";
import { actQueries } from "../store/acts.ts";
import { readRows } from "../store/rows.ts";

type Values<T extends KeptType> = ReadonlyMap<string, KeptValue<T> | null>;

/** @returns null where no record has been changed since: the rows are then as they stand. */
export function rowsBefore(db: Database, act: number): BookRows | null {
  const changes = actQueries(db).firstSince(act);
  if (changes.length === 0) return null;
  // The values of a type are of that type.
  const valuesOf = <T extends KeptType>(type: T): Values<T> =>
    new Map(
      changes
        .filter((change) => change.type === type)
        .map(({ record, before }) => [record, before === null ? null : (JSON.parse(before) as KeptValue<T>)]),
    );
  const rows = readRows(db);
  const partners = valuesOf("partner");
  const customers = valuesOf("customer");
  const territories = valuesOf("territory");
  const settings = valuesOf("setting");
  return {
    settings: replaced(
      rows.settings,
      ({ name }) => name,
      settings,
      ({ id, value }) => [{ name: id, value }],
    ),
    products: replaced(rows.products, idOf, valuesOf("product"), (value) => [value]),
    leadTypes: replaced(rows.leadTypes, idOf, valuesOf("lead-type"), (value) => [value]),
    territories: replaced(
      rows.territories,
      ({ territory }) => territory,
      territories,
      ({ id, rules }) => rules.map((rule) => ({ territory: id, ...rule })),
    ),
    partners: replaced(rows.partners, idOf, partners, (value) => [value]),
    customers: replaced(rows.customers, idOf, customers, (value) => [value]),
    relations: replaced(
      rows.relations,
      ({ customer }) => customer,
      customers,
      ({ id, relations }) => relations.map((relation) => ({ customer: id, ...relation })),
    ),
    opportunities: replaced(rows.opportunities, idOf, valuesOf("opportunity"), (value) => [value]),
    offers: replaced(rows.offers, idOf, valuesOf("offer"), (value) => [value]),
  };
}

const idOf = ({ id }: { readonly id: string }) => id;

/** The rows of records that are as they were, then those of the others as they had been. */
function* replaced<Row, Value>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => string,
  values: ReadonlyMap<string, Value | null>,
  rowsOf: (value: Value) => readonly Row[],
): Iterable<Row> {
  for (const row of rows) if (!values.has(keyOf(row))) yield row;
  for (const value of values.values()) if (value !== null) yield* rowsOf(value);
}
