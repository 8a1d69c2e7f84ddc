/** What offers add up to: for the partners that had them, and for the opportunities that they were about. */
import type { BookColumns, EngineSettings } from "./book.ts";
import { movedCopy, type Moves } from "./moves.ts";
import {
  acceptedSince,
  isAccepted,
  isOpen,
  isTouched,
  lastAdvance,
  OFFER_DECLINED,
  OFFER_EXPIRED,
  OFFER_RETURNED,
  OFFER_WITHDRAWN,
  OFFER_WON,
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

const COUNTS = [
  "delivered",
  "accepted",
  "declined",
  "expired",
  "pending",
  "won",
  "returned",
  "stalled",
  "feedback",
  "touched",
  "timed",
] as const satisfies readonly (keyof PartnerCounts)[];

export interface PartnerTallies {
  /** Open offers a partner, partner-created ones left out. */
  readonly open: Int32Array;
  /** When each partner was last offered anything, withdrawn offers too, partner-created ones not; -Infinity = never. */
  readonly lastOffer: Float64Array;
  /** Offers a partner, of all time whatever the window; withdrawn and partner-created ones left out. */
  readonly everDelivered: Int32Array;
  readonly counts: PartnerCounts;
}

export interface OpportunityTallies {
  /** Offers an opportunity that were not withdrawn. */
  readonly offersOf: Int32Array;
  readonly hasOpenOffer: Uint8Array;
  /** When the newest of those offers was delivered, -Infinity = there is none; and to which partner, -1 = none; of equal dates the last partner. */
  readonly newestOffer: Float64Array;
  readonly newestPartner: Int32Array;
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

export function partnerTallies(partners: number): PartnerTallies {
  return {
    open: new Int32Array(partners),
    lastOffer: new Float64Array(partners).fill(-Infinity),
    everDelivered: new Int32Array(partners),
    counts: emptyCounts(partners),
  };
}

export function opportunityTallies(opportunities: number): OpportunityTallies {
  return {
    offersOf: new Int32Array(opportunities),
    hasOpenOffer: new Uint8Array(opportunities),
    newestOffer: new Float64Array(opportunities).fill(-Infinity),
    newestPartner: new Int32Array(opportunities).fill(-1),
  };
}

/** Copies without what the `emptied` partners had. */
export function partnerTalliesBut(
  { open, lastOffer, everDelivered, counts }: PartnerTallies,
  moves: Moves,
  count: number,
  emptied: Uint8Array,
): PartnerTallies {
  const copied: Record<(typeof COUNTS)[number], Int32Array> & { closeMs: Float64Array } = { ...counts };
  for (const name of COUNTS) copied[name] = movedCopy(counts[name], moves, count, 0);
  copied.closeMs = movedCopy(counts.closeMs, moves, count, 0);
  const next = {
    open: movedCopy(open, moves, count, 0),
    lastOffer: movedCopy(lastOffer, moves, count, -Infinity),
    everDelivered: movedCopy(everDelivered, moves, count, 0),
    counts: copied,
  };
  for (let partner = emptied.indexOf(1); partner >= 0; partner = emptied.indexOf(1, partner + 1)) {
    for (const name of COUNTS) copied[name][partner] = 0;
    copied.closeMs[partner] = 0;
    next.open[partner] = 0;
    next.lastOffer[partner] = -Infinity;
    next.everDelivered[partner] = 0;
  }
  return next;
}

/** Copies without what the `emptied` opportunities had. */
export function opportunityTalliesBut(before: OpportunityTallies, moves: Moves, count: number, emptied: Uint8Array): OpportunityTallies {
  const next = {
    offersOf: movedCopy(before.offersOf, moves, count, 0),
    hasOpenOffer: movedCopy(before.hasOpenOffer, moves, count, 0),
    newestOffer: movedCopy(before.newestOffer, moves, count, -Infinity),
    newestPartner: movedCopy(before.newestPartner, moves, count, -1),
  };
  for (let opportunity = emptied.indexOf(1); opportunity >= 0; opportunity = emptied.indexOf(1, opportunity + 1)) {
    next.offersOf[opportunity] = 0;
    next.hasOpenOffer[opportunity] = 0;
    next.newestOffer[opportunity] = -Infinity;
    next.newestPartner[opportunity] = -1;
  }
  return next;
}

/** Adds a delivered offer to its opportunity. @param state as of the time that the tallies are of. */
export function addToOpportunity(tallies: OpportunityTallies, { offers }: BookColumns, i: number, state: number): void {
  if (state === OFFER_WITHDRAWN) return;
  const opportunity = offers.opportunity[i];
  const partner = offers.partner[i];
  const deliveredAt = offers.deliveredAt[i];
  tallies.offersOf[opportunity]++;
  if (isOpen(state)) tallies.hasOpenOffer[opportunity] = 1;
  const newest = tallies.newestOffer[opportunity];
  if (deliveredAt > newest || (deliveredAt === newest && partner > tallies.newestPartner[opportunity])) {
    tallies.newestOffer[opportunity] = deliveredAt;
    tallies.newestPartner[opportunity] = partner;
  }
}

/** From when on offers count in the metrics as of `t`. */
export function startOfWindow({ windowDays }: EngineSettings, t: number): number {
  return windowDays === null ? -Infinity : t - windowDays * MS_PER_DAY;
}

/** Adds a delivered offer to its partner. @param since the start of the window. */
export function addToPartner(
  tallies: PartnerTallies,
  book: BookColumns,
  i: number,
  state: number,
  t: number,
  since: number,
  stallMs: number,
): void {
  const { offers, opportunities } = book;
  if (opportunities.partnerCreated[offers.opportunity[i]] === 1) return;
  const partner = offers.partner[i];
  const deliveredAt = offers.deliveredAt[i];
  if (deliveredAt > tallies.lastOffer[partner]) tallies.lastOffer[partner] = deliveredAt;
  if (state === OFFER_WITHDRAWN) return;
  tallies.everDelivered[partner]++;
  if (isOpen(state)) tallies.open[partner]++;
  if (deliveredAt >= since) countOffer(tallies.counts, partner, book, i, state, t, stallMs, 1);
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
