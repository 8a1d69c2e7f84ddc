/** Who could take each waiting opportunity, with the distances: depends on data only, so that a moved weight merely rescores. */
import { activePartners, listCandidates } from "./availability/index.ts";
import type { Circumstances } from "./availability/check.ts";
import type { BookColumns, EngineSettings } from "./book.ts";
import { chordKm, haversineKm, KM_PER_MILE, unitVectors } from "./distance.ts";
import { roundMetric } from "./metrics.ts";

/** Candidates of the waiting opportunities: those of the i-th stand from `offsets[i]` up to `offsets[i + 1]`, in order of partner. */
export interface Candidates {
  readonly offsets: Int32Array;
  readonly partner: Int32Array;
  /** The value to be weighted, in the settings' unit: where a place is unknown the mean of the opportunity's others, or 0. */
  readonly distance: Float64Array;
}

/** Distances between opportunities and partners; holds each place as a vector, so make it once a book. */
export interface Distances {
  /** Kilometres or miles, not rounded yet as a metric is; NaN where either place is unknown. */
  of(opportunity: number, partner: number): number;
  /**
   * What is weighted for `partners[from]` up to `partners[to - 1]`, written to the same places of `out`: rounded as a metric is; where a
   * place is unknown the mean of the others, or 0.
   */
  weighted(opportunity: number, partners: Int32Array, from: number, to: number, out: Float64Array): void;
}

export function distances(book: BookColumns, settings: EngineSettings): Distances {
  const { partners, customers, opportunities } = book;
  const partnerVectors = unitVectors(partners.latitude, partners.longitude);
  const customerVectors = unitVectors(customers.latitude, customers.longitude);
  const miles = settings.distanceUnit === "mi";
  const haversine = (customer: number, partner: number) =>
    haversineKm(partners.latitude[partner], partners.longitude[partner], customers.latitude[customer], customers.longitude[customer]);

  /** Writes the distances as they are, NaN where a place is unknown; true where one is. */
  function fill(opportunity: number, list: Int32Array, from: number, to: number, out: Float64Array): boolean {
    const customer = opportunities.customer[opportunity];
    if (customer < 0) {
      out.fill(NaN, from, to);
      return to > from;
    }
    const x = customerVectors[3 * customer];
    const y = customerVectors[3 * customer + 1];
    const z = customerVectors[3 * customer + 2];
    let unknown = false;
    for (let i = from; i < to; i++) {
      const p = 3 * list[i];
      let km = chordKm(x - partnerVectors[p], y - partnerVectors[p + 1], z - partnerVectors[p + 2]);
      if (Number.isNaN(km)) {
        km = haversine(customer, list[i]);
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
      fill(opportunity, one, 0, 1, found);
      return found[0];
    },
    weighted(opportunity, list, from, to, out) {
      const unknown = fill(opportunity, list, from, to, out);
      // Known kilometres are whole millionths, which rounding to 9 decimals leaves as they are.
      if (!unknown && !miles) return;
      const standIn = unknown ? imputedDistance(out, from, to) : 0;
      for (let i = from; i < to; i++) out[i] = Number.isNaN(out[i]) ? standIn : roundMetric(out[i]);
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

/** Gathers the candidates of `opportunities[from]` up to `opportunities[to - 1]`; a long list is gathered in pieces, so that it can be cancelled. */
export class CandidateGatherer {
  readonly #circumstances: Circumstances;
  readonly #waiting: Int32Array;
  readonly #distances: Distances;
  readonly #base: Uint32Array;
  readonly #mask: Uint32Array;
  readonly #offsets: Int32Array;
  #partner: Int32Array;
  #distance: Float64Array;
  #done = 0;

  constructor(circumstances: Circumstances, between: Distances, waiting: Int32Array) {
    this.#circumstances = circumstances;
    this.#waiting = waiting;
    this.#distances = between;
    this.#base = activePartners(circumstances);
    this.#mask = new Uint32Array(this.#base.length);
    this.#offsets = new Int32Array(waiting.length + 1);
    const room = Math.max(1024, circumstances.book.partners.count, waiting.length * 8);
    this.#partner = new Int32Array(room);
    this.#distance = new Float64Array(room);
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

  finish(): Candidates {
    if (this.#done < this.#waiting.length)
      throw new Error(`gathered ${this.#done} of ${this.#waiting.length} opportunities: advance to the end first`);
    const total = this.#offsets[this.#done];
    return { offsets: this.#offsets, partner: this.#partner.subarray(0, total), distance: this.#distance.subarray(0, total) };
  }

  #gather(i: number): void {
    const opportunity = this.#waiting[i];
    const from = this.#offsets[i];
    this.#makeRoom(i, from + this.#circumstances.book.partners.count);
    this.#mask.set(this.#base);
    const to = listCandidates(this.#circumstances, opportunity, this.#mask, this.#partner, from);
    this.#offsets[i + 1] = to;
    this.#distances.weighted(opportunity, this.#partner, from, to, this.#distance);
  }

  #makeRoom(done: number, needed: number): void {
    if (needed <= this.#partner.length) return;
    // The lists so far tell how long all of them will be; growing bit by bit would copy them many times.
    const expected = done === 0 ? 0 : (this.#offsets[done] / done) * this.#waiting.length;
    const room = Math.ceil(Math.max(needed, expected) * 1.1);
    const partner = new Int32Array(room);
    partner.set(this.#partner);
    this.#partner = partner;
    const distance = new Float64Array(room);
    distance.set(this.#distance);
    this.#distance = distance;
  }
}
