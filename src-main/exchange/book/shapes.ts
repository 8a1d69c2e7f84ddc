/** The files of a CSV book: their names and columns, and which of these must be there. */
import type { BookRows } from "../../contract/book.ts";
import type { TableShape } from "../csv/table.ts";

export type TableName = keyof BookRows;

/** A whole book in memory. */
export type BookTables = { readonly [T in TableName]: BookRows[T] extends Iterable<infer R> ? R[] : never };

const PARTNER_COLUMNS = [
  "id",
  "name",
  "active",
  "paused_until",
  "capacity",
  "minimum_revenue",
  "maximum_revenue",
  "territories",
  "lead_types",
  "products",
  "email",
  "address",
  "city",
  "region",
  "postal_code",
  "country",
  "latitude",
  "longitude",
  "notes",
] as const;

const OPPORTUNITY_COLUMNS = [
  "id",
  "topic",
  "customer",
  "estimated_revenue",
  "currency",
  "lead_type",
  "products",
  "created_at",
  "estimated_close",
  "status",
  "closed_at",
  "partner_created",
  "on_hold",
] as const;

const OFFER_COLUMNS = [
  "id",
  "opportunity",
  "partner",
  "delivered_at",
  "deadline",
  "accepted_at",
  "declined_at",
  "expired_at",
  "stage",
  "stage_at",
  "on_hold",
  "closed_at",
  "outcome",
  "return_reason",
  "feedback_at",
] as const;

const without = (columns: readonly string[], ...optional: string[]) => columns.filter((column) => !optional.includes(column));

/** In the order in which they are read: every reference points to a table before. */
export const SHAPES: { readonly [T in TableName]: TableShape } = {
  settings: { file: "settings.csv", columns: ["name", "value"], required: ["name", "value"] },
  products: { file: "products.csv", columns: ["id", "name"], required: ["id", "name"] },
  leadTypes: { file: "lead_types.csv", columns: ["id", "name"], required: ["id", "name"] },
  territories: {
    file: "territories.csv",
    columns: ["territory", "kind", "value"],
    required: ["territory", "kind", "value"],
    long: ["value"],
  },
  partners: { file: "partners.csv", columns: PARTNER_COLUMNS, required: without(PARTNER_COLUMNS, "paused_until", "notes") },
  customers: {
    file: "customers.csv",
    columns: ["id", "name", "address", "city", "region", "postal_code", "country", "latitude", "longitude"],
    required: ["id", "name"],
  },
  relations: { file: "relations.csv", columns: ["customer", "partner", "kind", "reason"], required: ["customer", "partner", "kind"] },
  opportunities: {
    file: "opportunities.csv",
    columns: OPPORTUNITY_COLUMNS,
    required: without(OPPORTUNITY_COLUMNS, "status", "closed_at"),
  },
  offers: { file: "offers.csv", columns: OFFER_COLUMNS, required: ["id", "opportunity", "partner", "delivered_at"] },
};

export const TABLE_NAMES = Object.keys(SHAPES) as readonly TableName[];

/** The files without which a folder is no book. */
export const REQUIRED_FILES: readonly string[] = [SHAPES.partners.file, SHAPES.opportunities.file];

export function emptyTables(): BookTables {
  return {
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
}

/** Takes a book into memory, going through each table once. */
export function collectTables(rows: BookRows): BookTables {
  return {
    settings: [...rows.settings],
    products: [...rows.products],
    leadTypes: [...rows.leadTypes],
    territories: [...rows.territories],
    partners: [...rows.partners],
    customers: [...rows.customers],
    relations: [...rows.relations],
    opportunities: [...rows.opportunities],
    offers: [...rows.offers],
  };
}
