/** Writes a workbook of one worksheet. Texts are typed as texts, so that no spreadsheet runs one as a formula. */
import { XlsxStreamWriter } from "hucre/xlsx";

export interface SheetColumn {
  readonly label: string;
  /** In characters; a width that fits most texts where it is left out. */
  readonly width?: number;
  /** How its numbers or dates are shown, as a spreadsheet writes it: `#,##0.00`, `yyyy-mm-dd hh:mm`; as the program likes where it is left out. */
  readonly format?: string;
}

/** Dates are instants whose UTC parts are shown. */
export type WrittenCell = string | number | boolean | Date | null;

/** What one cell may hold; a spreadsheet calls a file with longer ones damaged. */
const LONGEST_CELL = 32_767;
const LONGEST_NAME = 31;
const WIDTH = 18;

/** A name that a worksheet may have. */
function worksheetName(title: string): string {
  const name = title
    .replace(/[:\\/?*[\]]/g, " ")
    .replace(/^'+|'+$/g, "")
    .trim()
    .slice(0, LONGEST_NAME);
  return name === "" ? "Sheet" : name;
}

function written(cell: WrittenCell | undefined): WrittenCell {
  if (cell === undefined) return null;
  if (typeof cell === "number" && !Number.isFinite(cell)) return null;
  return typeof cell === "string" && cell.length > LONGEST_CELL ? `${cell.slice(0, LONGEST_CELL - 1)}…` : cell;
}

/** The bytes of a workbook with a header that stays in sight and these rows. @param title of the worksheet, shortened where it must be. */
export async function writeSheet(
  title: string,
  columns: readonly SheetColumn[],
  rows: Iterable<readonly WrittenCell[]>,
): Promise<Uint8Array> {
  const writer = new XlsxStreamWriter({
    name: worksheetName(title),
    columns: columns.map(({ label, width = WIDTH, format }) => ({
      header: label,
      width,
      ...(format === undefined ? {} : { numFmt: format }),
    })),
    freezePane: { rows: 1 },
  });
  for (const row of rows) writer.addRow(columns.map((_, position) => written(row[position])));
  return writer.finish();
}
