/** Acts of delivering: which offers each made from which decisions, so that the last one can be undone. */
import type { Database } from "better-sqlite3";
import { AppError } from "../contract/errors.ts";
import { decisionWriter, type Placement } from "./decisions.ts";

export interface NewDelivery {
  readonly run: number;
  /** Ms since the epoch. */
  readonly at: number;
  readonly by: string;
  /** Without review, by the thresholds of the book. */
  readonly automatic: boolean;
}

export interface Delivery extends NewDelivery {
  readonly id: number;
  readonly offers: number;
}

export interface DeliveredOffer {
  readonly offer: string;
  readonly decision: Placement;
}

type StoredDelivery = Omit<Delivery, "automatic"> & { readonly automatic: 0 | 1 };

const DELIVERY = `SELECT v.id, v.run_id AS run, v.delivered_at AS "at", v.delivered_by AS "by", v.automatic,
  (SELECT count(*) FROM delivery_offers x WHERE x.delivery_id = v.id) AS offers FROM deliveries v`;

function deliveryOf(stored: StoredDelivery): Delivery {
  return { ...stored, automatic: stored.automatic === 1 };
}

function deliveryFrom(stored: StoredDelivery | undefined): Delivery | null {
  return stored === undefined ? null : deliveryOf(stored);
}

export function deliveryQueries(db: Database) {
  const writer = decisionWriter(db);
  const insertDelivery = db.prepare<[number, number, string, 0 | 1]>(
    "INSERT INTO deliveries (run_id, delivered_at, delivered_by, automatic) VALUES (?, ?, ?, ?)",
  );
  const insertOffer = db.prepare<[number, string, string]>(
    "INSERT INTO delivery_offers (delivery_id, offer_id, decision) VALUES (?, ?, ?)",
  );
  const last = db.prepare<[], StoredDelivery>(`${DELIVERY} ORDER BY v.id DESC LIMIT 1`);
  const lastUndoable = db.prepare<[], StoredDelivery>(`${DELIVERY} WHERE v.undone_at IS NULL
    AND (v.automatic = 0 OR EXISTS (SELECT 1 FROM delivery_offers x JOIN offers f ON f.id = x.offer_id WHERE x.delivery_id = v.id AND f.outcome IS NULL
      AND f.accepted_at IS NULL AND f.declined_at IS NULL AND f.expired_at IS NULL AND f.stage IS NULL)) ORDER BY v.id DESC LIMIT 1`);
  const read = db.prepare<[number], StoredDelivery>(`${DELIVERY} WHERE v.id = ?`);
  const automatic = db.prepare<[number], StoredDelivery>(`${DELIVERY} WHERE v.automatic = 1 ORDER BY v.id DESC LIMIT ?`);
  const offers = db.prepare<[number], { offer: string; decision: string }>(
    "SELECT offer_id AS offer, decision FROM delivery_offers WHERE delivery_id = ? ORDER BY offer_id",
  );
  const isAutomatic = db
    .prepare<[string], number>(
      "SELECT EXISTS (SELECT 1 FROM deliveries v CROSS JOIN delivery_offers x ON x.delivery_id = v.id AND x.offer_id = ? WHERE v.automatic = 1)",
    )
    .pluck();
  const markUndone = db.prepare<[number, string, number]>(
    "UPDATE deliveries SET undone_at = ?, undone_by = ? WHERE id = ? AND undone_at IS NULL",
  );
  const isDecided = db.prepare<[string], number>("SELECT count(*) FROM decisions WHERE opportunity_id = ?").pluck();

  const offersOf = (delivery: number): DeliveredOffer[] =>
    offers.all(delivery).map((row) => ({ offer: row.offer, decision: JSON.parse(row.decision) as Placement }));

  const insert = db.transaction((delivery: NewDelivery, made: readonly DeliveredOffer[]): number => {
    const id = Number(insertDelivery.run(delivery.run, delivery.at, delivery.by, delivery.automatic ? 1 : 0).lastInsertRowid);
    for (const { offer, decision } of made) {
      insertOffer.run(id, offer, JSON.stringify(decision));
      writer.remove(decision.opportunity);
      const { partner, reason, accepted } = decision;
      writer.log(decision.opportunity, {
        action: "deliver",
        run: delivery.run,
        partner,
        reason,
        accepted,
        offer,
        until: null,
        at: delivery.at,
        by: delivery.by,
      });
    }
    return id;
  });

  const undo = db.transaction((id: number, at: number, by: string): DeliveredOffer[] => {
    if (markUndone.run(at, by, id).changes === 0) {
      throw new AppError("conflict", `Delivery ${id} does not exist or is undone already`, { detail: { delivery: id } });
    }
    const made = offersOf(id);
    for (const { offer, decision } of made) {
      const { opportunity, run, partner, reason, accepted } = decision;
      // What was decided since goes before what the delivery had.
      if (isDecided.get(opportunity) === 0) writer.write(decision);
      writer.log(opportunity, { action: "undo", run, partner, reason, accepted, offer, until: null, at, by });
    }
    return made;
  });

  return {
    /** Records a delivery and takes its decisions away, since they are done; the offers must have been inserted. Gives its id. */
    insertDelivery: (delivery: NewDelivery, made: readonly DeliveredOffer[]): number => insert(delivery, made),
    last: (): Delivery | null => deliveryFrom(last.get()),
    read: (id: number): Delivery | null => deliveryFrom(read.get(id)),
    /** Those that went out without review, newest first. */
    automatic: (limit: number): Delivery[] => automatic.all(limit).map(deliveryOf),
    /** The latest that is not undone; whether its offers have been answered is not looked at. */
    lastUndoable: (): Delivery | null => deliveryFrom(lastUndoable.get()),
    offers: offersOf,
    /** Whether an offer went out without review. */
    isAutomatic: (offer: string): boolean => isAutomatic.get(offer) === 1,
    /**
     * Marks a delivery undone and puts its decisions back; withdrawing the offers, given back here, is the caller's.
     * @throws AppError `conflict` when there is none such or it is undone already.
     */
    undo: (id: number, change: { readonly at: number; readonly by: string }): DeliveredOffer[] => undo(id, change.at, change.by),
  };
}
