/** How things stood without one offer: what was known when its opportunity was decided, at the moment of its delivery. */
import type { BookColumns, EngineSettings } from "./book.ts";
import { isOpen, NOT_DELIVERED, OFFER_WITHDRAWN } from "./offer-state.ts";
import type { Standing } from "./standing.ts";
import { countOffer, MS_PER_DAY, startOfWindow } from "./tallies.ts";

/** The offers of each partner, as in `Lists`; those of partner-created opportunities left out. */
export interface OffersByPartner {
  readonly offsets: Int32Array;
  readonly offer: Int32Array;
}

export function offersByPartner({ partners, opportunities, offers }: BookColumns): OffersByPartner {
  const counted = (i: number) => opportunities.partnerCreated[offers.opportunity[i]] === 0;
  const offsets = new Int32Array(partners.count + 1);
  for (let i = 0; i < offers.count; i++) if (counted(i)) offsets[offers.partner[i] + 1]++;
  for (let p = 0; p < partners.count; p++) offsets[p + 1] += offsets[p];
  const next = offsets.slice();
  const offer = new Int32Array(offsets[partners.count]);
  for (let i = 0; i < offers.count; i++) if (counted(i)) offer[next[offers.partner[i]]++] = i;
  return { offsets, offer };
}

/** What one offer more or less changes. */
export type Countable = Pick<Standing, "t" | "offerStates" | "open" | "lastOffer" | "everDelivered" | "past" | "counts">;

/**
 * Does `work` while `standing` is as if the offer had never been made, then puts everything back: what its partner's counts, open offers and
 * last offer are, and what is remembered of its opportunity. Whether the opportunity waits is not touched: that is why it is asked for.
 */
export function withoutOffer<T>(
  book: BookColumns,
  settings: EngineSettings,
  standing: Countable,
  byPartner: OffersByPartner,
  offer: number,
  work: () => T,
): T {
  const state = standing.offerStates[offer];
  const { partner: partners, opportunity: opportunities, deliveredAt } = book.offers;
  if (state === NOT_DELIVERED || book.opportunities.partnerCreated[opportunities[offer]] === 1) return work();
  const partner = partners[offer];
  const { t, open, lastOffer, everDelivered, past, counts } = standing;
  const lastBefore = lastOffer[partner];
  let last = -Infinity;
  for (let k = byPartner.offsets[partner]; k < byPartner.offsets[partner + 1]; k++) {
    const other = byPartner.offer[k];
    if (other !== offer && deliveredAt[other] <= t && deliveredAt[other] > last) last = deliveredAt[other];
  }
  const counted = state !== OFFER_WITHDRAWN && deliveredAt[offer] >= startOfWindow(settings, t);
  const add = (by: 1 | -1) => {
    if (counted) countOffer(counts, partner, book, offer, state, t, settings.stallDays * MS_PER_DAY, by);
    if (state !== OFFER_WITHDRAWN) everDelivered[partner] += by;
    if (isOpen(state)) open[partner] += by;
  };
  const remembered = placeInPast(standing, opportunities[offer], partner, state);
  add(-1);
  lastOffer[partner] = last;
  if (remembered >= 0) past.state[remembered] = NOT_DELIVERED;
  try {
    return work();
  } finally {
    add(1);
    lastOffer[partner] = lastBefore;
    if (remembered >= 0) past.state[remembered] = state;
  }
}

/** Where the ended offer of a pair is remembered; -1 = nowhere. */
function placeInPast({ past }: Pick<Standing, "past">, opportunity: number, partner: number, state: number): number {
  for (let k = past.offsets[opportunity]; k < past.offsets[opportunity + 1]; k++) {
    if (past.partner[k] === partner && past.state[k] === state) return k;
  }
  return -1;
}
