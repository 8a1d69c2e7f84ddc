/** Rows of a text whose cells are separated by commas, semicolons or tabs: a .csv file, or cells from the clipboard. */
import { CsvError, parse } from "csv-parse";
import { inputError } from "../../contract/errors.ts";
import { SEPARATORS, type OpenedSheet, type Separator, type SheetRow } from "./sheet.ts";
import { decodeSheetText } from "./text-encoding.ts";

/** What is looked at to tell the separator. */
const SAMPLE = 100_000;
const SAMPLE_LINES = 50;

/** How many of each separator a line has outside quotes. */
type Tally = Readonly<Record<Separator, number>>;

function tallies(text: string): Tally[] {
  const lines: Record<Separator, number>[] = [];
  let line: Record<Separator, number> = { ",": 0, ";": 0, "\t": 0 };
  let quoted = false;
  let any = false;
  for (const sign of text.slice(0, SAMPLE)) {
    if (sign === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (sign === "," || sign === ";" || sign === "\t") line[sign] += 1;
    else if (sign === "\n" || sign === "\r") {
      if (any) lines.push(line);
      if (lines.length >= SAMPLE_LINES) return lines;
      line = { ",": 0, ";": 0, "\t": 0 };
      any = false;
      continue;
    }
    any = true;
  }
  if (any) lines.push(line);
  return lines;
}

/** The separator that the header has and that most lines have as often as it; a comma where there is none at all. */
function separatorOf(text: string): Separator {
  const [header, ...lines] = tallies(text);
  if (header === undefined) return ",";
  const alike = (separator: Separator) => lines.filter((line) => line[separator] === header[separator]).length;
  const candidates = SEPARATORS.filter((separator) => header[separator] > 0);
  const [best] = candidates.toSorted((a, b) => alike(b) - alike(a) || header[b] - header[a]);
  return best ?? SEPARATORS.find((separator) => lines.some((line) => line[separator] > 0)) ?? ",";
}

/** The line with which a spreadsheet program says what it separates with: `sep=;`. */
const DECLARED = /^"?sep=([,;\t])"?(?:\r\n|\r|\n)/i;

const CHUNK = 65_536;

async function* rowsOf(text: string, file: string, separator: Separator, rowsBefore: number): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    // A quote in the middle of a cell is a quote: 5" pipe.
    relax_quotes: true,
  });
  const feed = async () => {
    for (let at = 0; at < text.length; at += CHUNK) {
      if (!parser.write(text.slice(at, at + CHUNK))) await new Promise((resolve) => parser.once("drain", resolve));
      if (parser.destroyed) return;
    }
    parser.end();
  };
  let row = rowsBefore;
  try {
    const feeding = feed();
    for await (const cells of parser as AsyncIterable<string[]>) yield { row: ++row, cells: cells.map(cellOf) };
    await feeding;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const before = rowsBefore + Number(error["records"]);
    throw inputError({ file, row: before + 1, expected: "cells whose quotes are closed; a quote within is written twice" });
  }
}

/** What exports put before a text so that no spreadsheet runs it as a formula. */
const GUARDED = /^'[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

function cellOf(text: string): string | null {
  if (text === "") return null;
  return GUARDED.test(text) ? text.slice(1) : text;
}

/** @throws AppError `invalid-input` where it is no text. */
export function openDelimited(bytes: Buffer, file: string): OpenedSheet {
  const { text: whole, encoding } = decodeSheetText(bytes, file);
  const declared = DECLARED.exec(whole);
  const text = declared === null ? whole : whole.slice(declared[0].length);
  const separator = (declared?.[1] as Separator | undefined) ?? separatorOf(text);
  return {
    form: { kind: "text", encoding, separator },
    worksheets: [],
    worksheet: null,
    systemNames: new Map(),
    rows: () => rowsOf(text, file, separator, declared === null ? 0 : 1),
  };
}
