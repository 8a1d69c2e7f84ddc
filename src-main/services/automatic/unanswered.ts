/** What of a delivery nobody has answered yet. */
import type { Database } from "better-sqlite3";
import type { OfferRow } from "../../contract/book.ts";
import { deliveryQueries } from "../../store/deliveries.ts";
import { offerQueries } from "../../store/offers.ts";
import { stateOf } from "../offers/state.ts";

/** Delivered at `t`, and still waiting for its partner's answer: what is past its deadline has expired, recorded or not. */
export function isUnanswered(offer: OfferRow, t: number): boolean {
  return stateOf(offer, t) === "Delivered";
}

/** The offers of a delivery as they are now. */
export function offersOf(db: Database, delivery: number): OfferRow[] {
  const queries = offerQueries(db);
  return deliveryQueries(db)
    .offers(delivery)
    .flatMap(({ offer }) => queries.read(offer) ?? []);
}

export function unansweredOf(db: Database, delivery: number, t: number): OfferRow[] {
  return offersOf(db, delivery).filter((offer) => isUnanswered(offer, t));
}
