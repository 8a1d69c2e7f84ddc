/** How things stand at a time: which opportunities wait, who has how much, who has had what. One pass over the offers. */
import { ascending } from "./ascending.ts";
import type { BookColumns, EngineSettings } from "./book.ts";
import { isEnded, NOT_DELIVERED, offerState } from "./offer-state.ts";
import {
  addToOpportunity,
  addToPartner,
  countOffer,
  emptyCounts,
  MS_PER_DAY,
  opportunityTallies,
  partnerTallies,
  startOfWindow,
  type OpportunityTallies,
  type PartnerCounts,
  type PartnerTallies,
} from "./tallies.ts";

export { countOffer, emptyCounts, MS_PER_DAY, startOfWindow, type PartnerCounts };

/** Pairs of an opportunity and a partner that has had it before, in order of opportunity. */
export interface PastOffers {
  /** Of an opportunity's pairs, as in `Lists`. */
  readonly offsets: Int32Array;
  readonly partner: Int32Array;
  /** OFFER_DECLINED, OFFER_EXPIRED or OFFER_RETURNED. */
  readonly state: Uint8Array;
}

export interface Standing extends PartnerTallies, OpportunityTallies {
  readonly t: number;
  /** The state of each offer, see offer-state.ts. */
  readonly offerStates: Uint8Array;
  readonly past: PastOffers;
  /** Of each opportunity, a place in SITUATIONS. */
  readonly situations: Uint8Array;
  /** The opportunities that wait, in the order of distribution. */
  readonly waiting: Int32Array;
}

/** Why an opportunity does or does not wait. */
export const SITUATIONS = ["waiting", "at-limit", "on-hold", "not-yet", "partner-created", "offered", "closed"] as const;
export type Situation = (typeof SITUATIONS)[number];

const [WAITING, AT_LIMIT, WITH_HOLD, NOT_YET, PARTNER_CREATED, OFFERED, CLOSED] = [0, 1, 2, 3, 4, 5, 6];

/**
 * Reads the book as of `t`.
 * Source of the rules: domain, sections 3, 5, 6 and 10.
 */
export function observe(book: BookColumns, settings: EngineSettings, t: number): Standing {
  const { partners, opportunities, offers } = book;
  const states = new Uint8Array(offers.count);
  const ofPartners = partnerTallies(partners.count);
  const ofOpportunities = opportunityTallies(opportunities.count);
  const since = startOfWindow(settings, t);
  const stallMs = settings.stallDays * MS_PER_DAY;
  for (let i = 0; i < offers.count; i++) {
    const state = offerState(offers, i, t);
    states[i] = state;
    if (state === NOT_DELIVERED) continue;
    addToOpportunity(ofOpportunities, book, i, state);
    addToPartner(ofPartners, book, i, state, t, since, stallMs);
  }
  const tallies = { ...ofPartners, ...ofOpportunities };
  const situations = new Uint8Array(opportunities.count);
  const tallied = { t, ...tallies };
  for (let o = 0; o < situations.length; o++) situations[o] = situationAt(book, settings, tallied, o);
  return {
    t,
    offerStates: states,
    ...tallies,
    past: pastOffers(book, states),
    situations,
    waiting: waitingInOrder(book, settings, situations),
  };
}

/** What a situation follows from, apart from the book. */
export type Tallied = Pick<Standing, "t" | "offersOf" | "hasOpenOffer">;

/** A place in SITUATIONS. */
export function situationAt({ opportunities }: BookColumns, settings: EngineSettings, standing: Tallied, opportunity: number): number {
  if (opportunities.closed[opportunity] === 1 && !(opportunities.closedAt[opportunity] > standing.t)) return CLOSED;
  if (opportunities.createdAt[opportunity] > standing.t) return NOT_YET;
  if (opportunities.partnerCreated[opportunity] === 1) return PARTNER_CREATED;
  if (standing.hasOpenOffer[opportunity] === 1) return OFFERED;
  if (opportunities.onHold[opportunity] === 1) return WITH_HOLD;
  return standing.offersOf[opportunity] < settings.maxOffers ? WAITING : AT_LIMIT;
}

export function situationOf({ situations }: Pick<Standing, "situations">, opportunity: number): Situation {
  return SITUATIONS[situations[opportunity]];
}

/** Partners that declined, let expire or returned an opportunity, by opportunity (a counting sort). */
function pastOffers(book: BookColumns, states: Uint8Array): PastOffers {
  const { opportunities, offers } = book;
  const offsets = new Int32Array(opportunities.count + 1);
  for (let i = 0; i < offers.count; i++) if (isEnded(states[i])) offsets[offers.opportunity[i] + 1]++;
  for (let o = 0; o < opportunities.count; o++) offsets[o + 1] += offsets[o];
  const next = offsets.slice();
  const partner = new Int32Array(offsets[opportunities.count]);
  const state = new Uint8Array(partner.length);
  for (let i = 0; i < offers.count; i++) {
    if (!isEnded(states[i])) continue;
    const at = next[offers.opportunity[i]]++;
    partner[at] = offers.partner[i];
    state[at] = states[i];
  }
  return { offsets, partner, state };
}

/** By what an opportunity is put in order: oldest or highest revenue first, unknown last. */
export function orderKey({ opportunities }: BookColumns, { order }: EngineSettings, opportunity: number): number {
  const key = order === "oldest" ? opportunities.createdAt[opportunity] : -opportunities.revenue[opportunity];
  return Number.isNaN(key) ? Infinity : key;
}

/** The waiting opportunities: by `orderKey`, then by id. */
function waitingInOrder(book: BookColumns, settings: EngineSettings, situations: Uint8Array): Int32Array {
  const waiting = placesOf(situations, WAITING);
  const keys = new Float64Array(waiting.length);
  for (let i = 0; i < keys.length; i++) keys[i] = orderKey(book, settings, waiting[i]);
  return ascending(keys).map((place) => waiting[place]);
}

/** The places that hold the value, ascending. */
export function placesOf(column: Uint8Array, value: number): number[] {
  const places: number[] = [];
  for (let place = column.indexOf(value); place >= 0; place = column.indexOf(value, place + 1)) places.push(place);
  return places;
}
