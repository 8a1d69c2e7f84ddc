/** Opportunity rows as columns, their revenue in the base currency. */
import type { OpportunityRow } from "../../contract/book.ts";
import { OPPORTUNITY_STATUSES } from "../../contract/codes.ts";
import { moneyAmount } from "../../contract/money.ts";
import type { Settings } from "../../contract/settings.ts";
import type { OpportunityColumns } from "../../engine/book.ts";
import { listsOf } from "./customers.ts";
import { renumbered, type Moves } from "../../engine/moves.ts";
import type { Directory } from "./directory.ts";
import { mapped, movedColumn, movedLists, type Moved } from "./moving.ts";
import { known } from "./partners.ts";
import { patchedColumn, patchedLists } from "./patching.ts";
import { joinedColumns, joinedLists } from "./pieces.ts";

/**
 * What an amount is worth in the base currency: rounded to 2 decimals where it is converted; NaN where it or its rate is unknown.
 * @param currency null = the base currency.
 */
export function inBaseCurrency(
  minor: number | null,
  currency: string | null,
  { baseCurrency, rates }: Pick<Settings, "baseCurrency" | "rates">,
): number {
  if (minor === null) return NaN;
  if (currency === null || currency === baseCurrency) return moneyAmount(minor, baseCurrency);
  const rate = rates[currency];
  return rate === undefined ? NaN : Math.round(moneyAmount(minor, currency) * rate * 100) / 100;
}

/** What lists sort opportunities by and the engine does not ask for. */
export interface OpportunityFacts {
  /** Places in OPPORTUNITY_STATUSES. */
  readonly status: Uint8Array;
  /** NaN = unknown. */
  readonly estimatedClose: Float64Array;
}

export function opportunityFacts(rows: readonly OpportunityRow[]): OpportunityFacts {
  return {
    status: Uint8Array.from(rows, (row) => OPPORTUNITY_STATUSES.indexOf(row.status)),
    estimatedClose: Float64Array.from(rows, (row) => known(row.estimatedClose)),
  };
}

const FACTS = ["status", "estimatedClose"] as const satisfies readonly (keyof OpportunityFacts)[];

export function joinedFacts(pieces: readonly OpportunityFacts[]): OpportunityFacts {
  return joinedColumns(pieces, FACTS);
}

/** @param values of the opportunities at `places`, which are those after the others have moved. */
export function changedFacts(facts: OpportunityFacts, moved: Moved, places: Int32Array, values: OpportunityFacts): OpportunityFacts {
  return mapped(movedFacts(facts, moved), FACTS, (column, name) => patchedColumn(column, places, values[name]));
}

export function movedFacts(facts: OpportunityFacts, { moves, count }: Moved): OpportunityFacts {
  return mapped(facts, FACTS, (column) => movedColumn(column, moves, count));
}

export function opportunityColumns(
  rows: readonly OpportunityRow[],
  directories: { readonly customers: Directory; readonly products: Directory; readonly leadTypes: Directory },
  settings: Pick<Settings, "baseCurrency" | "rates">,
): OpportunityColumns {
  const { customers, products, leadTypes } = directories;
  return {
    count: rows.length,
    customer: Int32Array.from(rows, (row) => (row.customer === null ? -1 : customers.place(row.customer))),
    revenue: Float64Array.from(rows, (row) => inBaseCurrency(row.estimatedRevenue, row.currency, settings)),
    leadType: Int32Array.from(rows, (row) => (row.leadType === null ? -1 : leadTypes.place(row.leadType))),
    products: listsOf(rows.map((row) => row.products.map((id) => products.place(id)))),
    createdAt: Float64Array.from(rows, (row) => known(row.createdAt)),
    closed: Uint8Array.from(rows, (row) => (row.status === "open" ? 0 : 1)),
    closedAt: Float64Array.from(rows, (row) => known(row.closedAt)),
    partnerCreated: Uint8Array.from(rows, (row) => (row.partnerCreated ? 1 : 0)),
    onHold: Uint8Array.from(rows, (row) => (row.onHold ? 1 : 0)),
  };
}

const NUMBERS = [
  "customer",
  "revenue",
  "leadType",
  "createdAt",
  "closed",
  "closedAt",
  "partnerCreated",
  "onHold",
] as const satisfies readonly (keyof OpportunityColumns)[];

/** Of all pieces, one after another. */
export function joinedOpportunities(pieces: readonly OpportunityColumns[]): OpportunityColumns {
  return {
    ...joinedColumns(pieces, NUMBERS),
    count: pieces.reduce((sum, { count }) => sum + count, 0),
    products: joinedLists(pieces.map(({ products }) => products)),
  };
}

/** @param others how the tables that opportunities refer to have moved. */
export function movedOpportunities(
  columns: OpportunityColumns,
  moved: Moved,
  others: { readonly customers: Moves; readonly leadTypes: Moves; readonly products: Moves },
): OpportunityColumns {
  const referring = {
    ...columns,
    customer: renumbered(columns.customer, others.customers),
    leadType: renumbered(columns.leadType, others.leadTypes),
  };
  return {
    ...mapped(referring, NUMBERS, (column) => movedColumn(column, moved.moves, moved.count)),
    count: moved.count,
    products: movedLists(columns.products, moved, others.products),
  };
}

/** @param values of the opportunities at `places`, made with the same directories as `columns`. */
export function patchedOpportunities(columns: OpportunityColumns, places: Int32Array, values: OpportunityColumns): OpportunityColumns {
  return {
    ...mapped(columns, NUMBERS, (column, name) => patchedColumn(column, places, values[name])),
    products: patchedLists(columns.products, places, values.products),
  };
}
