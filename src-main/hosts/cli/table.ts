/** Readable tables on a terminal: columns as wide as their widest cell, numbers to the right. */

export interface TableColumn {
  readonly title: string;
  readonly right?: boolean;
}

/** Cells beyond this width are cut: a table is for reading, CSV and JSON carry everything. */
const WIDEST = 60;

function cut(cell: string): string {
  // Control characters could steer the terminal.
  const line = cell.replace(/\s+/g, " ").replace(/\p{Cc}/gu, "\u{fffd}");
  return [...line].length > WIDEST ? `${[...line].slice(0, WIDEST - 1).join("")}…` : line;
}

/** @param rows cells in the order of the columns. */
export function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(cut));
  const widths = columns.map(({ title }, i) => cells.reduce((widest, row) => Math.max(widest, [...(row[i] ?? "")].length), title.length));
  const line = (row: readonly string[]) =>
    columns
      .map(({ right }, i) => {
        const cell = row[i] ?? "";
        const space = " ".repeat((widths[i] ?? 0) - [...cell].length);
        return right === true ? space + cell : cell + space;
      })
      .join("  ")
      .trimEnd();
  return [line(columns.map(({ title }) => title)), widths.map((width) => "-".repeat(width)).join("  "), ...cells.map(line)].join("\n");
}
