/** Rows of a text whose cells are separated by commas, semicolons or tabs, whichever its first line shows. */
import { CsvError, parse } from "csv-parse/sync";
import { inputError } from "../../contract/errors.ts";

export type Separator = "," | ";" | "\t";

function separatorOf(text: string): Separator {
  const [line = ""] = text.split(/[\r\n]/, 1);
  if (line.includes("\t")) return "\t";
  return line.split(";").length > line.split(",").length ? ";" : ",";
}

/**
 * Calls `visit` for every line or record, the first one row 1. Tab-separated cells have no quotes.
 * @throws AppError `invalid-input` where quotes do not match.
 */
export function delimitedRows(
  text: string,
  file: string,
  visit: (cells: readonly string[], row: number, separator: Separator) => void,
): void {
  const plain = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const separator = separatorOf(plain);
  let row = 0;
  try {
    parse(plain, {
      delimiter: separator,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      ...(separator === "\t" ? { quote: null } : {}),
      on_record: (cells: string[]) => {
        visit(cells, ++row, separator);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw inputError({ file, row: row + 1, expected: "cells whose quotes are closed; a quote within is written twice" });
  }
}
