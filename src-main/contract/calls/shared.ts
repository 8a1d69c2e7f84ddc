/** Shapes that several calls use. */
import { z } from "zod";
import { FAILURE_CODES, OFFER_STATES, OPPORTUNITY_STATUSES, OUTCOMES } from "../codes.ts";
import { METRICS } from "../metrics.ts";

export const Id = z.string().min(1).max(10_000);
export const Named = z.object({ id: z.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

/** `amount` in units of the currency, not minor units. */
export const Money = z.object({ amount: z.number(), currency: z.string() });
export type Money = z.infer<typeof Money>;

/** A rate with the counts behind it: value = count / of, null where `of` is 0. */
export const Rate = z.object({ value: z.number().nullable(), count: z.number().int(), of: z.number().int() });
export type Rate = z.infer<typeof Rate>;

/** How a partner has done, as of the book's date; distance is not here, since it belongs to a pair. */
export const PartnerMetrics = z.object({
  winrate: Rate,
  returnrate: Rate,
  feedbackrate: Rate,
  stallrate: Rate,
  touchrate: Rate,
  /** Mean days from acceptance to close over `won` offers whose dates are known. */
  avgtimetoclose: z.object({ days: z.number().nullable(), won: z.number().int() }),
});
export type PartnerMetrics = z.infer<typeof PartnerMetrics>;

/** What a figure of a partner's record counts its delivered offers as; `timed`: won with a dated close; `measured`: with both places known. */
export const COUNTED_AS = ["delivered", "won", "returned", "feedback", "stalled", "touched", "timed", "measured"] as const;
export type CountedAs = (typeof COUNTED_AS)[number];

/** In the book's unit of distance, over so many offers; null over none. */
export const MeanDistance = z.object({ mean: z.number().nullable(), offers: z.number().int() });
export type MeanDistance = z.infer<typeof MeanDistance>;

export const Failure = z.object({
  code: z.enum(FAILURE_CODES),
  /** What stands against it, with the values: "takes 12,000 to 50,000 USD; this one is 61,000". */
  sentence: z.string(),
  /** What would have to change in the partner's record: "capacity 10 instead of 9"; null where no change of it would do. */
  remedy: z.string().nullable(),
});
export type Failure = z.infer<typeof Failure>;

/** One of the seven parts of a score. */
export const Term = z.object({
  metric: z.enum(METRICS),
  /** The value that is weighted, imputed and rounded as the engine does; null where nobody has one or the weight is 0 and it is unknown. */
  value: z.number().nullable(),
  weight: z.number(),
  /** The signed part: the seven add up to the score exactly, in the engine's order. */
  term: z.number(),
  imputed: z.boolean(),
  /** The partner's own value where what is weighted is drawn away from it (history adjusted); null where it counts as it is, or there is none. */
  own: z.number().nullable(),
  /** The counts behind a rate; for the time to close both are the won offers behind it; null for distance. */
  count: z.number().int().nullable(),
  of: z.number().int().nullable(),
});
export type Term = z.infer<typeof Term>;

export const OfferView = z.object({
  id: z.string(),
  opportunity: Named,
  partner: Named,
  state: z.enum(OFFER_STATES),
  deliveredAt: z.number().nullable(),
  deadline: z.number().nullable(),
  acceptedAt: z.number().nullable(),
  stage: z.number().int().nullable(),
  closedAt: z.number().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  returnReason: z.string().nullable(),
});
export type OfferView = z.infer<typeof OfferView>;

export const OpportunityStatusName = z.enum(OPPORTUNITY_STATUSES);

export const Sort = z.object({ column: z.string(), descending: z.boolean() });

/** Which rows of a list: these, or all that match but these. */
export const RowPick = z.object({ all: z.boolean(), ids: z.array(Id).max(200_000) }).strict();
export type RowPick = z.infer<typeof RowPick>;

/** What of a list goes into a file. */
export const ExportInput = {
  search: z.string().max(200),
  sort: Sort.nullable(),
  /** Names of columns, in the order of the file; null = all there are. */
  columns: z.array(z.string().max(100)).max(200).nullable().default(null),
  /** null = all that match. */
  picked: RowPick.nullable().default(null),
};

/** A window into a long list; `total` in the answer counts all rows that match. */
export const PageInput = {
  search: z.string().max(200),
  sort: Sort.nullable(),
  offset: z.number().int().min(0),
  limit: z.number().int().min(1).max(10_000),
};
