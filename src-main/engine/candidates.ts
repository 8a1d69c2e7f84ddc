/** Who could take each of some opportunities, and how far it is: depends on data only, so that a moved weight merely rescores. */
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
