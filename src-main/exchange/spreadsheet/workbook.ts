/** Workbooks (.xlsx): their worksheets, and the rows of one, read piece by piece. */
import { streamXlsxRows } from "hucre/xlsx";
import { AppError, quoted } from "../../contract/errors.ts";
import { archiveEntries, entryText, type ArchiveEntry } from "./archive.ts";
import type { OpenedSheet, SheetCell, SheetRow } from "./sheet.ts";

/** Bytes that all parts together may have once they are unpacked: ten times what 50,000 rows of 30 columns need. */
const LARGEST_UNPACKED = 1_000_000_000;

/** The worksheet that Dynamics adds for its own way back, whatever its place. */
const DYNAMICS_SHEET = "hiddenSheet";

const damaged = (file: string, cause?: unknown) =>
  new AppError(
    "invalid-input",
    `${quoted(file)} is damaged or no workbook: open it in a spreadsheet program and save it as .xlsx again`,
    cause === undefined ? {} : { cause },
  );

interface Worksheet {
  readonly name: string;
  readonly hidden: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function attributeText(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The worksheets in their order; those that are sheets of charts or macros have no rows, but are named alike. */
function worksheetsIn(workbook: string): Worksheet[] {
  const sheets: Worksheet[] = [];
  for (const [, attributes = ""] of workbook.matchAll(/<(?:\w+:)?sheet\s([^>]*?)\/?>/g)) {
    const name = /(?:^|\s)name\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes);
    const state = /(?:^|\s)state\s*=\s*["'](\w+)["']/.exec(attributes)?.[1] ?? "visible";
    if (name !== null) sheets.push({ name: attributeText(name[1] ?? name[2] ?? ""), hidden: state !== "visible" });
  }
  return sheets;
}

const WALL_CLOCK_DAY = 10;

function cellOf(value: string | number | boolean | Date | null | undefined): SheetCell {
  if (value === undefined || value === null || value === "") return null;
  if (!(value instanceof Date)) return value;
  if (Number.isNaN(value.getTime())) return null;
  // Serials are fractions of a day: what they mean is the nearest second.
  const wall = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString();
  return wall.endsWith("T00:00:00.000Z") ? wall.slice(0, WALL_CLOCK_DAY) : wall.slice(0, -".000Z".length);
}

async function* rowsOf(bytes: Buffer, file: string, sheet: number): AsyncGenerator<SheetRow> {
  try {
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) yield { row: index + 1, cells: values.map(cellOf) };
  } catch (error) {
    throw damaged(file, error);
  }
}

/** The logical name of each column by its label, from the first cell of Dynamics' own sheet: `account:hash:name=Account%20Name&…`. */
async function dynamicsNames(bytes: Buffer, file: string, sheet: number): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for await (const { cells } of rowsOf(bytes, file, sheet)) {
    const [, query] = /^[^:]*:[^:]*:(.*)$/s.exec(String(cells[0] ?? "")) ?? [];
    for (const [name, label] of new URLSearchParams(query ?? "")) names.set(label, name);
    break;
  }
  return names;
}

function unpackable(entries: readonly ArchiveEntry[], file: string): void {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size <= LARGEST_UNPACKED) return;
  throw new AppError("too-large", `${quoted(file)} unpacks to ${Math.round(size / 1e6)} MB, more than can be read at once: split it`);
}

/**
 * Opens a workbook.
 * @param worksheet the one to read; null = the first that is shown.
 * @throws AppError `invalid-input` where it is damaged or has no such worksheet; `too-large`.
 */
export async function openWorkbook(bytes: Buffer, file: string, worksheet: string | null): Promise<OpenedSheet> {
  const entries = archiveEntries(bytes);
  if (entries === null) throw damaged(file);
  const book = entries.find(({ name }) => name === "xl/workbook.xml");
  if (book === undefined) {
    const ods = entries.some(({ name }) => name === "content.xml");
    if (!ods) throw damaged(file);
    throw new AppError("invalid-input", `${quoted(file)} is an OpenDocument spreadsheet: save it as .xlsx or .csv`);
  }
  unpackable(entries, file);
  const text = entryText(bytes, book);
  if (text === null) throw damaged(file);
  const sheets = worksheetsIn(text);
  const shown = sheets.filter(({ name, hidden }) => !hidden && name !== DYNAMICS_SHEET);
  const named = worksheet === null ? (shown[0] ?? sheets[0]) : sheets.find(({ name }) => name === worksheet);
  if (named === undefined) {
    const what = worksheet === null ? "has no worksheet" : `has no worksheet ${quoted(worksheet)}`;
    throw new AppError("invalid-input", `${quoted(file)} ${what}`);
  }
  const dynamics = sheets.findIndex(({ name }) => name === DYNAMICS_SHEET);
  return {
    form: { kind: "workbook" },
    worksheets: (shown.length > 0 ? shown : sheets).map(({ name }) => name),
    worksheet: named.name,
    systemNames: dynamics < 0 ? new Map() : await dynamicsNames(bytes, file, dynamics),
    rows: () => rowsOf(bytes, file, sheets.indexOf(named)),
  };
}
