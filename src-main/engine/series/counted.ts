/** Which offers a chart counts: those that the metrics count, narrowed to a partner, a time of delivery and a group of opportunities. */
import type { BookColumns } from "../book.ts";
import { NOT_DELIVERED, OFFER_WITHDRAWN } from "../offer-state.ts";
import type { Standing } from "../standing.ts";

export interface OfferFilter {
  /** -1 = all. */
  readonly partner: number;
  /** Delivered at this instant or after; -Infinity = whenever. */
  readonly from: number;
  /** Delivered before this instant; Infinity = whenever. */
  readonly until: number;
  /** 1 = its offers are counted; null = those of all. */
  readonly opportunities: Uint8Array | null;
}

/** What opportunities have in common; -1 = whatever. */
export interface OpportunityGroup {
  readonly territory: number;
  readonly leadType: number;
  readonly product: number;
}

/** Indices of the offers delivered by the standing's time, not withdrawn and not partner-created, in the order of the columns. */
export function countedOffers(book: BookColumns, standing: Pick<Standing, "offerStates">, filter: OfferFilter): Int32Array {
  const { offers, opportunities } = book;
  const { partner, from, until, opportunities: members } = filter;
  const found = new Int32Array(offers.count);
  let count = 0;
  for (let i = 0; i < offers.count; i++) {
    if (partner >= 0 && offers.partner[i] !== partner) continue;
    const state = standing.offerStates[i];
    if (state === NOT_DELIVERED || state === OFFER_WITHDRAWN) continue;
    const deliveredAt = offers.deliveredAt[i];
    if (!(deliveredAt >= from && deliveredAt < until)) continue;
    const opportunity = offers.opportunity[i];
    if (opportunities.partnerCreated[opportunity] === 1 || (members !== null && members[opportunity] === 0)) continue;
    found[count++] = i;
  }
  return found.subarray(0, count);
}

/** A flag an opportunity: 1 where it has all that is asked for. */
export function groupMembers({ opportunities, customers }: BookColumns, { territory, leadType, product }: OpportunityGroup): Uint8Array {
  const inTerritory = new Uint8Array(customers.count);
  const { offsets, items } = customers.territories;
  for (let c = 0; c < customers.count; c++) {
    for (let k = offsets[c]; k < offsets[c + 1]; k++) if (items[k] === territory) inTerritory[c] = 1;
  }
  const { products } = opportunities;
  const members = new Uint8Array(opportunities.count);
  for (let o = 0; o < opportunities.count; o++) {
    const customer = opportunities.customer[o];
    if (territory >= 0 && (customer < 0 || inTerritory[customer] === 0)) continue;
    if (leadType >= 0 && opportunities.leadType[o] !== leadType) continue;
    let has = product < 0;
    for (let k = products.offsets[o]; k < products.offsets[o + 1]; k++) has ||= products.items[k] === product;
    if (has) members[o] = 1;
  }
  return members;
}

/**
 * The place among `starts` that each offer's delivery falls into: the last one that is not after it, -1 where all are.
 * @param starts ascending. @returns a place for each of `offers`, in step.
 */
export function deliveryPlaces({ offers: { deliveredAt } }: BookColumns, offers: Int32Array, starts: Float64Array): Int32Array {
  const places = new Int32Array(offers.length);
  for (let k = 0; k < offers.length; k++) {
    const at = deliveredAt[offers[k]];
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle] <= at) low = middle + 1;
      else high = middle;
    }
    places[k] = low - 1;
  }
  return places;
}
