/** Acts: changes of records that are made, kept and taken back together. */
import { AppError } from "../../contract/errors.ts";
import type { RecordType, RecordValue } from "../../contract/records/index.ts";
import { recordTitle } from "../../contract/records/words.ts";
import { actQueries, type DatedChange } from "../../store/acts.ts";
import { sqliteCode } from "../../store/connection.ts";
import type { Book } from "../../store/open.ts";
import { recordTables, type RecordTable } from "../../store/records.ts";
import { writableBook, type Session } from "../session.ts";
import { changed } from "../snapshot.ts";
import { undoStacks } from "./undo-stacks.ts";

/** What an act may do; it reads what it has written. */
export interface Edit {
  read<T extends RecordType>(type: T, id: string): RecordValue<T> | null;
  write<T extends RecordType>(type: T, value: RecordValue<T>): void;
  remove(type: RecordType, id: string): void;
}

export interface ActRequest {
  readonly window: string;
  /** As the user reads it behind "Undo": "change of Northwind's capacity". */
  readonly label: string;
}

/** The table of a record type whose type is known only at run time; its values are checked where they enter. */
function tableOf(tables: ReturnType<typeof recordTables>, type: RecordType): RecordTable<RecordType> {
  return tables[type];
}

/**
 * Does all of `work` in one transaction, keeps what it changed, and puts it on the window's list of what can be undone.
 * @returns the act's id; null where nothing was changed, and then nothing is kept.
 */
export function perform(session: Session, { window, label }: ActRequest, work: (edit: Edit) => void): number | null {
  const book = writableBook(session);
  const act = record(session, book, label, null, work);
  if (act !== null) undoStacks(book, window).done(act);
  return act;
}

/** Runs `work` in a transaction and keeps the difference that it made to each record. */
function record(session: Session, book: Book, label: string, undoes: number | null, work: (edit: Edit) => void): number | null {
  const { db } = book;
  const tables = recordTables(db);
  const acts = actQueries(db);
  const before = new Map<string, { readonly type: RecordType; readonly id: string; readonly json: string | null }>();
  const remember = (type: RecordType, id: string) => {
    const key = `${type}/${id}`;
    if (!before.has(key)) before.set(key, { type, id, json: json(tableOf(tables, type).read(id)) });
  };
  const edit: Edit = {
    read: (type, id) => tables[type].read(id),
    write(type, value) {
      remember(type, value.id);
      tableOf(tables, type).write(value);
    },
    remove(type, id) {
      remember(type, id);
      tableOf(tables, type).remove(id);
    },
  };
  const run = db.transaction((): number | null => {
    // Records refer to one another; what counts is that all references hold once the act is complete.
    db.pragma("defer_foreign_keys = ON");
    work(edit);
    const changes = [...before.values()].flatMap(({ type, id, json: old }) => {
      const now = json(tableOf(tables, type).read(id));
      return now === old ? [] : [{ type, record: id, before: old, after: now }];
    });
    if (changes.length === 0) return null;
    const act = acts.insertAct({ at: session.now(), by: session.user, label, undoes });
    for (const change of changes) acts.insertChange(act, change);
    return act;
  });
  const act = committed(() => run.immediate(), label);
  if (act !== null) changed(session, "records", "review");
  return act;
}

/** References are checked as the transaction ends, where SQLite no longer knows which one does not hold. */
function committed(run: () => number | null, label: string): number | null {
  try {
    return run();
  } catch (error) {
    if (sqliteCode(error) !== "SQLITE_CONSTRAINT_FOREIGNKEY") throw error;
    throw new AppError(
      "conflict",
      `“${label}” does not hold any more: what it takes away is used by another record, or what it names is gone`,
      {
        cause: error,
      },
    );
  }
}

function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
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
  const label = told.label;
  const made = record(session, book, label, act, (edit) => {
    const tables = recordTables(book.db);
    for (const { type, record: id, after } of changes) {
      const table = tableOf(tables, type as RecordType);
      if (json(table.read(id)) !== after) throw changedSince(acts.latest(type, id), id);
    }
    // In reverse: what was made last may refer to what was made first.
    for (const { type, record: id, before } of changes.toReversed()) {
      if (before === null) edit.remove(type as RecordType, id);
      else edit.write(type as RecordType, JSON.parse(before) as RecordValue);
    }
  });
  if (made === null) throw new AppError("conflict", `"${label}" is undone already`);
  return made;
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
