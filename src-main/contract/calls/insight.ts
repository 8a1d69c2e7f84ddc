/** Understanding weights: what they would have done in the past, where a decision would flip, how far a weight can move, why a partner gets little. */
import { z } from "zod";
import { FAILURE_CODES, OFFER_STATES } from "../codes.ts";
import { METRICS } from "../metrics.ts";
import { Candidate } from "./explaining.ts";
import { Id, Named } from "./shared.ts";
import { TuningValue } from "./weights.ts";

const Job = z.string().max(100);
const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day such as 2017-03-01");

/** Days of delivery in the book's time zone, both inclusive. */
export const Period = z.object({ from: Day, to: Day }).strict();
export type Period = z.infer<typeof Period>;

/** What happened, what the active settings (or the state that stands in for them, see `pastQuery`) would choose, what the draft would. */
export const PAST_SIDES = ["real", "active", "draft"] as const;
export type PastSide = (typeof PAST_SIDES)[number];

export const PastTotals = z.object({
  side: z.enum(PAST_SIDES),
  placed: z.int(),
  /** In the book's unit, of those whose both places are known; null where none is. */
  distance: z.number().nullable(),
  /** The sum of the win rates of that moment of the partners that have them. */
  wins: z.number(),
  /** Known amounts in the base currency. */
  revenue: z.number(),
  /** How unevenly it is shared among the active partners; null where nobody has anything. */
  gini: z.number().nullable(),
  /** Active partners that have nothing. */
  idle: z.int(),
});
export type PastTotals = z.infer<typeof PastTotals>;

/** A period decided again, each delivery at its own moment, one not changing the next. */
export const PastOutcome = z.object({
  from: z.number(),
  until: z.number(),
  /** Deliveries in the period; withdrawn and partner-created ones are left out. */
  decisions: z.int(),
  /** Those that go to another partner with the draft than with the active settings. */
  moved: z.int(),
  /** Those of them that the partner that had it would not have got either. */
  movedElsewhere: z.int(),
  /** Those that the draft gives to another partner than the one that had it; likewise the active settings. */
  notAsReal: z.object({ active: z.int(), draft: z.int() }),
  /** For which nobody was available at that moment. */
  nobody: z.object({ active: z.int(), draft: z.int() }),
  totals: z.array(PastTotals),
  /** Largest change from the active settings to the draft first; partners that have none on any side are left out. */
  loads: z.array(z.object({ partner: Named, real: z.int(), active: z.int(), draft: z.int() })),
  loadsTotal: z.int(),
});
export type PastOutcome = z.infer<typeof PastOutcome>;

export const PastMove = z.object({
  opportunity: Named,
  customer: z.string().nullable(),
  at: z.number(),
  /** Who had it, whom the active settings would have chosen, and whom the draft. */
  real: Named,
  active: Named.nullable(),
  draft: Named.nullable(),
  /** How far the draft's partner is ahead of the other one with the active settings and with the draft, and what moved that, largest first; null where one was no candidate. */
  terms: z
    .object({
      leadBefore: z.number(),
      leadAfter: z.number(),
      changes: z.array(z.object({ metric: z.enum(METRICS), change: z.number() })),
    })
    .nullable(),
  /** What became of the offer by the book's date. */
  outcome: z.enum(OFFER_STATES),
});
export type PastMove = z.infer<typeof PastMove>;

/** moved: another partner than with the active settings; elsewhere: and another than the one that had it. */
export const PAST_LISTS = ["moved", "elsewhere"] as const;

/** `against`: what the draft is compared with instead of the active settings; null = those. */
const pastQuery = { period: Period, draft: TuningValue, against: TuningValue.nullable().default(null), job: Job };

export const Flip = z.object({ weight: z.number(), partner: Named });

export const FlipsOfMetric = z.object({
  metric: z.enum(METRICS),
  weight: z.number(),
  minimum: z.number(),
  maximum: z.number(),
  /** The nearest weights below and above at which another partner wins; null = none in the range. */
  down: Flip.nullable(),
  up: Flip.nullable(),
});
export type FlipsOfMetric = z.infer<typeof FlipsOfMetric>;

/** With the loads of a line of a run, as things stand now, or as a draft's run comes to it. */
export const FlipPlace = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("run"), run: z.int().positive() }).strict(),
  z.object({ kind: z.literal("now") }).strict(),
  z.object({ kind: z.literal("draft"), draft: TuningValue, job: Job }).strict(),
]);
export type FlipPlace = z.infer<typeof FlipPlace>;

export const Flips = z.object({
  /** null where nobody is available. */
  winner: Named.nullable(),
  /** Partners that are available. */
  available: z.int(),
  /** Whether it is one that the draft's run decides; else loads are as they stand before any run. */
  waits: z.boolean(),
  /** Who keeps it in the draft's run whatever the weights, being approved or chosen by a person; null = nobody does. */
  kept: Named.nullable(),
  /** In the order of the engine's sum. */
  metrics: z.array(FlipsOfMetric),
});
export type Flips = z.infer<typeof Flips>;

/** The range of each weight is gone through in so many steps. */
export const SENSITIVITY_STEPS = 200;

export const Sensitivity = z.object({
  metric: z.enum(METRICS),
  waiting: z.int(),
  weight: z.number(),
  /** Each weight that was tried, ascending, with how many go to another partner than with the draft. */
  points: z.array(z.object({ weight: z.number(), moved: z.int() })),
});
export type Sensitivity = z.infer<typeof Sensitivity>;

export const LittleOver = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("waiting") }).strict(),
  z.object({ kind: z.literal("period"), period: Period }).strict(),
]);
export type LittleOver = z.infer<typeof LittleOver>;

export const PartnerLittle = z.object({
  /** Days of the period; null = what waits now. */
  from: z.number().nullable(),
  until: z.number().nullable(),
  /** Opportunities that wait, or deliveries in the period. */
  looked: z.int(),
  available: z.int(),
  /** Those that the active settings give it. */
  got: z.int(),
  /** Those that it really had in the period; null where what waits is looked at. */
  had: z.int().nullable(),
  /** Most total first. `alone`: those that nothing else stands against. */
  stopped: z.array(z.object({ code: z.enum(FAILURE_CODES), total: z.int(), alone: z.int() })),
  lost: z.object({
    count: z.int(),
    /** Equal in every part, so that the tie-break decided. */
    ties: z.int(),
    /** Given to a newcomer by their share. */
    toNewcomers: z.int(),
    /** The mean of its term minus the winner's, most costly first; `decisive`: how often no term cost it more. Terms that never differ are left out. */
    terms: z.array(z.object({ metric: z.enum(METRICS), mean: z.number(), decisive: z.int() })),
    /** Who got them, most first. */
    winners: z.array(z.object({ partner: Named, count: z.int() })),
  }),
  /** What one change alone would do, each worked out by deciding everything again with it; most gained first. */
  changes: z.array(
    z.object({
      /** "capacity 12 instead of 9". */
      change: z.string(),
      available: z.int(),
      got: z.int(),
    }),
  ),
});
export type PartnerLittle = z.infer<typeof PartnerLittle>;

const page = { offset: z.int().min(0), limit: z.int().min(1).max(1000) };

export const insightCalls = {
  /** When offers were delivered, by which a period is chosen; null where none was. */
  "insight.delivered": {
    input: z.object({}).strict(),
    output: z.object({ first: z.number(), last: z.number() }).nullable(),
  },
  /** `invalid-input` where the period ends before it begins, or holds more than can be kept at once. */
  "insight.past": { input: z.object(pastQuery).strict(), output: PastOutcome },
  /** In order of delivery. */
  "insight.pastMoves": {
    input: z.object({ ...pastQuery, list: z.enum(PAST_LISTS), ...page }).strict(),
    output: z.object({ total: z.int(), rows: z.array(PastMove) }),
  },
  "insight.pastCsv": {
    input: z.object({ ...pastQuery, list: z.enum(PAST_LISTS) }).strict(),
    output: z.object({ csv: z.string() }),
  },
  "insight.flips": { input: z.object({ opportunity: Id, at: FlipPlace }).strict(), output: Flips },
  /** Who could have an opportunity with a draft, those with room first, best first. */
  "insight.ranking": {
    input: z.object({ opportunity: Id, draft: TuningValue, limit: z.int().min(1).max(200), job: Job }).strict(),
    output: z.object({ opportunity: Named, customer: z.string().nullable(), total: z.int(), rows: z.array(Candidate) }),
  },
  /** One weight gone through from one end to the other, the rest as in the draft. `every`: 1 = each of SENSITIVITY_STEPS steps. */
  "insight.sensitivity": {
    input: z.object({ draft: TuningValue, metric: z.enum(METRICS), every: z.int().min(1).max(SENSITIVITY_STEPS), job: Job }).strict(),
    output: Sensitivity,
  },
  /** Why a partner gets little, by the active settings. */
  "insight.partner": { input: z.object({ id: Id, over: LittleOver, job: Job }).strict(), output: PartnerLittle },
} as const;
