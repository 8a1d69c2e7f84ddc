/** Runs, their proposals, and what the reviewer decides. */
import { z } from "zod";
import { CHECKS, FAILURE_CODES } from "../codes.ts";
import { Candidate, NewcomersShare, Unavailable } from "./explaining.ts";
import { RUN_METHODS } from "./plans.ts";
import { Failure, Id, Money, Named } from "./shared.ts";

/**
 * What a line wants of the manager; it is what fits first. `due`: it was held until a date that has come. `imputed`: part of the partner's own
 * history is.
 */
export const NEEDS = [
  "due",
  "changed",
  "no-address",
  "nobody",
  "close-call",
  "imputed",
  "clear",
  "approved",
  "held",
  "delivered",
  "gone",
] as const;
export type Need = (typeof NEEDS)[number];

/** Those in which nothing is left to decide. */
export const DECIDED_NEEDS = ["approved", "held", "delivered", "gone"] as const satisfies readonly Need[];

/** What the lines can be grouped by. */
export const GROUPINGS = ["need", "partner", "territory", "reason"] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What the lines of a group can be sorted by; `run` is the order in which the engine took them. */
export const LINE_SORTS = ["run", "score", "lead", "revenue", "customer"] as const;
export type LineSort = (typeof LINE_SORTS)[number];

/**
 * Some lines of a worklist. By need the key is the need; by partner the id of the partner that a line has; by territory the name of the smallest one
 * that holds the customer's address; by reason the code that stops most partners, or "proposed" where the run has a partner. "" = none of them.
 */
export const LineGroup = z.object({
  key: z.string(),
  /** The name of the partner or the territory; null where the key says all. */
  label: z.string().nullable(),
  count: z.number().int(),
  /** How many of them want a decision: they come first. */
  undecided: z.number().int(),
});
export type LineGroup = z.infer<typeof LineGroup>;

export const ReviewRun = z.object({
  id: z.number().int(),
  engine: z.string(),
  asOf: z.number(),
  startedAt: z.number(),
  startedBy: z.string(),
  method: z.enum(RUN_METHODS),
  lines: z.number().int(),
  proposed: z.number().int(),
  /** Lines by need, in the order of NEEDS, empty groups left out. */
  groups: z.array(z.object({ need: z.enum(NEEDS), count: z.number().int() })),
  /** Approved and overridden lines that wait for delivery. */
  deliverable: z.number().int(),
  /** Opportunities that wait now but are not in this run, and settings or data that changed since: true asks for a new run. */
  outdated: z.boolean(),
  /** A lead up to this is a close call. */
  margin: z.number(),
  /** The last delivery that can still be taken back; of an automatic one, the offers that nobody has answered. */
  undoable: z.object({ delivery: z.number().int(), offers: z.number().int(), automatic: z.boolean() }).nullable(),
});
export type ReviewRun = z.infer<typeof ReviewRun>;

export const ReviewLine = z.object({
  opportunity: z.string(),
  position: z.number().int(),
  need: z.enum(NEEDS),
  topic: z.string(),
  customer: z.string().nullable(),
  revenue: Money.nullable(),
  /** The proposed partner, or the one that the reviewer chose instead. */
  partner: Named.nullable(),
  score: z.number().nullable(),
  /** How far the proposed partner is ahead of the next; null where there is no next. */
  lead: z.number().nullable(),
  available: z.number().int(),
  decision: z.enum(["none", "approve", "override", "hold"]),
  reason: z.string().nullable(),
  /** When a held line comes back, the first instant of that day; null = when somebody takes it up. */
  holdUntil: z.number().nullable(),
  /** Why the last delivery left it in review. */
  problem: z.string().nullable(),
  /** Delivered without review, by the thresholds of automatic distribution. */
  automatic: z.boolean(),
  /** Proposed by the newcomers' share: the lead is negative where the next is no newcomer and scores higher. */
  newcomer: z.boolean(),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

export const Explanation = z.object({
  line: ReviewLine,
  opportunity: z.object({
    id: z.string(),
    topic: z.string(),
    customer: Named.nullable(),
    place: z.string().nullable(),
    revenue: Money.nullable(),
    /** In the base currency, where that is another. */
    revenueInBase: Money.nullable(),
    leadType: Named.nullable(),
    products: z.array(Named),
    createdAt: z.number().nullable(),
    territories: z.array(z.string()),
  }),
  /** In the order in which they would get it, ties resolved as the engine does; the first with room is what would be proposed at this line's turn. */
  candidates: z.array(Candidate),
  /** null where the line is not chosen for the newcomers' share, or keeps its partner. */
  newcomersShare: NewcomersShare.nullable(),
  /** Every other partner, fewest failed checks first. */
  unavailable: z.array(Unavailable),
  /** The six rates' and distance's weights that made it, and whether today's data gives the same as the run did. */
  sameAsRun: z.boolean(),
});
export type Explanation = z.infer<typeof Explanation>;

export const DeliveryResult = z.object({
  delivery: z.number().int().nullable(),
  delivered: z.number().int(),
  /** To how many partners. */
  partners: z.number().int(),
  /** Lines that no longer hold; they stay in review with this reason. */
  kept: z.array(z.object({ opportunity: z.string(), topic: z.string(), partner: z.string(), reason: z.string() })),
});
export type DeliveryResult = z.infer<typeof DeliveryResult>;

const RunId = z.number().int().positive();
const Search = z.string().max(200);

/** How a run's lines stand in their groups. */
const sorted = {
  run: RunId,
  grouping: z.enum(GROUPINGS).default("need"),
  /** What is not known stands last. */
  sort: z
    .object({ column: z.enum(LINE_SORTS), descending: z.boolean() })
    .strict()
    .default({ column: "run", descending: false }),
};

export const reviewCalls = {
  /** This run, or the latest where none is named, or null before the first; one that others followed is as its review left it. `not-found`. */
  "review.read": { input: z.object({ run: RunId.optional() }).strict(), output: ReviewRun.nullable() },
  "review.run": {
    input: z.object({ job: z.string().max(100), method: z.enum(RUN_METHODS).default("greedy") }).strict(),
    output: ReviewRun,
  },
  /** By need in the order of NEEDS, by partner and territory in that of their names, by reason most first; empty groups left out. */
  "review.groups": {
    input: z.object({ run: RunId, grouping: z.enum(GROUPINGS), search: Search }).strict(),
    output: z.object({ groups: z.array(LineGroup) }),
  },
  "review.lines": {
    input: z
      .object({
        ...sorted,
        /** A group's key; null = all lines, those that want a decision first, by need in the order of NEEDS. */
        group: z.string().max(10_000).nullable(),
        search: Search,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(1000),
      })
      .strict(),
    output: z.object({ total: z.number().int(), lines: z.array(ReviewLine) }),
  },
  /** The group of a line and its place among those that a search finds, from 0; null where it is not among them. */
  "review.place": {
    input: z.object({ ...sorted, search: Search, opportunity: Id }).strict(),
    output: z.object({ group: z.string(), index: z.number().int() }).nullable(),
  },
  "review.explain": { input: z.object({ run: RunId, opportunity: Id }).strict(), output: Explanation },
  /** Counts of the checks that fail if this partner were chosen, before an override. */
  "review.check": {
    input: z.object({ run: RunId, opportunity: Id, partner: Id }).strict(),
    output: z.object({ failures: z.array(Failure) }),
  },
  "review.decide": {
    input: z
      .object({
        run: RunId,
        opportunities: z.array(Id).min(1).max(1000),
        decision: z.discriminatedUnion("type", [
          z.object({ type: z.literal("approve") }).strict(),
          z
            .object({
              type: z.literal("override"),
              partner: Id,
              reason: z.string().trim().min(1, "say why in a few words").max(1000),
              accepted: z.array(z.enum(FAILURE_CODES)),
            })
            .strict(),
          z
            .object({
              type: z.literal("hold"),
              reason: z.string().trim().max(1000),
              /** The day on which it comes back, in the book's time zone; null = when somebody takes it up. */
              until: z.iso.date("a date such as 2017-06-30").nullable().default(null),
            })
            .strict(),
          z.object({ type: z.literal("clear") }).strict(),
        ]),
      })
      .strict(),
    output: ReviewRun,
  },
  /** Approves every line of the group `clear`; gives their ids, so that it can be undone. */
  "review.approveClear": { input: z.object({ run: RunId }).strict(), output: z.object({ run: ReviewRun, approved: z.array(z.string()) }) },
  "review.deliver": { input: z.object({ run: RunId, job: z.string().max(100) }).strict(), output: DeliveryResult },
  /** Chooses the lead up to which a line is a close call, as one act that can be undone. */
  "review.setMargin": {
    input: z.object({ margin: z.number().min(0).max(1000), window: z.string().max(100) }).strict(),
    output: z.object({ changed: z.boolean() }),
  },
  /** Writes Withdrawn to the offers of a delivery and puts its decisions back; `conflict` where one has been answered. */
  "review.undoDelivery": {
    input: z.object({ delivery: z.number().int().positive() }).strict(),
    output: z.object({ withdrawn: z.number().int() }),
  },
} as const;

export const CheckName = z.enum(CHECKS);
