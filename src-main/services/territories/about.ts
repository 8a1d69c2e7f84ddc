/** What a territory's record shows beside its rules: who covers it, what lies inside, and what it shares with others. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { PlacedCustomer } from "../../contract/calls/territories.ts";
import { territoryQueries } from "../../store/territories.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { mustExist } from "./exists.ts";
import { territoryFigures, type TerritoryFigures } from "./figures.ts";
import { overlapsOf } from "./overlaps.ts";

const PARTNERS_SHOWN = 500;
const OVERLAPS_SHOWN = 50;

export function aboutTerritory(session: Session, name: string): CallOutput<"territories.about"> {
  const { observed } = snapshot(session);
  mustExist(session, name);
  const queries = territoryQueries(session.book().db);
  const figures = territoryFigures(observed);
  const place = figures.place(name);
  return {
    customers: figures.customers[place] ?? 0,
    waiting: figures.waiting[place] ?? 0,
    partners: queries.partners(name, PARTNERS_SHOWN),
    partnerCount: queries.listing(name).length,
    everywhere: figures.everywhere.length,
    overlaps: overlapsOf(observed, name).slice(0, OVERLAPS_SHOWN),
  };
}

export function territoryCustomers(session: Session, query: CallInput<"territories.customers">): CallOutput<"territories.customers"> {
  const { observed } = snapshot(session);
  mustExist(session, query.name);
  const figures = territoryFigures(observed);
  const place = figures.place(query.name);
  const inside = place < 0 ? [] : customersWhere(observed, (customer) => figures.holding(customer).includes(place));
  return { total: inside.length, rows: placedCustomers(session, observed, figures, inside, query) };
}

/** Places of the customers for which `holds` says so. */
export function customersWhere({ book }: ObservedBook, holds: (customer: number) => boolean): number[] {
  const found: number[] = [];
  for (let customer = 0; customer < book.columns.customers.count; customer++) if (holds(customer)) found.push(customer);
  return found;
}

/** One page of customers as rows: those with most that waits first, then by name. */
export function placedCustomers(
  session: Session,
  { book }: ObservedBook,
  { waitingOf }: TerritoryFigures,
  customers: readonly number[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): PlacedCustomer[] {
  const queries = territoryQueries(session.book().db);
  const waiting = (customer: number) => waitingOf[customer] ?? 0;
  const name = (customer: number) => book.customers.name(customer).toLowerCase();
  const order = customers.toSorted((a, b) => waiting(b) - waiting(a) || (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : a - b));
  return order.slice(offset, offset + limit).flatMap((customer) => {
    const address = queries.address(book.customers.id(customer));
    return address === null ? [] : [{ ...address, waiting: waiting(customer) }];
  });
}
