/** What an offer is as of a time: what happened later is not there yet. */
import { NO_OUTCOME, RETURNED, WON, type OfferColumns } from "./book.ts";

export const NOT_DELIVERED = 0;
export const DELIVERED = 1;
export const ACCEPTED = 2;
export const IN_PROGRESS = 3;
export const ON_HOLD = 4;
export const OFFER_DECLINED = 5;
export const OFFER_EXPIRED = 6;
export const OFFER_WITHDRAWN = 7;
export const OFFER_WON = 8;
export const OFFER_RETURNED = 9;

/** True for Delivered, Accepted, In Progress and On Hold. */
export function isOpen(state: number): boolean {
  return state >= DELIVERED && state <= ON_HOLD;
}

/** True where the opportunity went back: Declined, Expired or Returned. */
export function isEnded(state: number): boolean {
  return state === OFFER_DECLINED || state === OFFER_EXPIRED || state === OFFER_RETURNED;
}

/** True once a partner has taken the offer, whatever became of it. */
export function isAccepted(state: number): boolean {
  return (state >= ACCEPTED && state <= ON_HOLD) || state === OFFER_WON || state === OFFER_RETURNED;
}

/**
 * The state of offer `i` at `t`. Where it carries several dates: outcome before accepted before declined before expired.
 * An outcome or a stage without a date holds at every time from delivery on; so does a hold.
 */
export function offerState(offers: OfferColumns, i: number, t: number): number {
  if (!(offers.deliveredAt[i] <= t)) return NOT_DELIVERED;
  const outcome = offers.outcome[i];
  if (outcome !== NO_OUTCOME && !(offers.closedAt[i] > t)) {
    return outcome === WON ? OFFER_WON : outcome === RETURNED ? OFFER_RETURNED : OFFER_WITHDRAWN;
  }
  const staged = hasStage(offers, i, t);
  if (staged || offers.acceptedAt[i] <= t) return offers.onHold[i] === 1 ? ON_HOLD : staged ? IN_PROGRESS : ACCEPTED;
  if (offers.declinedAt[i] <= t) return OFFER_DECLINED;
  if (offers.expiredAt[i] <= t || offers.deadline[i] < t) return OFFER_EXPIRED;
  // Only an accepted offer can be on hold: an unanswered one still runs against its deadline.
  return DELIVERED;
}

/** A stage follows the acceptance: before that one's own date it is not there either. */
function hasStage(offers: OfferColumns, i: number, t: number): boolean {
  return offers.stage[i] !== 0 && !(offers.stageAt[i] > t) && !(offers.acceptedAt[i] > t);
}

/** When an accepted offer was accepted; one with a stage or an outcome but no acceptance by `t` counts from its delivery. */
export function acceptedSince(offers: OfferColumns, i: number, t: number): number {
  const at = offers.acceptedAt[i];
  return at <= t ? at : offers.deliveredAt[i];
}

/** Whether the partner answered, in time: an acceptance that is only implied was. */
export function isTouched(offers: OfferColumns, i: number, t: number, state: number): boolean {
  const deadline = offers.deadline[i];
  if (isAccepted(state)) return !(offers.acceptedAt[i] <= t) || !(offers.acceptedAt[i] > deadline);
  return state === OFFER_DECLINED && !(offers.declinedAt[i] > deadline);
}

/** When the offer last moved on: acceptance, or the stage that it was advanced to later. */
export function lastAdvance(offers: OfferColumns, i: number, t: number): number {
  const accepted = acceptedSince(offers, i, t);
  const staged = offers.stageAt[i];
  return staged <= t && staged > accepted ? staged : accepted;
}
