/** The list of opportunities, the record of one, who is available for it, and changes of several at once. */
import { z } from "zod";
import { FAILURE_CODES } from "../codes.ts";
import { BulkOutcome } from "./bulk.ts";
import { WindowId } from "./editing.ts";
import { Candidate, CauseCount, NewcomersShare, Unavailable } from "./explaining.ts";
import { ExportInput, Id, Money, Named, OfferView, OpportunityStatusName, PageInput } from "./shared.ts";

/** `offered`: it has an open offer; `at-limit`: it had as many offers as the settings allow. */
export const SITUATIONS = ["waiting", "offered", "on-hold", "at-limit", "partner-created", "not-yet", "closed"] as const;
export type Situation = (typeof SITUATIONS)[number];

export const OpportunityListRow = z.object({
  id: z.string(),
  topic: z.string(),
  customer: z.string().nullable(),
  revenue: Money.nullable(),
  products: z.string(),
  leadType: z.string().nullable(),
  createdAt: z.number().nullable(),
  estimatedClose: z.number().nullable(),
  status: OpportunityStatusName,
  situation: z.enum(SITUATIONS),
  /** The partner of the latest offer that was not withdrawn. */
  partner: z.string().nullable(),
  offers: z.number().int(),
});
export type OpportunityListRow = z.infer<typeof OpportunityListRow>;

export const OpportunityRecord = z.object({
  id: z.string(),
  topic: z.string(),
  status: OpportunityStatusName,
  situation: OpportunityListRow.shape.situation,
  customer: Named.nullable(),
  address: z.array(z.string()),
  coordinates: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  territories: z.array(z.string()),
  revenue: Money.nullable(),
  /** null where it is in the base currency, unknown, or in a currency without a rate. */
  revenueInBase: Money.nullable(),
  leadType: Named.nullable(),
  products: z.array(Named),
  createdAt: z.number().nullable(),
  estimatedClose: z.number().nullable(),
  closedAt: z.number().nullable(),
  onHold: z.boolean(),
  partnerCreated: z.boolean(),
  /** Newest first. */
  offers: z.array(OfferView),
  /** Where it stands in the latest run. */
  review: z.object({ run: z.number().int(), need: z.string(), partner: Named.nullable() }).nullable(),
});
export type OpportunityRecord = z.infer<typeof OpportunityRecord>;

/** The waiting opportunities that a partner is available for, or with a code those that this check stops it from. */
export const Taker = z.object({ partner: Id, stoppedBy: z.enum(FAILURE_CODES).nullable() }).strict();
export type Taker = z.infer<typeof Taker>;

/** What a list is narrowed to; null and what is left out narrow nothing. */
const filterShape = {
  search: PageInput.search,
  situation: OpportunityListRow.shape.situation.nullable(),
  status: OpportunityStatusName.nullable().default(null),
  /** Ids. */
  customer: Id.nullable().default(null),
  leadType: Id.nullable().default(null),
  product: Id.nullable().default(null),
  taker: Taker.nullable().default(null),
};

/** Of which opportunities: those that are named, or all that a list shows but for some. */
export const OpportunitySelection = z.discriminatedUnion("type", [
  z.object({ type: z.literal("these"), ids: z.array(Id).max(100_000) }).strict(),
  z.object({ type: z.literal("all"), ...filterShape, except: z.array(Id).max(100_000) }).strict(),
]);
export type OpportunitySelection = z.input<typeof OpportunitySelection>;

/** What is done to each of several opportunities, or to one. */
export const OpportunityBulkChange = z.discriminatedUnion("type", [
  /** As of the book's date; an open offer is withdrawn. Refused for one that is won, or closed otherwise. */
  z
    .object({
      type: z.literal("close"),
      status: z.enum(["lost", "canceled"]),
      /** Why; empty = nobody said. It stands in the history. */
      reason: z.string().trim().max(1000, "a reason has at most 1,000 characters"),
    })
    .strict(),
  /** Refused for one that was won. */
  z.object({ type: z.literal("reopen") }).strict(),
  /** Refused for one that is closed. */
  z.object({ type: z.literal("hold"), onHold: z.boolean() }).strict(),
  z.object({ type: z.literal("lead-type"), leadType: Id.nullable() }).strict(),
]);
export type OpportunityBulkChange = z.output<typeof OpportunityBulkChange>;

/** A scored partner with its place among all that are scored, counted from 1. */
const Ranked = Candidate.extend({ rank: z.int() });

const rankedList = z.object({ total: z.int(), rows: z.array(Ranked) });

export const OpportunityRanking = z.object({
  situation: OpportunityListRow.shape.situation,
  /** The one that would be proposed now; null where nobody is available. */
  best: Candidate.nullable(),
  /** null where it is not chosen for the newcomers' share. */
  newcomersShare: NewcomersShare.nullable(),
  /** In the order in which they would get it; `total` counts those that match the search, `rows` are the first of them. */
  available: rankedList,
  /** They pass every check but capacity; best first. */
  full: rankedList,
  unavailable: z.object({
    /** All that are not available, whatever the search. */
    all: z.int(),
    /** Those of them that fail one check only. */
    near: z.int(),
    /** How many partners each cause stops, most first. */
    causes: z.array(CauseCount),
    /** Those that match the search. */
    total: z.int(),
    /** A page of them, fewest failed checks first. */
    rows: z.array(Unavailable),
  }),
});
export type OpportunityRanking = z.infer<typeof OpportunityRanking>;

export const opportunityCalls = {
  "opportunities.list": {
    input: z.object({ ...filterShape, sort: PageInput.sort, offset: PageInput.offset, limit: PageInput.limit }).strict(),
    output: z.object({ total: z.int(), rows: z.array(OpportunityListRow) }),
  },
  "opportunities.read": { input: z.object({ id: Id }).strict(), output: OpportunityRecord },
  /** All rows that match or are picked, as RFC 4180 text with a header, cells that a spreadsheet would run made harmless. */
  "opportunities.csv": {
    input: z.object({ ...ExportInput, ...filterShape }).strict(),
    output: z.object({ csv: z.string() }),
  },
  /**
   * Changes several opportunities, or one, as one act, or with `dryRun` says what that would change. What is refused is left as it is. `basedOn` is the
   * `version` of the preview that was agreed to: `conflict` where one of them, or an offer that goes with it, has been changed since.
   */
  "opportunities.bulk": {
    input: z
      .object({
        selection: OpportunitySelection,
        change: OpportunityBulkChange,
        dryRun: z.boolean(),
        basedOn: z.int().nullable(),
        window: WindowId,
      })
      .strict(),
    output: BulkOutcome,
  },
  /**
   * Every partner for one opportunity as things stand, whether it waits or not: those that are scored, and what stops the others. The search is in
   * names and ids of partners.
   */
  "opportunities.ranking": {
    input: z
      .object({
        id: Id,
        search: PageInput.search,
        /** How many of the scored ones are shown. */
        best: z.int().min(1).max(500),
        /** The page of those that are not available. */
        offset: PageInput.offset,
        limit: PageInput.limit,
      })
      .strict(),
    output: OpportunityRanking,
  },
} as const;
