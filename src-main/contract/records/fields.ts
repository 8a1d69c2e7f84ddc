/** Fields that several records have, each with the sentence that a form shows where it is wrong. */
import { z } from "zod";
import { PLACE_CERTAINTIES, PLACE_SOURCES } from "../places.ts";

/** Longer names are pasted by mistake; the engine and the lists would bear them. */
const LONGEST_NAME = 200;
const LONGEST_NOTE = 100_000;
const LONGEST_ID = 200;

export const RecordId = z
  .string()
  .trim()
  .min(1, "an id is missing")
  .max(LONGEST_ID, `an id has at most ${LONGEST_ID} characters`)
  .refine((id) => !id.includes(";") && id !== "*", 'an id has no ";" and is not "*": lists in files are separated by it');

export const RecordName = z.string().trim().min(1, "a name is missing").max(LONGEST_NAME, `a name has at most ${LONGEST_NAME} characters`);

/** Text that may be missing; an empty one is. */
const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `at most ${longest.toLocaleString("en")} characters`)
    .transform((text) => (text === "" ? null : text))
    .nullable();

export const ShortText = optional(LONGEST_NAME);
export const Note = optional(LONGEST_NOTE);

export const Email = optional(LONGEST_NAME).refine(
  (text) => text === null || /^[^\s@]+@[^\s@]+$/.test(text),
  "an e-mail address looks like name@company.example",
);

/** ISO 3166-1 alpha-2; which of them exist is checked where the list is. */
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/, "a country is a code of two capital letters, such as US")
  .nullable();

export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, "a currency is a code of three capital letters, such as EUR")
  .nullable();

/** Whole minor units. */
export const MinorUnits = z.int("an amount has no more decimals than its currency").min(0, "an amount is 0 or more").nullable();

/** Ms since the epoch. */
export const Instant = z.int().nullable();

/** An address with its coordinates, which are both known or both not. */
export const placeShape = {
  address: ShortText,
  city: ShortText,
  region: ShortText,
  postalCode: ShortText,
  country: Country,
  latitude: z.number().min(-90, "a latitude is from -90 to 90").max(90, "a latitude is from -90 to 90").nullable(),
  longitude: z.number().min(-180, "a longitude is from -180 to 180").max(180, "a longitude is from -180 to 180").nullable(),
  /** How coordinates that nobody gave were found; null = given or none; left out = as it was, unless the coordinates change. */
  placeSource: z.enum(PLACE_SOURCES).nullable().optional(),
  placeCertainty: z.enum(PLACE_CERTAINTIES).nullable().optional(),
};

/** Adds to `context` that one coordinate is missing. */
export function checkCoordinates(
  place: { readonly latitude: number | null; readonly longitude: number | null },
  context: z.core.$RefinementCtx,
): void {
  if ((place.latitude === null) === (place.longitude === null)) return;
  const missing = place.latitude === null ? "latitude" : "longitude";
  context.addIssue({ code: "custom", path: [missing], message: `a ${missing} is missing: coordinates are a pair` });
}

/** Ids of a list, each once, or all there are. */
export const CoverIds = z.union([z.array(z.string()).transform((ids) => [...new Set(ids)]), z.literal("*")]);
