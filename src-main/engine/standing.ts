/** How things stand at a time: which opportunities wait, who has how much, who has had what. One pass over the offers. */
import { ascending } from "./ascending.ts";
import type { BookColumns, EngineSettings } from "./book.ts";
import {
  acceptedSince,
  isAccepted,
  isOpen,
  isTouched,
  lastAdvance,
  NOT_DELIVERED,
  OFFER_DECLINED,
  OFFER_EXPIRED,
  OFFER_RETURNED,
  OFFER_WITHDRAWN,
  OFFER_WON,
  offerState,
} from "./offer-state.ts";

export const MS_PER_DAY = 86_400_000;

/** Counts of offers, one number a partner; withdrawn and partner-created offers are in none, nor those before the window. */
export interface PartnerCounts {
  readonly delivered: Int32Array;
  readonly accepted: Int32Array;
  readonly declined: Int32Array;
  readonly expired: Int32Array;
  readonly pending: Int32Array;
  readonly won: Int32Array;
  readonly returned: Int32Array;
  readonly stalled: Int32Array;
  readonly feedback: Int32Array;
  readonly touched: Int32Array;
  /** Won offers whose close is dated, and the whole milliseconds from acceptance to close over them. */
  readonly timed: Int32Array;
  readonly closeMs: Float64Array;
}

/** Pairs of an opportunity and a partner that has had it before, in order of opportunity. */
export interface PastOffers {
  /** Of an opportunity's pairs, as in `Lists`. */
  readonly offsets: Int32Array;
  readonly partner: Int32Array;
  /** OFFER_DECLINED, OFFER_EXPIRED or OFFER_RETURNED. */
  readonly state: Uint8Array;
}

export interface Standing {
  readonly t: number;
  /** The state of each offer, see offer-state.ts. */
  readonly offerStates: Uint8Array;
  /** Open offers a partner, partner-created ones left out. */
  readonly open: Int32Array;
  /** When each partner was last offered anything, withdrawn offers too, partner-created ones not; -Infinity = never. */
  readonly lastOffer: Float64Array;
  /** Offers an opportunity that were not withdrawn. */
  readonly offersOf: Int32Array;
  readonly hasOpenOffer: Uint8Array;
  readonly past: PastOffers;
  readonly counts: PartnerCounts;
  /** The opportunities that wait, in the order of distribution. */
  readonly waiting: Int32Array;
}

export type Situation = "waiting" | "offered" | "on-hold" | "at-limit" | "partner-created" | "not-yet" | "closed";

/**
 * Reads the book as of `t`.
 * Source of the rules: domain, sections 3, 5, 6 and 10.
 */
export function observe(book: BookColumns, settings: EngineSettings, t: number): Standing {
  const { partners, opportunities, offers } = book;
  const states = new Uint8Array(offers.count);
  const open = new Int32Array(partners.count);
  const lastOffer = new Float64Array(partners.count).fill(-Infinity);
  const offersOf = new Int32Array(opportunities.count);
  const hasOpenOffer = new Uint8Array(opportunities.count);
  const counts = emptyCounts(partners.count);
  const windowStart = startOfWindow(settings, t);
  const stallMs = settings.stallDays * MS_PER_DAY;

  for (let i = 0; i < offers.count; i++) {
    const state = offerState(offers, i, t);
    states[i] = state;
    if (state === NOT_DELIVERED) continue;
    const partner = offers.partner[i];
    const opportunity = offers.opportunity[i];
    const deliveredAt = offers.deliveredAt[i];
    const partnerCreated = opportunities.partnerCreated[opportunity] === 1;
    if (!partnerCreated && deliveredAt > lastOffer[partner]) lastOffer[partner] = deliveredAt;
    if (state === OFFER_WITHDRAWN) continue;
    offersOf[opportunity]++;
    if (isOpen(state)) hasOpenOffer[opportunity] = 1;
    if (partnerCreated) continue;
    if (isOpen(state)) open[partner]++;
    if (deliveredAt >= windowStart) countOffer(counts, partner, book, i, state, t, stallMs, 1);
  }
  const standing = { t, offerStates: states, open, lastOffer, offersOf, hasOpenOffer, past: pastOffers(book, states), counts };
  return { ...standing, waiting: waitingInOrder(book, settings, standing) };
}

/** From when on offers count in the metrics as of `t`. */
export function startOfWindow(settings: EngineSettings, t: number): number {
  return settings.windowDays === null ? -Infinity : t - settings.windowDays * MS_PER_DAY;
}

/** Why an opportunity does or does not wait. */
export function situationOf(
  book: BookColumns,
  settings: EngineSettings,
  standing: Pick<Standing, "t" | "offersOf" | "hasOpenOffer">,
  opportunity: number,
): Situation {
  const { opportunities } = book;
  if (opportunities.closed[opportunity] === 1 && !(opportunities.closedAt[opportunity] > standing.t)) return "closed";
  if (opportunities.createdAt[opportunity] > standing.t) return "not-yet";
  if (opportunities.partnerCreated[opportunity] === 1) return "partner-created";
  if (standing.hasOpenOffer[opportunity] === 1) return "offered";
  if (opportunities.onHold[opportunity] === 1) return "on-hold";
  return standing.offersOf[opportunity] < settings.maxOffers ? "waiting" : "at-limit";
}

/** All 0, for so many partners, or whatever else offers are counted by. */
export function emptyCounts(places: number): PartnerCounts {
  const column = () => new Int32Array(places);
  return {
    delivered: column(),
    accepted: column(),
    declined: column(),
    expired: column(),
    pending: column(),
    won: column(),
    returned: column(),
    stalled: column(),
    feedback: column(),
    touched: column(),
    timed: column(),
    closeMs: new Float64Array(places),
  };
}

/** Adds an offer of this state to the counts at a place (its partner's, or whatever else offers are counted by), `by` times: -1 takes it out again, exactly. */
export function countOffer(
  counts: PartnerCounts,
  at: number,
  book: BookColumns,
  i: number,
  state: number,
  t: number,
  stallMs: number,
  by: 1 | -1,
): void {
  const { offers } = book;
  counts.delivered[at] += by;
  if (offers.feedbackAt[i] <= t) counts.feedback[at] += by;
  if (isTouched(offers, i, t, state)) counts.touched[at] += by;
  if (state === OFFER_DECLINED) counts.declined[at] += by;
  else if (state === OFFER_EXPIRED) counts.expired[at] += by;
  else if (!isAccepted(state)) counts.pending[at] += by;
  else {
    counts.accepted[at] += by;
    if (state === OFFER_WON) {
      counts.won[at] += by;
      const closedAt = offers.closedAt[i];
      if (closedAt <= t) {
        counts.timed[at] += by;
        counts.closeMs[at] += by * (closedAt - acceptedSince(offers, i, t));
      }
    } else if (state === OFFER_RETURNED) counts.returned[at] += by;
    else if (offers.onHold[i] === 0 && t - lastAdvance(offers, i, t) >= stallMs) counts.stalled[at] += by;
  }
}

/** Partners that declined, let expire or returned an opportunity, by opportunity (a counting sort). */
function pastOffers(book: BookColumns, states: Uint8Array): PastOffers {
  const { opportunities, offers } = book;
  const ended = (i: number) => states[i] === OFFER_DECLINED || states[i] === OFFER_EXPIRED || states[i] === OFFER_RETURNED;
  const offsets = new Int32Array(opportunities.count + 1);
  for (let i = 0; i < offers.count; i++) if (ended(i)) offsets[offers.opportunity[i] + 1]++;
  for (let o = 0; o < opportunities.count; o++) offsets[o + 1] += offsets[o];
  const next = offsets.slice();
  const partner = new Int32Array(offsets[opportunities.count]);
  const state = new Uint8Array(partner.length);
  for (let i = 0; i < offers.count; i++) {
    if (!ended(i)) continue;
    const at = next[offers.opportunity[i]]++;
    partner[at] = offers.partner[i];
    state[at] = states[i];
  }
  return { offsets, partner, state };
}

/** The waiting opportunities: oldest or highest revenue first, unknown last, then by id. */
function waitingInOrder(book: BookColumns, settings: EngineSettings, standing: Omit<Standing, "waiting">): Int32Array {
  const { opportunities } = book;
  const waiting: number[] = [];
  for (let o = 0; o < opportunities.count; o++) if (situationOf(book, settings, standing, o) === "waiting") waiting.push(o);
  const keys = new Float64Array(waiting.length);
  for (let i = 0; i < keys.length; i++) {
    const o = waiting[i];
    const key = settings.order === "oldest" ? opportunities.createdAt[o] : -opportunities.revenue[o];
    keys[i] = Number.isNaN(key) ? Infinity : key;
  }
  return ascending(keys).map((place) => waiting[place]);
}
