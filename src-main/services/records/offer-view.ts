/** Offers as pages show them, in their state as of the book's date. */
import type { OfferView } from "../../contract/calls/shared.ts";
import { OFFER_STATES } from "../../contract/codes.ts";
import { offerState } from "../../engine/offer-state.ts";
import type { NamedOffer } from "../../store/offers.ts";
import { offerColumns } from "../columns/offers.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";

/** The name of an engine state: its numbers are the places of OFFER_STATES, counted from 1; 0 is not delivered yet. */
export function stateName(state: number): OfferView["state"] | null {
  return OFFER_STATES[state - 1] ?? null;
}

/** In the order given; offers that are not delivered at the book's date are left out. */
export function offerViews({ book, asOf }: ObservedBook, offers: readonly NamedOffer[]): OfferView[] {
  const columns = offerColumns(offers, book.partners, book.opportunities);
  return offers.flatMap((offer, i) => {
    const state = stateName(offerState(columns, i, asOf));
    if (state === null) return [];
    const { id, deliveredAt, deadline, acceptedAt, stage, closedAt, outcome, returnReason } = offer;
    return [
      {
        id,
        opportunity: { id: offer.opportunity, name: offer.topic },
        partner: { id: offer.partner, name: offer.partnerName },
        state,
        deliveredAt,
        deadline,
        acceptedAt,
        stage,
        closedAt,
        outcome,
        returnReason,
      },
    ];
  });
}
