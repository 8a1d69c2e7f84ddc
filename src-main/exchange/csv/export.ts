/** Tables as CSV for a spreadsheet; a book's own files are written by book/write-book.ts, to the letter. */
import { stringify } from "csv-stringify/sync";

/** How a cell begins that a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that a spreadsheet shows instead of running; numbers need none of it. */
function harmless(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell + 0);
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/**
 * RFC 4180 text with a header; null is an empty cell.
 * @param rows cells in the order of the header.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string {
  const records: string[][] = [[...header]];
  for (const row of rows) records.push(row.map(harmless));
  return stringify(records, { record_delimiter: "\r\n" });
}
