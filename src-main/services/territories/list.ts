/** The list of territories with their figures. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { TerritoryListRow } from "../../contract/calls/territories.ts";
import { RULE_KINDS } from "../../contract/codes.ts";
import { AppError, assertNever, quoted } from "../../contract/errors.ts";
import { territoryQueries } from "../../store/territories.ts";
import { exportTable, type ExportColumns, type ExportRequest } from "../records/export-table.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { territoryFigures } from "./figures.ts";

type Query = Pick<CallInput<"territories.list">, "search" | "sort" | "filter">;

const NUMBERS: Readonly<Record<string, (row: TerritoryListRow) => number>> = {
  rules: (row) => row.rules.reduce((sum, { count }) => sum + count, 0),
  partners: (row) => row.partners,
  activePartners: (row) => row.activePartners,
  customers: (row) => row.customers,
  waiting: (row) => row.waiting,
};

function allRows(session: Session, { search, filter, sort }: Query): TerritoryListRow[] {
  const { observed } = snapshot(session);
  const figures = territoryFigures(observed);
  const rows = territoryQueries(session.book().db)
    .list(search)
    .map(({ name, archived, partners, rules }): TerritoryListRow => {
      const place = figures.place(name);
      return {
        name,
        archived,
        partners,
        rules: RULE_KINDS.map((kind) => ({ kind, count: rules[kind] })).filter(({ count }) => count > 0),
        activePartners: figures.activePartners[place] ?? 0,
        customers: figures.customers[place] ?? 0,
        waiting: figures.waiting[place] ?? 0,
      };
    })
    .filter((row) => matches(row, filter, figures.everywhere.length));
  return sorted(rows, sort);
}

function matches(row: TerritoryListRow, filter: Query["filter"], everywhere: number): boolean {
  switch (filter) {
    case null:
      return !row.archived;
    case "archived":
      return row.archived;
    case "uncovered":
      return !row.archived && row.activePartners === 0 && everywhere === 0;
    case "without-rules":
      return !row.archived && row.rules.length === 0;
    default:
      return assertNever(filter, "a filter of territories");
  }
}

/** Accents and case come after letters, as in every list of names that people read. */
const byName = new Intl.Collator("en", { numeric: true });

/** By name among equals. */
function sorted(unsorted: TerritoryListRow[], sort: Query["sort"]): TerritoryListRow[] {
  const rows = unsorted.toSorted((a, b) => byName.compare(a.name, b.name));
  if (sort === null) return rows;
  if (sort.column === "name") return sort.descending ? rows.toReversed() : rows;
  const number = Object.hasOwn(NUMBERS, sort.column) ? NUMBERS[sort.column] : undefined;
  if (number === undefined) {
    const columns = ["name", ...Object.keys(NUMBERS)].join(", ");
    throw new AppError("invalid-input", `Cannot sort by ${quoted(sort.column)}, expected one of ${columns}`, {
      detail: { column: sort.column },
    });
  }
  return rows.toSorted((a, b) => (sort.descending ? number(b) - number(a) : number(a) - number(b)));
}

export function listTerritories(session: Session, query: CallInput<"territories.list">): CallOutput<"territories.list"> {
  const rows = allRows(session, query);
  return { total: rows.length, rows: rows.slice(query.offset, query.offset + query.limit) };
}

const COLUMNS: ExportColumns<TerritoryListRow> = {
  name: [["territory", (row) => row.name]],
  rules: [["rules", (row) => row.rules.map(({ kind, count }) => `${kind}: ${count}`).join("; ")]],
  partners: [["partners", (row) => row.partners]],
  activePartners: [["active partners", (row) => row.activePartners]],
  customers: [["customers", (row) => row.customers]],
  waiting: [["waiting opportunities", (row) => row.waiting]],
  archived: [["archived", (row) => (row.archived ? "yes" : "no")]],
};

export function territoriesCsv(session: Session, query: Query & ExportRequest): string {
  return exportTable(COLUMNS, allRows(session, query), (row) => row.name, query);
}
