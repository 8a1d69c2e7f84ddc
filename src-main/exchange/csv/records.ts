/** Comma-separated text to records, RFC 4180, with the place of every fault. */
import { CsvError, parse } from "csv-parse/sync";

/** Where the text is not CSV. */
export interface CsvFault {
  /** The first record is row 1; a record over several lines is one row. */
  readonly row: number;
  /** Counted from 0. */
  readonly cell: number;
  /** The text from the beginning of the faulty record on. */
  readonly value: string;
  readonly expected: string;
}

const EXPECTED: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote that closes the one at the beginning of the cell",
  CSV_INVALID_CLOSING_QUOTE: "a comma or the end of the line after the closing quote (a quote within is written twice)",
  INVALID_OPENING_QUOTE: "a cell that holds a quote to be in quotes, with the quote written twice",
};

/** Longest value of a fault, in bytes: an unclosed quote runs to the end of the file. */
const LONGEST_VALUE = 1000;

/**
 * Calls `visit` with every record in order; lines end with LF, CRLF or CR, the last one may lack it. A blank line is a record of one empty cell.
 * @param fail is called once, with the first fault.
 */
export function readRecords(text: string, visit: (cells: string[], row: number) => void, fail: (fault: CsvFault) => never): void {
  const bytes = Buffer.from(text);
  let row = 0;
  let end = 0;
  try {
    parse(bytes, {
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      on_record: (cells: string[], { bytes: read }) => {
        end = read;
        visit(cells, ++row);
        return null;
      },
    });
  } catch (error) {
    const expected = error instanceof CsvError ? EXPECTED[error.code] : undefined;
    if (!(error instanceof CsvError) || expected === undefined) throw error;
    const value = bytes.toString("utf8", end, end + LONGEST_VALUE).trim();
    fail({ row: row + 1, cell: Number(error["column"]), value, expected });
  }
}
