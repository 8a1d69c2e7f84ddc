/** Several records changed at once: what comes of it, told before it is done and after. */
import { z } from "zod";
import { FieldChange } from "./editing.ts";

export const BulkOutcome = z.object({
  matched: z.int(),
  changed: z.int(),
  /** So already. */
  same: z.int(),
  refused: z.int(),
  /** The first of those that change, then of those that are refused. */
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      fields: z.array(FieldChange),
      /** What else happens with it, as a sentence: "its offer to Northwind is withdrawn". */
      also: z.string().nullable(),
      /** Why it is left as it is; null where it changes. */
      refused: z.string().nullable(),
    }),
  ),
  /** The book's newest change of a record when this was worked out; 0 = none yet. */
  version: z.int(),
});
export type BulkOutcome = z.infer<typeof BulkOutcome>;
