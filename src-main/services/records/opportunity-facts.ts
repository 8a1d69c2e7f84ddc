/** What is known of an opportunity itself, as its record and its explanation both show it. */
import type { Explanation } from "../../contract/calls/review.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { opportunityQueries } from "../../store/opportunities.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { moneyOf } from "./money.ts";

/** @throws AppError `not-found`. */
export function opportunityFacts(session: Session, { book, settings }: ObservedBook, id: string): Explanation["opportunity"] {
  const detail = opportunityQueries(session.book().db).read(id);
  if (detail === null)
    throw new AppError("not-found", `there is no opportunity ${quoted(id)} in this book`, { detail: { opportunity: id } });
  const { opportunity, customer, leadType, products } = detail;
  const revenue = moneyOf(opportunity.estimatedRevenue, opportunity.currency, settings.baseCurrency);
  const inBase = book.columns.opportunities.revenue[book.opportunities.place(id)] ?? NaN;
  const converted = revenue !== null && revenue.currency !== settings.baseCurrency && !Number.isNaN(inBase);
  const parts =
    customer === null ? [] : [customer.postalCode, customer.city, customer.region, customer.country].filter((part) => part !== null);
  return {
    id,
    topic: opportunity.topic,
    customer: customer === null ? null : { id: customer.id, name: customer.name },
    place: parts.length === 0 ? null : parts.join(" "),
    revenue,
    revenueInBase: converted ? { amount: inBase, currency: settings.baseCurrency } : null,
    leadType,
    products: [...products],
    createdAt: opportunity.createdAt,
    territories: customer === null ? [] : territoriesOf(book, customer.id),
  };
}

/** Names of the territories that contain a customer's address. */
export function territoriesOf(book: ObservedBook["book"], customerId: string): string[] {
  const { offsets, items } = book.columns.customers.territories;
  const customer = book.customers.place(customerId);
  return [...items.subarray(offsets[customer], offsets[customer + 1])].map((territory) => book.territories[territory] ?? "");
}
