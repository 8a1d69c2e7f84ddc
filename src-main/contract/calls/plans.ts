/** The best plan for a whole batch: what it would come to beside one after another, and what a run by it kept of its proof. */
import { z } from "zod";
import { Id, Named } from "./shared.ts";

/** How a run gives out its lines: one after another, or by the plan that places the most and then has the highest total score. */
export const RUN_METHODS = ["greedy", "best"] as const;
export type RunMethod = (typeof RUN_METHODS)[number];

/** What the lines of a run come to, those kept from earlier decisions included. */
export const PlanTotals = z.object({
  placed: z.int(),
  /** The sum of the scores. */
  score: z.number(),
  /** Of the placed lines whose distance is known, in the book's unit; null where none is. */
  meanDistance: z.number().nullable(),
});
export type PlanTotals = z.infer<typeof PlanTotals>;

/** Both ways over the same lines, with the proof of the best plan. */
export const PlanComparison = z.object({
  lines: z.int(),
  greedy: PlanTotals,
  best: PlanTotals,
  /** Lines that the two decide differently. */
  differing: z.int(),
  /** No plan places more than this. */
  placedBound: z.int(),
  /** No plan that places as many scores more than this in total. */
  scoreBound: z.number(),
  distanceUnit: z.enum(["km", "mi"]),
});
export type PlanComparison = z.infer<typeof PlanComparison>;

/** Another line that this one makes room for, or that made room for this one. */
export const PlanCounterpart = z.object({
  opportunity: Named,
  /** By how much its score changes; null where it is placed, or not placed, only by the plan. */
  change: z.number().nullable(),
  /** Its partner one after another and by the plan; null = nobody. */
  before: Named.nullable(),
  after: Named.nullable(),
});
export type PlanCounterpart = z.infer<typeof PlanCounterpart>;

/** A line that the plan decides differently from one after another. */
export const PlanDifference = z.object({
  position: z.int(),
  opportunity: Named,
  customer: z.string().nullable(),
  before: Named.nullable(),
  after: Named.nullable(),
  scoreBefore: z.number().nullable(),
  scoreAfter: z.number().nullable(),
  /** Who has the place that this one would have had; null where it stays free, or was never this one's. */
  givesWayTo: PlanCounterpart.nullable(),
  /** Whose place this one has; null where it was free. */
  takesFrom: PlanCounterpart.nullable(),
  /** The lines that make room for one another, this one included, and what they gain together. */
  exchange: z.object({ number: z.int(), lines: z.int(), placed: z.int(), score: z.number() }),
});
export type PlanDifference = z.infer<typeof PlanDifference>;

export const PLACE_SORTS = ["partner", "places", "used", "worth"] as const;
export type PlaceSort = (typeof PLACE_SORTS)[number];

/** What capacity is worth at a partner. */
export const PlanPlace = z.object({
  partner: Named,
  /** Free before the run's undecided lines; null = unlimited. */
  places: z.int().nullable(),
  used: z.int(),
  /** What one more place would add to the total score. */
  worth: z.number(),
  /** One more place would let one more opportunity be placed at all; the total score may then fall. */
  placesOneMore: z.boolean(),
});
export type PlanPlace = z.infer<typeof PlanPlace>;

const RunId = z.int().positive();
const Page = { offset: z.int().min(0), limit: z.int().min(1).max(1000) };
const PlaceOrder = z.object({ column: z.enum(PLACE_SORTS), descending: z.boolean() }).strict();

export const planCalls = {
  /** Makes both and keeps neither. */
  "plans.preview": { input: z.object({ job: z.string().max(100) }).strict(), output: PlanComparison },
  /** What a run by the best plan kept; null where the run went one after another. `not-found`. */
  "plans.read": { input: z.object({ run: RunId }).strict(), output: PlanComparison.nullable() },
  /** In order of the run; `opportunity` = only that line, null = all. */
  "plans.differences": {
    input: z.object({ run: RunId, opportunity: Id.nullable().default(null), ...Page }).strict(),
    output: z.object({ total: z.int(), rows: z.array(PlanDifference) }),
  },
  "plans.places": {
    input: z.object({ run: RunId, sort: PlaceOrder, ...Page }).strict(),
    output: z.object({ total: z.int(), rows: z.array(PlanPlace) }),
  },
  /** Every difference, or every partner's places, for a spreadsheet. */
  "plans.differencesCsv": { input: z.object({ run: RunId }).strict(), output: z.object({ csv: z.string() }) },
  "plans.placesCsv": { input: z.object({ run: RunId }).strict(), output: z.object({ csv: z.string() }) },
} as const;
