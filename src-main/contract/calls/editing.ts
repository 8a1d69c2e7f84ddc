/** Reading, changing and taking back single records, whatever their type. */
import { z } from "zod";
import { KEPT_TYPES, RECORD_TYPES, recordValues } from "../records/index.ts";
import { Id } from "./shared.ts";

const RecordTypeName = z.enum(RECORD_TYPES);

/** Which window did it: each has its own list of what it can undo. */
export const WindowId = z.string().min(1).max(100);

/** The id of the record's newest change; null where it was never changed in this book. */
const Version = z.int().nullable();

const AnyValue = z.discriminatedUnion("type", [
  z.object({ type: z.literal("partner"), value: recordValues.partner }),
  z.object({ type: z.literal("territory"), value: recordValues.territory }),
  z.object({ type: z.literal("customer"), value: recordValues.customer }),
  z.object({ type: z.literal("lead-type"), value: recordValues["lead-type"] }),
  z.object({ type: z.literal("product"), value: recordValues.product }),
  z.object({ type: z.literal("opportunity"), value: recordValues.opportunity }),
]);
export type AnyRecord = z.output<typeof AnyValue>;

export const UndoState = z.object({
  /** What would be undone, as the user reads it; null where there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
  /** When what would be undone was done, ms since the epoch; null where there is nothing. */
  undoAt: z.number().nullable(),
});
export type UndoState = z.infer<typeof UndoState>;

/** A field of a record that an act changed; values as JSON, null = there was none. */
export const FieldChange = z.object({ field: z.string(), before: z.unknown(), after: z.unknown() });

export const HistoryEntry = z.object({
  version: z.int(),
  at: z.number(),
  by: z.string(),
  label: z.string(),
  kind: z.enum(["created", "changed", "removed"]),
  /** Why, in the words of who did it. */
  reason: z.string().nullable(),
  /** Set where it took back another act, or did again what was taken back. */
  took: z.enum(["undo", "redo"]).nullable(),
  fields: z.array(FieldChange),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Where a record is used, with how often: what keeps it from being removed. */
export const Use = z.object({ what: z.string(), count: z.int() });
export type Use = z.infer<typeof Use>;

/** A record as pickers and searches offer it; `note` tells two of one name apart. */
export const Found = z.object({ id: z.string(), name: z.string(), note: z.string().nullable(), archived: z.boolean() });
export type Found = z.infer<typeof Found>;

/** Types of which there are so few that a picker holds them all. */
export const LISTED_TYPES = ["territory", "lead-type", "product", "partner"] as const;
export type ListedType = (typeof LISTED_TYPES)[number];

/** What undo or redo did: the label of the act, null where there was nothing. */
const Stepped = UndoState.extend({ done: z.string().nullable() });

export const editingCalls = {
  "record.read": {
    input: z.object({ type: RecordTypeName, id: Id }).strict(),
    output: z.object({ record: AnyValue, version: Version, uses: z.array(Use) }),
  },
  /**
   * Writes a record whole. `basedOn` is the version that the form was filled from: a record that was changed since is not overwritten, the
   * `conflict` says by whom. With `create` the id must be free.
   */
  "record.save": {
    input: z.object({ record: AnyValue, basedOn: Version, create: z.boolean(), window: WindowId }).strict(),
    output: z.object({ version: Version }),
  },
  /** `conflict` where it is in use: then it can only be archived. */
  "record.remove": {
    input: z.object({ type: RecordTypeName, id: Id, basedOn: Version, window: WindowId }).strict(),
    output: z.object({ removed: z.literal(true) }),
  },
  /** Newest first. */
  "record.history": {
    input: z.object({ type: z.enum(KEPT_TYPES), id: Id, limit: z.int().min(1).max(1000) }).strict(),
    output: z.array(HistoryEntry),
  },
  "edit.state": { input: z.object({ window: WindowId }).strict(), output: UndoState },
  /**
   * `conflict` where what it would put back has been changed since, by whom and when: that act is then given up, so that the next undo reaches
   * the one before it.
   */
  "edit.undo": { input: z.object({ window: WindowId }).strict(), output: Stepped },
  "edit.redo": { input: z.object({ window: WindowId }).strict(), output: Stepped },
  /** All there are, archived ones too, by name. */
  "record.names": { input: z.object({ type: z.enum(LISTED_TYPES) }).strict(), output: z.array(Found) },
  /** Those whose name or id holds the text, those that begin with it first; archived ones left out unless asked for. */
  "record.find": {
    input: z.object({ type: RecordTypeName, search: z.string().max(200), limit: z.int().min(1).max(100), archived: z.boolean() }).strict(),
    output: z.array(Found),
  },
  /** An id that is free, in the manner of those there are. */
  "record.newId": { input: z.object({ type: RecordTypeName }).strict(), output: z.object({ id: z.string() }) },
} as const;
