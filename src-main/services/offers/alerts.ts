/** What offers need a person for, counted over the engine's columns: one pass, however many offers there are. */
import { OFFER_ALERTS, type OfferAlert } from "../../contract/calls/offers.ts";
import { DELIVERED, isOpen, lastAdvance, OFFER_EXPIRED, ON_HOLD } from "../../engine/offer-state.ts";
import type { OfferColumns } from "../../engine/book.ts";
import { MS_PER_DAY } from "../../engine/standing.ts";
import type { OfferMoment } from "../../store/offer-list.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";

/** An answer due within this many days is about to expire. */
export const EXPIRING_DAYS = 2;

export function offerMoment({ asOf, settings }: Pick<ObservedBook, "asOf" | "settings">): OfferMoment {
  return {
    t: asOf,
    overdueMs: settings.overdueDays * MS_PER_DAY,
    stallMs: settings.stallDays * MS_PER_DAY,
    expiringMs: EXPIRING_DAYS * MS_PER_DAY,
  };
}

const BIT: Readonly<Record<OfferAlert, number>> = { new: 1, expiring: 2, overdue: 4, stalled: 8, expired: 16 };

/** When anything last happened to a delivered offer, as far as its dates say. */
export function lastChange(offers: OfferColumns, i: number, t: number): number {
  let latest = offers.deliveredAt[i] ?? NaN;
  const { acceptedAt, declinedAt, expiredAt, stageAt, closedAt, feedbackAt } = offers;
  for (const column of [acceptedAt, declinedAt, expiredAt, stageAt, closedAt, feedbackAt]) {
    const at = column[i] ?? NaN;
    if (at <= t && at > latest) latest = at;
  }
  return latest;
}

/** One bit an alert, for offer `i` in its state at the book's date. */
function alertBits(offers: OfferColumns, i: number, state: number, { t, overdueMs, stallMs, expiringMs }: OfferMoment): number {
  if (state === OFFER_EXPIRED) return (offers.expiredAt[i] ?? NaN) <= t ? 0 : BIT.expired;
  if (!isOpen(state)) return 0;
  let bits = t - lastChange(offers, i, t) > overdueMs ? BIT.overdue : 0;
  if (state === DELIVERED) {
    bits |= BIT.new;
    if ((offers.deadline[i] ?? NaN) - t <= expiringMs) bits |= BIT.expiring;
  } else if (state !== ON_HOLD && t - lastAdvance(offers, i, t) >= stallMs) bits |= BIT.stalled;
  return bits;
}

export interface AlertCounts {
  /** Offers with at least one alert. */
  total: number;
  readonly counts: Record<OfferAlert, number>;
}

export interface Alerts extends AlertCounts {
  /** By index of the partner. */
  readonly byPartner: ReadonlyMap<number, AlertCounts>;
  readonly open: number;
}

const none = (): AlertCounts => ({ total: 0, counts: { new: 0, expiring: 0, overdue: 0, stalled: 0, expired: 0 } });

function add(to: AlertCounts, bits: number): void {
  to.total++;
  for (const alert of OFFER_ALERTS) if ((bits & BIT[alert]) !== 0) to.counts[alert]++;
}

const kept = new WeakMap<ObservedBook, Alerts>();

/** Offers of opportunities that a partner registered itself are left out. */
export function alertsOf(observed: ObservedBook): Alerts {
  const known = kept.get(observed);
  if (known !== undefined) return known;
  const { offers, opportunities } = observed.book.columns;
  const { offerStates } = observed.circumstances.standing;
  const moment = offerMoment(observed);
  const all = none();
  const byPartner = new Map<number, AlertCounts>();
  let open = 0;
  for (let i = 0; i < offers.count; i++) {
    const state = offerStates[i] ?? 0;
    if (state !== OFFER_EXPIRED && !isOpen(state)) continue;
    if (opportunities.partnerCreated[offers.opportunity[i] ?? -1] === 1) continue;
    if (isOpen(state)) open++;
    const bits = alertBits(offers, i, state, moment);
    if (bits === 0) continue;
    add(all, bits);
    const partner = offers.partner[i] ?? -1;
    let own = byPartner.get(partner);
    if (own === undefined) byPartner.set(partner, (own = none()));
    add(own, bits);
  }
  const alerts = { ...all, byPartner, open };
  kept.set(observed, alerts);
  return alerts;
}
