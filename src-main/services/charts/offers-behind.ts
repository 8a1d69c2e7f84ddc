/** The offers behind a point of a chart, by name. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { ChartScope, ChartSlice } from "../../contract/calls/charts.ts";
import { RETURN_REASON_GROUPS } from "../../contract/codes.ts";
import { assertNever } from "../../contract/errors.ts";
import { ascending } from "../../engine/ascending.ts";
import { countedOffers } from "../../engine/series/counted.ts";
import { isOfKind } from "../../engine/series/kinds.ts";
import { stepOf } from "../../engine/series/spread.ts";
import { offerQueries, type NamedOffer } from "../../store/offers.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { ranksOf } from "../lists/texts.ts";
import { offerViews } from "../records/offer-view.ts";
import type { Session } from "../session.ts";
import { offersIn, valuesIn } from "./offers-in.ts";
import { deliveryTime, filterOf } from "./scope.ts";

/** What is open is open whenever it was delivered: capacity knows no window. */
function offersOf(observed: ObservedBook, scope: ChartScope, slice: ChartSlice): Int32Array {
  if (slice.kind !== "open") return offersIn(observed, scope);
  const { columns } = observed.book;
  return countedOffers(columns, observed.circumstances.standing, filterOf(observed, scope, { from: -Infinity, until: Infinity }));
}

/** Indices of the offers of a slice, newest delivery first, then by opportunity and partner. */
export function offersBehind(observed: ObservedBook, scope: ChartScope, slice: ChartSlice): Int32Array {
  const { columns } = observed.book;
  const { standing } = observed.circumstances;
  const { offerStates } = standing;
  const { deliveredAt, returnReason, opportunity, partner } = columns.offers;
  const test = isOfKind(columns, observed.settings, standing, slice.kind);
  const { from, until } = deliveryTime(observed, { from: slice.month ?? "0001-01", to: slice.month });
  const before = slice.before === null ? Infinity : deliveryTime(observed, { from: slice.before, to: null }).from;
  const reason = slice.reason === null ? -1 : RETURN_REASON_GROUPS.indexOf(slice.reason);
  let found = offersOf(observed, scope, slice).filter((i) => {
    const at = deliveredAt[i] ?? NaN;
    if (slice.month !== null && !(at >= from && at < until)) return false;
    return at < before && (reason < 0 || returnReason[i] === reason) && test(i, offerStates[i] ?? 0);
  });
  if (slice.step !== null) {
    const { metric, width, place, last } = slice.step;
    const values = valuesIn(observed, found, metric);
    const count = last ? place + 1 : Infinity;
    found = found.filter((_, k) => !Number.isNaN(values[k] ?? NaN) && stepOf(values[k] ?? NaN, { width, count }) === place);
  }
  const byName = found.toSorted((a, b) => (opportunity[a] ?? 0) - (opportunity[b] ?? 0) || (partner[a] ?? 0) - (partner[b] ?? 0));
  return ascending(Float64Array.from(byName, (i) => -(deliveredAt[i] ?? 0))).map((place) => byName[place] ?? -1);
}

type Sort = NonNullable<CallInput<"charts.offers">["sort"]>;

/** By a number each, ascending; NaN = unknown. States go in the order of an offer's life. */
function keysOf({ book, circumstances }: ObservedBook, column: Sort["column"]): (offer: number) => number {
  const { opportunity, partner, deliveredAt, acceptedAt, closedAt } = book.columns.offers;
  const at = (dates: Float64Array) => (i: number) => dates[i] ?? NaN;
  switch (column) {
    case "opportunity": {
      const ranks = ranksOf(book.opportunities.names);
      return (i) => ranks[opportunity[i] ?? -1] ?? NaN;
    }
    case "partner": {
      const ranks = ranksOf(book.partners.names);
      return (i) => ranks[partner[i] ?? -1] ?? NaN;
    }
    case "state":
      return (i) => circumstances.standing.offerStates[i] ?? NaN;
    case "delivered":
      return at(deliveredAt);
    case "accepted":
      return at(acceptedAt);
    case "closed":
      return at(closedAt);
    default:
      return assertNever(column, "column of the offers behind a point");
  }
}

function sorted(observed: ObservedBook, offers: Int32Array, { column, descending }: Sort): Int32Array {
  const keyOf = keysOf(observed, column);
  const keys = Float64Array.from(offers, (i) => {
    const key = keyOf(i);
    return Number.isNaN(key) ? Infinity : descending ? -key : key;
  });
  return ascending(keys).map((place) => offers[place] ?? -1);
}

/**
 * The rows of some of the columns' offers, in step. The columns hold no ids: a row is found by what it is about, and where several are alike in
 * that, they are taken in order of id.
 */
export function rowsOf(session: Session, { book }: ObservedBook, offers: Int32Array): NamedOffer[] {
  const queries = offerQueries(session.book().db);
  const { opportunity, partner, deliveredAt } = book.columns.offers;
  const taken = new Set<string>();
  return [...offers].flatMap((i) => {
    const partnerId = book.partners.id(partner[i] ?? -1);
    const row = queries
      .byOpportunity(book.opportunities.id(opportunity[i] ?? -1))
      .toReversed()
      .find((one) => one.partner === partnerId && one.deliveredAt === deliveredAt[i] && !taken.has(one.id));
    if (row === undefined) return [];
    taken.add(row.id);
    return [row];
  });
}

export function readOffersBehind(
  session: Session,
  observed: ObservedBook,
  { scope, slice, sort, offset, limit }: CallInput<"charts.offers">,
): CallOutput<"charts.offers"> {
  const behind = offersBehind(observed, scope, slice);
  const found = sort ? sorted(observed, behind, sort) : behind;
  return { total: found.length, rows: offerViews(observed, rowsOf(session, observed, found.subarray(offset, offset + limit))) };
}
