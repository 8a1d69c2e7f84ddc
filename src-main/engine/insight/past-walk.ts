/** Goes through a book's past from one delivery to the next: counts, loads and what came back are kept up to date instead of being read anew. */
import type { BookColumns, EngineSettings } from "../book.ts";
import { nextOfferMoment } from "../moments.ts";
import { isEnded, isOpen, NOT_DELIVERED, OFFER_WITHDRAWN, offerState } from "../offer-state.ts";
import { offersByPartner, withoutOffer, type Countable, type OffersByPartner } from "../past.ts";
import { addToPartner, countOffer, MS_PER_DAY, partnerTallies, startOfWindow } from "../tallies.ts";

/** How things stand at the moment that the walk has come to; the same object all the way. */
export interface MovingStanding extends Countable {
  t: number;
}

/**
 * An offer counts alike from one of its moments to the next (moments.ts), so that at each delivery only those are counted again whose moment has
 * come: they lie in a list of that delivery's instant. The states are those that `observe` gives; what has not ended is NOT_DELIVERED in `past`.
 */
export class PastWalk {
  readonly standing: MovingStanding;
  /** Partners whose counts differ since the list was emptied last, each once; a reader empties it with `forgetChanges`. */
  readonly changed: number[] = [];
  readonly #book: BookColumns;
  readonly #settings: EngineSettings;
  readonly #byPartner: OffersByPartner;
  readonly #instants: Float64Array;
  readonly #isChanged: Uint8Array;
  /** Where each offer's state stands in `standing.past`. */
  readonly #placeInPast: Int32Array;
  /** For each instant the first offer that is counted again at it, and for each offer the next such; -1 = none. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  #at = 0;

  /** @param instants at which the walk stops, ascending, none twice; at least one. It starts at the first. */
  constructor(book: BookColumns, settings: EngineSettings, instants: Float64Array) {
    this.#book = book;
    this.#settings = settings;
    this.#instants = instants;
    this.#byPartner = offersByPartner(book);
    const { offers, opportunities, partners } = book;
    const { past, places } = allPairs(book);
    this.#placeInPast = places;
    this.#isChanged = new Uint8Array(partners.count);
    this.#first = new Int32Array(instants.length).fill(-1);
    this.#next = new Int32Array(offers.count).fill(-1);
    this.standing = { t: instants[0], offerStates: new Uint8Array(offers.count), past, ...partnerTallies(partners.count) };
    const { t } = this.standing;
    for (let i = 0; i < offers.count; i++) {
      const state = offerState(offers, i, t);
      if (state !== NOT_DELIVERED && opportunities.partnerCreated[offers.opportunity[i]] === 0) this.#count(i, state, t);
      this.#remember(i, state);
      this.#schedule(i, t);
    }
  }

  /** Goes on to an instant that is not before the last. @throws Error where it is none of the walk's. */
  advanceTo(instant: number): void {
    while (this.standing.t < instant && this.#at + 1 < this.#instants.length) this.#step();
    if (this.standing.t !== instant) throw new Error(`the walk has come to ${this.standing.t}, expected to stop at ${instant}`);
  }

  /** Does `work` as if one offer had never been made, see `withoutOffer`. */
  without<T>(offer: number, work: () => T): T {
    return withoutOffer(this.#book, this.#settings, this.standing, this.#byPartner, offer, work);
  }

  forgetChanges(): void {
    for (const partner of this.changed) this.#isChanged[partner] = 0;
    this.changed.length = 0;
  }

  #step(): void {
    const { standing } = this;
    const { offers, opportunities } = this.#book;
    const before = standing.t;
    this.#at++;
    standing.t = this.#instants[this.#at];
    for (let i = this.#first[this.#at]; i >= 0; ) {
      const following = this.#next[i];
      const state = offerState(offers, i, standing.t);
      if (opportunities.partnerCreated[offers.opportunity[i]] === 0) {
        // Nothing has happened to it since the stop before, so it counted then as it has been counted.
        this.#uncount(i, standing.offerStates[i], before);
        if (state !== NOT_DELIVERED) this.#count(i, state, standing.t);
        this.#noteChange(offers.partner[i]);
      }
      this.#remember(i, state);
      this.#schedule(i, standing.t);
      i = following;
    }
  }

  #count(i: number, state: number, t: number): void {
    const { stallDays } = this.#settings;
    addToPartner(this.standing, this.#book, i, state, t, startOfWindow(this.#settings, t), stallDays * MS_PER_DAY);
  }

  /** When each partner was last offered something is left as it is: nothing that was delivered is ever delivered later. */
  #uncount(i: number, state: number, t: number): void {
    if (state === NOT_DELIVERED || state === OFFER_WITHDRAWN) return;
    const { offers } = this.#book;
    const { open, everDelivered, counts } = this.standing;
    const partner = offers.partner[i];
    everDelivered[partner]--;
    if (isOpen(state)) open[partner]--;
    if (offers.deliveredAt[i] < startOfWindow(this.#settings, t)) return;
    countOffer(counts, partner, this.#book, i, state, t, this.#settings.stallDays * MS_PER_DAY, -1);
  }

  #remember(i: number, state: number): void {
    this.standing.offerStates[i] = state;
    this.standing.past.state[this.#placeInPast[i]] = isEnded(state) ? state : NOT_DELIVERED;
  }

  #noteChange(partner: number): void {
    if (this.#isChanged[partner] === 1) return;
    this.#isChanged[partner] = 1;
    this.changed.push(partner);
  }

  /** Puts the offer on the list of the first stop at or after its next moment. */
  #schedule(i: number, t: number): void {
    const moment = nextOfferMoment(this.#book.offers, this.#settings, i, t);
    const instants = this.#instants;
    let low = this.#at + 1;
    let high = instants.length;
    if (high === low || !(moment <= instants[high - 1])) return;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (instants[middle] < moment) low = middle + 1;
      else high = middle;
    }
    this.#next[i] = this.#first[low];
    this.#first[low] = i;
  }
}

/** Every offer's pair of opportunity and partner, in order of opportunity, with no state yet; and where each offer's pair stands. */
function allPairs({ offers, opportunities }: BookColumns): { readonly past: MovingStanding["past"]; readonly places: Int32Array } {
  const offsets = new Int32Array(opportunities.count + 1);
  for (let i = 0; i < offers.count; i++) offsets[offers.opportunity[i] + 1]++;
  for (let o = 0; o < opportunities.count; o++) offsets[o + 1] += offsets[o];
  const next = offsets.slice();
  const partner = new Int32Array(offers.count);
  const places = new Int32Array(offers.count);
  for (let i = 0; i < offers.count; i++) {
    places[i] = next[offers.opportunity[i]]++;
    partner[places[i]] = offers.partner[i];
  }
  return { past: { offsets, partner, state: new Uint8Array(offers.count) }, places };
}
