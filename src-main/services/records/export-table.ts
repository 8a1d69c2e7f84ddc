/** A list as CSV: the columns that are asked for, of the rows that are. */
import type { RowPick } from "../../contract/calls/shared.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { csvText } from "../csv-export.ts";

/** One column of the file: its header, and the cell of a row. */
export type Cell<Row> = readonly [header: string, read: (row: Row) => string | number | null];

/** What each column of a list is in a file, by the name that the list sorts it by: an amount is two, with its currency. */
export type ExportColumns<Row> = Readonly<Record<string, readonly Cell<Row>[]>>;

export interface ExportRequest {
  /** null = all, in the order of the table. */
  readonly columns: readonly string[] | null;
  /** null = all rows. */
  readonly picked: RowPick | null;
}

/** @throws AppError `invalid-input` for a column that is none of the list. */
export function exportTable<Row>(
  table: ExportColumns<Row>,
  rows: readonly Row[],
  idOf: (row: Row) => string,
  { columns, picked }: ExportRequest,
): string {
  const cells = (columns ?? Object.keys(table)).flatMap((column) => {
    const found = Object.hasOwn(table, column) ? table[column] : undefined;
    if (found !== undefined) return found;
    throw new AppError("invalid-input", `Cannot export the column ${quoted(column)}, expected one of ${Object.keys(table).join(", ")}`, {
      detail: { column },
    });
  });
  const ids = picked === null ? null : new Set(picked.ids);
  const due = ids === null || picked === null ? rows : rows.filter((row) => ids.has(idOf(row)) !== picked.all);
  return csvText(
    cells.map(([header]) => header),
    due.map((row) => cells.map(([, read]) => read(row))),
  );
}
