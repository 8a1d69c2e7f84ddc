/** Acts: changes of records that are made, kept and taken back together. */
import { AppError } from "../../contract/errors.ts";
import type { KeptType, KeptValue } from "../../contract/records/index.ts";
import { recordTitle } from "../../contract/records/words.ts";
import { actQueries, type DatedChange, type RecordChange } from "../../store/acts.ts";
import { recordTables } from "../../store/records.ts";
import { writableBook, type Session } from "../session.ts";
import { changed, recordsChanged } from "../snapshot.ts";
import { recordAct, recordJson, tableOf, type Edit } from "./recording.ts";
import { undoStacks } from "./undo-stacks.ts";

export interface ActRequest {
  /** Which window can undo it; null = none: it is taken back otherwise, or not at all. */
  readonly window: string | null;
  /** As the user reads it behind "Undo": "change of Northwind's capacity". */
  readonly label: string;
  /** Whether it brings in what other programs knew; a look back then keeps what it added. */
  readonly imported?: boolean;
}

/**
 * Does all of `work` in one transaction, keeps what it changed, and puts it on the window's list of what can be undone.
 * @returns the act's id; null where no record was changed, and then no act is kept.
 */
export function perform(session: Session, { window, label, imported = false }: ActRequest, work: (edit: Edit) => void): number | null {
  const book = writableBook(session);
  const recorded = recordAct(book, { at: session.now(), by: session.user, label, undoes: null, imported }, work);
  if (recorded === null) return null;
  tell(session, recorded.changes);
  if (window !== null) undoStacks(book, window).done(recorded.act);
  return recorded.act;
}

function tell(session: Session, changes: readonly RecordChange[]): void {
  recordsChanged(session, changes);
  const settings = changes.some(({ type }) => type === "setting" || type === "profile");
  const records = changes.some(({ type }) => !["setting", "notice", "profile"].includes(type));
  changed(session, ...(settings ? (["settings"] as const) : []), ...(records ? (["records"] as const) : []), "review");
}

/**
 * Puts back what an act changed, as an act of its own.
 * @throws AppError `conflict` where one of its records has been changed since by another act.
 */
export function takeBack(session: Session, act: number): number {
  const book = writableBook(session);
  const acts = actQueries(book.db);
  const told = acts.read(act);
  if (told === null) throw new AppError("not-found", `there is no act ${act} in this book`);
  const changes = acts.changes(act);
  const { label } = told;
  const tables = recordTables(book.db);
  const made = recordAct(book, { at: session.now(), by: session.user, label, undoes: act, imported: false }, (edit) => {
    for (const { type, record: id, after } of changes) {
      if (recordJson(tableOf(tables, type as KeptType).read(id)) !== after) throw changedSince(acts.latest(type, id), id);
    }
    // In reverse: what was made last may refer to what was made first.
    for (const { type, record: id, before } of changes.toReversed()) {
      if (before === null) edit.remove(type as KeptType, id);
      else edit.write(type as KeptType, JSON.parse(before) as KeptValue);
    }
  });
  if (made === null) throw new AppError("conflict", `"${label}" is undone already`);
  tell(session, made.changes);
  return made.act;
}

/** What a change left, or what it took away, is called. */
function titleOf({ before, after }: DatedChange, id: string): string {
  const text = after ?? before;
  return text === null ? id : recordTitle({ ...(JSON.parse(text) as { name?: string; topic?: string }), id });
}

/** Says who changed a record after the form or the act that is refused now. */
export function changedSince(change: DatedChange | null, id: string): AppError {
  const who = change === null ? "elsewhere" : `by ${change.by}`;
  return new AppError("conflict", `${change === null ? id : titleOf(change, id)} has been changed ${who} meanwhile`, {
    detail: change === null ? { record: id } : { record: id, by: change.by, at: change.at, version: change.id, label: change.label },
  });
}
