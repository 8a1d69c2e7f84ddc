/** Past opportunities decided again, each at the moment when an offer of it was delivered, by what was known then. */
import { firstTurn } from "../../engine/distribute.ts";
import { candidatesOf, rankCandidates, type ScoredPartner } from "../../engine/explain.ts";
import { isFull } from "../../engine/availability/capacity.ts";
import { measure, metricCounts } from "../../engine/metrics.ts";
import { firstFor, newcomersAmong } from "../../engine/newcomers.ts";
import { NOT_DELIVERED, OFFER_WITHDRAWN } from "../../engine/offer-state.ts";
import { offersByPartner, withoutOffer } from "../../engine/past.ts";
import { observe } from "../../engine/standing.ts";
import { ascending } from "../../engine/ascending.ts";
import { priced, type ObservedBook } from "./pipeline.ts";

/** Indices are those of the book's columns. */
export interface PastDecision {
  readonly offer: number;
  /** Who would have got it: the best that was available, or the best newcomer by their share; null = nobody. */
  readonly best: ScoredPartner | null;
  /** Its score minus that of the next; null where there is no next. */
  readonly lead: number | null;
  /** The newcomers' share would have given it. */
  readonly newcomer: boolean;
  /** Offers that its rates count. */
  readonly offers: number;
}

/** The offers delivered from one instant to another, both inclusive, oldest first; withdrawn and partner-created ones left out. */
export function offersDelivered({ book, circumstances }: ObservedBook, from: number, until: number): Int32Array {
  const { offers, opportunities } = book.columns;
  const { offerStates } = circumstances.standing;
  const found: number[] = [];
  for (let i = 0; i < offers.count; i++) {
    const at = offers.deliveredAt[i] ?? NaN;
    const state = offerStates[i] ?? NOT_DELIVERED;
    if (!(at >= from && at <= until) || state === NOT_DELIVERED || state === OFFER_WITHDRAWN) continue;
    if (opportunities.partnerCreated[offers.opportunity[i] ?? -1] === 0) found.push(i);
  }
  const order = ascending(Float64Array.from(found, (i) => offers.deliveredAt[i] ?? NaN));
  return Int32Array.from(order, (place) => found[place] ?? -1);
}

/**
 * Decides each of these offers' opportunities again, in their order: with the metrics and open offers of its moment but its own offer, never
 * with later ones. Capacities, lists and addresses are today's. One decision does not change the next.
 * @param offers in order of delivery, so that those of one instant follow one another.
 */
export function* decideAgain(base: ObservedBook, offers: Int32Array): Generator<PastDecision, void, undefined> {
  const { book, settings, distances } = base;
  const { columns } = book;
  const byPartner = offersByPartner(columns);
  let standing = base.circumstances.standing;
  for (const offer of offers) {
    const t = columns.offers.deliveredAt[offer] ?? NaN;
    if (standing.t !== t || standing === base.circumstances.standing) standing = observe(columns, settings, t);
    const opportunity = columns.offers.opportunity[offer] ?? -1;
    const then = standing;
    yield withoutOffer(columns, settings, then, byPartner, offer, () => {
      const circumstances = { book: columns, settings, standing: then, load: then.open };
      const newcomers = base.newcomers === null ? null : { ...base.newcomers, partners: newcomersAmong(then, settings.newcomerOffers) };
      const observed = { ...base, asOf: t, circumstances, metrics: measure(columns, settings, then.counts), newcomers };
      const pricing = priced(observed, Int32Array.of(opportunity), candidatesOf(circumstances, distances, opportunity));
      const available = rankCandidates(circumstances, pricing, firstTurn(then), 0).filter(({ partner }) => !isFull(circumstances, partner));
      const [best = null, next] = available;
      return {
        offer,
        best,
        lead: best === null || next === undefined ? null : best.score - next.score,
        newcomer: best !== null && firstFor(newcomers, opportunity)?.[best.partner] === 1,
        offers: best === null ? 0 : (metricCounts(then.counts)[0]?.of[best.partner] ?? 0),
      };
    });
  }
}
