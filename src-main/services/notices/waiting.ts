/** The offers that wait for their partner's answer, and which of them it has been told of. */
import type { OfferRow } from "../../contract/book.ts";
import { noticeTable } from "../../store/notices.ts";
import { offerListQueries } from "../../store/offer-list.ts";
import { offerQueries } from "../../store/offers.ts";
import { listMoment } from "../offers/inbox.ts";
import type { Session } from "../session.ts";

export interface WaitingOffer extends OfferRow {
  /** Real time; null = its partner has not been told. */
  readonly toldAt: number | null;
}

/** By deadline, the earliest first, then by id; of one partner, or of all. */
export function waitingOffers(session: Session, partner: string | null): WaitingOffer[] {
  const { db } = session.book();
  const query = { search: "", view: "new", state: null, partner, sort: null, offset: 0, limit: -1 } as const;
  const offers = offerQueries(db);
  const notices = noticeTable(db);
  const found = offerListQueries(db)
    .list(query, listMoment(session))
    .rows.flatMap(({ id }) => offers.read(id) ?? []);
  return found
    .map((offer) => ({ ...offer, toldAt: notices.read(offer.id)?.toldAt ?? null }))
    .toSorted((a, b) => (a.deadline ?? Infinity) - (b.deadline ?? Infinity) || (a.id < b.id ? -1 : 1));
}
