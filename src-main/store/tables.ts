/** The tables whose rows other layers see: which column holds which field, and how flags and lists are stored. */
import type { CustomerRow, NamedRow, OfferRow, OpportunityRow, PartnerRow } from "../contract/book.ts";

type Value = string | number | boolean | null;

export interface Table<Row> {
  readonly name: string;
  /** Column by field; `id` is the key. */
  readonly columns: Readonly<Record<keyof Row & string, string>>;
}

/** A row as SQLite gives it: flags are 0 or 1. */
export type Stored<Row, Flags extends keyof Row> = Omit<Row, Flags> & { readonly [F in Flags]: 0 | 1 };

/** A partner without its lists; a flag that is set stands for `*`. */
export type PartnerFields = Omit<PartnerRow, "territories" | "leadTypes" | "products"> & {
  readonly allTerritories: boolean;
  readonly allLeadTypes: boolean;
  readonly allProducts: boolean;
};
export type StoredPartner = Stored<PartnerFields, "active" | "allTerritories" | "allLeadTypes" | "allProducts">;

export type OpportunityFields = Omit<OpportunityRow, "products">;
export type StoredOpportunity = Stored<OpportunityFields, "partnerCreated" | "onHold">;
export type StoredOffer = Stored<OfferRow, "onHold">;

const PLACE = {
  address: "address",
  city: "city",
  region: "region",
  postalCode: "postal_code",
  country: "country",
  latitude: "latitude",
  longitude: "longitude",
} as const;

export const PRODUCTS: Table<NamedRow> = { name: "products", columns: { id: "id", name: "name" } };
export const LEAD_TYPES: Table<NamedRow> = { name: "lead_types", columns: { id: "id", name: "name" } };
export const CUSTOMERS: Table<CustomerRow> = { name: "customers", columns: { id: "id", name: "name", ...PLACE } };

export const PARTNERS: Table<PartnerFields> = {
  name: "partners",
  columns: {
    id: "id",
    name: "name",
    active: "active",
    pausedUntil: "paused_until",
    capacity: "capacity",
    minimumRevenue: "minimum_revenue",
    maximumRevenue: "maximum_revenue",
    allTerritories: "all_territories",
    allLeadTypes: "all_lead_types",
    allProducts: "all_products",
    email: "email",
    ...PLACE,
    notes: "notes",
  },
};

export const OPPORTUNITIES: Table<OpportunityFields> = {
  name: "opportunities",
  columns: {
    id: "id",
    topic: "topic",
    customer: "customer_id",
    estimatedRevenue: "estimated_revenue",
    currency: "currency",
    leadType: "lead_type_id",
    createdAt: "created_at",
    estimatedClose: "estimated_close",
    status: "status",
    closedAt: "closed_at",
    partnerCreated: "partner_created",
    onHold: "on_hold",
  },
};

export const OFFERS: Table<OfferRow> = {
  name: "offers",
  columns: {
    id: "id",
    opportunity: "opportunity_id",
    partner: "partner_id",
    deliveredAt: "delivered_at",
    deadline: "deadline",
    acceptedAt: "accepted_at",
    declinedAt: "declined_at",
    expiredAt: "expired_at",
    stage: "stage",
    stageAt: "stage_at",
    onHold: "on_hold",
    closedAt: "closed_at",
    outcome: "outcome",
    returnReason: "return_reason",
    feedbackAt: "feedback_at",
  },
};

/** A table that holds the lists of another one's rows, in order of `position`. */
export interface ListTable {
  readonly name: string;
  readonly owner: string;
  readonly item: string;
}

export const PARTNER_TERRITORIES: ListTable = { name: "partner_territories", owner: "partner_id", item: "territory_id" };
export const PARTNER_LEAD_TYPES: ListTable = { name: "partner_lead_types", owner: "partner_id", item: "lead_type_id" };
export const PARTNER_PRODUCTS: ListTable = { name: "partner_products", owner: "partner_id", item: "product_id" };
export const OPPORTUNITY_PRODUCTS: ListTable = { name: "opportunity_products", owner: "opportunity_id", item: "product_id" };

/** `delivered_at AS deliveredAt, …`, so that a row comes back with the fields' names. */
export function selection<Row>(table: Table<Row>, alias: string = table.name): string {
  return Object.entries<string>(table.columns)
    .map(([field, column]) => `${alias}.${column} AS ${field}`)
    .join(", ");
}

export function insertion<Row>(table: Table<Row>): string {
  const columns = Object.values<string>(table.columns);
  return `INSERT INTO ${table.name} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`;
}

/** An insertion that overwrites the row of the same id. */
export function upsertion<Row>(table: Table<Row>): string {
  const others = Object.values<string>(table.columns).filter((column) => column !== "id");
  return `${insertion(table)} ON CONFLICT (id) DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(", ")}`;
}

/** Turns a row into the values of `insertion`, in its order. */
export function valuesOf<Row extends Readonly<Record<keyof Row, Value>>>(table: Table<Row>): (row: Row) => (string | number | null)[] {
  const fields = Object.keys(table.columns) as (keyof Row)[];
  return (row) =>
    fields.map((field) => {
      const value: Value = row[field];
      return typeof value === "boolean" ? Number(value) : value;
    });
}

export function offerFrom(stored: StoredOffer): OfferRow {
  return { ...stored, onHold: stored.onHold === 1 };
}

export function opportunityFrom(stored: StoredOpportunity, products: readonly string[]): OpportunityRow {
  return { ...stored, partnerCreated: stored.partnerCreated === 1, onHold: stored.onHold === 1, products };
}

export interface PartnerLists {
  readonly territories: readonly string[];
  readonly leadTypes: readonly string[];
  readonly products: readonly string[];
}

export function partnerFrom(stored: StoredPartner, lists: PartnerLists): PartnerRow {
  const { allTerritories, allLeadTypes, allProducts, active, ...fields } = stored;
  return {
    ...fields,
    active: active === 1,
    territories: allTerritories === 1 ? "*" : lists.territories,
    leadTypes: allLeadTypes === 1 ? "*" : lists.leadTypes,
    products: allProducts === 1 ? "*" : lists.products,
  };
}

export function partnerFields(row: PartnerRow): PartnerFields {
  const { territories, leadTypes, products, ...fields } = row;
  return { ...fields, allTerritories: territories === "*", allLeadTypes: leadTypes === "*", allProducts: products === "*" };
}
