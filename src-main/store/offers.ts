/** Offers and their append-only history: every change of an offer writes both in one transaction. */
import type { Database } from "better-sqlite3";
import type { OfferRow } from "../contract/book.ts";
import { AppError, quoted } from "../contract/errors.ts";
import type { Page } from "./lists.ts";
import { insertion, OFFERS, offerFrom, selection, upsertion, valuesOf, type StoredOffer } from "./tables.ts";

export interface OfferChange {
  /** Ms since the epoch. */
  readonly at: number;
  readonly by: string;
  /** What was done, such as `deliver`, `withdraw`, `import`. */
  readonly action: string;
  readonly reason: string | null;
}

export interface OfferHistoryEntry extends OfferChange {
  /** null = the offer did not exist. */
  readonly before: OfferRow | null;
  readonly after: OfferRow;
}

/** An offer with the names that a list shows. */
export interface NamedOffer extends OfferRow {
  readonly topic: string;
  readonly partnerName: string;
}

type StoredNamedOffer = StoredOffer & { readonly topic: string; readonly partnerName: string };
type StoredChange = OfferChange & { readonly before: string | null; readonly after: string };

const NAMED = `SELECT ${selection(OFFERS, "f")}, o.topic, p.name AS partnerName
  FROM offers f JOIN opportunities o ON o.id = f.opportunity_id JOIN partners p ON p.id = f.partner_id`;

/** Newest first; offers that were never delivered last. */
const NEWEST = "ORDER BY f.delivered_at DESC, f.id DESC";

export function offerQueries(db: Database) {
  const read = db.prepare<[string], StoredOffer>(`SELECT ${selection(OFFERS)} FROM offers WHERE id = ?`);
  const insert = db.prepare(insertion(OFFERS));
  const write = db.prepare(upsertion(OFFERS));
  const values = valuesOf(OFFERS);
  const log = db.prepare<[string, number, string, string, string | null, string | null, string]>(
    "INSERT INTO offer_changes (offer_id, changed_at, changed_by, action, reason, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );
  const byPartner = db.prepare<[string, number, number], StoredNamedOffer>(`${NAMED} WHERE f.partner_id = ? ${NEWEST} LIMIT ? OFFSET ?`);
  const countByPartner = db.prepare<[string], number>("SELECT count(*) FROM offers WHERE partner_id = ?").pluck();
  const byOpportunity = db.prepare<[string], StoredNamedOffer>(`${NAMED} WHERE f.opportunity_id = ? ${NEWEST}`);
  const history = db.prepare<[string], StoredChange>(
    `SELECT changed_at AS "at", changed_by AS "by", action, reason, before, after FROM offer_changes WHERE offer_id = ? ORDER BY id`,
  );

  const since = db
    .prepare<[number], string>("SELECT offer_id FROM offer_changes WHERE before IS NULL AND changed_at > ? ORDER BY offer_id")
    .pluck();

  const readOne = (id: string): OfferRow | null => {
    const stored = read.get(id);
    return stored === undefined ? null : offerFrom(stored);
  };
  const named = (stored: StoredNamedOffer): NamedOffer => ({ ...stored, onHold: stored.onHold === 1 });
  /** The fields in the order of the table whatever object they come from, so that equal rows are equal texts. */
  const json = (row: OfferRow): string => JSON.stringify(row, Object.keys(OFFERS.columns));

  const insertOffer = db.transaction((row: OfferRow, change: OfferChange): void => {
    insert.run(...values(row));
    log.run(row.id, change.at, change.by, change.action, change.reason, null, json(row));
  });

  const updateOffer = db.transaction((row: OfferRow, change: OfferChange): boolean => {
    const before = readOne(row.id);
    if (before === null) throw new AppError("not-found", `There is no offer ${quoted(row.id)}`, { detail: { offer: row.id } });
    if (json(before) === json(row)) return false;
    write.run(...values(row));
    log.run(row.id, change.at, change.by, change.action, change.reason, json(before), json(row));
    return true;
  });

  return {
    insertOffer: (row: OfferRow, change: OfferChange): void => insertOffer(row, change),
    /**
     * Replaces the whole row.
     * @returns false where it was so already: the same change twice is one.
     * @throws AppError `not-found`.
     */
    updateOffer: (row: OfferRow, change: OfferChange): boolean => updateOffer(row, change),
    read: readOne,
    /** Newest first; `limit` -1 = all. */
    byPartner: (partner: string, page: { readonly offset: number; readonly limit: number }): Page<NamedOffer> => ({
      total: countByPartner.get(partner) ?? 0,
      rows: byPartner.all(partner, page.limit, page.offset).map(named),
    }),
    /** Newest first. */
    byOpportunity: (opportunity: string): NamedOffer[] => byOpportunity.all(opportunity).map(named),
    /** Ids of the offers that came into the book after this real time, ms since the epoch. */
    madeSince: (at: number): string[] => since.all(at),
    /** Oldest first. */
    history: (id: string): OfferHistoryEntry[] =>
      history.all(id).map((entry) => ({
        ...entry,
        before: entry.before === null ? null : (JSON.parse(entry.before) as OfferRow),
        after: JSON.parse(entry.after) as OfferRow,
      })),
  };
}
