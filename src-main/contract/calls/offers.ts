/** The life of offers: what needs a person, each offer with what can be done with it, and its transitions, one or many at a time. */
import { z } from "zod";
import { OFFER_CHANGES, OFFER_STATES, RETURN_REASONS, STAGES } from "../codes.ts";
import { NOTICE_CHANNELS } from "../records/index.ts";
import { WindowId } from "./editing.ts";
import { ExportInput, Id, Money, Named, OfferView, PageInput } from "./shared.ts";

/** What an offer needs a person for; an offer may need several. */
export const OFFER_ALERTS = ["new", "expiring", "overdue", "stalled", "expired"] as const;
export type OfferAlert = (typeof OFFER_ALERTS)[number];

/** Which offers a list shows: those that need a person, or for one thing only, those that their partners have not been told of, those that are open, or all. */
export const OFFER_VIEWS = ["inbox", ...OFFER_ALERTS, "untold", "open", "all"] as const;
export type OfferViewName = (typeof OFFER_VIEWS)[number];

const OfferFilter = {
  search: PageInput.search,
  view: z.enum(OFFER_VIEWS),
  state: z.enum(OFFER_STATES).nullable(),
  /** Those of one partner only. */
  partner: Id.nullable(),
};

export const OfferListRow = z.object({
  id: z.string(),
  topic: z.string(),
  customer: z.string().nullable(),
  partner: z.string(),
  state: z.enum(OFFER_STATES),
  stage: z.int().nullable(),
  returnReason: z.string().nullable(),
  revenue: Money.nullable(),
  deliveredAt: z.number(),
  deadline: z.number().nullable(),
  /** When anything last happened to it. */
  lastChange: z.number(),
  /** When its partner was told of it, by the real clock; null = nobody noted that. */
  toldAt: z.number().nullable(),
  alerts: z.array(z.enum(OFFER_ALERTS)),
});
export type OfferListRow = z.infer<typeof OfferListRow>;

export const AlertCounts = z.object({ new: z.int(), expiring: z.int(), overdue: z.int(), stalled: z.int(), expired: z.int() });

/** Counts of offers at the book's date, partner-created ones left out. */
export const OfferInbox = z.object({
  /** Offers that need a person for at least one thing. */
  total: z.int(),
  counts: AlertCounts,
  open: z.int(),
  /** Offers that wait for an answer of partners that have not been told of them. */
  untold: z.int(),
  /** Partners whose offers need a person, those with most first. */
  partners: z.array(AlertCounts.extend({ partner: Named, total: z.int() })),
  /** How many partners there are of these in all. */
  partnerCount: z.int(),
  overdueDays: z.int(),
  stallDays: z.int(),
  expiringDays: z.int(),
  /** Whether what has expired is taken back as the book is opened. */
  expireAtStart: z.boolean(),
});
export type OfferInbox = z.infer<typeof OfferInbox>;

export const OfferRecord = z.object({
  offer: OfferView,
  customer: Named.nullable(),
  revenue: Money.nullable(),
  products: z.array(Named),
  leadType: Named.nullable(),
  opportunityStatus: z.string(),
  /** Which offer of its opportunity this is, counted from 1 by delivery, and of how many. */
  place: z.object({ number: z.int(), of: z.int() }),
  declinedAt: z.number().nullable(),
  expiredAt: z.number().nullable(),
  stageAt: z.number().nullable(),
  feedbackAt: z.number().nullable(),
  /** When and how its partner was told of it, by the real clock; null = nobody noted that. */
  told: z.object({ at: z.number(), channel: z.enum(NOTICE_CHANNELS) }).nullable(),
  lastChange: z.number(),
  /** Delivered without review, by the thresholds of automatic distribution. */
  automatic: z.boolean(),
  alerts: z.array(z.enum(OFFER_ALERTS)),
  /** What can be done, each with why not; null = it can. */
  changes: z.array(z.object({ type: z.enum(OFFER_CHANGES), refused: z.string().nullable() })),
});
export type OfferRecord = z.infer<typeof OfferRecord>;

/** A day `2017-03-01` in the book's time zone, or an instant; null = the book's date. */
const On = z.string().max(40).nullable();

/** Why, in the words of who does it; empty = not said. */
const Why = z.string().trim().max(1000);

/** One step in the life of an offer; see services/offers/rules.ts for what each needs and writes. */
export const OfferChange = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["accept", "decline", "win", "withdraw", "feedback"]), on: On, reason: Why }).strict(),
  z.object({ type: z.enum(["expire", "hold", "resume"]), reason: Why }).strict(),
  z.object({ type: z.literal("stage"), stage: z.int().min(1).max(STAGES.length, "there are five stages"), on: On, reason: Why }).strict(),
  z
    .object({
      type: z.literal("return"),
      returnReason: z.enum(RETURN_REASONS, `expected one of ${RETURN_REASONS.join(", ")}`),
      on: On,
      reason: Why,
    })
    .strict(),
]);
export type OfferChange = z.infer<typeof OfferChange>;

/** Of which offers: those that are named, or all that a list shows but for some. */
export const OfferSelection = z.discriminatedUnion("type", [
  z.object({ type: z.literal("these"), ids: z.array(Id).max(100_000) }).strict(),
  z.object({ type: z.literal("all"), ...OfferFilter, except: z.array(Id).max(100_000) }).strict(),
]);
export type OfferSelection = z.infer<typeof OfferSelection>;

/** What a change does, or would do, to the offers of a selection. */
export const OfferChanged = z.object({
  matched: z.int(),
  changed: z.int(),
  /** So already. */
  same: z.int(),
  refused: z.int(),
  /** The first of those that are refused, with why. */
  refusals: z.array(z.object({ id: z.string(), topic: z.string(), partner: z.string(), why: z.string() })),
  /** The newest change of any record when this was worked out; 0 = none yet. */
  version: z.int(),
});
export type OfferChanged = z.infer<typeof OfferChanged>;

export const offerCalls = {
  "offers.inbox": { input: z.object({}).strict(), output: OfferInbox },
  "offers.list": {
    input: z.object({ ...PageInput, ...OfferFilter }).strict(),
    output: z.object({ total: z.int(), rows: z.array(OfferListRow) }),
  },
  "offers.csv": { input: z.object({ ...ExportInput, ...OfferFilter }).strict(), output: z.object({ csv: z.string() }) },
  "offers.read": { input: z.object({ id: Id }).strict(), output: OfferRecord },
  /** One offer, one step. `conflict` where it is not allowed, saying why; the same step twice is one. */
  "offers.change": {
    input: z.object({ id: Id, change: OfferChange, window: WindowId }).strict(),
    output: z.object({ changed: z.boolean() }),
  },
  /**
   * Takes many offers one step as one act, or with `dryRun` says what that would do. What is refused is left as it is. `basedOn` is the `version`
   * of the preview that was agreed to: `conflict` where one of them has been changed since.
   */
  "offers.bulk": {
    input: z
      .object({ selection: OfferSelection, change: OfferChange, dryRun: z.boolean(), basedOn: z.int().nullable(), window: WindowId })
      .strict(),
    output: OfferChanged,
  },
  /** Records the expiry of every offer whose deadline has passed without an answer, as one act. */
  "offers.expireAll": { input: z.object({ window: WindowId }).strict(), output: z.object({ expired: z.int() }) },
  "offers.expireAtStart": { input: z.object({ on: z.boolean(), window: WindowId }).strict(), output: z.object({ on: z.boolean() }) },
  /** Moves the date at which the book stands, forward only: some days on, to the end of a day, or to now. */
  "clock.move": {
    input: z
      .object({
        to: z.discriminatedUnion("type", [
          z.object({ type: z.literal("days"), days: z.int().min(1).max(36_500) }).strict(),
          z.object({ type: z.literal("day"), day: z.string().max(40) }).strict(),
          z.object({ type: z.literal("now") }).strict(),
        ]),
        window: WindowId,
      })
      .strict(),
    output: z.object({ asOf: z.number(), standing: z.boolean() }),
  },
} as const;
