/** The figures of a chart as a table: shown, read aloud, copied and saved from the same cells. */
import { tabSeparated } from "../../grid/tab-separated.ts";

export interface FigureColumn {
  readonly label: string;
  /** Right-aligned. */
  readonly number?: boolean;
}

export interface FigureData {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A spreadsheet takes a text that begins so for a formula, unless it is a number. */
const RUNS = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?[\d.,]+$/;

function harmless(cell: string): string {
  return RUNS.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

function lines({ columns, rows }: FigureData): string[][] {
  return [columns.map(({ label }) => label), ...rows.map((row) => row.map(harmless))];
}

export function asTabSeparated(data: FigureData): string {
  return tabSeparated(lines(data));
}

/** RFC 4180, with the mark by which spreadsheets tell UTF-8. */
export function asCsv(data: FigureData): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${lines(data)
    .map((row) => row.map(cell).join(","))
    .join("\r\n")}\r\n`;
}
