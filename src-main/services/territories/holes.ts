/** Holes: customers and waiting opportunities that no active partner covers. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { HoleGroup } from "../../contract/calls/territories.ts";
import { regionName } from "../../geography/normalise.ts";
import { territoryQueries } from "../../store/territories.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { customersWhere, placedCustomers } from "./about.ts";
import { territoryFigures } from "./figures.ts";

const GROUPS_SHOWN = 1000;

/** A region without its country's prefix, so that `WA` and `US-WA` are one. */
export function plainRegion(region: string | null, country: string | null): string | null {
  return region !== null && country !== null && region.startsWith(`${country}-`) ? region.slice(country.length + 1) : region;
}

function nameOf(country: string | null, region: string | null): string | null {
  if (country === null || region === null) return null;
  const code = `${country}-${region}`;
  const name = regionName(code);
  return name === code ? null : name;
}

export function listHoles(session: Session, query: CallInput<"territories.holes">): CallOutput<"territories.holes"> {
  const { observed } = snapshot(session);
  const queries = territoryQueries(session.book().db);
  const figures = territoryFigures(observed);
  const { addressKnown } = observed.book.columns.customers;
  const counted = (customers: readonly number[]) => ({
    customers: customers.length,
    waiting: customers.reduce((sum, customer) => sum + (figures.waitingOf[customer] ?? 0), 0),
  });
  const byLists = customersWhere(observed, (customer) => figures.uncovered[customer] === 1);
  const byAll = figures.everywhere.length > 0 ? [] : byLists;
  const holes = query.everywhere ? byAll : byLists;

  const groups = new Map<string, HoleGroup>();
  const within: number[] = [];
  const isHole = new Set(holes);
  for (const address of queries.addresses()) {
    const customer = observed.book.customers.place(address.id);
    if (!isHole.has(customer)) continue;
    const { country } = address;
    const region = plainRegion(address.region, country);
    const key = JSON.stringify([country, region]);
    const group = groups.get(key) ?? { country, region, regionName: nameOf(country, region), customers: 0, waiting: 0 };
    groups.set(key, { ...group, customers: group.customers + 1, waiting: group.waiting + (figures.waitingOf[customer] ?? 0) });
    if (query.within === null || (query.within.country === country && query.within.region === region)) within.push(customer);
  }
  return {
    all: counted(holes),
    otherwise: counted(query.everywhere ? byLists : byAll),
    everywherePartners: figures.everywhere.length,
    unknown: counted(customersWhere(observed, (customer) => addressKnown[customer] === 0)),
    groups: [...groups.values()].toSorted((a, b) => b.waiting - a.waiting || b.customers - a.customers).slice(0, GROUPS_SHOWN),
    total: within.length,
    rows: placedCustomers(session, observed, figures, within, query),
  };
}
