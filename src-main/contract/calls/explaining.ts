/** Partners as an explanation shows them: those that are scored, and what stops the others. */
import { z } from "zod";
import { Failure, Named, Term } from "./shared.ts";

/** A partner that passes every check but capacity, scored. */
export const Candidate = z.object({
  partner: Named,
  score: z.number(),
  /** In the order of the engine's sum: win, return, feedback, stall, touch, time, distance. */
  terms: z.array(Term),
  /** null = unlimited. */
  capacity: z.number().int().nullable(),
  /** Open offers, and earlier lines where a run is explained. */
  load: z.number().int(),
  /** Empty where it is available; `capacity-full` otherwise. */
  failures: z.array(Failure),
});
export type Candidate = z.infer<typeof Candidate>;

/** A partner with what stops it; `checks` counts failed checks, not codes. */
export const Unavailable = z.object({ partner: Named, checks: z.number().int(), failures: z.array(Failure) });
export type Unavailable = z.infer<typeof Unavailable>;

/** How many partners one cause stops. */
export const CauseCount = z.object({ code: Failure.shape.code, count: z.int() });
export type CauseCount = z.infer<typeof CauseCount>;
