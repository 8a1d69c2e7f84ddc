/** Recognises what an import is given, and reads it as a book. */
import { readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { AppError, quoted } from "../../contract/errors.ts";
import { readBookFolder } from "../book/read-book.ts";
import { recoverBookFolder } from "../book/folder-swap.ts";
import { NamesAndCodes } from "../book/named-places.ts";
import { REQUIRED_FILES, TABLE_NAMES, type BookTables } from "../book/shapes.ts";
import { readHeaderRow } from "../csv/table.ts";
import type { ImportReport } from "../import-report.ts";
import { readCrmSample } from "./crm-sample.ts";
import { CRM_SHAPES } from "./crm-tables.ts";

export const SOURCE_KINDS = ["book", "crm-sample"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source {
  readonly kind: SourceKind;
  readonly rows: BookTables;
  readonly report: ImportReport;
}

const LOOKED_FOR =
  `a folder with a book (${REQUIRED_FILES.join(" and ")}) ` +
  `or with the CRM sample (${Object.values(CRM_SHAPES)
    .map(({ file }) => file)
    .join(", ")})`;

function unrecognised(path: string, found: string): AppError {
  return new AppError("invalid-input", `${quoted(path)}: expected ${LOOKED_FOR}; ${found}`, { detail: { path, expected: LOOKED_FOR } });
}

/** The one folder that the paths name, or whose files they name. */
function sourceFolder(paths: readonly string[]): string {
  const [first] = paths;
  if (first === undefined) throw unrecognised("", "nothing was given");
  for (const path of paths) recoverBookFolder(path);
  const folders = paths.map((path) => {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) throw unrecognised(path, "there is nothing of this name");
    return resolve(stat.isDirectory() ? path : dirname(path));
  });
  const other = folders.findIndex((folder) => folder !== folders[0]);
  if (other !== -1) throw unrecognised(paths[other] ?? "", `it is not in the same folder as ${quoted(first)}`);
  return folders[0] ?? first;
}

function isCrmSample(folder: string): boolean {
  const { file } = CRM_SHAPES.deals;
  const header = readHeaderRow(join(folder, file), file);
  return header !== null && ["opportunity_id", "sales_agent", "deal_stage"].every((column) => header.includes(column));
}

function readBook(folder: string): Source {
  const places = new NamesAndCodes();
  const rows = readBookFolder(folder, {}, places, "import");
  const counts = TABLE_NAMES.map(
    (table) => `${rows[table].length.toLocaleString("en-US")} ${table === "leadTypes" ? "lead types" : table}`,
  );
  return {
    kind: "book",
    rows,
    report: {
      source: "book",
      derived: [`Read as they stand: ${counts.join(", ")}.`],
      repaired: places.repaired(),
      unplaced: places.unplaced(),
    },
  };
}

/**
 * Reads a folder of another system or of a book, or the files in it.
 * @throws AppError `invalid-input` where it is nothing that is known, or something in it cannot be read.
 */
export function readSource(paths: readonly string[]): Source {
  const folder = sourceFolder(paths);
  if (isCrmSample(folder)) return { kind: "crm-sample", ...readCrmSample(folder) };
  const names = readdirSync(folder);
  // One of the two is enough to be recognised: reading then says which one is missing.
  if (REQUIRED_FILES.some((file) => names.includes(file))) return readBook(folder);
  const csv = names.filter((name) => name.toLowerCase().endsWith(".csv")).toSorted();
  throw unrecognised(folder, csv.length === 0 ? "it holds no CSV file" : `its CSV files are ${csv.slice(0, 10).join(", ")}`);
}
