/**
 * The rows of a book's tables, as files, store and services hand them to one another.
 * Times are whole milliseconds since the epoch in UTC; money is a whole number of minor units (see money.ts); null = unknown or none.
 */
import type { Outcome, OpportunityStatus, RelationKind, RuleKind } from "./codes.ts";

/** Names listed, or all there are. An empty list means none. */
export type Cover = readonly string[] | "*";

export interface PartnerRow {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** The last instant of a pause. */
  readonly pausedUntil: number | null;
  /** Most offers open at one time; 0 = never, null = unlimited. */
  readonly capacity: number | null;
  /** Minor units of the base currency, inclusive. */
  readonly minimumRevenue: number | null;
  readonly maximumRevenue: number | null;
  /** Territories by name, lead types and products by id. */
  readonly territories: Cover;
  readonly leadTypes: Cover;
  readonly products: Cover;
  readonly email: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Degrees; latitude and longitude are both known or both null. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly notes: string | null;
}

export interface TerritoryRuleRow {
  readonly territory: string;
  readonly kind: RuleKind;
  /** `US`, `US-WA`, `US:98`, `US:98000-98999`, or a GeoJSON geometry, as it stands in the file. */
  readonly value: string;
}

export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface RelationRow {
  readonly customer: string;
  readonly partner: string;
  readonly kind: RelationKind;
  readonly reason: string | null;
}

export interface NamedRow {
  readonly id: string;
  readonly name: string;
}

export interface OpportunityRow {
  readonly id: string;
  readonly topic: string;
  readonly customer: string | null;
  /** Minor units of `currency`. */
  readonly estimatedRevenue: number | null;
  /** ISO 4217; null = the base currency. */
  readonly currency: string | null;
  readonly leadType: string | null;
  readonly products: readonly string[];
  readonly createdAt: number | null;
  readonly estimatedClose: number | null;
  readonly status: OpportunityStatus;
  readonly closedAt: number | null;
  readonly partnerCreated: boolean;
  readonly onHold: boolean;
}

export interface OfferRow {
  readonly id: string;
  readonly opportunity: string;
  readonly partner: string;
  readonly deliveredAt: number | null;
  /** The last instant at which an answer is in time. */
  readonly deadline: number | null;
  readonly acceptedAt: number | null;
  readonly declinedAt: number | null;
  readonly expiredAt: number | null;
  /** 1 to 5, see STAGES; null = none. */
  readonly stage: number | null;
  readonly stageAt: number | null;
  readonly onHold: boolean;
  readonly closedAt: number | null;
  readonly outcome: Outcome | null;
  readonly returnReason: string | null;
  readonly feedbackAt: number | null;
}

/** An offer to which nothing has happened yet. */
export const UNTOUCHED_OFFER = {
  deliveredAt: null,
  deadline: null,
  acceptedAt: null,
  declinedAt: null,
  expiredAt: null,
  stage: null,
  stageAt: null,
  onHold: false,
  closedAt: null,
  outcome: null,
  returnReason: null,
  feedbackAt: null,
} as const satisfies Omit<OfferRow, "id" | "opportunity" | "partner">;

/** A setting as text: `name` is one of settings.ts. */
export interface SettingRow {
  readonly name: string;
  readonly value: string;
}

/**
 * A whole book, table by table; what reads it goes through each table once, in this order.
 * Iterables, so that a database can hand its rows over without holding them all.
 */
export interface BookRows {
  readonly settings: Iterable<SettingRow>;
  readonly products: Iterable<NamedRow>;
  readonly leadTypes: Iterable<NamedRow>;
  readonly territories: Iterable<TerritoryRuleRow>;
  readonly partners: Iterable<PartnerRow>;
  readonly customers: Iterable<CustomerRow>;
  readonly relations: Iterable<RelationRow>;
  readonly opportunities: Iterable<OpportunityRow>;
  readonly offers: Iterable<OfferRow>;
}
