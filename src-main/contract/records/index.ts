/** The records that a user keeps, whole, as forms edit them and histories keep them. */
import { z } from "zod";
import type { OfferRow } from "../book.ts";
import { OPPORTUNITY_STATUSES, RELATION_KINDS, RULE_KINDS } from "../codes.ts";
import {
  checkCoordinates,
  CoverIds,
  Currency,
  Email,
  Instant,
  MinorUnits,
  Note,
  placeShape,
  RecordId,
  RecordName,
  ShortText,
} from "./fields.ts";

export const RECORD_TYPES = ["partner", "territory", "customer", "lead-type", "product", "opportunity"] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** Everything that has a history: the records that forms edit, offers, what partners were told of them, settings and their profiles. */
export const KEPT_TYPES = [...RECORD_TYPES, "offer", "notice", "setting", "profile"] as const;
export type KeptType = (typeof KEPT_TYPES)[number];

const LARGEST_CAPACITY = 1_000_000_000;

export const Contact = z.object({ name: RecordName, role: ShortText, phone: ShortText, email: Email });

export const PartnerValue = z
  .object({
    id: RecordId,
    name: RecordName,
    active: z.boolean(),
    pausedUntil: Instant,
    capacity: z
      .int("a capacity is a whole number of offers")
      .min(0, "a capacity is 0 or more; leave it empty for no limit")
      .max(LARGEST_CAPACITY)
      .nullable(),
    minimumRevenue: MinorUnits,
    maximumRevenue: MinorUnits,
    territories: CoverIds,
    leadTypes: CoverIds,
    products: CoverIds,
    email: Email,
    ...placeShape,
    notes: Note,
    contacts: z.array(Contact).max(500),
    /** Partners that look like it and are others; left out = none. */
    distinctFrom: z.array(RecordId).max(1000).optional(),
    archived: z.boolean(),
  })
  .strict()
  .superRefine((partner, context) => {
    checkCoordinates(partner, context);
    if (partner.archived && partner.active) {
      context.addIssue({ code: "custom", path: ["active"], message: "an archived partner is inactive: restore it first" });
    }
    const { minimumRevenue, maximumRevenue } = partner;
    if (minimumRevenue !== null && maximumRevenue !== null && minimumRevenue > maximumRevenue) {
      context.addIssue({ code: "custom", path: ["minimumRevenue"], message: "the minimum is above the maximum" });
    }
  });
export type PartnerValue = z.output<typeof PartnerValue>;

export const Relation = z.object({ partner: z.string(), kind: z.enum(RELATION_KINDS), reason: Note });

export const CustomerValue = z
  .object({ id: RecordId, name: RecordName, ...placeShape, relations: z.array(Relation).max(10_000), archived: z.boolean() })
  .strict()
  .superRefine(checkCoordinates);
export type CustomerValue = z.output<typeof CustomerValue>;

/** A territory's id is its name. */
export const TerritoryValue = z
  .object({
    id: RecordId,
    rules: z.array(z.object({ kind: z.enum(RULE_KINDS), value: z.string().min(1).max(16_000_000) })).max(100_000),
    archived: z.boolean(),
  })
  .strict();
export type TerritoryValue = z.output<typeof TerritoryValue>;

export const LeadTypeValue = z.object({ id: RecordId, name: RecordName, archived: z.boolean() }).strict();
export type LeadTypeValue = z.output<typeof LeadTypeValue>;

export const ProductValue = z.object({ id: RecordId, name: RecordName, family: ShortText, archived: z.boolean() }).strict();
export type ProductValue = z.output<typeof ProductValue>;

export const OpportunityValue = z
  .object({
    id: RecordId,
    topic: z.string().trim().max(1000, "a topic has at most 1,000 characters"),
    customer: z.string().nullable(),
    estimatedRevenue: MinorUnits,
    currency: Currency,
    leadType: z.string().nullable(),
    products: z.array(z.string()).transform((ids) => [...new Set(ids)]),
    createdAt: Instant,
    estimatedClose: Instant,
    status: z.enum(OPPORTUNITY_STATUSES),
    closedAt: Instant,
    partnerCreated: z.boolean(),
    onHold: z.boolean(),
  })
  .strict();
export type OpportunityValue = z.output<typeof OpportunityValue>;

/** The schema of each record's value: what a form, a call and a pasted sheet are all checked by. */
export const recordValues = {
  partner: PartnerValue,
  territory: TerritoryValue,
  customer: CustomerValue,
  "lead-type": LeadTypeValue,
  product: ProductValue,
  opportunity: OpportunityValue,
} as const satisfies Record<RecordType, z.ZodType>;

export type RecordValue<T extends RecordType = RecordType> = z.output<(typeof recordValues)[T]>;

/** A setting that is set, by its full name; one that is not set does not exist. */
export interface SettingValue {
  readonly id: string;
  readonly value: string;
}

/** A named state of the weights and the settings beside them. */
export interface ProfileValue {
  readonly id: string;
  readonly name: string;
  /** Texts by full name. */
  readonly settings: Readonly<Record<string, string>>;
}

export const NOTICE_CHANNELS = ["e-mail", "list", "print", "other"] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

/** That a partner was told of an offer, whose id it has; where there is none, nobody was told. */
export interface NoticeValue {
  readonly id: string;
  /** Real time, ms since the epoch. */
  readonly toldAt: number;
  readonly channel: NoticeChannel;
}

/** What is kept of each type, whole. */
export type KeptValue<T extends KeptType = KeptType> = T extends RecordType
  ? RecordValue<T>
  : T extends "offer"
    ? OfferRow
    : T extends "notice"
      ? NoticeValue
      : T extends "profile"
        ? ProfileValue
        : SettingValue;
