/** What of a delivery nobody has answered yet. */
import type { Database } from "better-sqlite3";
import type { OfferRow } from "../../contract/book.ts";
import { deliveryQueries } from "../../store/deliveries.ts";
import { offerQueries } from "../../store/offers.ts";

/** Delivered, and nothing has happened to it since. */
export function isUnanswered({ acceptedAt, declinedAt, expiredAt, stage, outcome }: OfferRow): boolean {
  return acceptedAt === null && declinedAt === null && expiredAt === null && stage === null && outcome === null;
}

/** The offers of a delivery as they are now. */
export function offersOf(db: Database, delivery: number): OfferRow[] {
  const queries = offerQueries(db);
  return deliveryQueries(db)
    .offers(delivery)
    .flatMap(({ offer }) => queries.read(offer) ?? []);
}

export function unansweredOf(db: Database, delivery: number): OfferRow[] {
  return offersOf(db, delivery).filter(isUnanswered);
}
