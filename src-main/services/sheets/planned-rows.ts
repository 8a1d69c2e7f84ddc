/** The rows of a dry run for the page, and the refused ones as a file. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { SheetProblem } from "../../contract/calls/sheets.ts";
import { quoted } from "../../contract/errors.ts";
import type { RecordType } from "../../contract/records/index.ts";
import { recordTitle } from "../../contract/records/words.ts";
import type { Session } from "../session.ts";
import { csvText } from "../csv-export.ts";
import { recordTables } from "../../store/records.ts";
import type { Plan } from "./plan.ts";
import type { ReadSheet } from "./read-sheet.ts";

/** More rows of one territory are counted, not listed. */
const ROWS_LISTED = 5;

const REFERENCES: Readonly<Record<string, RecordType>> = {
  leadTypes: "lead-type",
  products: "product",
  customer: "customer",
  leadType: "lead-type",
};

function namesIn(session: Session, plan: Plan, rows: readonly Plan["records"][number][]): Record<string, string> {
  const tables = recordTables(session.book().db);
  const names: Record<string, string> = {};
  for (const { field, before, after } of rows.flatMap(({ fields }) => fields)) {
    const type = REFERENCES[field];
    if (type === undefined) continue;
    for (const id of [before, after].flat()) {
      if (typeof id !== "string" || id === "*" || Object.hasOwn(names, `${field}/${id}`)) continue;
      const value = tables[type].read(id) ?? plan.besides.find((record) => record.type === type && record.value.id === id)?.value;
      if (value !== undefined) names[`${field}/${id}`] = recordTitle(value);
    }
  }
  return names;
}

export function plannedRows(session: Session, plan: Plan, { kind, offset, limit }: CallInput<"sheet.rows">): CallOutput<"sheet.rows"> {
  const all = kind === null ? plan.records : plan.records.filter((record) => record.kind === kind);
  const rows = all.slice(offset, offset + limit);
  return {
    total: all.length,
    rows: rows.map(({ kind: of, id, title, note, currency, rows: numbers, fields, problems }) => ({
      kind: of,
      id,
      title,
      note,
      currency,
      rows: numbers.slice(0, ROWS_LISTED),
      rowCount: numbers.length,
      fields: [...fields],
      problems: [...problems],
    })),
    names: namesIn(session, plan, rows),
  };
}

/** "row 12, column Capacity: "-5", expected a whole number". */
export function problemSentence({ row, column, value, sentence }: SheetProblem): string {
  const place = column === null ? `row ${row}` : `row ${row}, column ${column}`;
  return value === null ? `${place}: ${sentence}` : `${place}: ${quoted(value)}, ${sentence}`;
}

/** The refused rows with all their cells, and why in a last column. */
export function refusedCsv(sheet: ReadSheet, plan: Plan): string {
  const reasons = new Map<number, string>();
  for (const { kind, rows, problems } of plan.records) {
    if (kind !== "refused") continue;
    const reason = problems.map((problem) => `${sheet.title}, ${problemSentence(problem)}`).join("; ");
    for (const row of rows) reasons.set(row, reason);
  }
  const rows = sheet.rows
    .filter(({ row }) => reasons.has(row))
    .map(({ row, cells }) => {
      const own = sheet.labels.map((_, position) => {
        const cell = cells[position] ?? null;
        return typeof cell === "boolean" ? (cell ? "yes" : "no") : cell;
      });
      return [...own, reasons.get(row) ?? ""];
    });
  return csvText([...sheet.labels, "Refused because"], rows);
}
