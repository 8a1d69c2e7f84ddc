/** Which offers a chart counts, and which of them stand behind one of its points. */
import { z } from "zod";
import { RETURN_REASON_GROUPS } from "../codes.ts";
import { Id } from "./shared.ts";

/** `2017-03`, a month in the book's time zone. */
export const Month = z.string().regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/, "a month is written as 2017-03");

/**
 * Which delivered offers count. A group is what the offers were about: opportunities in a territory, of a lead type, with a product.
 * Without months it is what the metrics count (all time, or the window that is set); with months those delivered in them, both inclusive.
 */
export const ChartScope = z
  .object({
    /** null = all partners. */
    partner: Id.nullable(),
    /** By name. */
    territory: Id.nullable(),
    leadType: Id.nullable(),
    product: Id.nullable(),
    from: Month.nullable(),
    to: Month.nullable(),
  })
  .strict()
  .refine(({ from, to }) => from === null || to === null || from <= to, "the first month must not be after the last one");
export type ChartScope = z.infer<typeof ChartScope>;

/** Kinds of offers, in the words of engine/series/kinds.ts. */
export const OFFER_KINDS = [
  "delivered",
  "accepted",
  "declined",
  "expired",
  "pending",
  "open",
  "undecided",
  "lapsed",
  "won",
  "returned",
  "stalled",
  "feedback",
  "touched",
  "progressed",
  "timed",
] as const;
export type OfferKindName = (typeof OFFER_KINDS)[number];

export const SPREAD_METRICS = ["avgtimetoclose", "distance"] as const;
export type SpreadMetric = (typeof SPREAD_METRICS)[number];

/** The offers behind a point of a chart: those of the scope that meet all of this. */
export const ChartSlice = z
  .object({
    kind: z.enum(OFFER_KINDS),
    /** Delivered in this month. */
    month: Month.nullable(),
    /** Delivered before this month. */
    before: Month.nullable(),
    /** Of returned offers. */
    reason: z.enum(RETURN_REASON_GROUPS).nullable(),
    /** The place-th step of this width from 0; the last one takes what is beyond. */
    step: z
      .object({ metric: z.enum(SPREAD_METRICS), width: z.number().positive(), place: z.int().min(0).max(1000), last: z.boolean() })
      .nullable(),
  })
  .strict();
export type ChartSlice = z.infer<typeof ChartSlice>;

/** What the offers behind a point can be sorted by. */
export const BEHIND_SORTS = ["opportunity", "partner", "state", "delivered", "accepted", "closed"] as const;
export type BehindSort = (typeof BEHIND_SORTS)[number];
