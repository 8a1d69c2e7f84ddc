/** Offers counted by anything: by month, by partner, all together. The same counting as that of the metrics. */
import type { BookColumns, EngineSettings } from "../book.ts";
import { OFFER_RETURNED, OFFER_WON } from "../offer-state.ts";
import { countOffer, emptyCounts, MS_PER_DAY, type PartnerCounts, type Standing } from "../standing.ts";
import { hasProgressed } from "./kinds.ts";

/** One number for each of the places that were counted by. */
export type Tally = PartnerCounts;

/** What the counting goes by. */
export interface Observed {
  readonly book: BookColumns;
  readonly settings: EngineSettings;
  readonly standing: Standing;
}

/**
 * Counts offers at the place that each has.
 * @param placeOf for each of `offers`, in step; those at -1 are left out.
 */
export function tally({ book, settings, standing }: Observed, offers: Int32Array, placeOf: Int32Array, places: number): Tally {
  const counts = emptyCounts(places);
  const stallMs = settings.stallDays * MS_PER_DAY;
  for (let k = 0; k < offers.length; k++) {
    const i = offers[k];
    if (placeOf[k] >= 0) countOffer(counts, placeOf[k], book, i, standing.offerStates[i], standing.t, stallMs, 1);
  }
  return counts;
}

/** All of them at one place. */
export function tallyAll(observed: Observed, offers: Int32Array): Tally {
  return tally(observed, offers, new Int32Array(offers.length), 1);
}

/** The partner of each of `offers`, in step. */
export function partnersOf({ offers: { partner } }: BookColumns, offers: Int32Array): Int32Array {
  return offers.map((i) => partner[i]);
}

/** How often each reason was given for a return, by the reason's number. */
export function tallyReasons({ book, standing }: Observed, offers: Int32Array, reasons: number): Int32Array {
  const counts = new Int32Array(reasons);
  for (const i of offers) if (standing.offerStates[i] === OFFER_RETURNED) counts[book.offers.returnReason[i]]++;
  return counts;
}

/** Accepted offers that went on to a stage, with those of them that were won and returned. */
export interface Progress {
  readonly reached: number;
  readonly won: number;
  readonly returned: number;
}

export function tallyProgress({ book, standing }: Observed, offers: Int32Array): Progress {
  let reached = 0;
  let won = 0;
  let returned = 0;
  for (const i of offers) {
    const state = standing.offerStates[i];
    if (!hasProgressed(book.offers, i, standing.t, state)) continue;
    reached++;
    if (state === OFFER_WON) won++;
    else if (state === OFFER_RETURNED) returned++;
  }
  return { reached, won, returned };
}
