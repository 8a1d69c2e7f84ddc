/**
 * A book as columns: typed arrays with indices inside, ids at the edge.
 * Partners, customers and opportunities are in ascending order of id by code unit, so that the lower index is the lower id.
 * Times are milliseconds since the epoch in UTC. NaN = unknown or none, -1 = none, flags are 0 or 1.
 */
import type { BitMatrix } from "./bits.ts";

export interface PartnerColumns {
  readonly count: number;
  readonly active: Uint8Array;
  /** Last instant of a pause. */
  readonly pausedUntil: Float64Array;
  /** Most open offers; NaN = unlimited. */
  readonly capacity: Float64Array;
  /** Base currency, inclusive. */
  readonly minimumRevenue: Float64Array;
  readonly maximumRevenue: Float64Array;
  /**
   * Rows are territories, lead types and products, members are the partners that cover them; those with `*` are in every row.
   * Each has one row more, the last, which only they are in: in `byTerritory` it stands for an address in no territory.
   */
  readonly byTerritory: BitMatrix;
  readonly byLeadType: BitMatrix;
  readonly byProduct: BitMatrix;
  /** 1 = any known address, also one that no territory contains. */
  readonly anyTerritory: Uint8Array;
  /** Degrees. */
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
}

/** Lists of varying length: those of row i are `items[offsets[i]]` up to `items[offsets[i + 1] - 1]`. */
export interface Lists {
  readonly offsets: Int32Array;
  readonly items: Int32Array;
}

export interface CustomerColumns {
  readonly count: number;
  /** 1 = a country or coordinates are known. */
  readonly addressKnown: Uint8Array;
  readonly latitude: Float64Array;
  readonly longitude: Float64Array;
  /** The territories that contain the customer's address. */
  readonly territories: Lists;
  /** The partners that the customer must never, or must always, go to. */
  readonly never: Lists;
  readonly always: Lists;
}

export interface OpportunityColumns {
  readonly count: number;
  /** Index of the customer; -1 = none. */
  readonly customer: Int32Array;
  /** Base currency. */
  readonly revenue: Float64Array;
  /** -1 = none. */
  readonly leadType: Int32Array;
  readonly products: Lists;
  readonly createdAt: Float64Array;
  /** 1 = won, lost or canceled by now; at a time before `closedAt` it was still open. */
  readonly closed: Uint8Array;
  readonly closedAt: Float64Array;
  readonly partnerCreated: Uint8Array;
  readonly onHold: Uint8Array;
}

export const NO_OUTCOME = 0;
export const WON = 1;
export const RETURNED = 2;
export const WITHDRAWN = 3;

/** Offers in any order. */
export interface OfferColumns {
  readonly count: number;
  readonly opportunity: Int32Array;
  readonly partner: Int32Array;
  readonly deliveredAt: Float64Array;
  readonly deadline: Float64Array;
  readonly acceptedAt: Float64Array;
  readonly declinedAt: Float64Array;
  readonly expiredAt: Float64Array;
  /** 1 to 5; 0 = none. */
  readonly stage: Uint8Array;
  readonly stageAt: Float64Array;
  readonly onHold: Uint8Array;
  readonly closedAt: Float64Array;
  /** NO_OUTCOME, WON, RETURNED or WITHDRAWN. */
  readonly outcome: Uint8Array;
  readonly feedbackAt: Float64Array;
  /** Which of a closed list of reasons it was returned for, counted from 1; 0 = none given. Says nothing where it was not returned. */
  readonly returnReason: Uint8Array;
}

export interface BookColumns {
  readonly partners: PartnerColumns;
  readonly customers: CustomerColumns;
  readonly opportunities: OpportunityColumns;
  readonly offers: OfferColumns;
}

/** What the engine needs of the settings, apart from the weights. */
export interface EngineSettings {
  readonly score: "classic" | "normalised";
  readonly history: "neutral" | "adjusted";
  readonly distanceUnit: "km" | "mi";
  readonly order: "oldest" | "revenue";
  readonly stallDays: number;
  readonly maxOffers: number;
  /** null = all time. */
  readonly windowDays: number | null;
  readonly unknownRevenue: "fail" | "pass";
  readonly unknownAddress: "review" | "skip";
  readonly excludeDeclined: boolean;
  readonly excludeExpired: boolean;
  readonly excludeReturned: boolean;
}
