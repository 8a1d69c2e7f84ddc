/** Rows with standard values, for tests to change what they are about. */
import {
  UNTOUCHED_OFFER,
  type BookRows,
  type CustomerRow,
  type OfferRow,
  type OpportunityRow,
  type PartnerRow,
} from "../../../src-main/contract/book.ts";

export const NO_PLACE = { address: null, city: null, region: null, postalCode: null, country: null, latitude: null, longitude: null };

export function partner(id: string, changes: Partial<PartnerRow> = {}): PartnerRow {
  return {
    id,
    name: `Partner ${id}`,
    active: true,
    pausedUntil: null,
    capacity: null,
    minimumRevenue: null,
    maximumRevenue: null,
    territories: "*",
    leadTypes: "*",
    products: "*",
    email: null,
    ...NO_PLACE,
    notes: null,
    ...changes,
  };
}

export function customer(id: string, changes: Partial<CustomerRow> = {}): CustomerRow {
  return { id, name: `Customer ${id}`, ...NO_PLACE, ...changes };
}

export function opportunity(id: string, changes: Partial<OpportunityRow> = {}): OpportunityRow {
  return {
    id,
    topic: `Topic ${id}`,
    customer: null,
    estimatedRevenue: null,
    currency: null,
    leadType: null,
    products: [],
    createdAt: null,
    estimatedClose: null,
    status: "open",
    closedAt: null,
    partnerCreated: false,
    onHold: false,
    ...changes,
  };
}

export function offer(id: string, changes: Partial<OfferRow> & Pick<OfferRow, "opportunity" | "partner">): OfferRow {
  return { ...UNTOUCHED_OFFER, id, ...changes };
}

export const NO_ROWS: BookRows = {
  settings: [],
  products: [],
  leadTypes: [],
  territories: [],
  partners: [],
  customers: [],
  relations: [],
  opportunities: [],
  offers: [],
};
