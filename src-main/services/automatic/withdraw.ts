/** Taking an automatic delivery back: what no partner has answered yet, in one step. */
import type { CallOutput } from "../../contract/calls.ts";
import type { OfferRow } from "../../contract/book.ts";
import { AppError } from "../../contract/errors.ts";
import { decisionQueries } from "../../store/decisions.ts";
import { deliveryQueries } from "../../store/deliveries.ts";
import { offerQueries } from "../../store/offers.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

const REASON = "automatic delivery withdrawn";

/** Delivered, and nothing has happened to it since. */
export function isUnanswered({ acceptedAt, declinedAt, expiredAt, stage, outcome }: OfferRow): boolean {
  return acceptedAt === null && declinedAt === null && expiredAt === null && stage === null && outcome === null;
}

/**
 * Withdraws the offers that nobody has answered and holds their lines in review, so that the next automatic run leaves them to the manager.
 * @throws AppError `not-found` where there is no such automatic delivery; `conflict` where every offer of it has been answered.
 */
export function withdrawUnanswered(session: Session, id: number): CallOutput<"automatic.withdraw"> {
  const { db } = writableBook(session);
  const delivery = deliveryQueries(db).read(id);
  if (delivery === null || !delivery.automatic) {
    throw new AppError("not-found", `there is no automatic delivery ${id} in this book`, { detail: { delivery: id } });
  }
  const { asOf } = snapshot(session).observed;
  const queries = offerQueries(db);
  const decisions = decisionQueries(db);
  const offers = deliveryQueries(db)
    .offers(id)
    .flatMap(({ offer }) => queries.read(offer) ?? []);
  const unanswered = offers.filter(isUnanswered);
  const answered = offers.filter((offer) => !isUnanswered(offer) && offer.outcome !== "withdrawn").length;
  if (unanswered.length === 0) {
    throw new AppError(
      "conflict",
      `nothing of automatic delivery ${id} is left to withdraw: ${answered} of its offers have been answered`,
      {
        detail: { delivery: id, answered },
      },
    );
  }
  const common = { run: delivery.run, accepted: [], at: session.now(), by: session.user, problem: null };
  perform(session, { window: null, label: `withdrawal of ${unanswered.length} automatic offers` }, (edit) => {
    for (const offer of unanswered) {
      edit.write("offer", { ...offer, outcome: "withdrawn", closedAt: asOf }, REASON);
      const { opportunity } = offer;
      if (decisions.read(opportunity) === null) {
        decisions.set({ ...common, opportunity, decision: "hold", partner: null, reason: REASON });
      }
    }
  });
  return { withdrawn: unanswered.length, answered };
}
