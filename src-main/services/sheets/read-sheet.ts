/** A sheet read whole into memory, with its columns matched to the fields of a type of record. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import { MOST_SHEET_COLUMNS, MOST_SHEET_ROWS, type ViewedColumn } from "../../contract/calls/sheets.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import type { RecordType } from "../../contract/records/index.ts";
import { fieldForm, isSheetField, type SheetField } from "../../contract/sheets.ts";
import { labelKey, labelRow, matchColumns, type MatchedColumn } from "../../exchange/columns/match.ts";
import { openSheet } from "../../exchange/spreadsheet/open-sheet.ts";
import type { OpenedSheet, SheetCell, SheetRow } from "../../exchange/spreadsheet/sheet.ts";
import type { RememberedColumns } from "../application/remembered-columns.ts";
import type { Session } from "../session.ts";
import type { HeldSheet } from "./held.ts";
import { nameIndex } from "./name-index.ts";

export interface ReadSheet {
  readonly type: RecordType;
  /** "plan.xlsx", or "plan.xlsx, sheet Partners". */
  readonly title: string;
  /** Under which columns are remembered. */
  readonly labelSet: string;
  readonly labels: readonly string[];
  /** Below the labels, blank ones left out. */
  readonly rows: readonly SheetRow[];
}

/** Rows that are read between two reports of progress. */
const CHUNK = 2_000;
const SAMPLES = 3;
const LONGEST_SAMPLE = 60;
const LETTERS = 26;

const isBlank = ({ cells }: SheetRow) => cells.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""));

async function rowsOf(session: Session, job: string, opened: OpenedSheet, file: string): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  let read = 0;
  for await (const row of opened.rows()) {
    if (read++ % CHUNK === 0) await session.progress(job, "reading the sheet", rows.length, MOST_SHEET_ROWS);
    if (isBlank(row)) continue;
    rows.push(row);
    // One more: the labels.
    if (rows.length <= MOST_SHEET_ROWS + 1) continue;
    throw new AppError("too-large", `${quoted(file)} has more than ${MOST_SHEET_ROWS.toLocaleString("en")} rows: split it`);
  }
  return rows;
}

/** A column's letters as a spreadsheet shows them: A, Z, AA. */
function columnLetters(position: number): string {
  const rest = Math.floor(position / LETTERS);
  return `${rest === 0 ? "" : columnLetters(rest - 1)}${String.fromCharCode(65 + (position % LETTERS))}`;
}

function labelsOf(row: SheetRow | null, width: number): string[] {
  return Array.from({ length: width }, (_, position) => {
    const text = String(row?.cells[position] ?? "").trim();
    return text === "" ? `Column ${columnLetters(position)}` : text.replace(/\s+/g, " ");
  });
}

/** Where the last cell that is not empty stands, over all rows. */
function widthOf(rows: readonly SheetRow[]): number {
  return rows.reduce((most, { cells }) => {
    let end = cells.length;
    while (end > most && (cells[end - 1] ?? null) === null) end--;
    return Math.max(most, end);
  }, 0);
}

const LIST_TYPES: Readonly<Partial<Record<SheetField, RecordType>>> = {
  territories: "territory",
  leadTypes: "lead-type",
  products: "product",
};

/** What our own lists show in place of names: how many, or that it is all. */
const COUNT = /^(?:\d+|\*|all)$/i;

/** True where a list's column holds how many there are and not which: it is copied from a list of ours. */
function holdsCounts(session: Session, field: SheetField, cells: readonly SheetCell[]): boolean {
  const type = LIST_TYPES[field];
  const texts = cells.flatMap((cell) => (cell === null ? [] : [String(cell).trim()]));
  if (type === undefined || texts.length === 0 || !texts.every((text) => COUNT.test(text)) || texts.every((text) => text === "*"))
    return false;
  const index = nameIndex(session.book().db, type);
  return texts.every((text) => index.find(text).kind === "none");
}

/**
 * Reads a sheet and keeps it with `held`.
 * @throws AppError `invalid-input`, `too-large`, `cancelled`.
 */
export async function readSheet(
  session: Session,
  remembered: RememberedColumns,
  held: HeldSheet,
  input: CallInput<"sheet.read">,
): Promise<CallOutput<"sheet.read">> {
  const { type, worksheet, labels: wanted, job } = input;
  if (held.received < held.bytes.length) throw new AppError("invalid-input", `${quoted(held.name)} has not arrived whole: import it again`);
  const opened = await openSheet(held.bytes, held.name, worksheet);
  const all = await rowsOf(session, job, opened, held.name);
  const where = opened.worksheet === null ? "" : `, sheet ${quoted(opened.worksheet)}`;
  if (all.length === 0) throw new AppError("invalid-input", `${quoted(held.name)}${where} is empty`);
  const known = labelRow(type, all);
  const at = wanted === false ? -1 : wanted === true ? Math.max(0, known) : known;
  const head = at < 0 ? null : (all[at] ?? null);
  const rows = all.slice(at + 1);
  const width = widthOf(all.slice(Math.max(0, at)));
  if (width > MOST_SHEET_COLUMNS)
    throw new AppError("too-large", `${quoted(held.name)} has ${width} columns; ${MOST_SHEET_COLUMNS} can be read`);
  const labels = labelsOf(head, width);
  const matched = matchColumns(type, labels, rows[0]?.cells ?? [], opened.systemNames);
  const labelSet = `${type}: ${labels.map(labelKey).join("|")}`;
  held.read = { type, title: `${held.name}${where}`, labelSet, labels, rows };
  held.plan = null;
  const chosen = head === null ? null : remembered.read(labelSet);
  return {
    form: opened.form,
    worksheets: [...opened.worksheets],
    worksheet: opened.worksheet,
    labelRow: head?.row ?? null,
    rows: rows.length,
    columns: matched.map((column, position) => viewed(session, held.read as ReadSheet, column, position, chosen)),
  };
}

function viewed(
  session: Session,
  { type, rows }: ReadSheet,
  { label, field: byLabel }: MatchedColumn,
  position: number,
  remembered: Readonly<Record<string, string | null>> | null,
): ViewedColumn {
  const cells = rows.map(({ cells: row }) => row[position] ?? null).filter((cell) => cell !== null);
  const samples = [...new Set(cells.slice(0, 200).map((cell) => String(cell).slice(0, LONGEST_SAMPLE)))].slice(0, SAMPLES);
  const last = remembered?.[label];
  const field = last === undefined || (last !== null && !isSheetField(type, last)) ? byLabel : last;
  const common = { label, samples, filled: cells.length };
  if (field !== byLabel) return { ...common, field, by: "remembered" };
  if (field === null) return { ...common, field, by: "nothing" };
  if (fieldForm(field) === "list" && holdsCounts(session, field, cells)) return { ...common, field: null, by: "counts" };
  return { ...common, field, by: "label" };
}
