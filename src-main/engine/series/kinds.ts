/** Whether an offer is one of those that a figure counts: what opens when the figure is asked what is behind it. */
import type { BookColumns, EngineSettings, OfferColumns } from "../book.ts";
import {
  DELIVERED,
  IN_PROGRESS,
  isAccepted,
  isOpen,
  isTouched,
  lastAdvance,
  OFFER_DECLINED,
  OFFER_EXPIRED,
  OFFER_RETURNED,
  OFFER_WON,
  ON_HOLD,
} from "../offer-state.ts";
import { MS_PER_DAY, type Standing } from "../standing.ts";

export type OfferKind =
  | "delivered"
  | "accepted"
  | "declined"
  | "expired"
  | "pending"
  | "open"
  | "undecided"
  | "lapsed"
  | "won"
  | "returned"
  | "stalled"
  | "feedback"
  | "touched"
  | "progressed"
  | "timed";

/** @param state that of offer `i`. */
export type OfferTest = (i: number, state: number) => boolean;

/**
 * A test for the kind: `open` and `undecided` are the same offers, `lapsed` are declined and expired ones, `progressed` those accepted ones that
 * reached a stage (a win did, whatever is recorded), `timed` won ones whose close is dated.
 */
export function isOfKind(book: BookColumns, settings: EngineSettings, standing: Standing, kind: OfferKind): OfferTest {
  const { offers } = book;
  const { t } = standing;
  const stallMs = settings.stallDays * MS_PER_DAY;
  const isOpenOne: OfferTest = (_, state) => isOpen(state);
  const tests: Readonly<Record<OfferKind, OfferTest>> = {
    delivered: () => true,
    accepted: (_, state) => isAccepted(state),
    declined: (_, state) => state === OFFER_DECLINED,
    expired: (_, state) => state === OFFER_EXPIRED,
    lapsed: (_, state) => state === OFFER_DECLINED || state === OFFER_EXPIRED,
    pending: (_, state) => state === DELIVERED,
    open: isOpenOne,
    undecided: isOpenOne,
    won: (_, state) => state === OFFER_WON,
    returned: (_, state) => state === OFFER_RETURNED,
    stalled: (i, state) => isOpen(state) && isAccepted(state) && offers.onHold[i] === 0 && t - lastAdvance(offers, i, t) >= stallMs,
    feedback: (i) => offers.feedbackAt[i] <= t,
    touched: (i, state) => isTouched(offers, i, t, state),
    progressed: (i, state) => hasProgressed(offers, i, t, state),
    timed: (i, state) => state === OFFER_WON && offers.closedAt[i] <= t,
  };
  return tests[kind];
}

/** True for an accepted offer that has reached a stage by `t`; one that is won or on hold has, since neither comes before. */
export function hasProgressed(offers: OfferColumns, i: number, t: number, state: number): boolean {
  if (state === IN_PROGRESS || state === ON_HOLD || state === OFFER_WON) return true;
  return state === OFFER_RETURNED && offers.stage[i] !== 0 && !(offers.stageAt[i] > t);
}
