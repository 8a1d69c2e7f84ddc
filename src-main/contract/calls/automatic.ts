/** Automatic distribution: what is clear by the manager's thresholds goes out without review. */
import { z } from "zod";
import { WindowId } from "./editing.ts";
import { Named } from "./shared.ts";

/** The thresholds, as reasons why a proposal stays in review. */
export const AUTOMATIC_REFUSALS = ["lead", "imputed", "revenue", "offers"] as const;
export type AutomaticRefusal = (typeof AUTOMATIC_REFUSALS)[number];

export const Thresholds = z
  .object({
    lead: z.number().min(0, "the least lead is a number of 0 or more"),
    imputed: z.enum(["no", "distance", "yes"]),
    /** Whole units of the base currency; null = any. */
    revenue: z.number().min(0, "the highest revenue is a number of 0 or more").nullable(),
    offers: z.int("the least number of offers is a whole number").min(0, "the least number of offers is 0 or more").max(1_000_000),
  })
  .strict();
export type Thresholds = z.infer<typeof Thresholds>;

const Refused = z.object({ reason: z.enum(AUTOMATIC_REFUSALS), count: z.int() });

/** What thresholds do to the undecided lines of a run. */
export const AutomaticPlan = z.object({
  run: z.int(),
  /** Undecided lines with a proposed partner. */
  proposed: z.int(),
  /** Those of them that would go out. */
  clear: z.int(),
  /** Lines by each threshold that keeps them; a line that fails two counts twice. */
  refused: z.array(Refused),
});
export type AutomaticPlan = z.infer<typeof AutomaticPlan>;

/** One past delivery, decided again at its own moment. */
export const PastLine = z.object({
  opportunity: Named,
  at: z.number(),
  /** Who got it. */
  partner: Named,
  /** Whom the thresholds would have given it to. */
  proposed: Named,
  score: z.number(),
  lead: z.number().nullable(),
  /** By the newcomers' share. */
  newcomer: z.boolean(),
  /** What became of it. */
  outcome: z.string(),
});

export const AutomaticPast = z.object({
  from: z.number(),
  until: z.number(),
  /** Offers delivered in that time. */
  offers: z.int(),
  /** Those that would have gone out without review. */
  clear: z.int(),
  /** Those of them that got the same partner. */
  same: z.int(),
  refused: z.array(Refused),
  /** Opportunities for which nobody was available at that moment. */
  nobody: z.int(),
  /** Of those that would have gone to another partner, and of the others the newest. */
  lines: z.array(PastLine),
});
export type AutomaticPast = z.infer<typeof AutomaticPast>;

/** One automatic delivery, with what can still be withdrawn of it. */
export const AutomaticDelivery = z.object({
  delivery: z.int(),
  run: z.int(),
  /** When its offers were delivered in the book's time, and when and by whom it was done. */
  deliveredAt: z.number(),
  at: z.number(),
  by: z.string(),
  offers: z.int(),
  /** Offers that no partner has answered: these can be withdrawn. */
  unanswered: z.int(),
  withdrawn: z.int(),
});
export type AutomaticDelivery = z.infer<typeof AutomaticDelivery>;

const Run = z.int().positive();

export const automaticCalls = {
  "automatic.read": {
    input: z.object({}).strict(),
    output: z.object({ on: z.boolean(), thresholds: Thresholds, deliveries: z.array(AutomaticDelivery) }),
  },
  /** Writes the switch and the thresholds as settings of the book, one undoable act. */
  "automatic.save": {
    input: z.object({ on: z.boolean(), thresholds: Thresholds, window: WindowId }).strict(),
    output: z.object({ changed: z.boolean() }),
  },
  "automatic.plan": { input: z.object({ run: Run, thresholds: Thresholds }).strict(), output: AutomaticPlan },
  /** What the thresholds would have done in the calendar month before the book's date: each offer decided again at its own delivery. */
  "automatic.past": { input: z.object({ thresholds: Thresholds, job: z.string().max(100) }).strict(), output: AutomaticPast },
  /** Delivers what is clear in a run by the thresholds of the book; `conflict` where the switch is off. */
  "automatic.deliver": {
    input: z.object({ run: Run }).strict(),
    output: z.object({ delivery: z.int().nullable(), delivered: z.int(), waits: z.int(), refused: z.array(Refused) }),
  },
  /** Withdraws what nobody has answered of an automatic delivery, and puts it on hold in review. */
  "automatic.withdraw": {
    input: z.object({ delivery: z.int().positive() }).strict(),
    output: z.object({ withdrawn: z.int(), answered: z.int() }),
  },
} as const;
