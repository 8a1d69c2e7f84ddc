/** Several records changed at once: what each would become, shown before it is done as one act. */
import type { BulkOutcome } from "../../contract/calls/bulk.ts";
import { AppError } from "../../contract/errors.ts";
import { recordValues, type KeptType, type KeptValue, type RecordType, type RecordValue } from "../../contract/records/index.ts";
import { RECORD_WORDS, recordTitle } from "../../contract/records/words.ts";
import { actQueries } from "../../store/acts.ts";
import { recordTables, type RecordTable } from "../../store/records.ts";
import { perform } from "../editing/acts.ts";
import { changedFields } from "../editing/labels.ts";
import type { Edit } from "../editing/recording.ts";
import { writableBook, type Session } from "../session.ts";

/** More rows of a preview are counted, not shown. */
const ROWS_SHOWN = 200;

export interface BulkRequest {
  readonly dryRun: boolean;
  /** The `version` of the preview that was agreed to; null = there was none. */
  readonly basedOn: number | null;
  readonly window: string;
}

export interface BulkPlan<T extends RecordType> {
  readonly type: T;
  /** In the order in which the preview shows them; those that are gone meanwhile are left out. */
  readonly ids: readonly string[];
  /** What a record becomes; itself where it is so already. */
  after(before: KeptValue<T>): KeptValue<T>;
  /** Why it cannot be so; null where it can. */
  refused(before: KeptValue<T>, after: KeptValue<T>): string | null;
  /** As the user reads it behind "Undo"; at least one is changed. */
  label(due: readonly KeptValue<T>[]): string;
  /** Writes a change, where that is more than writing the record. */
  write?(edit: Edit, before: KeptValue<T>, after: KeptValue<T>): void;
  /** What `write` does besides, as a sentence; null where nothing. */
  also?(before: KeptValue<T>): string | null;
  /** Other records that `write` changes. */
  others?(before: KeptValue<T>): readonly { readonly type: KeptType; readonly id: string }[];
}

/** What the schema says against a value; null where nothing. */
export function faultOf<T extends RecordType>(type: T, value: RecordValue<T>): string | null {
  const checked = recordValues[type].safeParse(value);
  return checked.success ? null : (checked.error.issues[0]?.message ?? "would not be valid");
}

/**
 * Changes them as one act, or with `dryRun` only says what that would change.
 * @throws AppError `conflict` where one of them has been changed since the preview.
 */
export function changeAll<T extends RecordType>(
  session: Session,
  { dryRun, basedOn, window }: BulkRequest,
  plan: BulkPlan<T>,
): BulkOutcome {
  const { db } = dryRun ? session.book() : writableBook(session);
  const acts = actQueries(db);
  const table: RecordTable<T> = recordTables(db)[plan.type];
  const all = plan.ids.flatMap((id) => {
    const before = table.read(id);
    if (before === null) return [];
    const after = plan.after(before);
    return [{ before, after, fields: changedFields(before, after), refused: plan.refused(before, after) }];
  });
  const due = all.filter(({ fields, refused }) => fields.length > 0 && refused === null);
  const told = [...due, ...all.filter(({ refused }) => refused !== null)];
  if (!dryRun) {
    const changed = new Map((basedOn === null ? [] : acts.since(basedOn)).map((one) => [`${one.type}/${one.record}`, one]));
    for (const { before } of changed.size === 0 ? [] : due) {
      for (const { type, id } of [{ type: plan.type, id: before.id }, ...(plan.others?.(before) ?? [])]) {
        const since = changed.get(`${type}/${id}`);
        if (since === undefined) continue;
        const whose = type === plan.type ? recordTitle(before) : `the ${RECORD_WORDS[type]} of ${recordTitle(before)}`;
        throw new AppError("conflict", `${whose} has been changed by ${since.by} since the preview: look at it again`, {
          detail: { record: id, by: since.by, at: since.at },
        });
      }
    }
    if (due.length > 0) {
      perform(session, { window, label: plan.label(due.map(({ before }) => before)) }, (edit) => {
        for (const { before, after } of due) {
          if (plan.write) plan.write(edit, before, after);
          else edit.write(plan.type, after);
        }
      });
    }
  }
  return {
    matched: all.length,
    changed: due.length,
    same: all.length - told.length,
    refused: told.length - due.length,
    rows: told.slice(0, ROWS_SHOWN).map(({ before, after, fields, refused }) => {
      const [old, now] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>];
      return {
        id: before.id,
        name: recordTitle(before),
        fields: fields.map((field) => ({ field, before: old[field], after: now[field] })),
        also: refused === null ? (plan.also?.(before) ?? null) : null,
        refused,
      };
    }),
    version: acts.newest(),
  };
}
