/** Section 3: how each partner has done as of t, counted by filtering its offers, and what stands in where nothing is known. */
import type { PartnerRow } from "../../src-main/contract/book.ts";
import { assertNever } from "../../src-main/contract/errors.ts";
import type { MetricName } from "../../src-main/contract/metrics.ts";
import type { Settings } from "../../src-main/contract/settings.ts";
import { byId } from "./book.ts";
import { DAY, isOpen, type OfferAtTime } from "./state.ts";

export type PartnerMetric = Exclude<MetricName, "distance">;

export interface Counts {
  readonly delivered: number;
  readonly accepted: number;
  readonly declined: number;
  readonly expired: number;
  readonly pending: number;
  readonly won: number;
  readonly returned: number;
  readonly stalled: number;
  readonly feedback: number;
  readonly touched: number;
  /** Won offers whose time to close is known, and its sum in whole milliseconds. */
  readonly timed: number;
  readonly timeToClose: number;
}

/** A metric's value as it will be weighted; imputed = it is not the partner's own. */
export interface Estimate {
  readonly value: number;
  readonly imputed: boolean;
}

/** How often out of how many; for the time to close, milliseconds out of won offers. */
interface Fraction {
  readonly part: number;
  readonly of: number;
}

/**
 * "All up to t, partner-created and withdrawn ones left out; all time by default, or those delivered at or after t minus N x 24 h
 * (`window-days`)."
 */
export function countedOffers(offers: readonly OfferAtTime[], settings: Settings, t: number): readonly OfferAtTime[] {
  const { windowDays } = settings;
  return offers.filter((offer) => {
    if (offer.partnerCreated || offer.kind === "withdrawn") return false;
    return windowDays === null || offer.deliveredAt >= t - windowDays * DAY;
  });
}

/** "S = accepted, open, the offer not on hold, and t minus the later of acceptance and last stage advance >= `stall-days` x 24 h" */
function isStalled(offer: OfferAtTime, settings: Settings, t: number): boolean {
  if (offer.acceptedAt === null || !isOpen(offer) || offer.onHold) return false;
  const lastMove = offer.stageAt === null ? offer.acceptedAt : Math.max(offer.acceptedAt, offer.stageAt);
  return t - lastMove >= settings.stallDays * DAY;
}

/** "mean of (closed - accepted) in days over won offers"; "Closed with outcome but without a date: closed, no time to close." */
function timeToClose(offer: OfferAtTime): number | null {
  if (offer.kind !== "won" || offer.closedAt === null || offer.acceptedAt === null) return null;
  return offer.closedAt - offer.acceptedAt;
}

/** Counts the offers of one partner; see `countedOffers`. */
export function countOffers(offers: readonly OfferAtTime[], settings: Settings, t: number): Counts {
  const times = offers.map(timeToClose).filter((time) => time !== null);
  return {
    delivered: offers.length,
    accepted: offers.filter((offer) => offer.acceptedAt !== null).length,
    declined: offers.filter((offer) => offer.kind === "declined").length,
    expired: offers.filter((offer) => offer.kind === "expired").length,
    pending: offers.filter((offer) => offer.kind === "pending").length,
    won: offers.filter((offer) => offer.kind === "won").length,
    returned: offers.filter((offer) => offer.kind === "returned").length,
    stalled: offers.filter((offer) => isStalled(offer, settings, t)).length,
    feedback: offers.filter((offer) => offer.feedback).length,
    touched: offers.filter((offer) => offer.answeredInTime).length,
    timed: times.length,
    timeToClose: times.reduce((sum, time) => sum + time, 0),
  };
}

function fractionOf(metric: PartnerMetric, counts: Counts): Fraction {
  switch (metric) {
    case "winrate":
      return { part: counts.won, of: counts.delivered };
    case "returnrate":
      return { part: counts.returned, of: counts.delivered };
    case "feedbackrate":
      return { part: counts.feedback, of: counts.delivered };
    case "stallrate":
      return { part: counts.stalled, of: counts.delivered };
    case "touchrate":
      return { part: counts.touched, of: counts.delivered };
    case "avgtimetoclose":
      return { part: counts.timeToClose, of: counts.timed };
    default:
      return assertNever(metric, "metric");
  }
}

/** Milliseconds become days; rates stay. */
function inUnit(metric: PartnerMetric, value: number): number {
  return metric === "avgtimetoclose" ? value / DAY : value;
}

/** "every metric value, imputed and adjusted ones too, is rounded to 9 decimals (halves up)" */
export function rounded(value: number): number {
  return Math.floor(value * 1e9 + 0.5) / 1e9;
}

/** The plain mean, added in the order given; 0 where there is nothing: "0, marked imputed, where nobody has a value". */
export function plainMean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** "rates and time to close take the plain mean over the active partners that have a value"; "Means add in order of partner id" */
function neutral(metric: PartnerMetric, partners: readonly PartnerRow[], counts: (partner: PartnerRow) => Counts) {
  const own = (partner: PartnerRow): number | null => {
    const { part, of } = fractionOf(metric, counts(partner));
    return of === 0 ? null : inUnit(metric, part / of);
  };
  const active = partners.filter((partner) => partner.active).toSorted(byId);
  const mean = plainMean(active.map(own).filter((value) => value !== null));
  return (partner: PartnerRow): Estimate => {
    const value = own(partner);
    return { value: rounded(value ?? mean), imputed: value === null };
  };
}

/**
 * "every rate is shrunk to the network's, (k + m*p0) / (n + m), p0 = all partners' k over all partners' n (inactive ones too),
 * m = 10; time to close likewise, n = won offers. Marked imputed where n = 0."
 */
function adjusted(metric: PartnerMetric, partners: readonly PartnerRow[], counts: (partner: PartnerRow) => Counts) {
  const fractions = partners.map((partner) => fractionOf(metric, counts(partner)));
  const part = fractions.reduce((sum, fraction) => sum + fraction.part, 0);
  const of = fractions.reduce((sum, fraction) => sum + fraction.of, 0);
  const network = of === 0 ? 0 : part / of;
  return (partner: PartnerRow): Estimate => {
    const own = fractionOf(metric, counts(partner));
    const shrunk = (own.part + 10 * network) / (own.of + 10);
    return { value: rounded(inUnit(metric, shrunk)), imputed: own.of === 0 };
  };
}

/** One metric's value for any partner of the book. */
export function estimator(
  metric: PartnerMetric,
  partners: readonly PartnerRow[],
  counts: (partner: PartnerRow) => Counts,
  settings: Settings,
): (partner: PartnerRow) => Estimate {
  return settings.history === "neutral" ? neutral(metric, partners, counts) : adjusted(metric, partners, counts);
}
