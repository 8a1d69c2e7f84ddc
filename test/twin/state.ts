/** What every offer was at a time t: sections 3, 6 and the exact rules of section 10, one offer after another. */
import type { OfferRow } from "../../src-main/contract/book.ts";
import type { ArrayBook } from "./book.ts";

export const DAY = 24 * 60 * 60 * 1000;

export type OfferKind = "pending" | "accepted" | "declined" | "expired" | "won" | "returned" | "withdrawn";

export interface OfferAtTime {
  readonly opportunity: string;
  readonly partner: string;
  readonly partnerCreated: boolean;
  readonly deliveredAt: number;
  readonly kind: OfferKind;
  /** Accepted, whatever came of it; null = not accepted. A stage, a win or a return alone counts as delivered_at. */
  readonly acceptedAt: number | null;
  /** Accepted or declined, and not after the deadline. */
  readonly answeredInTime: boolean;
  readonly stageAt: number | null;
  readonly onHold: boolean;
  readonly closedAt: number | null;
  readonly feedback: boolean;
}

/** "Things after t have not happened." */
function until(t: number, date: number | null): number | null {
  return date !== null && date <= t ? date : null;
}

/** The row as it stood at t. A deadline is a plan, made when the offer was delivered: it stays. */
function rowAtTime(offer: OfferRow, t: number): OfferRow {
  const closedLater = offer.closedAt !== null && offer.closedAt > t;
  // A stage follows the acceptance, so one without a date of its own is not there before it.
  const acceptedLater = offer.acceptedAt !== null && offer.acceptedAt > t;
  const stagedLater = acceptedLater || (offer.stageAt !== null && offer.stageAt > t);
  return {
    ...offer,
    acceptedAt: until(t, offer.acceptedAt),
    declinedAt: until(t, offer.declinedAt),
    expiredAt: until(t, offer.expiredAt),
    stage: stagedLater ? null : offer.stage,
    stageAt: until(t, offer.stageAt),
    outcome: closedLater ? null : offer.outcome,
    closedAt: until(t, offer.closedAt),
    feedbackAt: until(t, offer.feedbackAt),
  };
}

/** "A stage, a win or a return without accepted_at means: accepted at delivered_at, in time." */
function acceptanceIsImplied(offer: OfferRow): boolean {
  if (offer.acceptedAt !== null) return false;
  return offer.stage !== null || offer.outcome === "won" || offer.outcome === "returned";
}

/** "Where an offer carries several dates: outcome before accepted before declined before expired." */
function kindOf(offer: OfferRow, t: number): OfferKind {
  if (offer.outcome !== null) return offer.outcome;
  if (offer.acceptedAt !== null || acceptanceIsImplied(offer)) return "accepted";
  if (offer.declinedAt !== null) return "declined";
  if (offer.expiredAt !== null) return "expired";
  // "An unanswered offer whose deadline is before t is Expired at t, recorded or not"
  if (offer.deadline !== null && offer.deadline < t) return "expired";
  return "pending";
}

/** "accepted or declined, at the deadline or before"; "An answer after the deadline is still an answer [...], but not a touch" */
function isInTime(offer: OfferRow, kind: OfferKind): boolean {
  const { deadline } = offer;
  if (kind === "pending" || kind === "expired" || kind === "withdrawn") return false;
  if (acceptanceIsImplied(offer)) return true;
  const answer = kind === "declined" ? offer.declinedAt : offer.acceptedAt;
  return answer !== null && (deadline === null || answer <= deadline);
}

/** "An offer without delivered_at was never delivered." Null also where it was delivered after t. */
function atTime(offerRow: OfferRow, partnerCreated: boolean, t: number): OfferAtTime | null {
  if (offerRow.deliveredAt === null || offerRow.deliveredAt > t) return null;
  const offer = rowAtTime(offerRow, t);
  const kind = kindOf(offer, t);
  return {
    opportunity: offer.opportunity,
    partner: offer.partner,
    partnerCreated,
    deliveredAt: offerRow.deliveredAt,
    kind,
    acceptedAt: acceptanceIsImplied(offer) ? offerRow.deliveredAt : offer.acceptedAt,
    answeredInTime: isInTime(offer, kind),
    stageAt: offer.stageAt,
    onHold: offer.onHold,
    closedAt: offer.closedAt,
    feedback: offer.feedbackAt !== null,
  };
}

/** Every offer that existed at t, in the order of the book. */
export function offersAtTime(book: ArrayBook, t: number): readonly OfferAtTime[] {
  const partnerCreated = new Set(book.opportunities.filter((row) => row.partnerCreated).map((row) => row.id));
  return book.offers.map((row) => atTime(row, partnerCreated.has(row.opportunity), t)).filter((offer) => offer !== null);
}

/** "Open = Delivered, Accepted, In Progress or On Hold" */
export function isOpen(offer: OfferAtTime): boolean {
  return offer.kind === "pending" || offer.kind === "accepted";
}
