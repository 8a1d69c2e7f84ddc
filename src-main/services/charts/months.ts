/** Offers by month of delivery, in the book's time zone. */
import { monthOf } from "../../calendar/instants.ts";
import { MOST_MONTHS, type ChartMonths, type ChartScope, type ChartTotals } from "../../contract/calls/charts.ts";
import { NOT_DELIVERED, OFFER_WITHDRAWN } from "../../engine/offer-state.ts";
import { deliveryPlaces } from "../../engine/series/counted.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { countsBy } from "./counts.ts";
import { networkOffers, offersIn } from "./offers-in.ts";
import { startOfMonth } from "./scope.ts";

/** Months in order, ending with `last`: from `first`, or as many as are shown. */
export function monthsTo(last: string, first: string, most = MOST_MONTHS): string[] {
  const [year = 0, month = 0] = last.split("-").map(Number);
  const index = year * 12 + month - 1;
  const [firstYear = 0, firstMonth = 0] = first.split("-").map(Number);
  const start = Math.max(12, index - most + 1, Math.min(index, firstYear * 12 + firstMonth - 1));
  return Array.from({ length: index - start + 1 }, (_, k) => {
    const at = start + k;
    return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}

/** The earliest delivery among offers, ms; Infinity where there are none. */
function firstDelivery({ book }: ObservedBook, offers: Int32Array): number {
  let first = Infinity;
  for (const i of offers) first = Math.min(first, book.columns.offers.deliveredAt[i] ?? Infinity);
  return first;
}

/** Counts of each month; what was delivered before the first of them is in none. */
export function countsByMonth(observed: ObservedBook, offers: Int32Array, months: readonly string[]): ChartMonths["months"] {
  const places = deliveryPlaces(observed.book.columns, offers, startsOf(observed, months));
  return countsBy(observed, offers, places, months.length).map((counts, k) => ({ month: months[k] ?? "", ...counts }));
}

function startsOf({ settings }: ObservedBook, months: readonly string[]): Float64Array {
  return Float64Array.from(months, (month) => startOfMonth(month, settings.timeZone));
}

export function readMonths(observed: ObservedBook, scope: ChartScope): ChartMonths {
  const offers = offersIn(observed, scope);
  const network = networkOffers(observed, scope);
  if (offers.length === 0) return { months: [], earlier: null, network: network === null ? null : [] };
  const { timeZone } = observed.settings;
  const months = monthsTo(scope.to ?? monthOf(observed.asOf, timeZone), scope.from ?? monthOf(firstDelivery(observed, offers), timeZone));
  const places = deliveryPlaces(observed.book.columns, offers, startsOf(observed, months)).map((place) => place + 1);
  const [earlier, ...counts] = countsBy(observed, offers, places, months.length + 1);
  return {
    months: counts.map((count, k) => ({ month: months[k] ?? "", ...count })),
    earlier: earlier === undefined || earlier.delivered === 0 ? null : earlier,
    network: network === null ? null : countsByMonth(observed, network, months),
  };
}

/** The months between which anything was delivered that is not partner-created, whatever the window. */
export function deliveredMonths({ book, settings, circumstances }: ObservedBook): ChartTotals["delivered"] {
  const { offers, opportunities } = book.columns;
  const { offerStates } = circumstances.standing;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < offers.count; i++) {
    const at = offers.deliveredAt[i] ?? NaN;
    if (at >= first && at <= last) continue;
    const state = offerStates[i] ?? NOT_DELIVERED;
    if (state === NOT_DELIVERED || state === OFFER_WITHDRAWN || opportunities.partnerCreated[offers.opportunity[i] ?? -1] === 1) continue;
    first = Math.min(first, at);
    last = Math.max(last, at);
  }
  return first > last ? null : { first: monthOf(first, settings.timeZone), last: monthOf(last, settings.timeZone) };
}

/** The twelve months up to the book's date. */
export function lastYear({ asOf, settings }: ObservedBook): string[] {
  return monthsTo(monthOf(asOf, settings.timeZone), "0001-01", 12);
}
