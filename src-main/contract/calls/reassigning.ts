/** Offers that go to another partner instead: one by choice, or many, each to the best one that is available. */
import { z } from "zod";
import { FAILURE_CODES } from "../codes.ts";
import { WindowId } from "./editing.ts";
import { CauseCount } from "./explaining.ts";
import { OfferSelection } from "./offers.ts";
import { Failure, Id, Named } from "./shared.ts";

const Why = z.string().trim().min(1, "say why it goes to another partner").max(1000);

/** A partner that could have the opportunity instead; those that are available first, best first. */
export const ReassignOption = z.object({
  partner: Named,
  available: z.boolean(),
  /** It goes first by the newcomers' share, which takes this opportunity. */
  newcomer: z.boolean(),
  score: z.number().nullable(),
  failures: z.array(Failure),
});
export type ReassignOption = z.infer<typeof ReassignOption>;

/** What reassigning a selection of offers does, or would do. */
export const OffersReassigned = z.object({
  matched: z.int(),
  moved: z.int(),
  refused: z.int(),
  /** Who gets how many, most first; `free` is the room that is left then, null = unlimited. */
  receivers: z.array(z.object({ partner: Named, count: z.int(), free: z.int().nullable() })),
  /** The first of those that go to another partner, in the order in which they are given away. */
  moves: z.array(
    z.object({
      id: z.string(),
      topic: z.string(),
      from: z.string(),
      to: z.string(),
      score: z.number(),
      /** It goes first by the newcomers' share, whatever its score. */
      newcomer: z.boolean(),
    }),
  ),
  /** The first of those that stay, with why; `causes` count what stops the other partners, most first, where that is it. */
  refusals: z.array(z.object({ id: z.string(), topic: z.string(), partner: z.string(), why: z.string(), causes: z.array(CauseCount) })),
  /** The same text for the same moves. */
  plan: z.string(),
});
export type OffersReassigned = z.infer<typeof OffersReassigned>;

export const reassigningCalls = {
  "offers.reassignOptions": { input: z.object({ id: Id }).strict(), output: z.array(ReassignOption) },
  /**
   * Withdraws an offer and delivers its opportunity to another partner, as one act. `conflict` where that is not allowed; `invalid-input` where the
   * partner fails a check that is not among `accepted`.
   */
  "offers.reassign": {
    input: z.object({ id: Id, partner: Id, reason: Why, accepted: z.array(z.enum(FAILURE_CODES)), window: WindowId }).strict(),
    output: z.object({ offer: z.string() }),
  },
  /** What `offers.reassignAll` would do. */
  "offers.reassignPlan": { input: z.object({ selection: OfferSelection }).strict(), output: OffersReassigned },
  /**
   * Gives each offer to its best available other partner, one after another in the order of distribution, as one act; what nobody else can take
   * stays. `plan` is that of the preview which was agreed to: `conflict` where it would be another one by now.
   */
  "offers.reassignAll": {
    input: z.object({ selection: OfferSelection, reason: Why, plan: z.string().max(100), window: WindowId }).strict(),
    output: OffersReassigned,
  },
} as const;
