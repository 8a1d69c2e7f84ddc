/** Who could take each waiting opportunity, with the distances: depends on data only, so that a moved weight merely rescores. */
import type { Circumstances } from "./availability/check.ts";
import { activePartners, listCandidates } from "./availability/index.ts";
import { Regions } from "./availability/regions.ts";
import type { BookColumns, EngineSettings } from "./book.ts";
import { chordKm, haversineKm, KM_PER_MILE, unitVectors } from "./distance.ts";
import { roundMetric } from "./metrics.ts";

/** Partners by index: half the memory where 16 bits hold all of a book's. */
export type PartnerList = Uint16Array | Int32Array;

export function partnerList(partners: number, length: number): PartnerList {
  return partners <= 65_536 ? new Uint16Array(length) : new Int32Array(length);
}

/** Candidates of the waiting opportunities: those of the i-th stand from `offsets[i]` up to `offsets[i + 1]`, in order of partner. */
export interface Candidates {
  readonly offsets: Int32Array;
  readonly partner: PartnerList;
  /** The value to be weighted, in the settings' unit: where a place is unknown the mean of the opportunity's others, or 0. */
  readonly distance: Float64Array;
}

/** Candidates of which bits tell who is one too, and whose distances may be left until they are first asked for. */
export class RegionalCandidates implements Candidates {
  readonly offsets: Int32Array;
  readonly partner: PartnerList;
  readonly regions: Regions;
  /** The bits of line i, one for each member of its region, stand from word `start[i]` up to `start[i + 1]`: an even number, none where it has no region. */
  readonly start: Int32Array;
  readonly words: Int32Array;
  readonly #measure: Measure;
  #distance: Float64Array | null;

  constructor(lists: Omit<RegionalCandidates, "distance" | "movedTo">, measure: Measure, distance: Float64Array | null) {
    this.offsets = lists.offsets;
    this.partner = lists.partner;
    this.regions = lists.regions;
    this.start = lists.start;
    this.words = lists.words;
    this.#measure = measure;
    this.#distance = distance;
  }

  get distance(): Float64Array {
    return (this.#distance ??= this.#measure(this.offsets, this.partner));
  }

  /** The same, where the lists have been copied to: those here can be forgotten. */
  movedTo(partner: PartnerList, words: Int32Array): RegionalCandidates {
    const { offsets, regions, start } = this;
    return new RegionalCandidates({ offsets, partner, regions, start, words }, this.#measure, this.#distance);
  }
}

type Measure = (offsets: Int32Array, partner: PartnerList) => Float64Array;

/** Distances between opportunities and partners; holds each place as a vector, so make it once a book. */
export interface Distances {
  /** Kilometres or miles, not rounded yet as a metric is; NaN where either place is unknown. */
  of(opportunity: number, partner: number): number;
  /**
   * What is weighted for `partners[from]` up to `partners[to - 1]`, written to `out` from `at` on, which is the same place where it is left out:
   * rounded as a metric is; where a place is unknown the mean of the others, or 0.
   */
  weighted(opportunity: number, partners: PartnerList, from: number, to: number, out: Float64Array, at?: number): void;
}

export function distances(book: BookColumns, settings: EngineSettings): Distances {
  const { partners, customers, opportunities } = book;
  const partnerVectors = unitVectors(partners.latitude, partners.longitude);
  const customerVectors = unitVectors(customers.latitude, customers.longitude);
  const miles = settings.distanceUnit === "mi";
  const haversine = (customer: number, partner: number) =>
    haversineKm(partners.latitude[partner], partners.longitude[partner], customers.latitude[customer], customers.longitude[customer]);

  /** Writes the distances as they are, NaN where a place is unknown; true where one is. */
  function fill(opportunity: number, list: PartnerList, from: number, to: number, out: Float64Array, at: number): boolean {
    const end = at + to - from;
    const customer = opportunities.customer[opportunity];
    if (customer < 0) {
      out.fill(NaN, at, end);
      return end > at;
    }
    const x = customerVectors[3 * customer];
    const y = customerVectors[3 * customer + 1];
    const z = customerVectors[3 * customer + 2];
    let unknown = false;
    for (let i = at; i < end; i++) {
      const partner = list[i - at + from];
      const p = 3 * partner;
      let km = chordKm(x - partnerVectors[p], y - partnerVectors[p + 1], z - partnerVectors[p + 2]);
      if (Number.isNaN(km)) {
        km = haversine(customer, partner);
        unknown ||= Number.isNaN(km);
      }
      out[i] = miles ? km / KM_PER_MILE : km;
    }
    return unknown;
  }

  const one = new Int32Array(1);
  const found = new Float64Array(1);
  return {
    of(opportunity, partner) {
      one[0] = partner;
      fill(opportunity, one, 0, 1, found, 0);
      return found[0];
    },
    weighted(opportunity, list, from, to, out, at = from) {
      const end = at + to - from;
      const unknown = fill(opportunity, list, from, to, out, at);
      // Known kilometres are whole millionths, which rounding to 9 decimals leaves as they are.
      if (!unknown && !miles) return;
      const standIn = unknown ? imputedDistance(out, at, end) : 0;
      for (let i = at; i < end; i++) out[i] = Number.isNaN(out[i]) ? standIn : roundMetric(out[i]);
    },
  };
}

/** What stands for an unknown distance: the mean of those known among the candidates, added in order of partner; 0 where none is. */
export function imputedDistance(known: Float64Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (Number.isNaN(known[i])) continue;
    sum += known[i];
    count++;
  }
  return count === 0 ? 0 : roundMetric(sum / count);
}

/** Works all distances out at once, and holds no lists until then. */
function measuring(opportunities: Int32Array, between: Distances): Measure {
  return (offsets, partner) => {
    const out = new Float64Array(partner.length);
    for (let i = 0; i < opportunities.length; i++) between.weighted(opportunities[i], partner, offsets[i], offsets[i + 1], out);
    return out;
  };
}

/** Gathers the candidates of some opportunities in pieces, so that a long list can be cancelled. */
export class CandidateGatherer {
  readonly #circumstances: Circumstances;
  readonly #waiting: Int32Array;
  readonly #distances: Distances;
  readonly #regions: Regions;
  readonly #base: Uint32Array;
  readonly #mask: Uint32Array;
  readonly #offsets: Int32Array;
  readonly #start: Int32Array;
  readonly #words: Int32Array;
  /** Those of one opportunity. */
  readonly #listed: Int32Array;
  #partner: PartnerList;
  /** null = left for later. */
  #distance: Float64Array | null;
  #done = 0;

  /** @param measured whether distances are worked out with the lists, or when they are first asked for: most of the time and of the memory. */
  constructor(
    circumstances: Circumstances,
    between: Distances,
    waiting: Int32Array,
    measured = true,
    regions = new Regions(circumstances, waiting),
  ) {
    this.#circumstances = circumstances;
    this.#waiting = waiting;
    this.#distances = between;
    this.#regions = regions;
    this.#base = activePartners(circumstances);
    this.#mask = new Uint32Array(this.#base.length);
    this.#offsets = new Int32Array(waiting.length + 1);
    this.#start = new Int32Array(waiting.length + 1);
    for (let i = 0; i < waiting.length; i++) {
      const region = regions.ofLine[i];
      this.#start[i + 1] = this.#start[i] + (region < 0 ? 0 : regions.words(region));
    }
    this.#words = new Int32Array(this.#start[waiting.length]);
    const { count } = circumstances.book.partners;
    this.#listed = new Int32Array(count + 1);
    const room = Math.max(1024, count, waiting.length * 8);
    this.#partner = partnerList(count, room);
    this.#distance = measured ? new Float64Array(room) : null;
  }

  get done(): number {
    return this.#done;
  }

  /** Goes on for up to `count` opportunities; false when there are none left. */
  advance(count: number): boolean {
    const end = Math.min(this.#waiting.length, this.#done + count);
    for (; this.#done < end; this.#done++) this.#gather(this.#done);
    return this.#done < this.#waiting.length;
  }

  finish(): RegionalCandidates {
    if (this.#done < this.#waiting.length)
      throw new Error(`gathered ${this.#done} of ${this.#waiting.length} opportunities: advance to the end first`);
    const offsets = this.#offsets;
    const partner = this.#partner.subarray(0, offsets[this.#done]);
    const lists = { offsets, partner, regions: this.#regions, start: this.#start, words: this.#words };
    return new RegionalCandidates(lists, measuring(this.#waiting, this.#distances), this.#distance?.subarray(0, partner.length) ?? null);
  }

  #gather(i: number): void {
    const opportunity = this.#waiting[i];
    const listed = this.#listed;
    const count = this.#list(i, opportunity, listed);
    const from = this.#offsets[i];
    const to = from + count;
    this.#offsets[i + 1] = to;
    this.#makeRoom(i, to);
    const partner = this.#partner;
    for (let k = 0; k < count; k++) partner[from + k] = listed[k];
    if (this.#distance !== null) this.#distances.weighted(opportunity, partner, from, to, this.#distance);
  }

  #list(i: number, opportunity: number, listed: Int32Array): number {
    const region = this.#regions.ofLine[i];
    if (region >= 0) return this.#regions.list(region, opportunity, listed, this.#words, this.#start[i]);
    this.#mask.set(this.#base);
    return listCandidates(this.#circumstances, opportunity, this.#mask, listed, 0);
  }

  #makeRoom(done: number, needed: number): void {
    const { length } = this.#partner;
    if (needed <= length) return;
    // The lists so far tell how long all of them will be; growing bit by bit would copy them many times.
    const expected = done === 0 ? 0 : (this.#offsets[done] / done) * this.#waiting.length;
    const room = Math.ceil(Math.max(needed + length / 4, expected * 1.03));
    const partner = partnerList(this.#circumstances.book.partners.count, room);
    partner.set(this.#partner);
    this.#partner = partner;
    if (this.#distance === null) return;
    const distance = new Float64Array(room);
    distance.set(this.#distance);
    this.#distance = distance;
  }
}
