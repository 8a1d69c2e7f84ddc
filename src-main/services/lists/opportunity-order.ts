/**
 * Which opportunities a list shows, and in which order: worked out in memory and kept, so that any page of a hundred thousand rows is a slice of
 * it, however far down. The rows of a page are read by their ids.
 */
import type { Taker } from "../../contract/calls/opportunities.ts";
import { OPPORTUNITY_STATUSES, type OpportunityStatus } from "../../contract/codes.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { ascending } from "../../engine/ascending.ts";
import { SITUATIONS, type Situation } from "../../engine/standing.ts";
import { folded } from "../../store/lists.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { takenBy } from "./taken-by.ts";
import { allFolded, holding, ranksOf } from "./texts.ts";

export interface OpportunityFilter {
  /** In id, topic, and the names of the customer and of the partner that had it last; empty = everything. */
  readonly search: string;
  readonly situation: Situation | null;
  /** What is null or left out narrows nothing; ids where a record is named. */
  readonly status?: OpportunityStatus | null | undefined;
  readonly customer?: string | null | undefined;
  readonly leadType?: string | null | undefined;
  readonly product?: string | null | undefined;
  /** Only what this partner could take, or what one check stops it from. */
  readonly taker?: Taker | null | undefined;
}

export interface OpportunityOrder extends OpportunityFilter {
  /** null = by id. */
  readonly sort: { readonly column: string; readonly descending: boolean } | null;
}

/** What each column of the list sorts by, a number a row; NaN = unknown. */
const SORTS: Readonly<Record<string, (observed: ObservedBook) => (opportunity: number) => number>> = {
  id: () => (opportunity) => opportunity,
  topic: ({ book }) => numbers(ranksOf(book.opportunities.names)),
  customer: ({ book }) => through(book.columns.opportunities.customer, ranksOf(book.customers.names)),
  revenue: ({ book }) => numbers(book.columns.opportunities.revenue),
  products: ({ book }) => numbers(ranksOf(productNames(book))),
  leadType: ({ book }) => through(book.columns.opportunities.leadType, ranksOf(book.leadTypes.names)),
  createdAt: ({ book }) => numbers(book.columns.opportunities.createdAt),
  estimatedClose: ({ book }) => numbers(book.facts.estimatedClose),
  status: ({ book }) => numbers(book.facts.status),
  // By how much it asks for.
  situation: ({ circumstances }) => numbers(circumstances.standing.situations),
  partner: ({ book, circumstances }) => through(circumstances.standing.newestPartner, ranksOf(book.partners.names)),
  offers: ({ circumstances }) => numbers(circumstances.standing.offersOf),
};

const numbers = (column: Float64Array | Int32Array | Uint8Array) => (place: number) => column[place] ?? NaN;
const through = (references: Int32Array, column: Float64Array) => (place: number) => column[references[place] ?? -1] ?? NaN;

const joinedNames = new WeakMap<object, { readonly names: readonly string[]; readonly joined: readonly (string | null)[] }>();

/** The names of each opportunity's products, joined by a comma; null where it has none. */
function productNames({ columns, products }: ObservedBook["book"]): readonly (string | null)[] {
  const lists = columns.opportunities.products;
  const made = joinedNames.get(lists);
  if (made?.names === products.names) return made.joined;
  const { offsets, items } = lists;
  const joined = Array.from({ length: columns.opportunities.count }, (_, o) => {
    const own = items.subarray(offsets[o], offsets[o + 1]);
    return own.length === 0 ? null : Array.from(own, (product) => products.names[product] ?? "").join(", ");
  });
  joinedNames.set(lists, { names: products.names, joined });
  return joined;
}

/** A list is asked for page by page, and seldom more than one list at a time. */
const KEPT_ORDERS = 8;

const kept = new WeakMap<ObservedBook, Map<string, Int32Array>>();

/**
 * Places of the opportunities that match: unknown values last in both directions, ties by id.
 * @throws AppError `invalid-input` naming the columns that can be sorted by.
 */
export function orderedOpportunities(observed: ObservedBook, query: OpportunityOrder): Int32Array {
  const { search, situation, status, customer, leadType, product, taker, sort } = query;
  const key = JSON.stringify([search, situation, status, customer, leadType, product, taker, sort]);
  const orders = kept.get(observed) ?? new Map<string, Int32Array>();
  kept.set(observed, orders);
  const known = orders.get(key);
  if (known !== undefined) return known;
  const order = sorted(observed, matching(observed, query), sort);
  for (const oldest of [...orders.keys()].slice(0, Math.max(0, orders.size + 1 - KEPT_ORDERS))) orders.delete(oldest);
  orders.set(key, order);
  return order;
}

function sorted(observed: ObservedBook, places: Int32Array, sort: OpportunityOrder["sort"]): Int32Array {
  if (sort === null) return places;
  const keyOf = Object.hasOwn(SORTS, sort.column) ? SORTS[sort.column] : undefined;
  if (keyOf === undefined) {
    throw new AppError("invalid-input", `Cannot sort by ${quoted(sort.column)}, expected one of ${Object.keys(SORTS).join(", ")}`, {
      detail: { column: sort.column },
    });
  }
  const value = keyOf(observed);
  const keys = Float64Array.from(places, (place) => {
    const number = value(place);
    return Number.isNaN(number) ? Infinity : sort.descending ? -number : number;
  });
  return ascending(keys).map((at) => places[at] ?? -1);
}

/** Ids of all that match, in order. */
export function matchingOpportunities(observed: ObservedBook, filter: OpportunityFilter): string[] {
  const order = orderedOpportunities(observed, { ...filter, sort: null });
  return Array.from(order, (opportunity) => observed.book.opportunities.id(opportunity));
}

/** In order of id. */
function matching(observed: ObservedBook, filter: OpportunityFilter): Int32Array {
  const conditions = conditionsOf(observed, filter);
  const places: number[] = [];
  const { count } = observed.book.columns.opportunities;
  for (let opportunity = 0; opportunity < count; opportunity++) {
    if (conditions.every((holds) => holds(opportunity))) places.push(opportunity);
  }
  return Int32Array.from(places);
}

function conditionsOf(observed: ObservedBook, filter: OpportunityFilter): ((opportunity: number) => boolean)[] {
  const { book } = observed;
  const { opportunities } = book.columns;
  const { search, situation, status, customer, leadType, product, taker } = filter;
  const conditions: ((opportunity: number) => boolean)[] = [];
  const isIn = (column: Int32Array | Uint8Array, place: number) => conditions.push((opportunity) => column[opportunity] === place);
  if (situation !== null) isIn(observed.circumstances.standing.situations, SITUATIONS.indexOf(situation));
  if (status !== null && status !== undefined) isIn(book.facts.status, OPPORTUNITY_STATUSES.indexOf(status));
  // A record that is not in the book is the one of no opportunity, not of those without one.
  const placeOr = (place: number) => (place < 0 ? -2 : place);
  if (customer !== null && customer !== undefined) isIn(opportunities.customer, placeOr(book.customers.place(customer)));
  if (leadType !== null && leadType !== undefined) isIn(opportunities.leadType, placeOr(book.leadTypes.place(leadType)));
  if (product !== null && product !== undefined) {
    const { offsets, items } = opportunities.products;
    const wanted = book.products.place(product);
    conditions.push((opportunity) => items.subarray(offsets[opportunity], offsets[opportunity + 1]).includes(wanted));
  }
  if (taker !== null && taker !== undefined) {
    const taken = takenBy(observed, taker);
    conditions.push((opportunity) => taken.has(opportunity));
  }
  if (search !== "") conditions.push(found(observed, folded(search)));
  return conditions;
}

function found({ book, circumstances }: ObservedBook, part: string): (opportunity: number) => boolean {
  const ids = allFolded(book.opportunities.ids);
  const topics = allFolded(book.opportunities.names);
  const customers = holding(book.customers.names, part);
  const partners = holding(book.partners.names, part);
  const { customer } = book.columns.opportunities;
  const { newestPartner } = circumstances.standing;
  return (opportunity) =>
    customers[customer[opportunity] ?? -1] === 1 ||
    partners[newestPartner[opportunity] ?? -1] === 1 ||
    topics[opportunity]?.includes(part) === true ||
    ids[opportunity]?.includes(part) === true;
}
