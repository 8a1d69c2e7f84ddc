/** One row of a sheet, read field by field; what cannot be read is kept as a problem with its column, its value and what was expected. */
import { dayOf } from "../../calendar/days.ts";
import { parseInstant, type DayEdge } from "../../calendar/instants.ts";
import type { SheetOptions, SheetProblem } from "../../contract/calls/sheets.ts";
import type { SheetField } from "../../contract/sheets.ts";
import { minorUnits } from "../../exchange/book/money-text.ts";
import { isoDate, type DayOrder } from "../../exchange/columns/dates.ts";
import { bareAmount, plainDecimal, type DecimalSign } from "../../exchange/columns/numbers.ts";
import type { SheetCell, SheetRow } from "../../exchange/spreadsheet/sheet.ts";

export interface ColumnReading {
  readonly position: number;
  readonly label: string;
  readonly decimal: DecimalSign;
  readonly dayOrder: DayOrder;
}

export interface SheetContext {
  readonly columns: ReadonlyMap<SheetField, ColumnReading>;
  readonly options: SheetOptions;
  readonly timeZone: string;
  readonly baseCurrency: string;
}

/** What a cell could not be read as; ends "expected …". */
export class Unreadable {
  readonly expected: string;
  constructor(expected: string) {
    this.expected = expected;
  }
}

const LONGEST_VALUE = 200;
const DATE_ALONE = /^\d{4}-\d{2}-\d{2}$/;

const isEmpty = (cell: SheetCell): cell is null => cell === null || (typeof cell === "string" && cell.trim() === "");

export interface Amount {
  readonly minor: number;
  /** The one that the cell names; null where it names none. */
  readonly currency: string | null;
}

export class RowReader {
  readonly row: number;
  readonly problems: SheetProblem[] = [];
  /** Something to know that stops nothing. */
  readonly notes: string[] = [];
  readonly #sheet: SheetContext;
  readonly #cells: readonly SheetCell[];
  /** Whether an empty cell empties the field. */
  clears = false;

  constructor(sheet: SheetContext, { row, cells }: SheetRow) {
    this.row = row;
    this.#sheet = sheet;
    this.#cells = cells;
  }

  /** The cell, null where it is empty or the sheet has no such column. */
  cell(field: SheetField): SheetCell {
    const column = this.#sheet.columns.get(field);
    const cell = column === undefined ? null : (this.#cells[column.position] ?? null);
    return isEmpty(cell) ? null : cell;
  }

  /** The cell's text; null where it is empty or the sheet has no such column. */
  written(field: SheetField): string | null {
    const cell = this.cell(field);
    return cell === null ? null : String(cell).trim();
  }

  /** Keeps that a cell is not what was expected. */
  expected(field: SheetField, expected: string): void {
    this.problem(field, `expected ${expected}`);
  }

  problem(field: SheetField | null, sentence: string): void {
    const column = field === null ? undefined : this.#sheet.columns.get(field);
    const value = field === null ? null : this.written(field);
    const cut = value !== null && value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value;
    this.problems.push({ row: this.row, column: column?.label ?? null, value: column === undefined ? null : cut, sentence });
  }

  /** undefined = the field stays as it is: the sheet has no such column, the cell is empty or cannot be read. */
  read<T>(field: SheetField, empty: T, parse: (cell: NonNullable<SheetCell>) => T | Unreadable): T | undefined {
    if (!this.#sheet.columns.has(field)) return undefined;
    const cell = this.cell(field);
    if (cell === null) return this.clears ? empty : undefined;
    const value = parse(cell);
    if (!(value instanceof Unreadable)) return value;
    this.expected(field, value.expected);
    return undefined;
  }

  text(field: SheetField): string | null | undefined {
    return this.read<string | null>(field, null, (cell) => String(cell).trim());
  }

  #decimal(field: SheetField, cell: NonNullable<SheetCell>): string | null {
    if (typeof cell === "number") return String(cell);
    const sign = this.#sheet.columns.get(field)?.decimal ?? ".";
    return typeof cell === "string" ? plainDecimal(bareAmount(cell).text, sign) : null;
  }

  number(field: SheetField, expected: string): number | null | undefined {
    return this.read<number | null>(field, null, (cell) => {
      const text = this.#decimal(field, cell);
      const number = text === null ? Number.NaN : Number(text);
      return Number.isFinite(number) ? number + 0 : new Unreadable(expected);
    });
  }

  whole(field: SheetField): number | null | undefined {
    return this.read<number | null>(field, null, (cell) => {
      const text = this.#decimal(field, cell);
      const number = text === null ? Number.NaN : Number(text);
      return Number.isSafeInteger(number) ? number + 0 : new Unreadable("a whole number, such as 12");
    });
  }

  /** @param currency in which the amount is where the cell names none; one that the cell names is the caller's to judge. */
  amount(field: SheetField, currency: string): Amount | null | undefined {
    return this.read<Amount | null>(field, null, (cell) => {
      const named = typeof cell === "string" ? bareAmount(cell).currency : null;
      const text = this.#decimal(field, cell);
      const minor = text === null ? null : minorUnits(text, named ?? currency);
      return minor === null
        ? new Unreadable(`an amount in ${named ?? currency}, 0 or more, such as 1,250 or 1250.50`)
        : { minor, currency: named };
    });
  }

  /** @param before a date without a time says no more than its day: an instant on it stays. */
  instant(field: SheetField, edge: DayEdge, before: number | null): number | null | undefined {
    const { timeZone } = this.#sheet;
    return this.read<number | null>(field, null, (cell) => {
      const iso = isoDate(cell, this.#sheet.columns.get(field)?.dayOrder ?? "day-first");
      const ms = iso === null ? null : parseInstant(iso, timeZone, edge);
      if (iso === null || ms === null) return new Unreadable("a date that exists, such as 2017-12-31 or 31.12.2017");
      const sameDay = DATE_ALONE.test(iso) && before !== null && dayOf(before, timeZone) === dayOf(ms, timeZone);
      return sameDay ? before : ms;
    });
  }

  flag(field: SheetField, empty: boolean, parse: (cell: SheetCell) => boolean | null, expected: string): boolean | undefined {
    return this.read<boolean>(field, empty, (cell) => parse(cell) ?? new Unreadable(expected));
  }
}
