/** What stands against a partner, in one sentence with the values: the words behind each code of a failure. */
import { assertNever } from "../../contract/errors.ts";
import { productsMissing } from "../../engine/availability/products.ts";
import type { FailureCode } from "../../contract/codes.ts";
import type { ObservedBook } from "./pipeline.ts";

/** Numbers as the sentences write them. */
export const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
export const list = new Intl.ListFormat("en", { type: "conjunction" });

/** A day in the book's time zone, `2017-03-01`. */
export function day(ms: number, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(ms);
}

/** "12,000 to 50,000 USD", "at least 12,000 USD", "at most 50,000 USD". */
function bounds(minimum: number, maximum: number, currency: string): string {
  if (Number.isNaN(maximum)) return `at least ${plain.format(minimum)} ${currency}`;
  if (Number.isNaN(minimum)) return `at most ${plain.format(maximum)} ${currency}`;
  return `${plain.format(minimum)} to ${plain.format(maximum)} ${currency}`;
}

/**
 * The sentence for one failure of a pair.
 * @param load the partner's open offers and earlier lines of the run.
 */
export function failureSentence(observed: ObservedBook, load: Int32Array, opportunity: number, partner: number, code: FailureCode): string {
  const { book, settings } = observed;
  const { partners, opportunities } = book.columns;
  const customer = opportunities.customer[opportunity] ?? -1;
  const customerName = customer < 0 ? "this customer" : book.customers.name(customer);
  switch (code) {
    case "partner-inactive": {
      const until = partners.pausedUntil[partner] ?? NaN;
      return partners.active[partner] === 0 ? "is inactive" : `is paused until ${day(until, settings.timeZone)}`;
    }
    case "customer-excludes-partner":
      return `${customerName} must never go to this partner`;
    case "customer-has-partner": {
      const { offsets, items } = book.columns.customers.always;
      const named = [...items.subarray(offsets[customer], offsets[customer + 1])].filter((other) => other !== partner);
      return `${customerName} always goes to ${list.format(named.map((other) => book.partners.name(other)))}`;
    }
    case "capacity-full": {
      const capacity = partners.capacity[partner] ?? NaN;
      if (capacity === 0) return "capacity 0: takes none";
      return `has ${plain.format(load[partner] ?? 0)} of ${plain.format(capacity)} places taken`;
    }
    case "revenue-below-minimum":
    case "revenue-above-maximum": {
      const range = bounds(partners.minimumRevenue[partner] ?? NaN, partners.maximumRevenue[partner] ?? NaN, settings.baseCurrency);
      return `takes ${range}; this one is ${plain.format(opportunities.revenue[opportunity] ?? NaN)}`;
    }
    case "revenue-unknown": {
      const range = bounds(partners.minimumRevenue[partner] ?? NaN, partners.maximumRevenue[partner] ?? NaN, settings.baseCurrency);
      return `takes ${range}; the revenue of this one is unknown`;
    }
    case "territory-not-covered": {
      const { offsets, items } = book.columns.customers.territories;
      const within = [...items.subarray(offsets[customer], offsets[customer + 1])].map((territory) => book.territories[territory] ?? "");
      if (within.length === 0) return "the customer's address is in no territory";
      return `does not cover ${new Intl.ListFormat("en", { type: "disjunction" }).format(within)}`;
    }
    case "address-unknown":
      return customer < 0 ? "the opportunity has no customer" : `the address of ${customerName} has neither country nor coordinates`;
    case "lead-type-not-covered":
      return `does not work on ${book.leadTypes.name(opportunities.leadType[opportunity] ?? -1)}`;
    case "product-not-covered":
      return `does not cover ${list.format(productsMissing(book.columns, opportunity, partner).map((product) => book.products.name(product)))}`;
    case "already-declined":
      return "has declined this opportunity before";
    case "already-expired":
      return "has let this opportunity expire before";
    case "already-returned":
      return "has returned this opportunity before";
    default:
      return assertNever(code, "failure code");
  }
}
