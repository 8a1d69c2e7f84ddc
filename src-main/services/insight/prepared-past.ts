/** Deliveries of a period with everything but the weights, kept while somebody looks at them: a moved weight only chooses again. */
import { AppError } from "../../contract/errors.ts";
import type { Settings } from "../../contract/settings.ts";
import { PastGatherer, type NewcomersThen, type PastDecisions } from "../../engine/insight/past-decisions.ts";
import { distances } from "../../engine/candidates.ts";
import { newcomersOf } from "../distribution/newcomers.ts";
import { offersDelivered } from "../distribution/past.ts";
import type { LoadedBook } from "../columns/index.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import type { Snapshot } from "../snapshot.ts";
import { keyWithoutWeights } from "./draft.ts";
import { inTurns } from "./in-turns.ts";

/** Decisions before it is looked how long they took. */
const PIECE = 20;
/** Active settings and a draft that differs in more than weights. */
const KEPT = 2;

export interface Span {
  readonly from: number;
  readonly until: number;
}

interface Prepared {
  readonly book: LoadedBook;
  readonly key: string;
  readonly decisions: Promise<PastDecisions>;
}

/** Of the book that was looked at last: what one needs memory for, all share. */
let prepared: readonly Prepared[] = [];

/** @param settings whose weights, and whose way to score, do not matter. */
export function preparedPast(session: Session, taken: Snapshot, settings: Settings, span: Span, job: string): Promise<PastDecisions> {
  const { observed } = taken;
  const key = JSON.stringify([span, observed.asOf, keyWithoutWeights({ ...settings, score: "classic" })]);
  const found = prepared.find((one) => one.book === observed.book && one.key === key);
  if (found) return found.decisions;
  const decisions = gatherPast(session, observed, settings, span, job);
  const mine = { book: observed.book, key, decisions };
  prepared = [...prepared.filter((one) => one.book === observed.book && one.key.startsWith(spanPrefix(span))).slice(1 - KEPT), mine];
  // What was cancelled or refused is tried anew the next time.
  decisions.catch(() => {
    prepared = prepared.filter((one) => one !== mine);
  });
  return decisions;
}

/** What the keys of one span begin with: another period needs the room. */
function spanPrefix(span: Span): string {
  return JSON.stringify([span]).slice(0, -1);
}

export async function gatherPast(
  session: Session,
  observed: ObservedBook,
  settings: Settings,
  span: Span,
  job: string,
  phase = "Gathering the deliveries of the period",
): Promise<PastDecisions> {
  const offers = offersDelivered(observed, span.from, span.until);
  const { columns } = observed.book;
  const gatherer = new PastGatherer(columns, settings, distances(columns, settings), offers, {
    newcomers: newcomersThen(observed, settings),
  });
  await inTurns(
    session,
    { job, phase, total: offers.length },
    () => gatherer.advance(PIECE),
    () => gatherer.done,
  );
  if (gatherer.tooMuch) throw tooMuch(gatherer.done, offers.length);
  return gatherer.finish();
}

/** @param observed by any settings of the book. */
export function newcomersThen({ book, circumstances }: ObservedBook, settings: Settings): NewcomersThen | null {
  const newcomers = newcomersOf(book.opportunities, circumstances.standing, settings);
  return newcomers === null ? null : { chosen: newcomers.chosen, offers: settings.newcomerOffers };
}

export function tooMuch(done: number, total: number): AppError {
  return new AppError(
    "invalid-input",
    `the period holds more than can be kept at once: ${done} of its ${total} deliveries fill the memory that there is; choose a shorter one`,
  );
}
