/** The open book as the engine sees it at the book's date, kept until something changes. */
import { clockInstant } from "../calendar/instants.ts";
import { AppError, quoted } from "../contract/errors.ts";
import { moneyScale } from "../contract/money.ts";
import type { TOPICS } from "../contract/events.ts";
import { parseSettings, type SettingTexts } from "../contract/settings.ts";
import type { Candidates } from "../engine/candidates.ts";
import { NOT_DELIVERED, OFFER_WITHDRAWN } from "../engine/offer-state.ts";
import { MS_PER_DAY, situationOf } from "../engine/standing.ts";
import { replaceDerived, type OpportunityState, type PartnerState } from "../store/derived.ts";
import type { Book } from "../store/open.ts";
import { readRows } from "../store/rows.ts";
import { settingQueries } from "../store/settings.ts";
import { loadBook, type LoadedBook } from "./columns/index.ts";
import { gather, observeBook, runOrder, type KeptProposal, type ObservedBook, type RunOrder } from "./distribution/pipeline.ts";
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
  current: { readonly snapshot: Snapshot; readonly key: string; readonly madeAt: number } | null;
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
  let state = kept.get(book);
  if (state === undefined || state.money !== money || state.dataVersion !== dataVersion) {
    state = { loaded: loadBook(readRows(book.db), settings), money, dataVersion, current: null };
    kept.set(book, state);
  }
  const key = JSON.stringify(texts);
  const now = session.now();
  const { current } = state;
  if (current !== null && current.key === key && (settings.clock !== "now" || now - current.madeAt < FRESH_MS)) return current.snapshot;
  const asOf = clockInstant(settings.clock, settings.timeZone, now);
  if (asOf === null) throw new AppError("invalid-input", `setting clock: ${quoted(settings.clock)} is neither "now" nor a date`);
  const observed = observeBook(state.loaded, settings, asOf);
  replaceDerived(book.db, partnerStates(observed), opportunityStates(observed));
  const made = { observed, texts, waiting: once(() => waitingLists(observed, [])) };
  state.current = { snapshot: made, key, madeAt: now };
  return made;
}

/** Tells everyone what changed; `records` means that the columns are read anew. */
export function changed(session: Session, ...topics: readonly (typeof TOPICS)[number][]): void {
  if (topics.includes("records")) kept.delete(session.book());
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

/** A partner's counts and rates as the lists sort and show them. */
function* partnerStates({ book, circumstances, asOf }: ObservedBook): Iterable<PartnerState> {
  const { partners } = book.columns;
  const { counts, open } = circumstances.standing;
  for (let p = 0; p < partners.count; p++) {
    const at = (column: Int32Array) => column[p] ?? 0;
    const rate = (column: Int32Array) => (at(counts.delivered) === 0 ? null : at(column) / at(counts.delivered));
    const paused = (partners.pausedUntil[p] ?? NaN) >= asOf;
    yield {
      partner: book.partners.id(p),
      status: partners.active[p] === 0 ? "inactive" : paused ? "paused" : "active",
      open: at(open),
      delivered: at(counts.delivered),
      won: at(counts.won),
      returned: at(counts.returned),
      feedback: at(counts.feedback),
      stalled: at(counts.stalled),
      touched: at(counts.touched),
      winrate: rate(counts.won),
      returnrate: rate(counts.returned),
      feedbackrate: rate(counts.feedback),
      stallrate: rate(counts.stalled),
      touchrate: rate(counts.touched),
      daysToClose: at(counts.timed) === 0 ? null : (counts.closeMs[p] ?? 0) / at(counts.timed) / MS_PER_DAY,
      wonDated: at(counts.timed),
    };
  }
}

/** Where each opportunity stands, with the partner of its latest offer that was not withdrawn. */
function* opportunityStates({ book, settings, circumstances }: ObservedBook): Iterable<OpportunityState> {
  const { opportunities, offers } = book.columns;
  const { standing } = circumstances;
  const latest = new Int32Array(opportunities.count).fill(-1);
  for (let i = 0; i < offers.count; i++) {
    const state = standing.offerStates[i] ?? 0;
    if (state === NOT_DELIVERED || state === OFFER_WITHDRAWN) continue;
    const opportunity = offers.opportunity[i] ?? -1;
    const before = latest[opportunity] ?? -1;
    if (before < 0 || (offers.deliveredAt[i] ?? 0) >= (offers.deliveredAt[before] ?? 0)) latest[opportunity] = i;
  }
  for (let o = 0; o < opportunities.count; o++) {
    const offer = latest[o] ?? -1;
    const revenue = opportunities.revenue[o] ?? NaN;
    yield {
      opportunity: book.opportunities.id(o),
      situation: situationOf(book.columns, settings, standing, o),
      partner: offer < 0 ? null : book.partners.id(offers.partner[offer] ?? -1),
      offers: standing.offersOf[o] ?? 0,
      revenueInBase: Number.isNaN(revenue) ? null : Math.round(revenue * moneyScale(settings.baseCurrency)),
    };
  }
}
