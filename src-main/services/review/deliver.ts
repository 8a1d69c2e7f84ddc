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
import { isUnanswered } from "../automatic/unanswered.ts";
import { perform } from "../editing/acts.ts";
import { writableBook, type Session } from "../session.ts";
import { changed, snapshot } from "../snapshot.ts";
import { failuresWithSentences } from "./decide.ts";
import { runOf } from "./worklist.ts";

type DeliveryResult = CallOutput<"review.deliver">;

/** What is delivered without anybody's decision. */
export interface Undecided {
  readonly opportunity: string;
  readonly partner: string;
  /** Why it went out. */
  readonly reason: string;
}

/** Delivers what is approved and overridden in a run. */
export function deliver(session: Session, runId: number): DeliveryResult {
  return deliverAll(session, runId, decisionQueries(writableBook(session).db).deliverable(runId), false);
}

/** Delivers lines of a run that nobody has decided, and nothing else. */
export function deliverUndecided(session: Session, runId: number, lines: readonly Undecided[]): DeliveryResult {
  const common = { run: runId, decision: "approve" as const, accepted: [], at: session.now(), by: session.user, problem: null };
  return deliverAll(
    session,
    runId,
    lines.map((line) => ({ ...line, ...common })),
    true,
  );
}

function deliverAll(session: Session, runId: number, placements: readonly Placement[], automatic: boolean): DeliveryResult {
  const { db } = writableBook(session);
  runOf(session, runId);
  const { observed } = snapshot(session);
  const { book, circumstances, settings, asOf } = observed;
  const decisions = decisionQueries(db);
  const offers = offerQueries(db);
  const turn = firstTurn(circumstances.standing);
  const holding: Placement[] = [];
  const kept: DeliveryResult["kept"] = [];
  for (const decision of placements) {
    const opportunity = book.opportunities.place(decision.opportunity);
    const partner = book.partners.place(decision.partner);
    const situation = situationOf(circumstances.standing, opportunity);
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
  let delivery: number | null = null;
  perform(
    session,
    {
      window: null,
      label: `${automatic ? "automatic delivery" : "delivery"} of ${holding.length === 1 ? "1 offer" : `${holding.length} offers`}`,
    },
    (edit) => {
      for (const { opportunity, reason } of kept) decisions.setProblem(opportunity, reason);
      if (holding.length === 0) return;
      const made = holding.map((decision): DeliveredOffer => {
        const { opportunity, partner } = decision;
        const offer = { ...UNTOUCHED_OFFER, id: freeOfferId(offers, opportunity), opportunity, partner, deliveredAt: asOf, deadline };
        edit.write("offer", offer, decision.reason);
        return { offer: offer.id, decision };
      });
      delivery = deliveryQueries(db).insertDelivery({ run: runId, at: session.now(), by: session.user, automatic }, made);
    },
  );
  changed(session, "review");
  return { delivery, delivered: holding.length, partners: new Set(holding.map(({ partner }) => partner)).size, kept };
}

/** `<opportunity>/<n>`: readable, and the same whoever delivers. */
export function freeOfferId(offers: ReturnType<typeof offerQueries>, opportunity: string): string {
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
  let withdrawn = 0;
  perform(session, { window: null, label: "undo of a delivery" }, (edit) => {
    const made = deliveryQueries(db).undo(deliveryId, { at: session.now(), by: session.user });
    for (const { offer: id } of made) {
      const offer = edit.read("offer", id);
      if (offer === null) throw new Error(`offer ${id} of delivery ${deliveryId} is missing`);
      if (!isUnanswered(offer, asOf)) {
        throw new AppError(
          "conflict",
          `offer ${quoted(id)} has been answered or has expired since: the delivery cannot be undone as a whole`,
          {
            detail: { offer: id },
          },
        );
      }
      edit.write("offer", { ...offer, outcome: "withdrawn", closedAt: asOf }, "delivery undone");
    }
    withdrawn = made.length;
  });
  return withdrawn;
}
