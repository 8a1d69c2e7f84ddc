/** Partners that may be in the book twice. */
import { z } from "zod";

export const AlikePartner = z.object({
  id: z.string(),
  name: z.string(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  /** Else the place of one of the two is not known. */
  samePlace: z.boolean(),
});
export type AlikePartner = z.infer<typeof AlikePartner>;

const Text = z.string().max(10_000).nullable();

export const duplicateCalls = {
  /** How many partners may be there twice; the list of partners can show them. */
  "partners.doubled": { input: z.object({}).strict(), output: z.object({ partners: z.int() }) },
  /** Those that a new partner may be the same as, at the same place first. */
  "partners.alike": {
    input: z
      .object({
        name: z.string().max(10_000),
        city: Text.default(null),
        postalCode: Text.default(null),
        country: Text.default(null),
        latitude: z.number().nullable().default(null),
        longitude: z.number().nullable().default(null),
      })
      .strict(),
    output: z.array(AlikePartner),
  },
} as const;
