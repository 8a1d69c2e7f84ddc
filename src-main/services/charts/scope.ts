/** From what a page asks for to the offers that count. */
import { parseInstant } from "../../calendar/instants.ts";
import type { ChartScope } from "../../contract/calls/charts.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { groupMembers, type OfferFilter, type OpportunityGroup } from "../../engine/series/counted.ts";
import { startOfWindow } from "../../engine/standing.ts";
import type { LoadedBook } from "../columns/index.ts";
import type { Directory } from "../columns/directory.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";

export const NETWORK = { partner: null, territory: null, leadType: null, product: null } as const;

/** True where the scope holds all partners and all opportunities. */
export function isNetwork({ partner, territory, leadType, product }: ChartScope): boolean {
  return partner === null && territory === null && leadType === null && product === null;
}

/** @throws AppError `not-found` where there is no such partner. */
export function partnerPlace({ partners }: LoadedBook, id: string | null): number {
  return placeIn(partners, "partner", id);
}

function placeIn(directory: Directory, what: string, id: string | null): number {
  if (id === null) return -1;
  const place = directory.place(id);
  if (place < 0) throw new AppError("not-found", `there is no ${what} ${quoted(id)} in this book`, { detail: { id } });
  return place;
}

/** @throws AppError `not-found` for a lead type or product that is not there. */
export function groupOf(book: LoadedBook, { territory, leadType, product }: ChartScope): OpportunityGroup {
  // A territory without rules contains nothing: it stands at the place after the last, where no customer is.
  const named = territory === null ? -1 : book.territories.indexOf(territory);
  return {
    territory: territory !== null && named < 0 ? book.territories.length : named,
    leadType: placeIn(book.leadTypes, "lead type", leadType),
    product: placeIn(book.products, "product", product),
  };
}

/** The first instant of a month. */
export function startOfMonth(month: string, timeZone: string): number {
  return parseInstant(`${month}-01`, timeZone, "start") ?? -Infinity;
}

/** The month after one; what follows December 9999 never comes. */
export function monthAfter(month: string): string | null {
  const [year = 0, number = 0] = month.split("-").map(Number);
  if (number < 12) return `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
  return year === 9999 ? null : `${String(year + 1).padStart(4, "0")}-01`;
}

/** When offers must have been delivered to count. */
export function deliveryTime(
  { settings, asOf }: ObservedBook,
  { from, to }: Pick<ChartScope, "from" | "to">,
): Pick<OfferFilter, "from" | "until"> {
  const after = to === null ? null : monthAfter(to);
  return {
    from: from !== null ? startOfMonth(from, settings.timeZone) : to === null ? startOfWindow(settings, asOf) : -Infinity,
    until: after === null ? Infinity : startOfMonth(after, settings.timeZone),
  };
}

/** The filter that a scope means; `time` instead of its own months, where given. */
export function filterOf(observed: ObservedBook, scope: ChartScope, time = deliveryTime(observed, scope)): OfferFilter {
  const { book } = observed;
  const group = groupOf(book, scope);
  const grouped = group.territory >= 0 || group.leadType >= 0 || group.product >= 0;
  return { partner: partnerPlace(book, scope.partner), ...time, opportunities: grouped ? groupMembers(book.columns, group) : null };
}
