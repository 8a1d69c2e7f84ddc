/** A book as of t, with what both a run and a ranking ask of it: cases, candidates, places taken, the order of preference. */
import type { OpportunityRow, PartnerRow } from "../../src-main/contract/book.ts";
import type { FailureCode } from "../../src-main/contract/codes.ts";
import type { Settings } from "../../src-main/contract/settings.ts";
import { failuresButCapacity, isFull, revenueInBase, withCapacity, type Case } from "./availability.ts";
import { byCodeUnit, grouped, type ArrayBook } from "./book.ts";
import { countedOffers, countOffers, estimator, type Counts, type Estimate, type PartnerMetric } from "./metrics.ts";
import { scorer, type Scored } from "./score.ts";
import { isOpen, offersAtTime, type OfferAtTime } from "./state.ts";
import { territoriesAround } from "./territory.ts";

export interface Situation {
  readonly t: number;
  readonly settings: Settings;
  readonly book: ArrayBook;
  readonly offersOf: (opportunity: OpportunityRow) => readonly OfferAtTime[];
  readonly caseOf: (opportunity: OpportunityRow) => Case;
  readonly countsOf: (partner: PartnerRow) => Counts;
  readonly metrics: Readonly<Record<PartnerMetric, (partner: PartnerRow) => Estimate>>;
}

/** Who has how much to do and since when: changes while a run goes on. */
export interface Places {
  readonly open: (partner: PartnerRow) => number;
  /** Larger = newer; -Infinity = never had an offer. */
  readonly lastOffer: (partner: PartnerRow) => number;
  readonly take: (partner: PartnerRow) => void;
}

/** One partner as it stands towards one opportunity. */
export interface Standing {
  readonly partner: PartnerRow;
  readonly failures: readonly FailureCode[];
  /** Passes every check but, perhaps, capacity. */
  readonly candidate: boolean;
  readonly available: boolean;
}

/** Everything of the book that stays as it is during a run. */
export function situation(book: ArrayBook, settings: Settings, t: number): Situation {
  const offers = offersAtTime(book, t);
  const byOpportunity = grouped(offers, (offer) => offer.opportunity);
  const byPartner = grouped(countedOffers(offers, settings, t), (offer) => offer.partner);
  const customers = new Map(book.customers.map((row) => [row.id, row]));
  const relations = grouped(book.relations, (row) => row.customer);
  const counts = new Map(book.partners.map((row) => [row.id, countOffers(byPartner.get(row.id) ?? [], settings, t)]));
  const countsOf = (partner: PartnerRow): Counts => counts.get(partner.id) ?? countOffers([], settings, t);
  const offersOf = (opportunity: OpportunityRow) => byOpportunity.get(opportunity.id) ?? [];
  const caseOf = (opportunity: OpportunityRow): Case => {
    const customer = opportunity.customer === null ? null : (customers.get(opportunity.customer) ?? null);
    return {
      opportunity,
      customer,
      revenue: revenueInBase(opportunity, settings),
      territories: customer === null ? new Set() : territoriesAround(customer, book.territories),
      relations: customer === null ? [] : (relations.get(customer.id) ?? []),
      offers: offersOf(opportunity),
    };
  };
  const metric = (name: PartnerMetric) => estimator(name, book.partners, countsOf, settings);
  const metrics = {
    winrate: metric("winrate"),
    returnrate: metric("returnrate"),
    feedbackrate: metric("feedbackrate"),
    stallrate: metric("stallrate"),
    touchrate: metric("touchrate"),
    avgtimetoclose: metric("avgtimetoclose"),
  };
  return { t, settings, book, offersOf, caseOf, countsOf, metrics };
}

/** The places taken at t, before the run. */
export function placesAtTime(book: ArrayBook, t: number): Places {
  const open = new Map<string, number>();
  const last = new Map<string, number>();
  for (const offer of offersAtTime(book, t)) {
    // "partner-created excluded [MS: in progress and not yet accepted]"
    if (isOpen(offer) && !offer.partnerCreated) open.set(offer.partner, (open.get(offer.partner) ?? 0) + 1);
    // "any offer up to t counts", but "a partner-created opportunity changes nothing"
    if (!offer.partnerCreated) last.set(offer.partner, Math.max(last.get(offer.partner) ?? offer.deliveredAt, offer.deliveredAt));
  }
  let taken = 0;
  return {
    open: (partner) => open.get(partner.id) ?? 0,
    // "never = longest"
    lastOffer: (partner) => last.get(partner.id) ?? Number.NEGATIVE_INFINITY,
    // "its free capacity falls by one before the next"; "a proposal of this run is newer than all before it"
    take: (partner) => {
      taken += 1;
      open.set(partner.id, (open.get(partner.id) ?? 0) + 1);
      last.set(partner.id, t + taken);
    },
  };
}

/** How every partner stands towards one opportunity at this moment, in the order of the book. */
export function standings({ book, settings, t }: Situation, subject: Case, places: Places): readonly Standing[] {
  return book.partners.map((partner) => {
    const others = failuresButCapacity(partner, subject, settings, t);
    const full = isFull(partner, places.open(partner));
    const candidate = others.length === 0;
    return { partner, failures: withCapacity(others, full), candidate, available: candidate && !full };
  });
}

export function scorerOf(of: Situation, subject: Case, all: readonly Standing[]): (partner: PartnerRow) => Scored {
  const candidates = all.filter((standing) => standing.candidate).map((standing) => standing.partner);
  return scorer(subject.customer, candidates, of.metrics, of.settings);
}

/**
 * "larger free share of capacity (free / capacity, unlimited = 1)": below 0 where more is open than the capacity allows; 0 where
 * capacity is 0. Either matters only between full partners in a ranking.
 */
function freeShare({ capacity }: PartnerRow, open: number): number {
  if (capacity === null) return 1;
  return capacity === 0 ? 0 : (capacity - open) / capacity;
}

/**
 * Best first: "Higher is better." "Ties (exactly equal scores): larger free share of capacity [...], then longer since the last
 * offer [...], then lower id."
 */
export function preference(places: Places): (a: PartnerRow, scoreOfA: number, b: PartnerRow, scoreOfB: number) => number {
  return (a, scoreOfA, b, scoreOfB) => {
    if (scoreOfA !== scoreOfB) return scoreOfB - scoreOfA;
    const shareOfA = freeShare(a, places.open(a));
    const shareOfB = freeShare(b, places.open(b));
    if (shareOfA !== shareOfB) return shareOfB - shareOfA;
    const lastOfA = places.lastOffer(a);
    const lastOfB = places.lastOffer(b);
    if (lastOfA !== lastOfB) return lastOfA < lastOfB ? -1 : 1;
    return byCodeUnit(a.id, b.id);
  };
}
