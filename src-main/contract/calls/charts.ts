/** The series behind the charts: what became of the delivered offers of a scope, by month, by partner, and as distributions. */
import { z } from "zod";
import { RETURN_REASON_GROUPS } from "../codes.ts";
import { METRICS } from "../metrics.ts";
import { BEHIND_SORTS, ChartScope, ChartSlice, Month, SPREAD_METRICS } from "./chart-scope.ts";
import { Id, Named, OfferView } from "./shared.ts";

export * from "./chart-scope.ts";

/** Counts of delivered offers: delivered = won + returned + declined + expired + undecided. */
export const OfferCounts = z.object({
  delivered: z.int(),
  accepted: z.int(),
  declined: z.int(),
  expired: z.int(),
  /** Not answered yet. */
  pending: z.int(),
  won: z.int(),
  returned: z.int(),
  /** Still open: not answered, accepted, in progress or on hold. */
  undecided: z.int(),
  stalled: z.int(),
  feedback: z.int(),
  touched: z.int(),
  /** Won offers whose close is dated, and their mean days from acceptance to close. */
  timed: z.int(),
  days: z.number().nullable(),
  /** Offers of which both places are known, and their mean distance in the book's unit. */
  placed: z.int(),
  distance: z.number().nullable(),
});
export type OfferCounts = z.infer<typeof OfferCounts>;

const PartnerPoint = z.object({
  id: z.string(),
  name: z.string(),
  /** From 1; best first by the bound that counts against the partner. */
  rank: z.int(),
  /** A rate, mean days or a mean distance. */
  value: z.number(),
  /** Of a rate; for a mean both are the number of offers. */
  count: z.int(),
  of: z.int(),
  /** The 90 % interval. */
  low: z.number(),
  high: z.number(),
});
export type PartnerPoint = z.infer<typeof PartnerPoint>;

const Load = z.object({ id: z.string(), name: z.string(), open: z.int(), capacity: z.int().nullable() });

const Spread = z.object({ count: z.int(), mean: z.number().nullable(), median: z.number().nullable() });

const scoped = { scope: ChartScope };

/** The longest time shown by month; what is older is told in one sum. */
export const MOST_MONTHS = 120;

const MonthCounts = OfferCounts.extend({ month: Month });

export const ChartMonths = z.object({
  /** Each month from the first delivery of the scope (or 120 months back) to its end, oldest first, also those without any. */
  months: z.array(MonthCounts),
  /** What was delivered before the first of them; null = nothing was. */
  earlier: OfferCounts.nullable(),
  /** The same months of the network; null where the scope is all of it. */
  network: z.array(MonthCounts).nullable(),
});
export type ChartMonths = z.infer<typeof ChartMonths>;

export const ChartTotals = z.object({
  own: OfferCounts,
  /** Null where the scope is the network. */
  network: OfferCounts.nullable(),
  /** First and last month in which anything that the charts count was delivered, whatever the scope; null = nothing was. */
  delivered: z.object({ first: Month, last: Month }).nullable(),
  /** Set where the metrics count the offers of so many days only. */
  windowDays: z.int().nullable(),
});
export type ChartTotals = z.infer<typeof ChartTotals>;

export const ChartPartners = z.object({
  metric: z.enum(METRICS),
  /** Partners with data. */
  total: z.int(),
  /** Where the rows begin. */
  offset: z.int(),
  rows: z.array(PartnerPoint),
  /** The same over all of them; null where nobody has data. */
  all: z.object({ value: z.number(), count: z.int(), of: z.int() }).nullable(),
  /** The first of all. */
  best: PartnerPoint.nullable(),
  /** The scope's partner; null where there is none or it has no data. */
  chosen: PartnerPoint.nullable(),
});
export type ChartPartners = z.infer<typeof ChartPartners>;

export const ChartReasons = z.object({
  returned: z.int(),
  /** Those that occur in the scope or the network, most frequent first. */
  reasons: z.array(z.object({ reason: z.enum(RETURN_REASON_GROUPS), count: z.int(), network: z.int() })),
  /** Returned in the network; null where the scope is all of it. */
  network: z.int().nullable(),
});
export type ChartReasons = z.infer<typeof ChartReasons>;

export const ChartFunnel = z.object({
  delivered: z.int(),
  accepted: z.int(),
  /** Reached a stage, or were won. */
  progressed: z.int(),
  won: z.int(),
  declined: z.int(),
  expired: z.int(),
  pending: z.int(),
  /** Returned, and still open, without a stage. */
  returnedEarly: z.int(),
  openEarly: z.int(),
  /** The same with one. */
  returnedLate: z.int(),
  openLate: z.int(),
});
export type ChartFunnel = z.infer<typeof ChartFunnel>;

export const ChartCapacity = z.object({
  total: z.int(),
  /** Active partners that cover the group, or the scope's: the largest share of capacity in use first, those without a limit last. */
  rows: z.array(Load),
  full: z.int(),
  unlimited: z.int(),
  open: z.int(),
  /** Sum over those with a limit, and what of it is in use. */
  places: z.int(),
  taken: z.int(),
});
export type ChartCapacity = z.infer<typeof ChartCapacity>;

export const ChartSpread = z.object({
  metric: z.enum(SPREAD_METRICS),
  own: Spread,
  network: Spread.nullable(),
  /** Equal steps from 0 of `width`; the last has no end. */
  width: z.number(),
  steps: z.array(z.int()),
  /** Offers of the scope that could have a value and have none. */
  unknown: z.int(),
});
export type ChartSpread = z.infer<typeof ChartSpread>;

const paged = { offset: z.int().min(0), limit: z.int().min(1).max(200) };

export const Scorecard = z.object({
  partner: Named.extend({ status: z.enum(["active", "paused", "inactive"]), place: z.string().nullable(), capacity: z.int().nullable() }),
  asOf: z.number(),
  own: OfferCounts,
  network: OfferCounts,
  /** The last twelve months, also those without deliveries. */
  months: z.array(MonthCounts),
  openByState: z.array(z.object({ state: z.string(), count: z.int() })),
  reasons: ChartReasons,
  /** Open offers, longest without progress first; `open` counts all. */
  open: z.int(),
  offers: z.array(OfferView.extend({ customer: z.string().nullable() })),
});
export type Scorecard = z.infer<typeof Scorecard>;

export const chartCalls = {
  "charts.totals": { input: z.object(scoped).strict(), output: ChartTotals },
  "charts.months": { input: z.object(scoped).strict(), output: ChartMonths },
  /** `offset` null = the page that has the scope's partner on it. */
  "charts.partners": {
    input: z.object({ ...scoped, metric: z.enum(METRICS), offset: paged.offset.nullable(), limit: paged.limit }).strict(),
    output: ChartPartners,
  },
  "charts.reasons": { input: z.object(scoped).strict(), output: ChartReasons },
  "charts.funnel": { input: z.object(scoped).strict(), output: ChartFunnel },
  /** As things stand: the scope's months do not matter. */
  "charts.capacity": { input: z.object({ ...scoped, ...paged }).strict(), output: ChartCapacity },
  "charts.spread": { input: z.object({ ...scoped, metric: z.enum(SPREAD_METRICS) }).strict(), output: ChartSpread },
  /** The offers behind a point: sorted, then and without a sort the newest delivery first. What has no date stands last. */
  "charts.offers": {
    input: z
      .object({
        ...scoped,
        slice: ChartSlice,
        sort: z
          .object({ column: z.enum(BEHIND_SORTS), descending: z.boolean() })
          .strict()
          .nullable()
          .default(null),
        ...paged,
      })
      .strict(),
    output: z.object({ total: z.int(), rows: z.array(OfferView) }),
  },
  "charts.scorecard": { input: z.object({ partner: Id }).strict(), output: Scorecard },
} as const;
