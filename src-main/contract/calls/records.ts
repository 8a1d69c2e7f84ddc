/** Lists and records of partners, with the calls of the other lists. */
import { z } from "zod";
import { recordValues } from "../records/index.ts";
import { customerCalls } from "./customers.ts";
import { BulkOutcome } from "./bulk.ts";
import { AlikePartner, duplicateCalls } from "./duplicates.ts";
import { WindowId } from "./editing.ts";
import { opportunityCalls } from "./opportunities.ts";
import { COUNTED_AS, ExportInput, Failure, Id, MeanDistance, Money, Named, OfferView, PageInput, PartnerMetrics, Rate } from "./shared.ts";

export const PARTNER_STATUSES = ["active", "paused", "inactive"] as const;

export const PartnerListRow = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(PARTNER_STATUSES),
  city: z.string().nullable(),
  country: z.string().nullable(),
  capacity: z.number().int().nullable(),
  open: z.number().int(),
  delivered: z.number().int(),
  winrate: Rate,
  returnrate: Rate,
  feedbackrate: Rate,
  stallrate: Rate,
  touchrate: Rate,
  daysToClose: z.number().nullable(),
  archived: z.boolean(),
  /** `*` = all. */
  territories: z.union([z.number().int(), z.literal("*")]),
  leadTypes: z.union([z.number().int(), z.literal("*")]),
  products: z.union([z.number().int(), z.literal("*")]),
});
export type PartnerListRow = z.infer<typeof PartnerListRow>;

const CoverView = z.union([z.array(Named), z.literal("*")]);

export const PartnerRecord = z.object({
  id: z.string(),
  name: z.string(),
  status: z.enum(PARTNER_STATUSES),
  pausedUntil: z.number().nullable(),
  capacity: z.number().int().nullable(),
  open: z.number().int(),
  openByState: z.array(z.object({ state: z.string(), count: z.number().int() })),
  minimumRevenue: Money.nullable(),
  maximumRevenue: Money.nullable(),
  territories: CoverView,
  leadTypes: CoverView,
  products: CoverView,
  email: z.string().nullable(),
  address: z.array(z.string()),
  coordinates: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  notes: z.string().nullable(),
  metrics: PartnerMetrics,
  /** The same over all partners, to compare with. */
  network: PartnerMetrics,
  /** From the partner to the customers of its offers. */
  distance: z.object({ own: MeanDistance, network: MeanDistance }),
  /** Partners that it may be the same as. */
  alike: z.array(AlikePartner),
  /** Partners that look like it, of which somebody has said that they are others. */
  distinctFrom: z.array(Named),
  /** Waiting opportunities that it is available for now, and what stops it from the others, most often first. */
  couldTake: z.object({
    available: z.number().int(),
    waiting: z.number().int(),
    stoppedBy: z.array(z.object({ code: Failure.shape.code, count: z.number().int() })),
  }),
});
export type PartnerRecord = z.infer<typeof PartnerRecord>;

/** Of which partners: those that are named, or all that a list shows but for some. */
export const PartnerSelection = z.discriminatedUnion("type", [
  z.object({ type: z.literal("these"), ids: z.array(Id).max(100_000) }).strict(),
  z
    .object({
      type: z.literal("all"),
      search: PageInput.search,
      status: z.enum(PARTNER_STATUSES).nullable(),
      archived: z.boolean(),
      doubled: z.boolean().optional(),
      except: z.array(Id).max(100_000),
    })
    .strict(),
]);
export type PartnerSelection = z.infer<typeof PartnerSelection>;

export const PARTNER_LISTS = ["territories", "leadTypes", "products"] as const;

/** What is done to each of several partners. */
export const PartnerBulkChange = z.discriminatedUnion("type", [
  z.object({ type: z.enum(["add", "remove"]), list: z.enum(PARTNER_LISTS), ids: z.array(Id).min(1).max(10_000) }).strict(),
  z.object({ type: z.literal("capacity"), capacity: recordValues.partner.shape.capacity }).strict(),
  /** Paused where `pausedUntil` is set, which only an active partner can be. */
  z.object({ type: z.literal("status"), active: z.boolean(), pausedUntil: z.int().nullable() }).strict(),
  z.object({ type: z.literal("archive"), archived: z.boolean() }).strict(),
]);
export type PartnerBulkChange = z.infer<typeof PartnerBulkChange>;

const listOf = <T extends z.ZodType>(row: T) => z.object({ total: z.number().int(), rows: z.array(row) });

/** Whether a list shows what is archived too. */
const WithArchived = z.boolean().default(false);

const PartnerFilter = {
  status: z.enum(PARTNER_STATUSES).nullable(),
  archived: WithArchived,
  /** Only those that may be there twice. */
  doubled: z.boolean().default(false),
};

export const recordCalls = {
  ...customerCalls,
  ...opportunityCalls,
  ...duplicateCalls,
  "partners.list": {
    input: z.object({ ...PageInput, ...PartnerFilter }).strict(),
    output: listOf(PartnerListRow),
  },
  /**
   * Changes several partners as one act, or with `dryRun` says what that would change. What is refused is left as it is. `basedOn` is the `version`
   * of the preview that was agreed to: `conflict` where one of them has been changed since.
   */
  "partners.bulk": {
    input: z
      .object({
        selection: PartnerSelection,
        change: PartnerBulkChange,
        dryRun: z.boolean(),
        basedOn: z.int().nullable(),
        window: WindowId,
      })
      .strict(),
    output: BulkOutcome,
  },
  "partners.read": { input: z.object({ id: Id }).strict(), output: PartnerRecord },
  "partners.offers": {
    input: z
      .object({
        id: Id,
        offset: z.number().int().min(0),
        limit: z.number().int().min(1).max(1000),
        /** Only those that a metric counts so. */
        countedAs: z.enum(COUNTED_AS).nullable().default(null),
      })
      .strict(),
    output: listOf(OfferView),
  },
  /** All rows that match or are picked, as RFC 4180 text with a header, cells that a spreadsheet would run made harmless. */
  "partners.csv": {
    input: z.object({ ...ExportInput, ...PartnerFilter }).strict(),
    output: z.object({ csv: z.string() }),
  },
} as const;
