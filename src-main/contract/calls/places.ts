/** Where addresses are: placing them offline, what could not be placed, and the postal codes that help. */
import { z } from "zod";
import { PLACE_CERTAINTIES, PLACE_SOURCES, UNPLACED_REASONS } from "../places.ts";
import { WindowId } from "./editing.ts";
import { Id } from "./shared.ts";

const Latitude = z.number().min(-90, "a latitude is from -90 to 90").max(90, "a latitude is from -90 to 90");
const Longitude = z.number().min(-180, "a longitude is from -180 to 180").max(180, "a longitude is from -180 to 180");

const Part = z.string().max(1000).nullable();

/** Country and region are names or codes, as people write them. */
export const PlaceQuery = z.object({
  city: Part,
  region: Part,
  postalCode: Part,
  country: Part,
  latitude: Latitude.nullable().default(null),
  longitude: Longitude.nullable().default(null),
});

export const FoundPlace = z.object({
  latitude: z.number(),
  longitude: z.number(),
  source: z.enum(PLACE_SOURCES),
  certainty: z.enum(PLACE_CERTAINTIES),
  /** "the only Munich in Germany" */
  sentence: z.string(),
});
export type FoundPlace = z.infer<typeof FoundPlace>;

/** A point that may be meant; it becomes a place only when somebody chooses it. */
export const PlaceSuggestion = z.object({
  name: z.string(),
  /** ISO 3166-2 with the country; null where ISO has none. */
  region: z.string().nullable(),
  regionName: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  source: z.enum(["postal-code", "city"]),
});
export type PlaceSuggestion = z.infer<typeof PlaceSuggestion>;

export const PlaceAnswer = z.discriminatedUnion("kind", [
  FoundPlace.extend({ kind: z.literal("placed") }),
  z.object({
    kind: z.literal("unplaced"),
    reason: z.enum(UNPLACED_REASONS),
    /** Why, and what would help. */
    sentence: z.string(),
    suggestions: z.array(PlaceSuggestion),
  }),
]);
export type PlaceAnswer = z.infer<typeof PlaceAnswer>;

const AddressType = z.enum(["partner", "customer"]);

export const UnplacedRow = z.object({
  type: AddressType,
  id: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  /** Where it would be placed, or why not. */
  answer: PlaceAnswer,
});
export type UnplacedRow = z.infer<typeof UnplacedRow>;

/** How many of each; what is 0 is there too. */
export const PlacingCounts = z.object({
  /** All without coordinates, archived ones left out. */
  total: z.int(),
  placed: z.object({ "postal-code": z.int(), city: z.int() }),
  left: z.record(z.enum(UNPLACED_REASONS), z.int()),
});
export type PlacingCounts = z.infer<typeof PlacingCounts>;

export const PostalCodeCount = z.object({ country: z.string(), name: z.string(), codes: z.int() });
export type PostalCodeCount = z.infer<typeof PostalCodeCount>;

/** Within what a call may carry over the web host (8 MB) once it is JSON; a longer file is named by its path. */
const LONGEST_TABLE = 5_000_000;

export const placeCalls = {
  /** Changes nothing. */
  "places.find": { input: z.object({ address: PlaceQuery }).strict(), output: PlaceAnswer },
  /** Partners and customers without coordinates; partners first, by name. */
  "places.unplaced": {
    input: z.object({ offset: z.int().min(0), limit: z.int().min(1).max(200) }).strict(),
    output: z.object({ total: z.int(), rows: z.array(UnplacedRow) }),
  },
  /**
   * Writes coordinates that somebody chose or typed, as one act; the source of typed ones is `given`.
   * `not-found` where one of the records is gone; then nothing is written.
   */
  "places.place": {
    input: z
      .object({
        items: z
          .array(z.object({ type: AddressType, id: Id, latitude: Latitude, longitude: Longitude, source: z.enum(PLACE_SOURCES) }).strict())
          .min(1)
          .max(10_000),
        window: WindowId,
      })
      .strict(),
    output: z.object({ placed: z.int() }),
  },
  /** Places all that can be placed for certain, as one act; `dryRun` only counts. Reports progress as the job `places`. */
  "places.placeAll": { input: z.object({ window: WindowId, dryRun: z.boolean() }).strict(), output: PlacingCounts },
  /**
   * Takes a table of postal codes in the place of what there was for its countries: its text, or the path of a file on the machine that
   * the backend runs on. With refused rows nothing is imported unless `skipRefused`; `imported` is then false.
   */
  "postalCodes.import": {
    input: z
      .object({
        table: z.union([
          z.object({ text: z.string().max(LONGEST_TABLE, "a longer table is imported by its path"), name: z.string().max(400) }).strict(),
          z.object({ path: z.string().min(1).max(4096) }).strict(),
        ]),
        skipRefused: z.boolean(),
      })
      .strict(),
    output: z.object({
      imported: z.boolean(),
      /** What the table has, by country. */
      countries: z.array(PostalCodeCount),
      /** "codes.csv, row 3, column latitude: "x", expected …"; the first hundred. */
      refused: z.array(z.string()),
      refusedCount: z.int(),
    }),
  },
  "postalCodes.read": { input: z.object({}).strict(), output: z.array(PostalCodeCount) },
} as const;
