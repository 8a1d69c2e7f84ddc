/** A run's book as the run saw it, and the state of the run at each of its lines. */
import { clockInstant } from "../../calendar/instants.ts";
import { parseSettings } from "../../contract/settings.ts";
import { firstTurn, take, type Turn } from "../../engine/distribute.ts";
import type { Book } from "../../store/open.ts";
import { runQueries, type Run } from "../../store/runs.ts";
import { loadBook } from "../columns/index.ts";
import { observeBook, type ObservedBook } from "../distribution/pipeline.ts";
import { rowsBefore } from "../rows-before.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

export interface Replay {
  readonly run: Run;
  /** With the run's own settings and time, and with every record as it was then. */
  readonly observed: ObservedBook;
  /** Index of the partner that each line got, by position; -1 = none. */
  readonly partners: Int32Array;
}

interface Kept {
  readonly base: ObservedBook;
  readonly replay: Replay;
}

const kept = new WeakMap<Book, Kept>();

/** The last run asked for is kept until the book changes: moving through the worklist asks for the same one again and again. */
export function replayOf(session: Session, run: Run): Replay {
  const book = session.book();
  const base = snapshot(session).observed;
  const before = kept.get(book);
  if (before !== undefined && before.base.book === base.book && before.replay.run.id === run.id) return before.replay;
  const settings = parseSettings(run.settings);
  const rows = rowsBefore(book.db, run.lastAct);
  const loaded = rows === null ? base.book : loadBook(rows, settings);
  const asOf = clockInstant(settings.clock, settings.timeZone, run.asOf) ?? run.asOf;
  const observed = observeBook(loaded, settings, asOf);
  const partners = Int32Array.from(runQueries(book.db).partnersInOrder(run.id), (id) => (id === null ? -1 : loaded.partners.place(id)));
  const replay = { run, observed, partners };
  kept.set(book, { base, replay });
  return replay;
}

/** Who had how much just before the line at `position`. */
export function turnAt({ observed, partners }: Replay, position: number): Turn {
  const turn = firstTurn(observed.circumstances.standing);
  for (let line = 0; line < position; line++) {
    const partner = partners[line] ?? -1;
    if (partner >= 0) take(turn, partner, line + 1);
  }
  return turn;
}
