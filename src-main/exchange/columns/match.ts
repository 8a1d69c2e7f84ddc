/** Which column of a sheet is what, by its label; and the row that holds the labels. */
import type { RecordType } from "../../contract/records/index.ts";
import { SHEET_FIELDS, type SheetField } from "../../contract/sheets.ts";
import { foldName, withoutDigraphs } from "../../geography/folding.ts";
import type { SheetCell, SheetRow } from "../spreadsheet/sheet.ts";
import { COLUMN_NAMES } from "./names.ts";

export interface MatchedColumn {
  readonly label: string;
  /** null = nothing of the record: the column is ignored. */
  readonly field: SheetField | null;
}

/** Longer labels are texts in the wrong place. */
const LONGEST_LABEL = 200;

/** A currency behind the label: "Revenue, USD", "Est. Revenue (EUR)". */
const CURRENCY_BEHIND = /[\s,]*[[(]?\b[A-Z]{3}\b[\])]?\s*$/;

/** The form of a label in which it is compared. */
export function labelKey(label: string): string {
  return foldName(label.slice(0, LONGEST_LABEL)).replaceAll(" ", "");
}

/** Every form in which a label may be known, the whole first. */
function labelKeys(label: string): string[] {
  const whole = labelKey(label);
  const keys = [whole, withoutDigraphs(whole) ?? whole];
  if (CURRENCY_BEHIND.test(label)) keys.push(labelKey(label.replace(CURRENCY_BEHIND, "")));
  return keys;
}

const fieldsByKey = new Map<RecordType, ReadonlyMap<string, SheetField>>();

function knownLabels(type: RecordType): ReadonlyMap<string, SheetField> {
  const known = fieldsByKey.get(type);
  if (known !== undefined) return known;
  const fields = new Map<string, SheetField>();
  const names: Readonly<Partial<Record<SheetField, string>>> = COLUMN_NAMES[type];
  const add = (key: string, field: SheetField) => {
    if (key !== "" && !fields.has(key)) fields.set(key, field);
  };
  for (const field of SHEET_FIELDS[type]) {
    const labels = [field, ...(names[field] ?? "").split("|")];
    for (const label of labels) for (const key of labelKeys(label)) add(key, field);
  }
  fieldsByKey.set(type, fields);
  return fields;
}

function fieldOf(type: RecordType, label: string): SheetField | null {
  const known = knownLabels(type);
  for (const key of labelKeys(label)) {
    const field = known.get(key);
    if (field !== undefined) return field;
  }
  return null;
}

const GUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
/** How Dynamics' export marks its first three columns; the labels are translated, the brackets stay. */
const BRACKETED = /^\([^)]+\) ?\S/;

/** True for the columns of an export by which Dynamics finds its records again: a GUID, a checksum and a date. */
function isDynamicsExport(labels: readonly string[], first: readonly SheetCell[]): boolean {
  return labels.slice(0, 3).every((label) => BRACKETED.test(label)) && labels.length > 3 && GUID.test(String(first[0] ?? ""));
}

/**
 * Matches each column by its label; where two have the same meaning, the first has it and the other is ignored.
 * @param first the first row below the labels. @param systemNames names that the exporting system gave, by label.
 */
export function matchColumns(
  type: RecordType,
  labels: readonly string[],
  first: readonly SheetCell[],
  systemNames: ReadonlyMap<string, string>,
): MatchedColumn[] {
  const taken = new Set<SheetField>();
  const dynamics = isDynamicsExport(labels, first);
  return labels.map((label, position): MatchedColumn => {
    const system = systemNames.get(label);
    const byName = (system === undefined ? null : fieldOf(type, system)) ?? fieldOf(type, label);
    const field = dynamics && position < 3 ? (position === 0 && type !== "territory" ? "id" : null) : byName;
    if (field === null || taken.has(field)) return { label, field: null };
    taken.add(field);
    return { label, field };
  });
}

/** Labels stand within this many rows: above them a sheet may have a title. */
const ROWS_LOOKED_AT = 10;

/** How many columns a row would name, were it the one with the labels. */
function labelCount(type: RecordType, { cells }: SheetRow): number {
  const fields = cells.map((cell) => (typeof cell === "string" ? fieldOf(type, cell) : null));
  return new Set(fields.filter((field) => field !== null)).size;
}

/** Which of the first rows holds the labels: the one that names most columns; -1 where none names any. */
export function labelRow(type: RecordType, rows: readonly SheetRow[]): number {
  let best = -1;
  let most = 0;
  for (const [position, row] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const count = labelCount(type, row);
    if (count > most) [best, most] = [position, count];
  }
  return best;
}
