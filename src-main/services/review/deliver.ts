/** Delivering: the checks run again, what still holds becomes offers in one transaction, the rest stays in review with its reason. */
import type { CallOutput } from "../../contract/calls.ts";
import { UNTOUCHED_OFFER } from "../../contract/book.ts";
import { endOfDayAfter } from "../../calendar/instants.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { firstTurn, take } from "../../engine/distribute.ts";
import { situationOf } from "../../engine/standing.ts";
import { decisionQueries, type Placement } from "../../store/decisions.ts";
import { deliveryQueries, type DeliveredOffer } from "../../store/deliveries.ts";
import { offerQueries } from "../../store/offers.ts";
import { writableBook, type Session } from "../session.ts";
import { changed, snapshot } from "../snapshot.ts";
import { failuresWithSentences } from "./decide.ts";
import { runOf } from "./worklist.ts";

type DeliveryResult = CallOutput<"review.deliver">;

export function deliver(session: Session, runId: number): DeliveryResult {
  const { db } = writableBook(session);
  runOf(session, runId);
  const { observed } = snapshot(session);
  const { book, circumstances, settings, asOf } = observed;
  const decisions = decisionQueries(db);
  const offers = offerQueries(db);
  const turn = firstTurn(circumstances.standing);
  const at = session.now();
  const by = session.user;
  const holding: Placement[] = [];
  const kept: DeliveryResult["kept"] = [];
  for (const decision of decisions.deliverable(runId)) {
    const opportunity = book.opportunities.place(decision.opportunity);
    const partner = book.partners.place(decision.partner);
    const situation = situationOf(book.columns, settings, circumstances.standing, opportunity);
    const against =
      situation === "waiting"
        ? failuresWithSentences(observed, turn.load, opportunity, partner)
            .filter(({ code }) => !decision.accepted.includes(code))
            .map(({ sentence }) => sentence)
        : [`the opportunity does not wait any more (${situation})`];
    if (against.length === 0) {
      holding.push(decision);
      take(turn, partner, holding.length);
    } else {
      const topic = book.opportunities.name(opportunity);
      kept.push({ opportunity: decision.opportunity, topic, partner: book.partners.name(partner), reason: against.join("; ") });
    }
  }

  const deadline = endOfDayAfter(asOf, settings.offerDays, settings.timeZone);
  const write = db.transaction((): number | null => {
    for (const { opportunity, reason } of kept) decisions.setProblem(opportunity, reason);
    if (holding.length === 0) return null;
    const made = holding.map((decision): DeliveredOffer => {
      const { opportunity, partner } = decision;
      const offer = { ...UNTOUCHED_OFFER, id: freeOfferId(offers, opportunity), opportunity, partner, deliveredAt: asOf, deadline };
      offers.insertOffer(offer, { at, by, action: "deliver", reason: decision.reason });
      return { offer: offer.id, decision };
    });
    return deliveryQueries(db).insertDelivery({ run: runId, at, by }, made);
  });
  const delivery = write();
  changed(session, "review", "records");
  return { delivery, delivered: holding.length, kept };
}

/** `<opportunity>/<n>`: readable, and the same whoever delivers. */
function freeOfferId(offers: ReturnType<typeof offerQueries>, opportunity: string): string {
  for (let n = offers.byOpportunity(opportunity).length + 1; ; n++) {
    const id = `${opportunity}/${n}`;
    if (offers.read(id) === null) return id;
  }
}

/**
 * Writes Withdrawn to the offers of a delivery and puts its decisions back into review, all or nothing.
 * @throws AppError `conflict` where an offer has been answered or closed since.
 */
export function undoDelivery(session: Session, deliveryId: number): number {
  const { db } = writableBook(session);
  const { asOf } = snapshot(session).observed;
  const offers = offerQueries(db);
  const change = { at: session.now(), by: session.user };
  const write = db.transaction((): number => {
    const made = deliveryQueries(db).undo(deliveryId, change);
    for (const { offer: id } of made) {
      const offer = offers.read(id);
      if (offer === null) throw new Error(`offer ${id} of delivery ${deliveryId} is missing`);
      if (
        offer.acceptedAt !== null ||
        offer.declinedAt !== null ||
        offer.expiredAt !== null ||
        offer.outcome !== null ||
        offer.stage !== null
      ) {
        throw new AppError("conflict", `offer ${quoted(id)} has been answered since: the delivery cannot be undone as a whole`, {
          detail: { offer: id },
        });
      }
      offers.updateOffer({ ...offer, outcome: "withdrawn", closedAt: asOf }, { ...change, action: "withdraw", reason: "delivery undone" });
    }
    return made.length;
  });
  const withdrawn = write();
  changed(session, "review", "records");
  return withdrawn;
}
