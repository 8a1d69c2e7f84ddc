/** The open book as the engine sees it at the book's date, kept until something changes. */
import { clockInstant } from "../calendar/instants.ts";
import { AppError, quoted } from "../contract/errors.ts";
import type { TOPICS } from "../contract/events.ts";
import { parseSettings, type Settings, type SettingTexts } from "../contract/settings.ts";
import type { Candidates } from "../engine/candidates.ts";
import { follow, noDifference, observeAgain, readsAlike, type Followed } from "../engine/standing-again.ts";
import type { Book } from "../store/open.ts";
import { readRows } from "../store/rows.ts";
import { settingQueries } from "../store/settings.ts";
import { territoryQueries } from "../store/territories.ts";
import { changedBook, type ChangedBook, type RecordDifference } from "./columns/changed-book.ts";
import { loadBook, type LoadedBook } from "./columns/index.ts";
import { keepDerived } from "./derived-states.ts";
import { gather, observedAs, runOrder, type KeptProposal, type ObservedBook, type RunOrder } from "./distribution/pipeline.ts";
import type { Session } from "./session.ts";

export interface Snapshot {
  readonly observed: ObservedBook;
  /** The settings as they are written, those that are not set left out. */
  readonly texts: SettingTexts;
  /** Candidate lists of what waits, without kept proposals: what a moved weight rescores. */
  readonly waiting: () => { readonly order: RunOrder; readonly candidates: Candidates };
}

interface Kept {
  readonly loaded: LoadedBook;
  /** Base currency and rates that the columns were made with. */
  readonly money: string;
  /** SQLite's counter of other connections' changes. */
  readonly dataVersion: number;
  /** What acts have changed since `loaded`, by record, each from first to last. */
  readonly pending: Map<string, RecordDifference>;
  readonly current: Current;
}

interface Current {
  readonly snapshot: Snapshot;
  readonly followed: Followed;
  readonly key: string;
  readonly madeAt: number;
}

const kept = new WeakMap<Book, Kept>();

/** A book whose clock is `now` is looked at anew after this long. */
const FRESH_MS = 60_000;

/** The book at its date; reads what changed since the last call. */
export function snapshot(session: Session): Snapshot {
  const book = session.book();
  const texts = settingQueries(book.db).readAll();
  const settings = parseSettings(texts);
  const money = JSON.stringify([settings.baseCurrency, settings.rates]);
  const dataVersion = Number(book.db.pragma("data_version", { simple: true }));
  const known = kept.get(book);
  const before = known?.money === money && known.dataVersion === dataVersion ? known : null;
  const key = JSON.stringify(texts);
  const now = session.now();
  if (before !== null && before.pending.size === 0 && before.current.key === key) {
    if (settings.clock !== "now" || now - before.current.madeAt < FRESH_MS) return before.current.snapshot;
  }
  const asOf = clockInstant(settings.clock, settings.timeZone, now);
  if (asOf === null) throw new AppError("invalid-input", `setting clock: ${quoted(settings.clock)} is neither "now" nor a date`);
  const since = before === null ? null : changedSince(before, book, settings);
  const loaded = since?.book ?? loadBook(readRows(book.db), settings);
  const followed =
    since === null || before === null ? follow(loaded.columns, settings, asOf) : followOn(before.current, since, settings, asOf);
  const view = observedAs(followed.standing, loaded, settings);
  keepDerived(book.db, view);
  const made = { observed: view, texts, waiting: once(() => waitingLists(view, [])) };
  // All at once and last: what fails on the way leaves the columns and what follows from them as they were.
  kept.set(book, { loaded, money, dataVersion, pending: new Map(), current: { snapshot: made, followed, key, madeAt: now } });
  return made;
}

/** null where the changes cannot be followed. */
function changedSince({ loaded, pending }: Kept, { db }: Book, settings: Settings): ChangedBook | null {
  if (pending.size === 0) return { book: loaded, difference: noDifference(loaded.columns) };
  const changes = [...pending.values()].filter(({ before, after }) => before !== after);
  return changedBook(loaded, changes, settings, territoryQueries(db).listing);
}

function followOn({ snapshot: before, followed }: Current, { book, difference }: ChangedBook, settings: Settings, asOf: number): Followed {
  if (!readsAlike(before.observed.settings, settings)) return follow(book.columns, settings, asOf);
  return observeAgain(followed, book.columns, settings, asOf, difference);
}

/** Takes in what an act has changed: the next snapshot follows from the one before, and nothing else is read. */
export function recordsChanged(session: Session, changes: readonly RecordDifference[]): void {
  const pending = kept.get(session.book())?.pending;
  if (pending === undefined) return;
  for (const { type, record, before, after } of changes) {
    const key = `${type}/${record}`;
    pending.set(key, { type, record, before: pending.has(key) ? (pending.get(key)?.before ?? null) : before, after });
  }
}

/** Tells everyone what changed. */
export function changed(session: Session, ...topics: readonly (typeof TOPICS)[number][]): void {
  for (const topic of topics) session.emit({ type: "changed", topic });
}

export function waitingLists(
  observed: ObservedBook,
  keptProposals: readonly KeptProposal[],
): { readonly order: RunOrder; readonly candidates: Candidates } {
  const order = runOrder(observed, keptProposals);
  return { order, candidates: gather(observed, order) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
