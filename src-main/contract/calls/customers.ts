/** The list of customers, and what a customer's record shows beside its own fields. */
import { z } from "zod";
import { ExportInput, Id, Named, PageInput } from "./shared.ts";

export const CUSTOMER_FILTERS = ["waiting", "related", "unplaced", "with-archived"] as const;
/** `waiting`: with a waiting opportunity; `related`: with relations; `unplaced`: without coordinates. */
export const CustomerFilter = z.enum(CUSTOMER_FILTERS);
export type CustomerFilter = z.infer<typeof CustomerFilter>;

export const CustomerListRow = z.object({
  id: z.string(),
  name: z.string(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  /** Whether it has coordinates. */
  placed: z.boolean(),
  opportunities: z.int(),
  waiting: z.int(),
  relations: z.int(),
  archived: z.boolean(),
});
export type CustomerListRow = z.infer<typeof CustomerListRow>;

export const CustomerRecord = z.object({
  id: z.string(),
  opportunities: z.int(),
  waiting: z.int(),
  /** Names of the territories that contain its address. */
  territories: z.array(z.string()),
  /** The partners of its relations. */
  partners: z.array(Named),
});
export type CustomerRecord = z.infer<typeof CustomerRecord>;

export const customerCalls = {
  /** Archived ones only with that filter. */
  "customers.list": {
    input: z.object({ ...PageInput, filter: CustomerFilter.nullable() }).strict(),
    output: z.object({ total: z.int(), rows: z.array(CustomerListRow) }),
  },
  "customers.read": { input: z.object({ id: Id }).strict(), output: CustomerRecord },
  "customers.csv": {
    input: z.object({ ...ExportInput, filter: CustomerFilter.nullable() }).strict(),
    output: z.object({ csv: z.string() }),
  },
} as const;
