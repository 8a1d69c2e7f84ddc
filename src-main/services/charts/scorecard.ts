/** One page about one partner, for the next meeting with it. */
import type { Scorecard } from "../../contract/calls/charts.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { DELIVERED, isOpen, lastAdvance } from "../../engine/offer-state.ts";
import { partnerQueries } from "../../store/partners.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { offerViews, stateName } from "../records/offer-view.ts";
import type { Session } from "../session.ts";
import { countsOf } from "./counts.ts";
import { countsByMonth, lastYear } from "./months.ts";
import { rowsOf } from "./offers-behind.ts";
import { readReasons } from "./outcomes.ts";
import { countedOffers } from "../../engine/series/counted.ts";
import { offersIn } from "./offers-in.ts";
import { filterOf, NETWORK, startOfMonth } from "./scope.ts";

/** Open offers that are listed: as many as leave room on the page. */
const OFFERS_LISTED = 10;

export function readScorecard(session: Session, observed: ObservedBook, id: string): Scorecard {
  const row = partnerQueries(session.book().db).read(id);
  if (row === null) throw new AppError("not-found", `there is no partner ${quoted(id)} in this book`, { detail: { partner: id } });
  const { asOf, book, circumstances } = observed;
  const { standing } = circumstances;
  const scope = { ...NETWORK, partner: id, from: null, to: null };
  const months = lastYear(observed);
  const whenever = countedOffers(book.columns, standing, filterOf(observed, scope, { from: -Infinity, until: Infinity }));
  const first = startOfMonth(months[0] ?? "", observed.settings.timeZone);
  const ofLastYear = whenever.filter((i) => (book.columns.offers.deliveredAt[i] ?? NaN) >= first);
  const open = whenever.filter((i) => isOpen(standing.offerStates[i] ?? 0));
  const shown = open.toSorted((a, b) => movedAt(observed, a) - movedAt(observed, b) || a - b).subarray(0, OFFERS_LISTED);
  const paused = row.pausedUntil !== null && row.pausedUntil >= asOf;
  const place = [row.city, row.country].filter((part) => part !== null).join(", ");
  return {
    partner: {
      id,
      name: row.name,
      status: !row.active ? "inactive" : paused ? "paused" : "active",
      place: place === "" ? null : place,
      capacity: row.capacity,
    },
    asOf,
    own: countsOf(observed, offersIn(observed, scope)),
    network: countsOf(observed, offersIn(observed, { ...NETWORK, from: null, to: null })),
    months: countsByMonth(observed, ofLastYear, months),
    openByState: statesOf(observed, open),
    reasons: readReasons(observed, scope),
    open: open.length,
    offers: offerViews(observed, rowsOf(session, observed, shown)).map((offer) => ({
      ...offer,
      customer: customerOf(observed, offer.opportunity.id),
    })),
  };
}

/** When an open offer last moved on; an unanswered one when it was delivered. */
function movedAt({ book, circumstances, asOf }: ObservedBook, i: number): number {
  const { offers } = book.columns;
  return circumstances.standing.offerStates[i] === DELIVERED ? (offers.deliveredAt[i] ?? NaN) : lastAdvance(offers, i, asOf);
}

function statesOf({ circumstances }: ObservedBook, open: Int32Array): Scorecard["openByState"] {
  const counts = new Map<number, number>();
  for (const i of open) {
    const state = circumstances.standing.offerStates[i] ?? 0;
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([state, count]) => {
      const name = stateName(state);
      return name === null ? [] : [{ state: name, count }];
    });
}

function customerOf({ book }: ObservedBook, opportunity: string): string | null {
  const customer = book.columns.opportunities.customer[book.opportunities.place(opportunity)] ?? -1;
  return customer < 0 ? null : book.customers.name(customer);
}
