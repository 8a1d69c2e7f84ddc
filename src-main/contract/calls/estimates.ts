/** What becomes of a partner's own figures before they are weighted, by both ways to look at a short history. */
import { z } from "zod";
import { METRICS } from "../metrics.ts";
import { Id } from "./shared.ts";

/** All that belong to a partner alone. */
const PartnerMetric = z.enum(METRICS).exclude(["distance"]);

/** Rates are 0..1, the time to close is in days. */
export const Estimate = z.object({
  metric: PartnerMetric,
  /** The partner's own; null = it has no data. */
  own: z.number().nullable(),
  /** The counts behind it; for the time to close both are the won offers. */
  count: z.int(),
  of: z.int(),
  /** All partners' offers together; null = nobody has data. */
  network: z.number().nullable(),
  /** The plain mean of the active partners that have a value: what stands in by `neutral`. */
  mean: z.number().nullable(),
  /** What is weighted by either mode; 0 where nobody has data. */
  neutral: z.number(),
  adjusted: z.number(),
});
export type Estimate = z.infer<typeof Estimate>;

export const Estimates = z.object({
  /** The mode that is in use. */
  history: z.enum(["neutral", "adjusted"]),
  /** With so many offers at the network's rate `adjusted` mixes a partner's own. */
  imaginary: z.int(),
  /** In the order of the sum. */
  metrics: z.array(Estimate),
});
export type Estimates = z.infer<typeof Estimates>;

export const estimateCalls = {
  /** As of the book's date, or as a run saw it. `not-found`. */
  "estimates.ofPartner": { input: z.object({ partner: Id, run: z.int().positive().nullable() }).strict(), output: Estimates },
} as const;
