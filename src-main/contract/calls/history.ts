/** The log of a book: everything that was done in it, searchable, with what each act changed. */
import { z } from "zod";
import { KEPT_TYPES } from "../records/index.ts";
import { FieldChange } from "./editing.ts";
import { RowPick, Sort } from "./shared.ts";

/** What the log can be narrowed to. */
export const LOG_TYPES = [...KEPT_TYPES, "decision"] as const;
export type LogType = (typeof LOG_TYPES)[number];

export const LogEntry = z.object({
  kind: z.enum(["act", "decision"]),
  id: z.int(),
  /** Real time, ms since the epoch. */
  at: z.number(),
  by: z.string(),
  /** What was done: an act's label, or what was decided. */
  label: z.string(),
  /** Set where it took back another act. */
  undoes: z.int().nullable(),
  imported: z.boolean(),
  /** Records changed, or decisions taken. */
  changes: z.int(),
});
export type LogEntry = z.infer<typeof LogEntry>;

export const LogChange = z.object({
  type: z.enum(LOG_TYPES),
  record: z.string(),
  /** What the record is called; its id where it has no name. */
  title: z.string(),
  kind: z.enum(["created", "changed", "removed", "decided"]),
  reason: z.string().nullable(),
  fields: z.array(FieldChange),
});
export type LogChange = z.infer<typeof LogChange>;

const logFilter = {
  search: z.string().max(200),
  /** null = all. */
  type: z.enum(LOG_TYPES).nullable(),
  /** First and last day, in the book's time zone, inclusive; null = without end. */
  from: z.iso.date("a date such as 2017-06-30").nullable(),
  until: z.iso.date("a date such as 2017-06-30").nullable(),
};

export const historyCalls = {
  /** Newest first unless sorted by at, by, label or changes. */
  "history.log": {
    input: z.object({ ...logFilter, sort: Sort.nullable(), offset: z.int().min(0), limit: z.int().min(1).max(10_000) }).strict(),
    output: z.object({ total: z.int(), rows: z.array(LogEntry) }),
  },
  "history.entry": {
    input: z
      .object({ kind: z.enum(["act", "decision"]), id: z.int().positive(), offset: z.int().min(0), limit: z.int().min(1).max(1000) })
      .strict(),
    output: z.object({ changes: z.array(LogChange) }),
  },
  /** One row a field that changed, for a spreadsheet; `picked` names entries as `act-12` and `decision-3`, null = all that match. */
  "history.csv": {
    input: z.object({ ...logFilter, picked: RowPick.nullable().default(null) }).strict(),
    output: z.object({ csv: z.string() }),
  },
} as const;
