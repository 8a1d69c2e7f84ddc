/** The network's rates by month of delivery. */
import { monthOf, parseInstant } from "../../calendar/instants.ts";
import type { Overview } from "../../contract/calls/overview.ts";
import {
  isTouched,
  NOT_DELIVERED,
  OFFER_WITHDRAWN,
  OFFER_WON,
  ON_HOLD,
  isAccepted,
  isOpen,
  lastAdvance,
} from "../../engine/offer-state.ts";
import { MS_PER_DAY } from "../../engine/standing.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { rate } from "../records/metrics-view.ts";

const MONTHS = 12;

/** The last twelve months up to the book's date, oldest first; a month without deliveries has rates without a value. */
export function lastMonths({ book, settings, asOf, circumstances }: ObservedBook): Overview["months"] {
  const { offers, opportunities } = book.columns;
  const months = monthsUpTo(asOf, settings.timeZone);
  const counts = months.map(() => ({ delivered: 0, won: 0, stalled: 0, touched: 0 }));
  for (let i = 0; i < offers.count; i++) {
    const state = circumstances.standing.offerStates[i] ?? 0;
    if (state === NOT_DELIVERED || state === OFFER_WITHDRAWN || opportunities.partnerCreated[offers.opportunity[i] ?? -1] === 1) continue;
    const month = months.findLastIndex(({ start }) => (offers.deliveredAt[i] ?? NaN) >= start);
    const count = counts[month];
    if (count === undefined) continue;
    count.delivered++;
    if (state === OFFER_WON) count.won++;
    if (isTouched(offers, i, asOf, state)) count.touched++;
    const accepted = isAccepted(state) && isOpen(state) && state !== ON_HOLD;
    if (accepted && asOf - lastAdvance(offers, i, asOf) >= settings.stallDays * MS_PER_DAY) count.stalled++;
  }
  return months.map(({ month }, k) => {
    const { delivered, won, stalled, touched } = counts[k] ?? { delivered: 0, won: 0, stalled: 0, touched: 0 };
    return { month, win: rate(won, delivered), stall: rate(stalled, delivered), touch: rate(touched, delivered) };
  });
}

/** Each month with its first instant in the time zone. */
function monthsUpTo(asOf: number, timeZone: string): { readonly month: string; readonly start: number }[] {
  const [year = 1970, last = 1] = monthOf(asOf, timeZone).split("-").map(Number);
  return Array.from({ length: MONTHS }, (_, k) => {
    const index = year * 12 + last - 1 - (MONTHS - 1 - k);
    const month = `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
    return { month, start: parseInstant(`${month}-01`, timeZone, "start") ?? -Infinity };
  });
}
