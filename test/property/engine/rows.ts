/** Rows with everything empty but what a test names, for books worked out by hand. */
import { UNTOUCHED_OFFER, type CustomerRow, type OfferRow, type OpportunityRow, type PartnerRow } from "../../../src-main/contract/book.ts";
import { METRICS } from "../../../src-main/contract/metrics.ts";
import { fullSettingName, parseSettings, type Settings } from "../../../src-main/contract/settings.ts";
import type { ArrayBook } from "../../twin/book.ts";

const NOWHERE = { address: null, city: null, region: null, postalCode: null, country: null, latitude: null, longitude: null };

/** Takes everything, without limit, from an unknown place. */
export function partnerRow(id: string, fields: Partial<PartnerRow> = {}): PartnerRow {
  return {
    id,
    name: id,
    active: true,
    pausedUntil: null,
    capacity: null,
    minimumRevenue: null,
    maximumRevenue: null,
    territories: "*",
    leadTypes: "*",
    products: "*",
    email: null,
    ...NOWHERE,
    notes: null,
    ...fields,
  };
}

export function customerRow(id: string, fields: Partial<CustomerRow> = {}): CustomerRow {
  return { id, name: id, ...NOWHERE, ...fields };
}

/** Open, waiting, of customer `c`. */
export function opportunityRow(id: string, fields: Partial<OpportunityRow> = {}): OpportunityRow {
  return {
    id,
    topic: id,
    customer: "c",
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
    ...fields,
  };
}

/** Delivered at 0 and nothing more. */
export function offerRow(opportunity: string, partner: string, fields: Partial<OfferRow> = {}): OfferRow {
  return {
    id: `${opportunity}/${partner}`,
    opportunity,
    partner,
    ...UNTOUCHED_OFFER,
    deliveredAt: 0,
    ...fields,
  };
}

/** A book with customer `c` in the United States, and what the test names. */
export function book(tables: Partial<ArrayBook>): ArrayBook {
  return {
    settings: [],
    products: [],
    leadTypes: [],
    territories: [],
    partners: [],
    customers: [customerRow("c", { country: "US" })],
    relations: [],
    opportunities: [],
    offers: [],
    ...tables,
  };
}

/** Settings by their short names, with every weight 0 that is not named. */
export function onlyWeights(texts: Readonly<Record<string, string>>): Settings {
  const none = METRICS.map((metric) => [fullSettingName(metric), "0"]);
  const named = Object.entries(texts).map(([name, text]) => [fullSettingName(name), text]);
  return parseSettings(Object.fromEntries([...none, ...named]));
}
