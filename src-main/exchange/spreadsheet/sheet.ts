/** What a spreadsheet is to the rest of the application, whichever file or clipboard it came from. */

/** A text, a number or yes and no as the file types them; dates are ISO texts of the wall clock: `2017-12-31`, `2017-12-31T14:30:00`. */
export type SheetCell = string | number | boolean | null;

export interface SheetRow {
  /** As the spreadsheet counts: the first is 1. Rows without any cell may be left out. */
  readonly row: number;
  readonly cells: readonly SheetCell[];
}

export const SEPARATORS = [",", ";", "\t"] as const;
export type Separator = (typeof SEPARATORS)[number];

export const ENCODINGS = ["UTF-8", "UTF-16", "Windows-1252"] as const;
export type TextEncodingName = (typeof ENCODINGS)[number];

/** How the bytes were understood. */
export type SheetForm =
  | { readonly kind: "workbook" }
  | { readonly kind: "text"; readonly encoding: TextEncodingName; readonly separator: Separator };

export interface OpenedSheet {
  readonly form: SheetForm;
  /** The worksheets to choose from; none where the file has no such thing. */
  readonly worksheets: readonly string[];
  /** The one whose rows are read. */
  readonly worksheet: string | null;
  /** Names by which the exporting system knows the columns, by their labels; empty where it does not say. */
  readonly systemNames: ReadonlyMap<string, string>;
  /** @throws AppError `invalid-input` where the file is damaged. */
  rows(): AsyncIterable<SheetRow>;
}
