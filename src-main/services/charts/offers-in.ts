/** The offers of a scope and what single ones are worth, kept for as long as the book stays as it is: the charts of a page ask for the same. */
import type { ChartScope, SpreadMetric } from "../../contract/calls/charts.ts";
import { countedOffers } from "../../engine/series/counted.ts";
import { allDistances, timesToClose } from "../../engine/series/measures.ts";
import { MS_PER_DAY } from "../../engine/standing.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { filterOf, isNetwork, NETWORK } from "./scope.ts";

interface Kept {
  /** By scope, the one that was asked for last at the end. */
  readonly offers: Map<string, Int32Array>;
  distances: Float64Array | null;
}

const kept = new WeakMap<ObservedBook, Kept>();
/** The scope of a page, and the network beside it. */
const KEPT_SCOPES = 2;

function keptOf(observed: ObservedBook): Kept {
  const known = kept.get(observed);
  if (known !== undefined) return known;
  const made: Kept = { offers: new Map(), distances: null };
  kept.set(observed, made);
  return made;
}

/** Indices of the offers of a scope. */
export function offersIn(observed: ObservedBook, scope: ChartScope): Int32Array {
  const { offers } = keptOf(observed);
  const key = JSON.stringify([scope.partner, scope.territory, scope.leadType, scope.product, scope.from, scope.to]);
  const found = offers.get(key) ?? countedOffers(observed.book.columns, observed.circumstances.standing, filterOf(observed, scope)).slice();
  offers.delete(key);
  offers.set(key, found);
  for (const old of offers.keys()) if (offers.size > KEPT_SCOPES) offers.delete(old);
  return found;
}

/** All offers that the charts of the same time count; null where the scope has them already. */
export function networkOffers(observed: ObservedBook, scope: ChartScope): Int32Array | null {
  return isNetwork(scope) ? null : offersIn(observed, { ...NETWORK, from: scope.from, to: scope.to });
}

/** The distance of each of `offers`, in step, in the book's unit; NaN where either place is unknown. */
export function distancesOf(observed: ObservedBook, offers: Int32Array): Float64Array {
  const of = keptOf(observed);
  const all = (of.distances ??= allDistances(observed.book.columns, observed.distances));
  const found = new Float64Array(offers.length);
  for (let k = 0; k < offers.length; k++) found[k] = all[offers[k] ?? -1] ?? NaN;
  return found;
}

/** The value of each of `offers`, in step: a distance, or days to close; NaN where it has none. */
export function valuesIn(observed: ObservedBook, offers: Int32Array, metric: SpreadMetric): Float64Array {
  if (metric === "distance") return distancesOf(observed, offers);
  return timesToClose(observed.book.columns, observed.circumstances.standing, offers).map((time) => time / MS_PER_DAY);
}
