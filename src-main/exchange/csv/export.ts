/** CSV text for spreadsheets, in which no cell runs as a formula; a book's own files are written by write-book.ts, which changes no text. */
import { stringify } from "csv-stringify/sync";

/** How spreadsheets recognise a formula, full-width forms included; a tab or a line break in front does not hide it from them. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text that a spreadsheet shows as it is. */
export function neutralised(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/**
 * A header and its rows as CSV with CRLF line ends (RFC 4180). Numbers stay numbers, null is an empty cell,
 * and a text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export function csvText(header: readonly string[], rows: Iterable<readonly (string | number | null)[]>): string {
  const cell = (value: string | number | null) => (typeof value === "string" ? neutralised(value) : value);
  const records = [header.map(cell)];
  for (const row of rows) records.push(row.map(cell));
  return stringify(records, { record_delimiter: "\r\n", quote_record_delimiter: true });
}
