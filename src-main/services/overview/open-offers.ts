/** The offers that are open now, and which of them want attention. */
import type { Overview } from "../../contract/calls/overview.ts";
import { isOpen, ON_HOLD } from "../../engine/offer-state.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { alertsOf } from "../offers/alerts.ts";
import { stateName } from "../records/offer-view.ts";

export function openOffers(observed: ObservedBook): Overview["open"] {
  const { offers, opportunities } = observed.book.columns;
  const byState = new Int32Array(ON_HOLD + 1);
  for (let i = 0; i < offers.count; i++) {
    const state = observed.circumstances.standing.offerStates[i] ?? 0;
    if (!isOpen(state) || opportunities.partnerCreated[offers.opportunity[i] ?? -1] === 1) continue;
    byState[state] = (byState[state] ?? 0) + 1;
  }
  const states = [...byState].flatMap((count, state) => {
    const name = stateName(state);
    return name === null ? [] : [{ state: name, count }];
  });
  const { open, counts } = alertsOf(observed);
  return { count: open, byState: states, alerts: counts };
}
