/** A sheet opened and read whole. */
import { openSheet } from "../../../src-main/exchange/spreadsheet/open-sheet.ts";
import type { OpenedSheet, SheetCell } from "../../../src-main/exchange/spreadsheet/sheet.ts";

export interface WholeSheet extends Pick<OpenedSheet, "form" | "worksheet" | "worksheets" | "systemNames"> {
  readonly rows: readonly (readonly SheetCell[])[];
  /** As the spreadsheet counts, one for each of `rows`. */
  readonly numbers: readonly number[];
}

export async function wholeSheet(bytes: Uint8Array | string, worksheet: string | null = null): Promise<WholeSheet> {
  const opened = await openSheet(Buffer.from(bytes as string), "test.csv", worksheet);
  const rows: (readonly SheetCell[])[] = [];
  const numbers: number[] = [];
  for await (const { row, cells } of opened.rows()) {
    rows.push(cells);
    numbers.push(row);
  }
  const { form, worksheet: read, worksheets, systemNames } = opened;
  return { form, worksheet: read, worksheets, systemNames, rows, numbers };
}
