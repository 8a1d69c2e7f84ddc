/** A run's book as the run saw it, and the state of the run at each of its lines. */
import { clockInstant } from "../../calendar/instants.ts";
import type { KeptType } from "../../contract/records/index.ts";
import { parseSettings, type Settings } from "../../contract/settings.ts";
import { firstTurn, take, type Turn } from "../../engine/distribute.ts";
import { actQueries } from "../../store/acts.ts";
import type { Book } from "../../store/open.ts";
import { recordTables } from "../../store/records.ts";
import { runQueries, type Run } from "../../store/runs.ts";
import { territoryQueries } from "../../store/territories.ts";
import { changedBook } from "../columns/changed-book.ts";
import { loadBook, type LoadedBook } from "../columns/index.ts";
import { observeBook, type ObservedBook } from "../distribution/pipeline.ts";
import { recordJson, tableOf } from "../editing/recording.ts";
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

const kept = new WeakMap<Book, Replay>();

/** The last run asked for is kept: moving through the worklist asks for the same one again and again, and what a run saw is past. */
export function replayOf(session: Session, run: Run): Replay {
  const book = session.book();
  const base = snapshot(session).observed;
  const before = kept.get(book);
  if (before?.run.id === run.id) return before;
  const settings = parseSettings(run.settings);
  const loaded = bookBefore(book.db, run, base, settings);
  const asOf = clockInstant(settings.clock, settings.timeZone, run.asOf) ?? run.asOf;
  const observed = observeBook(loaded, settings, asOf);
  const partners = Int32Array.from(runQueries(book.db).partnersInOrder(run.id), (id) => (id === null ? -1 : loaded.partners.place(id)));
  const replay = { run, observed, partners };
  kept.set(book, replay);
  return replay;
}

/** The book as the run saw it: the one there is with what was changed since taken back; where that cannot be followed, read whole. */
function bookBefore(db: Book["db"], run: Run, base: ObservedBook, settings: Settings): LoadedBook {
  const changes = actQueries(db).firstSince(run.lastAct);
  if (changes.length === 0) return base.book;
  if (worthAlike(base.settings, settings)) {
    const tables = recordTables(db);
    const back = changes.map(({ type, record, before }) => {
      const now = recordJson(tableOf(tables, type as KeptType).read(record));
      return { type, record, before: now, after: before };
    });
    const followed = changedBook(base.book, back, settings, territoryQueries(db).listing);
    if (followed !== null) return followed.book;
  }
  const rows = rowsBefore(db, run.lastAct);
  return rows === null ? base.book : loadBook(rows, settings);
}

/** Whether amounts come to the same by both. */
function worthAlike(a: Settings, b: Settings): boolean {
  return a.baseCurrency === b.baseCurrency && JSON.stringify(a.rates) === JSON.stringify(b.rates);
}

/**
 * Who had how much just before the line at `position`. By the best plan there is no before: everyone else has what the plan gives them, and the line
 * nothing yet.
 */
export function turnAt({ run, observed, partners }: Replay, position: number): Turn {
  const turn = firstTurn(observed.circumstances.standing);
  const end = run.method === "best" ? partners.length : position;
  for (let line = 0; line < end; line++) {
    const partner = partners[line] ?? -1;
    if (partner >= 0 && line !== position) take(turn, partner, line + 1);
  }
  return turn;
}
