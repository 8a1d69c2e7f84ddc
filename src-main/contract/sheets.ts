/** What the columns of a user's own sheet can be, for each type of record. */
import type { RecordType } from "./records/index.ts";
import { fieldWord } from "./records/words.ts";

const PLACE_FIELDS = ["address", "city", "region", "postalCode", "country", "latitude", "longitude"] as const;

/** In the order in which a person is offered them. */
export const SHEET_FIELDS = {
  partner: [
    "id",
    "name",
    "active",
    "pausedUntil",
    "capacity",
    "minimumRevenue",
    "maximumRevenue",
    "territories",
    "leadTypes",
    "products",
    "email",
    ...PLACE_FIELDS,
    "notes",
  ],
  customer: ["id", "name", ...PLACE_FIELDS],
  opportunity: [
    "id",
    "topic",
    "customer",
    "estimatedRevenue",
    "currency",
    "leadType",
    "products",
    "createdAt",
    "estimatedClose",
    "status",
    "closedAt",
    "partnerCreated",
    "onHold",
  ],
  product: ["id", "name", "family"],
  "lead-type": ["id", "name"],
  /** A territory's id is its name; a row holds one rule, or several countries. */
  territory: ["id", "kind", "value", "countries"],
} as const satisfies Record<RecordType, readonly string[]>;

export type SheetField<T extends RecordType = RecordType> = (typeof SHEET_FIELDS)[T][number];

/** How the cells of a field are read. */
export type FieldForm = "text" | "whole" | "amount" | "degrees" | "date" | "yes-no" | "list" | "reference";

const FORMS: Readonly<Partial<Record<SheetField, FieldForm>>> = {
  active: "yes-no",
  partnerCreated: "yes-no",
  onHold: "yes-no",
  pausedUntil: "date",
  createdAt: "date",
  estimatedClose: "date",
  closedAt: "date",
  capacity: "whole",
  minimumRevenue: "amount",
  maximumRevenue: "amount",
  estimatedRevenue: "amount",
  latitude: "degrees",
  longitude: "degrees",
  territories: "list",
  leadTypes: "list",
  products: "list",
  countries: "list",
  customer: "reference",
  leadType: "reference",
};

export function fieldForm(field: SheetField): FieldForm {
  return FORMS[field] ?? "text";
}

export function isSheetField<T extends RecordType>(type: T, field: string): field is SheetField<T> {
  return (SHEET_FIELDS[type] as readonly string[]).includes(field);
}

const WORDS: Readonly<Record<string, string>> = { kind: "kind of rule", value: "rule", countries: "countries" };

/** What a person calls the column. */
export function sheetFieldWord(type: RecordType, field: string): string {
  if (type === "territory" && field === "id") return "territory";
  return WORDS[field] ?? fieldWord(field);
}
