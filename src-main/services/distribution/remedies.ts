/** What would have to change in a partner's record for a check to pass, with the values. */
import { assertNever } from "../../contract/errors.ts";
import type { Failure } from "../../contract/calls/shared.ts";
import type { FailureCode } from "../../contract/codes.ts";
import { productsMissing } from "../../engine/availability/products.ts";
import type { ObservedBook } from "./pipeline.ts";
import { day, failureSentence, list, plain } from "./sentences.ts";

/** Decimals that an amount is shown with: a bound is rounded so that the amount stays within it. */
const CENTS = 100;
/** Below this, a difference comes from the conversion of a currency, not from an amount. */
const NOISE = 1e-6;

function upTo(amount: number): number {
  return Math.ceil(amount * CENTS - NOISE) / CENTS;
}

function downTo(amount: number): number {
  return Math.floor(amount * CENTS + NOISE) / CENTS;
}

/**
 * "capacity 10 instead of 9"; null where no change of the partner's record would make the check pass.
 * @param load the partner's open offers and earlier lines of the run.
 */
export function remedyOf(observed: ObservedBook, load: Int32Array, opportunity: number, partner: number, code: FailureCode): string | null {
  const { book, settings, asOf } = observed;
  const { partners, opportunities, customers } = book.columns;
  const revenue = opportunities.revenue[opportunity] ?? NaN;
  switch (code) {
    case "partner-inactive": {
      const until = partners.pausedUntil[partner] ?? NaN;
      const changes = [
        ...(partners.active[partner] === 0 ? ["active instead of inactive"] : []),
        ...(until >= asOf ? [`no pause until ${day(until, settings.timeZone)}`] : []),
      ];
      return changes.join(", ");
    }
    case "capacity-full":
      return `capacity ${plain.format((load[partner] ?? 0) + 1)} instead of ${plain.format(partners.capacity[partner] ?? NaN)}`;
    case "revenue-below-minimum":
      return `revenue range from ${plain.format(downTo(revenue))} instead of ${plain.format(partners.minimumRevenue[partner] ?? NaN)}`;
    case "revenue-above-maximum":
      return `revenue range up to ${plain.format(upTo(revenue))} instead of ${plain.format(partners.maximumRevenue[partner] ?? NaN)}`;
    case "territory-not-covered": {
      const { offsets, items } = customers.territories;
      const customer = opportunities.customer[opportunity] ?? -1;
      const within = [...items.subarray(offsets[customer], offsets[customer + 1])].map((territory) => book.territories[territory] ?? "");
      if (within.length === 0) return null;
      return `cover territory ${new Intl.ListFormat("en", { type: "disjunction" }).format(within)}`;
    }
    case "lead-type-not-covered":
      return `add lead type ${book.leadTypes.name(opportunities.leadType[opportunity] ?? -1)}`;
    case "product-not-covered": {
      const missing = productsMissing(book.columns, opportunity, partner).map((product) => book.products.name(product));
      return `add ${missing.length === 1 ? "product" : "products"} ${list.format(missing)}`;
    }
    case "customer-excludes-partner":
    case "customer-has-partner":
    case "revenue-unknown":
    case "address-unknown":
    case "already-declined":
    case "already-expired":
    case "already-returned":
      return null;
    default:
      return assertNever(code, "failure code");
  }
}

/** Each code of a failure with its sentence and what would mend it. */
export function failureViews(
  observed: ObservedBook,
  load: Int32Array,
  opportunity: number,
  partner: number,
  codes: readonly FailureCode[],
): Failure[] {
  return codes.map((code) => ({
    code,
    sentence: failureSentence(observed, load, opportunity, partner, code),
    remedy: remedyOf(observed, load, opportunity, partner, code),
  }));
}
