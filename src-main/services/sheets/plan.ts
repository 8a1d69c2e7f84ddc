/** The dry run of a sheet: which records its rows would add and change, which they leave as they are, and which rows are refused. */
import { createHash } from "node:crypto";
import type { CallInput } from "../../contract/calls.ts";
import type { AnyRecord } from "../../contract/calls/editing.ts";
import type { ColumnPlan, PlannedRow, SheetPlan } from "../../contract/calls/sheets.ts";
import { PLAN_KINDS } from "../../contract/calls/sheets.ts";
import { RECORD_TYPES } from "../../contract/records/index.ts";
import { parseSettings } from "../../contract/settings.ts";
import { actQueries } from "../../store/acts.ts";
import type { Book } from "../../store/open.ts";
import { settingQueries } from "../../store/settings.ts";
import type { Session } from "../session.ts";
import type { ReadSheet } from "./read-sheet.ts";
import { readingsOf, understoodColumns } from "./readings.ts";
import { recordPlanner, type PlannedRecord } from "./plan-record.ts";
import type { SheetContext } from "./row-reader.ts";
import { planTerritories } from "./plan-territories.ts";

export type PlanInput = Pick<CallInput<"sheet.plan">, "columns" | "options" | "locale">;

export interface Plan {
  readonly book: Book;
  readonly input: PlanInput;
  readonly records: readonly PlannedRecord[];
  /** Made because a row names them. */
  readonly besides: readonly AnyRecord[];
  readonly answer: SheetPlan;
  /** What the book was when it was made: its newest change, and the settings by which amounts and dates are read. */
  readonly bookState: string;
  /** The same for plans that would do the same. */
  readonly digest: string;
}

/** Rows that are looked at between two reports of progress. */
const CHUNK = 500;

export function bookState({ db }: Book): string {
  const { timeZone, baseCurrency } = parseSettings(settingQueries(db).readAll());
  return `${actQueries(db).newest()} ${timeZone} ${baseCurrency}`;
}

/** What no row can be told apart without. */
function obstacle(sheet: ReadSheet, { columns }: SheetContext): string | null {
  if (sheet.rows.length === 0) return "There are no rows below the labels.";
  if (columns.has("id") || columns.has("name") || columns.has("topic")) return null;
  if (sheet.type === "territory") return "Choose the column with the name of the territory.";
  return `Choose the column with the ${sheet.type === "opportunity" ? "topic" : "name"}, or with the id: rows cannot be told apart without.`;
}

const NOTHING: Pick<SheetPlan, "added" | "changed" | "unchanged" | "refused" | "besides"> = {
  added: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  besides: [],
};

/** @throws AppError `cancelled`. */
export async function planSheet(session: Session, sheet: ReadSheet, input: PlanInput, job: string): Promise<Plan> {
  const book = session.book();
  const state = bookState(book);
  const { timeZone, baseCurrency } = parseSettings(settingQueries(book.db).readAll());
  const readings = readingsOf(sheet, input);
  const context: SheetContext = { columns: readings.byField, options: input.options, timeZone, baseCurrency };
  const columns = understoodColumns(sheet, readings);
  const hindered = obstacle(sheet, context);
  if (hindered !== null) {
    return { book, input, records: [], besides: [], answer: { ...NOTHING, columns, obstacle: hindered }, bookState: state, digest: "" };
  }
  const planner = recordPlanner(book.db, sheet, context);
  const records: PlannedRecord[] = [];
  if (sheet.type === "territory") {
    await session.progress(job, "comparing with the book", 0, sheet.rows.length);
    records.push(...planTerritories(book.db, sheet, context));
  } else {
    for (const [position, row] of sheet.rows.entries()) {
      if (position % CHUNK === 0) await session.progress(job, "comparing with the book", position, sheet.rows.length);
      records.push(planner.plan(row));
    }
  }
  const besides = planner.besides();
  const count = (kind: PlannedRow["kind"]) => records.filter((record) => record.kind === kind).length;
  const [added = 0, changed = 0, unchanged = 0, refused = 0] = PLAN_KINDS.map(count);
  const answer: SheetPlan = {
    added,
    changed,
    unchanged,
    refused,
    besides: RECORD_TYPES.map((type) => ({ type, count: besides.filter((record) => record.type === type).length })).filter(
      ({ count: made }) => made > 0,
    ),
    columns,
    obstacle: null,
  };
  return { book, input, records, besides, answer, bookState: state, digest: digestOf(records, besides) };
}

function digestOf(records: readonly PlannedRecord[], besides: readonly AnyRecord[]): string {
  const hash = createHash("sha256");
  for (const { kind, id, rows, fields, problems } of records) hash.update(JSON.stringify([kind, id, rows, fields, problems]));
  for (const record of besides) hash.update(JSON.stringify(record));
  return hash.digest("base64");
}

/** The field of each column by its label, for the next sheet with these labels. */
export function chosenFields(sheet: ReadSheet, columns: readonly ColumnPlan[]): Record<string, string | null> {
  return Object.fromEntries(sheet.labels.map((label, position) => [label, columns[position]?.field ?? null]));
}
