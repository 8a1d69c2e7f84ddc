/** How things stand after a little has changed, or a little time has passed: the same as `observe` gives, at a fraction of its work. */
import type { BookColumns, EngineSettings } from "./book.ts";
import { nextMoment, nextOfferMoment, nextOpportunityMoment } from "./moments.ts";
import { movedCopy, renumbered, type Moves } from "./moves.ts";
import { isEnded, NOT_DELIVERED, offerState } from "./offer-state.ts";
import { observe, orderKey, placesOf, situationAt, SITUATIONS, type PastOffers, type Standing } from "./standing.ts";
import { addToOpportunity, addToPartner, MS_PER_DAY, opportunityTalliesBut, partnerTalliesBut, startOfWindow } from "./tallies.ts";

/** Whose standing may differ: how the rows have moved, and a 1 by new index for each whose offers or own values have changed. */
export interface Difference {
  readonly partners: Moves;
  readonly opportunities: Moves;
  readonly touchedPartners: Uint8Array;
  readonly touchedOpportunities: Uint8Array;
}

/** A standing that can be followed: it stays true without a change until just before `quietUntil`. */
export interface Followed {
  readonly standing: Standing;
  readonly quietUntil: number;
}

export function follow(book: BookColumns, settings: EngineSettings, t: number): Followed {
  return { standing: observe(book, settings, t), quietUntil: nextMoment(book, settings, t) };
}

/** Whether two settings read a book in the same way, so that `observeAgain` can go from one to the other. */
export function readsAlike(a: EngineSettings, b: EngineSettings): boolean {
  return a.order === b.order && a.stallDays === b.stallDays && a.maxOffers === b.maxOffers && a.windowDays === b.windowDays;
}

export function noDifference({ partners, opportunities }: BookColumns): Difference {
  return {
    partners: null,
    opportunities: null,
    touchedPartners: new Uint8Array(partners.count),
    touchedOpportunities: new Uint8Array(opportunities.count),
  };
}

/**
 * @param before of the book as it was, by settings that read alike, at `t` or earlier; where it is later everything is read anew.
 * @param book as it is now: offers that are neither touched nor about anybody who is stand where they stood.
 */
export function observeAgain(before: Followed, book: BookColumns, settings: EngineSettings, t: number, difference: Difference): Followed {
  const old = before.standing;
  if (t < old.t) return follow(book, settings, t);
  const { offers } = book;
  const touchedPartners = difference.touchedPartners.slice();
  const touchedOpportunities = difference.touchedOpportunities.slice();
  const passed = t >= before.quietUntil;
  if (!passed && isNone(difference)) return { standing: { ...old, t }, quietUntil: before.quietUntil };
  let quietUntil = passed ? touchWhatPassed(book, settings, old.t, t, touchedPartners, touchedOpportunities) : before.quietUntil;

  const ofPartners = partnerTalliesBut(old, difference.partners, book.partners.count, touchedPartners);
  const counted = opportunityTalliesBut(old, difference.opportunities, book.opportunities.count, touchedOpportunities);
  const ofOpportunities = { ...counted, newestPartner: renumbered(counted.newestPartner, difference.partners) };
  const states = new Uint8Array(offers.count);
  states.set(old.offerStates.subarray(0, offers.count));
  const since = startOfWindow(settings, t);
  const stallMs = settings.stallDays * MS_PER_DAY;
  const ended: number[] = [];
  for (let i = 0; i < offers.count; i++) {
    const ofPartner = touchedPartners[offers.partner[i]];
    const ofOpportunity = touchedOpportunities[offers.opportunity[i]];
    if ((ofPartner | ofOpportunity) === 0) continue;
    const state = offerState(offers, i, t);
    states[i] = state;
    if (!passed) quietUntil = Math.min(quietUntil, nextOfferMoment(offers, settings, i, t));
    if (state === NOT_DELIVERED) continue;
    if (ofPartner === 1) addToPartner(ofPartners, book, i, state, t, since, stallMs);
    if (ofOpportunity === 0) continue;
    addToOpportunity(ofOpportunities, book, i, state);
    if (isEnded(state)) ended.push(i);
  }
  const tallies = { t, ...ofPartners, ...ofOpportunities };
  const touched = placesOf(touchedOpportunities, 1);
  const situations = movedCopy(old.situations, difference.opportunities, book.opportunities.count, 0);
  for (const opportunity of touched) situations[opportunity] = situationAt(book, settings, tallies, opportunity);
  if (!passed) for (const opportunity of touched) quietUntil = Math.min(quietUntil, nextOpportunityMoment(book, opportunity, t));
  const pastPartners = { ...old.past, partner: renumbered(old.past.partner, difference.partners) };
  const past = pastAgain(pastPartners, book, states, ended, difference.opportunities, touchedOpportunities);
  const waitedBefore = renumberedWaiting(old.waiting, difference.opportunities);
  const waiting = waitingAgain(waitedBefore, book, settings, situations, touched, touchedOpportunities);
  return { standing: { ...tallies, offerStates: states, past, situations, waiting }, quietUntil };
}

/** Touches everybody for whom a moment has come after `from` and up to `t`; gives the next moment. */
function touchWhatPassed(
  book: BookColumns,
  settings: EngineSettings,
  from: number,
  t: number,
  touchedPartners: Uint8Array,
  touchedOpportunities: Uint8Array,
): number {
  const { offers, opportunities } = book;
  let next = Infinity;
  for (let i = 0; i < offers.count; i++) {
    let moment = nextOfferMoment(offers, settings, i, from);
    if (moment <= t) {
      touchedPartners[offers.partner[i]] = 1;
      touchedOpportunities[offers.opportunity[i]] = 1;
      moment = nextOfferMoment(offers, settings, i, t);
    }
    if (moment < next) next = moment;
  }
  for (let o = 0; o < opportunities.count; o++) {
    let moment = nextOpportunityMoment(book, o, from);
    if (moment <= t) {
      touchedOpportunities[o] = 1;
      moment = nextOpportunityMoment(book, o, t);
    }
    if (moment < next) next = moment;
  }
  return next;
}

function isNone({ partners, opportunities, touchedPartners, touchedOpportunities }: Difference): boolean {
  return partners === null && opportunities === null && !touchedPartners.includes(1) && !touchedOpportunities.includes(1);
}

function renumberedWaiting(waiting: Int32Array, moves: Moves): Int32Array {
  return moves === null ? waiting : renumbered(waiting, moves).filter((opportunity) => opportunity >= 0);
}

/** Those that still wait untouched, with the touched ones that wait put in between. */
function waitingAgain(
  before: Int32Array,
  book: BookColumns,
  settings: EngineSettings,
  situations: Uint8Array,
  touched: readonly number[],
  isTouched: Uint8Array,
): Int32Array {
  if (touched.length === 0) return before;
  const key = (opportunity: number) => orderKey(book, settings, opportunity);
  const coming = touched
    .filter((opportunity) => SITUATIONS[situations[opportunity]] === "waiting")
    .toSorted((a, b) => key(a) - key(b) || a - b);
  const staying = without(before, isTouched);
  const next = new Int32Array(staying.length + coming.length);
  let from = 0;
  for (const [k, opportunity] of coming.entries()) {
    const to = firstAfter(staying, from, key(opportunity), opportunity, key);
    next.set(staying.subarray(from, to), from + k);
    next[to + k] = opportunity;
    from = to;
  }
  next.set(staying.subarray(from), from + coming.length);
  return next;
}

function without(list: Int32Array, isLeftOut: Uint8Array): Int32Array {
  const kept = new Int32Array(list.length);
  let count = 0;
  for (let k = 0; k < list.length; k++) if (isLeftOut[list[k]] === 0) kept[count++] = list[k];
  return kept.subarray(0, count);
}

/** Where in an ordered list, from `from` on, the first one stands that comes after the opportunity. */
function firstAfter(list: Int32Array, from: number, key: number, opportunity: number, keyOf: (opportunity: number) => number): number {
  let low = from;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = keyOf(list[middle]);
    if (other < key || (other === key && list[middle] < opportunity)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param ended the offers of touched opportunities that went back, in order. */
function pastAgain(
  before: PastOffers,
  book: BookColumns,
  states: Uint8Array,
  ended: readonly number[],
  moves: Moves,
  isTouched: Uint8Array,
): PastOffers {
  const { opportunities, offers } = book;
  const hadSome = (o: number) => before.offsets[o + 1] > before.offsets[o];
  if (moves === null && ended.length === 0 && !placesOf(isTouched, 1).some(hadSome)) return before;
  const { count } = opportunities;
  const oldPlace = new Int32Array(count).fill(-1);
  if (moves === null) for (let o = 0; o < count; o++) oldPlace[o] = o;
  else for (let o = 0; o < moves.length; o++) if (moves[o] >= 0) oldPlace[moves[o]] = o;
  const offsets = new Int32Array(count + 1);
  for (const i of ended) offsets[offers.opportunity[i] + 1]++;
  for (let o = 0; o < count; o++) {
    const old = oldPlace[o];
    if (isTouched[o] === 0 && old >= 0) offsets[o + 1] = before.offsets[old + 1] - before.offsets[old];
    offsets[o + 1] += offsets[o];
  }
  const partner = new Int32Array(offsets[count]);
  const state = new Uint8Array(partner.length);
  // What lies between two that are touched, or have moved, is copied in one piece.
  for (let o = 0; o < count; ) {
    const old = oldPlace[o];
    let end = o + 1;
    if (isTouched[o] === 0 && old >= 0) {
      while (end < count && isTouched[end] === 0 && oldPlace[end] === old + end - o) end++;
      const [from, to] = [before.offsets[old], before.offsets[old + end - o]];
      partner.set(before.partner.subarray(from, to), offsets[o]);
      state.set(before.state.subarray(from, to), offsets[o]);
    }
    o = end;
  }
  const next = offsets.slice();
  for (const i of ended) {
    const at = next[offers.opportunity[i]]++;
    partner[at] = offers.partner[i];
    state[at] = states[i];
  }
  return { offsets, partner, state };
}
