/** Single records read, changed, removed and taken back, as calls. */
import type { CallInput, CallOutput, Handlers } from "../../contract/calls.ts";
import type { AnyRecord, editingCalls, HistoryEntry, UndoState } from "../../contract/calls/editing.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { actQueries, type DatedChange } from "../../store/acts.ts";
import { recordTables } from "../../store/records.ts";
import { RECORD_WORDS } from "../../contract/records/words.ts";
import { findRecords, idsOf, namesOf } from "../../store/found.ts";
import { usesOf } from "../../store/uses.ts";
import { writableBook, type Session } from "../session.ts";
import { changesUnderAllNames } from "../territories/names-before.ts";
import { changedSince, perform, takeBack } from "./acts.ts";
import { withKeptPlace } from "./kept-place.ts";
import { changedFields, saveLabel } from "./labels.ts";
import { proposeId } from "./new-id.ts";
import { checkReferences } from "./references.ts";
import { closing, saveOpportunity } from "../records/closing.ts";
import { undoStacks } from "./undo-stacks.ts";
import { withReadRegion } from "./written-address.ts";

function readRecord(session: Session, { type, id }: CallInput<"record.read">): CallOutput<"record.read"> {
  const { db } = session.book();
  const value = recordTables(db)[type].read(id);
  if (value === null)
    throw new AppError("not-found", `there is no ${RECORD_WORDS[type]} ${quoted(id)} in this book`, { detail: { type, id } });
  // The table of a type gives that type's values.
  return { record: { type, value } as AnyRecord, version: actQueries(db).latest(type, id)?.id ?? null, uses: usesOf(db, type, id) };
}

/** @throws AppError `conflict` where the record is not as the form saw it. */
function checkVersion(session: Session, type: AnyRecord["type"], id: string, basedOn: number | null): void {
  const latest = actQueries(session.book().db).latest(type, id);
  if ((latest?.id ?? null) !== basedOn) throw changedSince(latest, id);
}

function saveRecord(
  session: Session,
  { record: given, basedOn, create, window }: CallInput<"record.save"> & { record: AnyRecord },
): number | null {
  const { db } = writableBook(session);
  const before = recordTables(db)[given.type].read(given.value.id);
  const record = withKeptPlace(withReadRegion(given, before), before);
  const { type, value } = record;
  if (create && before !== null)
    throw new AppError("conflict", `there is a ${RECORD_WORDS[type]} ${quoted(value.id)} already: choose another id`, {
      detail: { field: "id", id: value.id },
    });
  if (!create && before === null)
    throw new AppError("not-found", `there is no ${RECORD_WORDS[type]} ${quoted(value.id)} in this book any more`, {
      detail: { id: value.id },
    });
  if (!create) checkVersion(session, type, value.id, basedOn);
  const by = type === "opportunity" ? closing(session) : null;
  perform(session, { window, label: saveLabel(record, before) }, (edit) => {
    checkReferences(edit, record);
    if (type === "opportunity" && by !== null) saveOpportunity(by, edit, value);
    else edit.write(type, value);
  });
  return actQueries(db).latest(type, value.id)?.id ?? null;
}

function removeRecord(session: Session, { type, id, basedOn, window }: CallInput<"record.remove">): void {
  const { db } = writableBook(session);
  checkVersion(session, type, id, basedOn);
  const uses = usesOf(db, type, id);
  if (uses.length > 0) {
    const where = uses.map(({ what, count }) => `${count} ${what}`).join(", ");
    throw new AppError("conflict", `${quoted(id)} is used by ${where}: ${type === "opportunity" ? "close" : "archive"} it instead`, {
      detail: { id, uses },
    });
  }
  perform(session, { window, label: `removal of ${RECORD_WORDS[type]} ${id}` }, (edit) => edit.remove(type, id));
}

/** The fields that differ, in the order of the record. */
function historyEntry({ id, at, by, label, before, after, reason, undone }: DatedChange): HistoryEntry {
  const read = (json: string | null) => (json === null ? {} : (JSON.parse(json) as Record<string, unknown>));
  const [old, now] = [read(before), read(after)];
  const fields = changedFields(old, now).map((field) => ({ field, before: old[field] ?? null, after: now[field] ?? null }));
  const took = undone === 0 ? null : undone % 2 === 1 ? "undo" : "redo";
  return { version: id, at, by, label, kind: before === null ? "created" : after === null ? "removed" : "changed", reason, took, fields };
}

function undoState(session: Session, window: string): UndoState {
  const book = session.book();
  const acts = actQueries(book.db);
  const stack = undoStacks(book, window);
  const read = (act: number | null) => (act === null ? null : acts.read(act));
  const newest = read(stack.undoable());
  return { undo: newest?.label ?? null, redo: read(stack.redoable())?.label ?? null, undoAt: newest?.at ?? null };
}

/** Takes back the newest act of a window, or does again what it took back last; an act that stands in the way of itself is given up. */
function step(session: Session, window: string, which: "undo" | "redo"): CallOutput<"edit.undo"> {
  const book = writableBook(session);
  const stack = undoStacks(book, window);
  const act = which === "undo" ? stack.undoable() : stack.redoable();
  if (act === null) return { ...undoState(session, window), done: null };
  const done = actQueries(book.db).read(act)?.label ?? null;
  try {
    const by = takeBack(session, act);
    if (which === "undo") stack.undone(by);
    else stack.redone(by);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    stack.giveUp(which);
    const what = which === "undo" ? "undone" : "done again";
    const sentence = `“${done ?? ""}” cannot be ${what} any more: ${error.message}`;
    throw new AppError("conflict", sentence, { ...(error.detail === undefined ? {} : { detail: error.detail }), cause: error });
  }
  return { ...undoState(session, window), done };
}

export function editingHandlers(session: Session): Pick<Handlers, keyof typeof editingCalls> {
  return {
    "record.read": (input) => readRecord(session, input),
    "record.save": (input) => ({ version: saveRecord(session, input) }),
    "record.remove": (input) => {
      removeRecord(session, input);
      return { removed: true };
    },
    "record.history": ({ type, id, limit }) => {
      const acts = actQueries(session.book().db);
      return (type === "territory" ? changesUnderAllNames(acts, id, limit) : acts.history(type, id, limit)).map(historyEntry);
    },
    "edit.state": ({ window }) => undoState(session, window),
    "edit.undo": ({ window }) => step(session, window, "undo"),
    "edit.redo": ({ window }) => step(session, window, "redo"),
    "record.names": ({ type }) => namesOf(session.book().db, type),
    "record.find": ({ type, ...query }) => findRecords(session.book().db, type, query),
    "record.newId": ({ type }) => ({ id: proposeId(type, idsOf(session.book().db, type)) }),
  };
}
