/** Rows as the clipboard carries them between spreadsheets. */

/** Cells joined by tabs, rows by line ends; a cell with either, or with quotes, is quoted as spreadsheets do. */
export function tabSeparated(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join("\t")).join("\n");
}
