/** When an offer or an opportunity stands differently although nobody has changed it. */
import type { BookColumns, EngineSettings, OfferColumns } from "./book.ts";
import { MS_PER_DAY } from "./tallies.ts";

/** The first instant after `t` at which an offer may count differently; Infinity = none. Instants are whole milliseconds. */
export function nextOfferMoment(offers: OfferColumns, { stallDays, windowDays }: EngineSettings, i: number, t: number): number {
  const deliveredAt = offers.deliveredAt[i];
  const acceptedAt = offers.acceptedAt[i];
  const stageAt = offers.stageAt[i];
  const stallMs = stallDays * MS_PER_DAY;
  let next = Infinity;
  // NaN is neither after nor before anything.
  if (deliveredAt > t) next = deliveredAt;
  if (acceptedAt > t && acceptedAt < next) next = acceptedAt;
  if (offers.declinedAt[i] > t && offers.declinedAt[i] < next) next = offers.declinedAt[i];
  if (offers.expiredAt[i] > t && offers.expiredAt[i] < next) next = offers.expiredAt[i];
  if (stageAt > t && stageAt < next) next = stageAt;
  if (offers.closedAt[i] > t && offers.closedAt[i] < next) next = offers.closedAt[i];
  if (offers.feedbackAt[i] > t && offers.feedbackAt[i] < next) next = offers.feedbackAt[i];
  // A deadline and the window are still kept at their last instant.
  if (offers.deadline[i] >= t && offers.deadline[i] + 1 < next) next = offers.deadline[i] + 1;
  if (windowDays !== null) {
    const leaves = deliveredAt + windowDays * MS_PER_DAY;
    if (leaves >= t && leaves + 1 < next) next = leaves + 1;
  }
  if (deliveredAt + stallMs > t && deliveredAt + stallMs < next) next = deliveredAt + stallMs;
  if (acceptedAt + stallMs > t && acceptedAt + stallMs < next) next = acceptedAt + stallMs;
  if (stageAt + stallMs > t && stageAt + stallMs < next) next = stageAt + stallMs;
  return next;
}

/** The first instant after `t` at which an opportunity may stand differently; Infinity = none. */
export function nextOpportunityMoment({ opportunities }: BookColumns, opportunity: number, t: number): number {
  const createdAt = opportunities.createdAt[opportunity];
  const closedAt = opportunities.closedAt[opportunity];
  return Math.min(createdAt > t ? createdAt : Infinity, closedAt > t ? closedAt : Infinity);
}

/** The first instant after `t` at which anything in the book may stand differently; Infinity = never. */
export function nextMoment(book: BookColumns, settings: EngineSettings, t: number): number {
  let next = Infinity;
  for (let i = 0; i < book.offers.count; i++) next = Math.min(next, nextOfferMoment(book.offers, settings, i, t));
  for (let o = 0; o < book.opportunities.count; o++) next = Math.min(next, nextOpportunityMoment(book, o, t));
  return next;
}
