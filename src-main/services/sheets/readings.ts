/** How the columns of a sheet are read: which field each is, and what its numbers and dates mean. */
import type { ReadColumn } from "../../contract/calls/sheets.ts";
import { fieldForm, isSheetField, type FieldForm, type SheetField } from "../../contract/sheets.ts";
import { decideDayOrder, isoDate, type DateReading } from "../../exchange/columns/dates.ts";
import { bareAmount, decideDecimal, plainDecimal, type NumberKind, type NumberReading } from "../../exchange/columns/numbers.ts";
import type { PlanInput } from "./plan.ts";
import type { ReadSheet } from "./read-sheet.ts";
import type { ColumnReading } from "./row-reader.ts";

export interface Readings {
  readonly byField: ReadonlyMap<SheetField, ColumnReading>;
  readonly numbers: ReadonlyMap<number, NumberReading>;
  readonly dates: ReadonlyMap<number, DateReading>;
}

const NUMBER_KINDS: Readonly<Partial<Record<FieldForm, NumberKind>>> = { whole: "whole", amount: "amount", degrees: "degrees" };

function* textsOf({ rows }: ReadSheet, position: number): Iterable<string> {
  for (const { cells } of rows) {
    const cell = cells[position];
    if (typeof cell === "string" && cell.trim() !== "") yield cell;
  }
}

/** Where two columns are said to be the same field, the first is. */
export function readingsOf(sheet: ReadSheet, { columns, locale }: PlanInput): Readings {
  const byField = new Map<SheetField, ColumnReading>();
  const numbers = new Map<number, NumberReading>();
  const dates = new Map<number, DateReading>();
  for (const [position, label] of sheet.labels.entries()) {
    const { field = null, decimal = null, dayOrder = null } = columns[position] ?? {};
    if (field === null || !isSheetField(sheet.type, field) || byField.has(field)) continue;
    const form = fieldForm(field);
    const kind = NUMBER_KINDS[form];
    const number = kind === undefined ? null : decideDecimal(textsOf(sheet, position), kind, locale);
    const date = form === "date" ? decideDayOrder(textsOf(sheet, position), locale) : null;
    if (number !== null) numbers.set(position, decimal === null ? number : { ...number, decimal, sure: true });
    if (date !== null) dates.set(position, dayOrder === null ? date : { ...date, order: dayOrder, sure: true });
    byField.set(field, {
      position,
      label,
      decimal: numbers.get(position)?.decimal ?? ".",
      dayOrder: dates.get(position)?.order ?? "day-first",
    });
  }
  return { byField, numbers, dates };
}

/** What was understood, with a cell that shows it. */
export function understoodColumns({ labels }: ReadSheet, { numbers, dates }: Readings): (ReadColumn | null)[] {
  return labels.map((_, position) => {
    const number = numbers.get(position);
    if (number !== undefined) {
      const text = number.example === null ? null : plainDecimal(bareAmount(number.example).text, number.decimal);
      return {
        kind: "number",
        decimal: number.decimal,
        sure: number.sure,
        example: number.example,
        value: text === null ? null : Number(text),
      };
    }
    const date = dates.get(position);
    if (date === undefined) return null;
    const value = date.example === null ? null : isoDate(date.example, date.order);
    return { kind: "date", dayOrder: date.order, sure: date.sure, example: date.example, value };
  });
}
