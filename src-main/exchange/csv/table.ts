/** One CSV file with a known header: read from disk, checked for its columns, handed over row by row. */
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { AppError, inputError } from "../../contract/errors.ts";
import { readRecords } from "./records.ts";

export interface TableShape {
  readonly file: string;
  /** All columns that there are, in the order in which they are written. */
  readonly columns: readonly string[];
  /** Those that the header must have. */
  readonly required: readonly string[];
  /** Columns whose cells may be long. */
  readonly long?: readonly string[];
}

/** Longest cell in characters, and in a long column: one cell must not fill the memory or the screen. */
const LONGEST_CELL = 1_000_000;
const LONGEST_LONG_CELL = 16_000_000;

/** A string of JavaScript holds a little more. */
const LARGEST_FILE = 500_000_000;

/** One row of a table; cells by column name. */
export class Row {
  readonly file: string;
  /** The header is row 1. */
  readonly row: number;
  readonly #cells: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;

  constructor(file: string, row: number, cells: readonly string[], positions: ReadonlyMap<string, number>) {
    this.file = file;
    this.row = row;
    this.#cells = cells;
    this.#positions = positions;
  }

  /** The cell's text as it stands; empty where the file has no such column. */
  text(column: string): string {
    const position = this.#positions.get(column);
    return position === undefined ? "" : (this.#cells[position] ?? "");
  }

  /** @throws AppError `invalid-input` that names the cell, its value and what was expected. */
  refuse(column: string, expected: string): never {
    throw inputError({ file: this.file, row: this.row, column, value: this.text(column), expected });
  }
}

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/**
 * The bytes of a file, or null where there is none.
 * @throws AppError `invalid-input` where it is no file or cannot be read.
 */
export function readBytes(path: string, file: string): Buffer | null {
  try {
    // Anything but a file could be read for ever: a pipe, a device.
    if (!statSync(path).isFile()) throw inputError({ file, expected: "a regular file" });
    return readFileSync(path);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const code = systemCode(error);
    if (code === "ENOENT") return null;
    if (code === "ERR_FS_FILE_TOO_LARGE") throw inputError({ file, expected: `at most ${LARGEST_FILE} bytes` });
    throw new AppError("invalid-input", `${file}: expected a file that can be read (${code === "" ? String(error) : code})`, {
      cause: error,
    });
  }
}

/**
 * The text of UTF-8 bytes without a byte order mark.
 * @throws AppError `invalid-input` where they are not UTF-8.
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (bytes.length > LARGEST_FILE) throw inputError({ file, expected: `at most ${LARGEST_FILE} bytes` });
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw new AppError("invalid-input", `${file}: its bytes are not UTF-8; save it as "CSV UTF-8" and try again`, {
      cause: error,
      detail: { file },
    });
  }
}

/** The positions of a table's columns in its header. */
function readHeader(cells: readonly string[], shape: TableShape): Map<string, number> {
  const { file } = shape;
  const positions = new Map<string, number>();
  for (const [position, column] of cells.entries()) {
    if (!shape.columns.includes(column))
      throw inputError({ file, row: 1, value: column, expected: `only the columns ${shape.columns.join(", ")}` });
    if (positions.has(column)) throw inputError({ file, row: 1, column, value: column, expected: "each column once" });
    positions.set(column, position);
  }
  for (const column of shape.required) {
    if (!positions.has(column)) throw inputError({ file, row: 1, column, expected: "this column in the header, which lacks it" });
  }
  return positions;
}

function checkCells(cells: readonly string[], row: number, header: readonly string[], shape: TableShape): void {
  const { file } = shape;
  if (cells.length < header.length) {
    throw inputError({
      file,
      row,
      column: header[cells.length] ?? "",
      expected: `${header.length} cells as in the header; the row ends after ${cells.length}`,
    });
  }
  if (cells.length > header.length) {
    const value = cells[header.length] ?? "";
    throw inputError({
      file,
      row,
      column: `number ${header.length + 1}`,
      value,
      expected: `${header.length} cells as in the header; the row has ${cells.length}`,
    });
  }
  for (const [position, cell] of cells.entries()) {
    if (cell.length <= LONGEST_CELL) continue;
    const column = header[position] ?? "";
    const limit = shape.long?.includes(column) === true ? LONGEST_LONG_CELL : LONGEST_CELL;
    if (cell.length > limit) throw inputError({ file, row, column, value: cell, expected: `at most ${limit} characters in one cell` });
  }
}

/**
 * Calls `visit` for every row of a CSV text below its header; blank lines count as rows and are passed over.
 * @throws AppError `invalid-input` at the first thing that is wrong.
 */
export function readTableText(text: string, shape: TableShape, visit: (row: Row) => void): void {
  const { file } = shape;
  let header: readonly string[] = [];
  let positions: ReadonlyMap<string, number> = new Map();
  const read = (cells: string[], row: number) => {
    if (row === 1) {
      header = cells;
      positions = readHeader(cells, shape);
      return;
    }
    // A blank line, or the row of nothing but commas that a spreadsheet leaves at the end.
    if (header.length > 1 && cells.every((cell) => cell === "")) return;
    checkCells(cells, row, header, shape);
    visit(new Row(file, row, cells, positions));
  };
  if (text === "") throw inputError({ file, expected: `a header row with the columns ${shape.required.join(", ")}; the file is empty` });
  readRecords(text, read, ({ row, cell, value, expected }) => {
    throw inputError({ file, row, column: header[cell] ?? `number ${cell + 1}`, value, expected });
  });
}

/**
 * Reads one file of a folder.
 * @returns false where the file is not there.
 * @throws AppError `invalid-input` at the first thing that is wrong.
 */
export function readTable(folder: string, shape: TableShape, visit: (row: Row) => void): boolean {
  const bytes = readBytes(join(folder, shape.file), shape.file);
  if (bytes === null) return false;
  readTableText(decodeText(bytes, shape.file), shape, visit);
  return true;
}

/** Enough for a header of any table here. */
const HEADER_BYTES = 4_096;

/**
 * The cells of a file's first line as far as they can be told, for recognising it; null where there is no such file.
 * @throws AppError `invalid-input` where it is no file or cannot be read.
 */
export function readHeaderRow(path: string, file: string): readonly string[] | null {
  const bytes = readBytes(path, file);
  if (bytes === null) return null;
  const [line = ""] = new TextDecoder().decode(bytes.subarray(0, HEADER_BYTES)).split(/[\r\n]/, 1);
  return line.split(",").map((cell) => cell.replace(/^"(.*)"$/, "$1"));
}
