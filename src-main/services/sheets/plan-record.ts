/** What one row would do: the record it is about, before and after, or why it is refused. */
import type { Database } from "better-sqlite3";
import type { AnyRecord } from "../../contract/calls/editing.ts";
import type { PlannedRow, SheetProblem } from "../../contract/calls/sheets.ts";
import { AppError } from "../../contract/errors.ts";
import { recordValues, type KeptType, type KeptValue, type RecordType, type RecordValue } from "../../contract/records/index.ts";
import { recordTitle } from "../../contract/records/words.ts";
import { isSheetField } from "../../contract/sheets.ts";
import type { SheetRow } from "../../exchange/spreadsheet/sheet.ts";
import { recordTables } from "../../store/records.ts";
import { withKeptPlace } from "../editing/kept-place.ts";
import { changedFields } from "../editing/labels.ts";
import { tableOf } from "../editing/recording.ts";
import { checkReferences } from "../editing/references.ts";
import { blankRecord } from "./blank-record.ts";
import { recordMatcher } from "./match-record.ts";
import { namedRecords, type NamedRecords } from "./named-records.ts";
import { newIds } from "./new-ids.ts";
import type { ReadSheet } from "./read-sheet.ts";
import { RowReader, type SheetContext } from "./row-reader.ts";
import { patchOf, type RowType } from "./row-values.ts";

export interface PlannedRecord extends Omit<PlannedRow, "rowCount"> {
  /** As it would be written; null where nothing is. */
  readonly record: AnyRecord | null;
}

export interface RecordPlanner {
  plan(row: SheetRow): PlannedRecord;
  /** What is made besides, once all rows are planned. */
  besides(): AnyRecord[];
}

/** Reads each record once, those that are going to be made too. */
function rememberingReader(db: Database, names: NamedRecords) {
  const tables = recordTables(db);
  const known = new Map<string, KeptValue | null>();
  return <T extends KeptType>(type: T, id: string): KeptValue<T> | null => {
    const key = `${type}/${id}`;
    if (!known.has(key)) known.set(key, tableOf(tables, type).read(id) ?? names.made(type as RecordType, id)?.value ?? null);
    // The table of a type gives that type's values.
    return known.get(key) as KeptValue<T> | null;
  };
}

/** What a schema has against a value, each with the field it is about. */
function schemaFaults({ type, value }: AnyRecord): {
  readonly record: AnyRecord | null;
  readonly faults: readonly (readonly [string, string])[];
} {
  const checked = recordValues[type].safeParse(value);
  if (checked.success) return { record: { type, value: checked.data } as AnyRecord, faults: [] };
  return { record: null, faults: checked.error.issues.map(({ path, message }) => [String(path[0] ?? ""), message] as const) };
}

export function faultsOf(
  row: RowReader,
  type: RecordType,
  record: AnyRecord,
  read: Parameters<typeof checkReferences>[0]["read"],
): AnyRecord | null {
  const checked = schemaFaults(record);
  for (const [field, sentence] of checked.faults) row.problem(isSheetField(type, field) ? field : null, sentence);
  if (checked.record === null) return null;
  try {
    checkReferences({ read }, checked.record);
    return checked.record;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { field, expected } = error.detail ?? {};
    const known = typeof field === "string" && isSheetField(type, field) ? field : null;
    row.problem(known, typeof expected === "string" ? `expected ${expected}` : error.message);
    return null;
  }
}

/** The fields that differ; what is empty in both is the same. */
export function fieldChanges(before: RecordValue | null, blank: RecordValue, after: RecordValue): PlannedRow["fields"] {
  const [old, now] = [(before ?? blank) as Record<string, unknown>, after as Record<string, unknown>];
  return changedFields(old, now)
    .filter((field) => field !== "id" && (old[field] ?? null) !== (now[field] ?? null))
    .map((field) => ({ field, before: before === null ? null : (old[field] ?? null), after: now[field] ?? null }));
}

const LONGEST_TITLE = 200;

export function refusedRow(rows: readonly number[], title: string, problems: readonly SheetProblem[]): PlannedRecord {
  return {
    rows: [...rows],
    kind: "refused",
    id: null,
    title: title.slice(0, LONGEST_TITLE),
    fields: [],
    currency: null,
    problems: [...problems],
    note: null,
    record: null,
  };
}

/** What a record is called in the book. */
function ownName(value: RecordValue | null): { readonly name?: string; readonly topic?: string } {
  if (value === null) return {};
  if ("topic" in value) return { topic: value.topic };
  return "name" in value ? { name: value.name } : {};
}

export function recordPlanner(db: Database, sheet: ReadSheet, context: SheetContext): RecordPlanner {
  const names = namedRecords(db, context.options.addMissing);
  const read = rememberingReader(db, names);
  const type = sheet.type as RowType;
  const matcher = recordMatcher(sheet, context, names, read);
  const nextId = newIds(type, [...names.index(type).ids, ...matcher.givenIds]);
  const sources = { names, baseCurrency: context.baseCurrency };

  const keep = ({ type: of, value }: AnyRecord) => {
    if (of === "partner") {
      if (value.territories !== "*") names.use("territory", value.territories);
      if (value.leadTypes !== "*") names.use("lead-type", value.leadTypes);
      if (value.products !== "*") names.use("product", value.products);
    } else if (of === "opportunity") {
      names.use("product", value.products);
      if (value.leadType !== null) names.use("lead-type", [value.leadType]);
      if (value.customer !== null) names.use("customer", [value.customer]);
    }
  };

  return {
    besides: () => names.besides(),
    plan(sheetRow) {
      const row = new RowReader(context, sheetRow);
      const title = row.written(type === "opportunity" ? "topic" : "name") ?? row.written("id") ?? "";
      const match = matcher.match(row);
      if (match.kind === "refused") {
        row.problem(match.field, match.sentence);
        return refusedRow([row.row], title, row.problems);
      }
      const isNew = match.kind === "new";
      row.clears = context.options.emptyClears && !isNew;
      const blank = blankRecord(type, isNew ? (match.id ?? "") : match.id);
      const before: RecordValue | null = isNew ? null : read(type, match.id);
      const patch = patchOf(type, row, sources, before ?? blank.value, isNew);
      const kept = match.kind === "existing" && match.by === "name" ? ownName(before) : {};
      const value = { ...(before ?? blank.value), ...patch, ...kept };
      // An id is proposed only for a row that stays, so that no number is left out.
      const id = value.id === "" ? PROPOSED : value.id;
      const record = faultsOf(row, type, withKeptPlace({ type, value: { ...value, id } } as AnyRecord, before), read);
      if (record === null || row.problems.length > 0) return refusedRow([row.row], title, row.problems);
      const named = id === PROPOSED ? ({ type, value: { ...record.value, id: nextId() } } as AnyRecord) : record;
      keep(named);
      const fields = fieldChanges(before, blank.value, named.value);
      const notes = [match.kind === "new" ? match.note : null, ...row.notes].filter((note) => note !== null);
      const kind = isNew ? "added" : fields.length === 0 ? "unchanged" : "changed";
      return {
        rows: [row.row],
        kind,
        id: named.value.id,
        title: recordTitle(named.value),
        fields,
        currency: "currency" in named.value ? named.value.currency : null,
        problems: [],
        note: notes.length === 0 ? null : notes.join("; "),
        record: kind === "unchanged" ? null : named,
      };
    },
  };
}

/** Stands for an id that is not known yet. */
const PROPOSED = "(new)";
