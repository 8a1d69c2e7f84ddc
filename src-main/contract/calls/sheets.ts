/** A user's own sheet, from the bytes of a file or the cells of a clipboard to one act that can be undone. */
import { z } from "zod";
import { RECORD_TYPES } from "../records/index.ts";
import { FieldChange, WindowId } from "./editing.ts";

/** The page names a sheet for as long as it works on it. */
const SheetId = z.string().min(1).max(100);
const Job = z.string().min(1).max(100);

/** Bytes of the largest file. */
export const LARGEST_SHEET = 50_000_000;
/** Bytes of a file in one call: as base64 well within what the web host lets through. */
export const SHEET_PART = 3_000_000;
/** Rows below the labels. */
export const MOST_SHEET_ROWS = 100_000;
export const MOST_SHEET_COLUMNS = 500;

/** How the sheet is to be read: texts such as "1.234" by the way in which the user writes numbers and dates. */
const Locale = z.string().max(50);

const DecimalSign = z.enum([".", ","]);
const DayOrder = z.enum(["day-first", "month-first"]);

const ViewedColumn = z.object({
  /** As in the sheet; "Column D" where it has none. */
  label: z.string(),
  /** A field of SHEET_FIELDS; null = ignored. */
  field: z.string().nullable(),
  /** Why the field was chosen or none was: by the label, as the last time, the numbers of a list are counts. */
  by: z.enum(["label", "remembered", "counts", "nothing"]),
  /** The first texts, those that are the same left out. */
  samples: z.array(z.string()),
  /** Rows in which it is not empty. */
  filled: z.int(),
});
export type ViewedColumn = z.infer<typeof ViewedColumn>;

export const SheetView = z.object({
  form: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("workbook") }),
    z.object({ kind: z.literal("text"), encoding: z.enum(["UTF-8", "UTF-16", "Windows-1252"]), separator: z.enum([",", ";", "\t"]) }),
  ]),
  worksheets: z.array(z.string()),
  worksheet: z.string().nullable(),
  /** The row with the labels, as the spreadsheet counts; null where none has. */
  labelRow: z.int().nullable(),
  /** Rows below it that are not blank. */
  rows: z.int(),
  columns: z.array(ViewedColumn),
});
export type SheetView = z.infer<typeof SheetView>;

export const PLAN_KINDS = ["added", "changed", "unchanged", "refused"] as const;
export const PlanKind = z.enum(PLAN_KINDS);
export type PlanKind = z.infer<typeof PlanKind>;

const ColumnPlan = z.object({
  field: z.string().nullable(),
  /** How the texts of a column of numbers or dates are to be read; null = as all of them together tell. */
  decimal: DecimalSign.nullable(),
  dayOrder: DayOrder.nullable(),
});
export type ColumnPlan = z.infer<typeof ColumnPlan>;

export const SheetOptions = z.object({
  /** An empty cell empties the field of a record there is; of a territory: rules that the sheet does not name are taken away. */
  emptyClears: z.boolean(),
  /** Products, lead types, customers and territories that are named but missing are made too. */
  addMissing: z.boolean(),
});
export type SheetOptions = z.infer<typeof SheetOptions>;

/** How a column of numbers or dates was understood. */
const ReadColumn = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("number"),
    decimal: DecimalSign,
    sure: z.boolean(),
    example: z.string().nullable(),
    value: z.number().nullable(),
  }),
  z.object({
    kind: z.literal("date"),
    dayOrder: DayOrder,
    sure: z.boolean(),
    example: z.string().nullable(),
    /** ISO, without a time zone. */
    value: z.string().nullable(),
  }),
]);
export type ReadColumn = z.infer<typeof ReadColumn>;

export const SheetPlan = z.object({
  /** Records; rows that say nothing about any are refused ones. */
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  refused: z.int(),
  /** What is made besides, because it is named: how many of each type. */
  besides: z.array(z.object({ type: z.enum(RECORD_TYPES), count: z.int() })),
  /** One for each column of the sheet; null where there is nothing to decide. */
  columns: z.array(ReadColumn.nullable()),
  /** What all rows lack, above all a column that is needed; null where nothing is. */
  obstacle: z.string().nullable(),
});
export type SheetPlan = z.infer<typeof SheetPlan>;

export const SheetProblem = z.object({
  row: z.int(),
  /** The label of the column; null where it is about the row. */
  column: z.string().nullable(),
  /** The cell's text, cut where it is long; null where it is about the row. */
  value: z.string().nullable(),
  /** What was expected, or why not. */
  sentence: z.string(),
});
export type SheetProblem = z.infer<typeof SheetProblem>;

export const PlannedRow = z.object({
  /** As the spreadsheet counts; the first of them where several make one record. */
  rows: z.array(z.int()),
  rowCount: z.int(),
  kind: PlanKind,
  id: z.string().nullable(),
  title: z.string(),
  fields: z.array(FieldChange),
  /** Of the amounts in the fields; null = the base currency. */
  currency: z.string().nullable(),
  problems: z.array(SheetProblem),
  /** Something to know that stops nothing. */
  note: z.string().nullable(),
});
export type PlannedRow = z.infer<typeof PlannedRow>;

export const sheetCalls = {
  /**
   * Takes a part of a file; parts come in order, the first at 0. `too-large` above LARGEST_SHEET, `not-found` for a later part of a sheet that
   * is not held any more.
   */
  "sheet.send": {
    input: z
      .object({
        sheet: SheetId,
        name: z.string().min(1).max(1000),
        offset: z.int().min(0),
        size: z.int().min(0),
        /** Base64. */
        part: z.string().max(Math.ceil(SHEET_PART / 3) * 4),
      })
      .strict(),
    output: z.object({ received: z.int() }),
  },
  /**
   * Reads the whole sheet and matches its columns.
   * `invalid-input` with a sentence for what is no sheet; `too-large` where it has too many rows; `cancelled`.
   */
  "sheet.read": {
    input: z
      .object({
        sheet: SheetId,
        type: z.enum(RECORD_TYPES),
        /** null = the first that is shown. */
        worksheet: z.string().max(1000).nullable(),
        /** Whether a row holds the labels; null = where one names a column that is known. */
        labels: z.boolean().nullable(),
        job: Job,
      })
      .strict(),
    output: SheetView,
  },
  /** The dry run: what the sheet would do to the book as it is now. Changes nothing. */
  "sheet.plan": {
    input: z
      .object({ sheet: SheetId, columns: z.array(ColumnPlan).max(MOST_SHEET_COLUMNS), options: SheetOptions, locale: Locale, job: Job })
      .strict(),
    output: SheetPlan,
  },
  /** What the latest dry run says of single rows, in the order of the sheet. */
  "sheet.rows": {
    input: z.object({ sheet: SheetId, kind: PlanKind.nullable(), offset: z.int().min(0), limit: z.int().min(1).max(500) }).strict(),
    output: z.object({
      total: z.int(),
      rows: z.array(PlannedRow),
      /** Names of the ids in their fields, by `field/id`. */
      names: z.record(z.string(), z.string()),
    }),
  },
  /** The refused rows as they are in the sheet, with the reason in a last column. */
  "sheet.refused": { input: z.object({ sheet: SheetId }).strict(), output: z.object({ csv: z.string(), name: z.string() }) },
  /**
   * Does what the latest dry run said, as one act. `conflict` where rows are refused and `skipRefused` is false, and where the book has changed so that the
   * dry run would say something else now: then there is a new one.
   */
  "sheet.import": {
    input: z.object({ sheet: SheetId, skipRefused: z.boolean(), window: WindowId, job: Job }).strict(),
    output: z.object({ added: z.int(), changed: z.int(), refused: z.int() }),
  },
  /** Lets go of it. */
  "sheet.close": { input: z.object({ sheet: SheetId }).strict(), output: z.object({ closed: z.boolean() }) },
} as const;
