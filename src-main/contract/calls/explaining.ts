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
  /** It goes first by the newcomers' share, which takes this opportunity. */
  newcomer: z.boolean(),
});
export type Candidate = z.infer<typeof Candidate>;

/** A partner with what stops it; `checks` counts failed checks, not codes. */
export const Unavailable = z.object({ partner: Named, checks: z.number().int(), failures: z.array(Failure) });
export type Unavailable = z.infer<typeof Unavailable>;

/** That an opportunity is chosen for the newcomers' share. */
export const NewcomersShare = z.object({
  /** Percent. */
  share: z.number(),
  /** A partner with fewer delivered offers than these is a newcomer. */
  offers: z.int(),
  /** How many available candidates are newcomers; where there are none it goes as usual. */
  available: z.int(),
  /** Who would get it by the score alone; null = nobody is available. */
  otherwise: Named.extend({ score: z.number() }).nullable(),
});
export type NewcomersShare = z.infer<typeof NewcomersShare>;

/** How many partners one cause stops. */
export const CauseCount = z.object({ code: Failure.shape.code, count: z.int() });
export type CauseCount = z.infer<typeof CauseCount>;
