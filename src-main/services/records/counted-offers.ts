/** Which offers are behind a partner's metrics: the same that the engine counts, one by one. */
import type { CountedAs, MeanDistance } from "../../contract/calls/shared.ts";
import { assertNever } from "../../contract/errors.ts";
import type { OfferColumns } from "../../engine/book.ts";
import {
  isAccepted,
  isOpen,
  isTouched,
  lastAdvance,
  NOT_DELIVERED,
  OFFER_RETURNED,
  OFFER_WITHDRAWN,
  OFFER_WON,
  offerState,
} from "../../engine/offer-state.ts";
import { MS_PER_DAY } from "../../engine/standing.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { sum } from "./metrics-view.ts";

/** Whether offer `i` of `offers` is one of those that are counted so: of all delivered, neither withdrawn nor partner-created, within the window. */
export function isCounted({ book, settings, asOf, distances }: ObservedBook, offers: OfferColumns, i: number, as: CountedAs): boolean {
  const state = offerState(offers, i, asOf);
  const opportunity = offers.opportunity[i] ?? -1;
  const since = settings.windowDays === null ? -Infinity : asOf - settings.windowDays * MS_PER_DAY;
  const counts = state !== NOT_DELIVERED && state !== OFFER_WITHDRAWN && (offers.deliveredAt[i] ?? NaN) >= since;
  if (!counts || book.columns.opportunities.partnerCreated[opportunity] === 1) return false;
  switch (as) {
    case "delivered":
      return true;
    case "won":
      return state === OFFER_WON;
    case "returned":
      return state === OFFER_RETURNED;
    case "feedback":
      return (offers.feedbackAt[i] ?? NaN) <= asOf;
    case "touched":
      return isTouched(offers, i, asOf, state);
    case "stalled":
      return (
        isAccepted(state) &&
        isOpen(state) &&
        offers.onHold[i] === 0 &&
        asOf - lastAdvance(offers, i, asOf) >= settings.stallDays * MS_PER_DAY
      );
    case "timed":
      return state === OFFER_WON && (offers.closedAt[i] ?? NaN) <= asOf;
    case "measured":
      return !Number.isNaN(distances.of(opportunity, offers.partner[i] ?? -1));
    default:
      return assertNever(as, "a count of offers");
  }
}

interface Sums {
  readonly distance: Float64Array;
  readonly offers: Int32Array;
}

const summed = new WeakMap<ObservedBook, Sums>();

/** Goes over all offers once after a change, so it takes the states that the standing has worked out already. */
function distanceSums(observed: ObservedBook): Sums {
  const known = summed.get(observed);
  if (known !== undefined) return known;
  const { book, settings, asOf, circumstances, distances } = observed;
  const { offers, opportunities, partners } = book.columns;
  const states = circumstances.standing.offerStates;
  const since = settings.windowDays === null ? -Infinity : asOf - settings.windowDays * MS_PER_DAY;
  const sums = { distance: new Float64Array(partners.count), offers: new Int32Array(partners.count) };
  for (let i = 0; i < offers.count; i++) {
    const opportunity = offers.opportunity[i] ?? -1;
    if (states[i] === NOT_DELIVERED || states[i] === OFFER_WITHDRAWN || opportunities.partnerCreated[opportunity] === 1) continue;
    const partner = offers.partner[i] ?? -1;
    const distance = distances.of(opportunity, partner);
    if (Number.isNaN(distance) || (offers.deliveredAt[i] ?? NaN) < since) continue;
    sums.distance[partner] = (sums.distance[partner] ?? 0) + distance;
    sums.offers[partner] = (sums.offers[partner] ?? 0) + 1;
  }
  summed.set(observed, sums);
  return sums;
}

/** How far the customers of the offers were that a partner has had, on average: the metric belongs to a pair, and this is what it has been. */
export function meanDistance(observed: ObservedBook, partner: number): { readonly own: MeanDistance; readonly network: MeanDistance } {
  const { distance, offers } = distanceSums(observed);
  const mean = (total: number, count: number): MeanDistance => ({ mean: count === 0 ? null : total / count, offers: count });
  return { own: mean(distance[partner] ?? 0, offers[partner] ?? 0), network: mean(sum(distance), sum(offers)) };
}
