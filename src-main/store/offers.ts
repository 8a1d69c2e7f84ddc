/** Offers: the current state of each; how it came about stands in the history of records. */
import type { Database } from "better-sqlite3";
import type { OfferRow } from "../contract/book.ts";
import type { Page } from "./lists.ts";
import { OFFERS, offerFrom, selection, upsertion, valuesOf, type StoredOffer } from "./tables.ts";

/** An offer with the names that a list shows. */
export interface NamedOffer extends OfferRow {
  readonly topic: string;
  readonly partnerName: string;
}

type StoredNamedOffer = StoredOffer & { readonly topic: string; readonly partnerName: string };
const NAMED = `SELECT ${selection(OFFERS, "f")}, o.topic, p.name AS partnerName
  FROM offers f JOIN opportunities o ON o.id = f.opportunity_id JOIN partners p ON p.id = f.partner_id`;

/** Newest first; offers that were never delivered last. */
const NEWEST = "ORDER BY f.delivered_at DESC, f.id DESC";

export function offerQueries(db: Database) {
  const read = db.prepare<[string], StoredOffer>(`SELECT ${selection(OFFERS)} FROM offers WHERE id = ?`);
  const byPartner = db.prepare<[string, number, number], StoredNamedOffer>(`${NAMED} WHERE f.partner_id = ? ${NEWEST} LIMIT ? OFFSET ?`);
  const countByPartner = db.prepare<[string], number>("SELECT count(*) FROM offers WHERE partner_id = ?").pluck();
  const byOpportunity = db.prepare<[string], StoredNamedOffer>(`${NAMED} WHERE f.opportunity_id = ? ${NEWEST}`);
  const byIds = db.prepare<[string], StoredNamedOffer>(`${NAMED} WHERE f.id IN (SELECT value FROM json_each(?)) ORDER BY f.id`);
  const readOne = (id: string): OfferRow | null => {
    const stored = read.get(id);
    return stored === undefined ? null : offerFrom(stored);
  };
  const named = (stored: StoredNamedOffer): NamedOffer => ({ ...stored, onHold: stored.onHold === 1 });
  return {
    read: readOne,
    /** Those that there are, by id. */
    named: (ids: readonly string[]): NamedOffer[] => byIds.all(JSON.stringify(ids)).map(named),
    /** Newest first; `limit` -1 = all. */
    byPartner: (partner: string, page: { readonly offset: number; readonly limit: number }): Page<NamedOffer> => ({
      total: countByPartner.get(partner) ?? 0,
      rows: byPartner.all(partner, page.limit, page.offset).map(named),
    }),
    /** Newest first. */
    byOpportunity: (opportunity: string): NamedOffer[] => byOpportunity.all(opportunity).map(named),
  };
}

/** As acts read and write them; what an act does to an offer is kept by the act. */
export function offerTable(db: Database): {
  read(id: string): OfferRow | null;
  write(row: OfferRow): void;
  remove(id: string): void;
} {
  const { read } = offerQueries(db);
  const write = db.prepare(upsertion(OFFERS));
  const values = valuesOf(OFFERS);
  const remove = db.prepare<[string]>("DELETE FROM offers WHERE id = ?");
  return { read, write: (row) => void write.run(...values(row)), remove: (id) => void remove.run(id) };
}
