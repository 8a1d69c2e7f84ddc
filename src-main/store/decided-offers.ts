/** Each opportunity's latest offer, for a file of what was decided. */
import type { Database } from "better-sqlite3";
import type { OfferRow } from "../contract/book.ts";
import { OFFERS, offerFrom, selection, type StoredOffer } from "./tables.ts";

export interface DecidedOffer {
  readonly topic: string;
  readonly offer: OfferRow;
}

export function decidedOffers(db: Database) {
  const latest = db.prepare<[{ t: number }], StoredOffer & { topic: string }>(
    `SELECT ${selection(OFFERS, "f")}, o.topic FROM offers f JOIN opportunities o ON o.id = f.opportunity_id
      WHERE f.delivered_at <= @t AND o.partner_created = 0 AND NOT EXISTS (SELECT 1 FROM offers l WHERE l.opportunity_id = f.opportunity_id
        AND l.delivered_at <= @t AND (l.delivered_at > f.delivered_at OR (l.delivered_at = f.delivered_at AND l.id > f.id)))
      ORDER BY f.opportunity_id`,
  );
  return {
    /** By opportunity: the newest offer that was delivered by `t`, withdrawn ones too. */
    latest: (t: number): DecidedOffer[] => latest.all({ t }).map(({ topic, ...stored }) => ({ topic, offer: offerFrom(stored) })),
  };
}
