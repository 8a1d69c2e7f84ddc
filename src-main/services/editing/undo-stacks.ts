/** What each window can undo and redo: ids of acts, newest last, for as long as the book is open. */
import type { Book } from "../../store/open.ts";

/** More than anybody steps back through; the history of records keeps everything. */
const DEPTH = 500;

export interface UndoStack {
  /** A new act: what was undone before it cannot be redone any more. */
  done(act: number): void;
  /** The act that an undo would take back. */
  undoable(): number | null;
  /** The act that a redo would take back, which is itself an undo. */
  redoable(): number | null;
  /** The newest act was taken back by `by`. */
  undone(by: number): void;
  redone(by: number): void;
  /** Forgets the newest act, which cannot be taken back any more. */
  giveUp(which: "undo" | "redo"): void;
}

const stacks = new WeakMap<Book, Map<string, UndoStack>>();

export function undoStacks(book: Book, window: string): UndoStack {
  const windows = stacks.get(book) ?? new Map<string, UndoStack>();
  stacks.set(book, windows);
  const known = windows.get(window);
  if (known !== undefined) return known;
  const made = undoStack();
  windows.set(window, made);
  return made;
}

export function undoStack(): UndoStack {
  const undo: number[] = [];
  let redo: number[] = [];
  const push = (act: number) => {
    undo.push(act);
    if (undo.length > DEPTH) undo.shift();
  };
  return {
    done(act) {
      push(act);
      redo = [];
    },
    undoable: () => undo.at(-1) ?? null,
    redoable: () => redo.at(-1) ?? null,
    undone(by) {
      undo.pop();
      redo.push(by);
    },
    redone(by) {
      redo.pop();
      push(by);
    },
    giveUp(which) {
      (which === "undo" ? undo : redo).pop();
    },
  };
}
