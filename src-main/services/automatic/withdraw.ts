/** Taking an automatic delivery back: what no partner has answered yet, in one step. */
import type { CallOutput } from "../../contract/calls.ts";
import { AppError } from "../../contract/errors.ts";
import { decisionQueries } from "../../store/decisions.ts";
import { deliveryQueries } from "../../store/deliveries.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { isUnanswered, offersOf } from "./unanswered.ts";

const REASON = "automatic delivery withdrawn";

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
  const decisions = decisionQueries(db);
  const offers = offersOf(db, id);
  const unanswered = offers.filter((offer) => isUnanswered(offer, asOf));
  const answered = offers.filter((offer) => !isUnanswered(offer, asOf) && offer.outcome !== "withdrawn").length;
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
        decisions.set({ ...common, opportunity, decision: "hold", partner: null, reason: REASON, until: null });
      }
    }
  });
  return { withdrawn: unanswered.length, answered };
}
