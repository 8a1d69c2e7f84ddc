/** Partners side by side in one metric, with what their few offers leave open, in the order of the bound that counts against them. */
import type { CallInput } from "../../contract/calls.ts";
import type { ChartPartners, PartnerPoint } from "../../contract/calls/charts.ts";
import type { MetricName } from "../../contract/metrics.ts";
import { timesToClose, known, sumsAt } from "../../engine/series/measures.ts";
import { meanInterval, meanOf, wilson, type Interval } from "../../engine/series/spread.ts";
import { partnersOf, tally, type Tally } from "../../engine/series/tallies.ts";
import { MS_PER_DAY } from "../../engine/standing.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { observedOf } from "./counts.ts";
import { distancesOf, offersIn } from "./offers-in.ts";
import { partnerPlace } from "./scope.ts";

/** Of these a smaller value is the better one, so that the upper bound counts against a partner. */
const LESS_IS_BETTER: ReadonlySet<MetricName> = new Set<MetricName>(["returnrate", "stallrate", "avgtimetoclose", "distance"]);

const COUNTED: Readonly<Partial<Record<MetricName, keyof Tally>>> = {
  winrate: "won",
  returnrate: "returned",
  feedbackrate: "feedback",
  stallrate: "stalled",
  touchrate: "touched",
};

/** A metric of all partners; what has no data has `of` 0. */
interface Column {
  value(partner: number): number;
  count(partner: number): number;
  of(partner: number): number;
  interval(partner: number): Interval;
  readonly all: ChartPartners["all"];
}

function rates(counts: Tally, counted: keyof Tally): Column {
  const sums = { count: 0, of: 0 };
  const part = counts[counted];
  counts.delivered.forEach((of, partner) => {
    sums.of += of;
    sums.count += part[partner] ?? 0;
  });
  const count = (partner: number) => part[partner] ?? 0;
  const of = (partner: number) => counts.delivered[partner] ?? 0;
  return {
    count,
    of,
    value: (partner) => count(partner) / of(partner),
    interval: (partner) => wilson(count(partner), of(partner)),
    all: sums.of === 0 ? null : { value: sums.count / sums.of, ...sums },
  };
}

/** @param unit what 1 of the means shown is in `values`. */
function means(values: Float64Array, placeOf: Int32Array, partners: number, unit: number): Column {
  const { mean, deviation, count } = meanOf(known(values));
  const sums = sumsAt(values, placeOf, partners);
  const of = (partner: number) => sums.count[partner] ?? 0;
  const value = (partner: number) => (sums.sum[partner] ?? 0) / of(partner) / unit;
  return {
    of,
    count: of,
    value,
    interval: (partner) => meanInterval(value(partner), of(partner), deviation / unit),
    all: count === 0 ? null : { value: mean / unit, count, of: count },
  };
}

function columnOf(observed: ObservedBook, offers: Int32Array, metric: MetricName): Column {
  const { columns, partners } = observed.book;
  const placeOf = partnersOf(columns, offers);
  const counted = COUNTED[metric];
  if (counted !== undefined) return rates(tally(observedOf(observed), offers, placeOf, partners.count), counted);
  if (metric === "distance") return means(distancesOf(observed, offers), placeOf, partners.count, 1);
  return means(timesToClose(columns, observed.circumstances.standing, offers), placeOf, partners.count, MS_PER_DAY);
}

export function readPartners(observed: ObservedBook, { scope, metric, offset, limit }: CallInput<"charts.partners">): ChartPartners {
  const { partners } = observed.book;
  const column = columnOf(observed, offersIn(observed, { ...scope, partner: null }), metric);
  const chosenPlace = partnerPlace(observed.book, scope.partner);
  const against = LESS_IS_BETTER.has(metric)
    ? (partner: number) => column.interval(partner).high
    : (partner: number) => -column.interval(partner).low;
  const bound = Float64Array.from({ length: partners.count }, (_, partner) => against(partner));
  const ranked = Int32Array.from(partners.ids.keys())
    .filter((partner) => column.of(partner) > 0)
    .toSorted((a, b) => (bound[a] ?? 0) - (bound[b] ?? 0) || column.of(b) - column.of(a) || a - b);
  const point = (partner: number, place: number): PartnerPoint => ({
    ...partners.named(partner),
    rank: place + 1,
    value: column.value(partner),
    count: column.count(partner),
    of: column.of(partner),
    ...column.interval(partner),
  });
  const chosenRank = chosenPlace < 0 ? -1 : ranked.indexOf(chosenPlace);
  const start = offset ?? (chosenRank < 0 ? 0 : chosenRank - (chosenRank % limit));
  const [best] = ranked;
  return {
    metric,
    total: ranked.length,
    offset: start,
    rows: Array.from(ranked.subarray(start, start + limit), (partner, k) => point(partner, start + k)),
    all: column.all,
    best: best === undefined ? null : point(best, 0),
    chosen: chosenRank < 0 ? null : point(chosenPlace, chosenRank),
  };
}
