/** What the map shows as points: customers and partners in a part of it. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import { isActive } from "../../engine/availability/active.ts";
import { hasBit } from "../../engine/bits.ts";
import { hasOutline } from "../../geography/outlined.ts";
import { territoryMatcher } from "../../geography/territories.ts";
import { territoryQueries } from "../../store/territories.ts";
import type { LoadedBook } from "../columns/index.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { clusters, type Cluster } from "./clusters.ts";
import { territoryFigures } from "./figures.ts";

/** More points are neither told apart nor drawn in time. */
const MOST_POINTS = 2000;

const known = new WeakMap<LoadedBook, ReadonlyMap<number, readonly string[]>>();

/** By customer, the territories that hold it by a rule without an outline. */
function heldWithoutOutline(session: Session, book: LoadedBook): ReadonlyMap<number, readonly string[]> {
  let held = known.get(book);
  if (held === undefined) {
    const queries = territoryQueries(session.book().db);
    const { names, match } = territoryMatcher(queries.rules().filter(({ kind, value }) => !hasOutline(kind, value)));
    const found = new Map<number, readonly string[]>();
    for (const address of queries.addresses()) {
      const territories = names.length === 0 ? [] : match(address);
      if (territories.length > 0)
        found.set(
          book.customers.place(address.id),
          territories.map((territory) => names[territory] ?? ""),
        );
    }
    held = found;
    known.set(book, held);
  }
  return held;
}

export function mapPoints(
  session: Session,
  { territory, bounds, cell }: CallInput<"territories.points">,
): CallOutput<"territories.points"> {
  const { observed } = snapshot(session);
  const { book, circumstances } = observed;
  const { customers, partners } = book.columns;
  const figures = territoryFigures(observed);
  const place = territory === null ? -1 : figures.place(territory);
  const without = heldWithoutOutline(session, book);
  // A territory without rules has no row of its own: who lists it stands in the book only.
  const listing = new Set(territory === null || place >= 0 ? [] : territoryQueries(session.book().db).listing(territory));
  const covers = (partner: number) =>
    place >= 0
      ? hasBit(partners.byTerritory, place, partner)
      : listing.has(book.partners.id(partner)) || partners.anyTerritory[partner] === 1;
  const heldByPoint = (customer: number) => {
    const names = without.get(customer);
    return names !== undefined && (territory === null || names.includes(territory));
  };
  let unplaced = 0;
  for (let customer = 0; customer < customers.count; customer++) if (Number.isNaN(customers.latitude[customer])) unplaced++;
  return {
    customers: clusters(customers, bounds, cell, MOST_POINTS).map((cluster) => ({
      ...shape(cluster, book.customers),
      waiting: cluster.members.reduce((sum, customer) => sum + (figures.waitingOf[customer] ?? 0), 0),
      inside: count(cluster, (customer) => place >= 0 && figures.holding(customer).includes(place)),
      withoutOutline: count(cluster, heldByPoint),
      uncovered: count(cluster, (customer) => figures.uncovered[customer] === 1),
    })),
    partners: clusters(partners, bounds, cell, MOST_POINTS).map((cluster) => ({
      ...shape(cluster, book.partners),
      active: count(cluster, (partner) => isActive(circumstances, partner)),
      covering: territory === null ? 0 : count(cluster, covers),
    })),
    unplaced,
  };
}

/** The smallest bounds around the customers of a territory, or around everything that has a place. */
export function mapExtent(session: Session, territory: string | null): CallOutput<"territories.extent"> {
  const { observed } = snapshot(session);
  const { customers, partners } = observed.book.columns;
  const figures = territoryFigures(observed);
  const place = territory === null ? -1 : figures.place(territory);
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (longitude: number, latitude: number) => {
    if (Number.isNaN(latitude)) return;
    [west, south, east, north] = [
      Math.min(west, longitude),
      Math.min(south, latitude),
      Math.max(east, longitude),
      Math.max(north, latitude),
    ];
  };
  for (let i = 0; i < customers.count; i++) {
    if (territory === null || (place >= 0 && figures.holding(i).includes(place)))
      reach(customers.longitude[i] ?? NaN, customers.latitude[i] ?? NaN);
  }
  if (territory === null) for (let i = 0; i < partners.count; i++) reach(partners.longitude[i] ?? NaN, partners.latitude[i] ?? NaN);
  return { bounds: west > east ? null : [west, south, east, north] };
}

function shape({ longitude, latitude, members }: Cluster, directory: LoadedBook["customers"]) {
  const [only] = members.length === 1 ? members : [];
  const named = only === undefined ? { id: null, name: null } : directory.named(only);
  return { longitude, latitude, count: members.length, ...named };
}

function count({ members }: Cluster, holds: (member: number) => boolean): number {
  return members.reduce((sum, member) => sum + (holds(member) ? 1 : 0), 0);
}
