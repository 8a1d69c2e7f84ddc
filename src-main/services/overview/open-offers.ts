/** The offers that are open now, and which of them want attention. */
import type { Overview } from "../../contract/calls/overview.ts";
import { DELIVERED, isAccepted, isOpen, lastAdvance, ON_HOLD } from "../../engine/offer-state.ts";
import { MS_PER_DAY } from "../../engine/standing.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { stateName } from "../records/offer-view.ts";

/** An answer due within this many days is about to expire. */
const EXPIRING_DAYS = 3;

export function openOffers({ book, settings, asOf, circumstances }: ObservedBook): Overview["open"] {
  const { offers, opportunities } = book.columns;
  const byState = new Int32Array(ON_HOLD + 1);
  let overdue = 0;
  let stalled = 0;
  let expiring = 0;
  for (let i = 0; i < offers.count; i++) {
    const state = circumstances.standing.offerStates[i] ?? 0;
    if (!isOpen(state) || opportunities.partnerCreated[offers.opportunity[i] ?? -1] === 1) continue;
    byState[state] = (byState[state] ?? 0) + 1;
    const advanced = isAccepted(state) ? lastAdvance(offers, i, asOf) : (offers.deliveredAt[i] ?? NaN);
    if (asOf - advanced > settings.overdueDays * MS_PER_DAY) overdue++;
    if (isAccepted(state) && state !== ON_HOLD && asOf - advanced >= settings.stallDays * MS_PER_DAY) stalled++;
    if (state === DELIVERED && (offers.deadline[i] ?? NaN) - asOf <= EXPIRING_DAYS * MS_PER_DAY) expiring++;
  }
  const states = [...byState].flatMap((count, state) => {
    const name = stateName(state);
    return name === null ? [] : [{ state: name, count }];
  });
  return { count: byState.reduce((total, count) => total + count, 0), byState: states, overdue, stalled, expiring };
}
