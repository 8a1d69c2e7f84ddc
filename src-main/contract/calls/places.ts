/** Where addresses are: placing them offline, what could not be placed, and the postal codes that help. */
import { z } from "zod";
import { PLACE_CERTAINTIES, PLACE_SOURCES, UNPLACED_REASONS } from "../places.ts";
import { WindowId } from "./editing.ts";
import { ExportInput, Id, Named, PageInput } from "./shared.ts";

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

/** `person`: what cannot be placed for certain; `certain`: what can. */
export const PLACE_FILTERS = ["person", "certain", "partner", "customer", ...UNPLACED_REASONS] as const;
export const PlaceFilter = z.enum(PLACE_FILTERS);
export type PlaceFilter = z.infer<typeof PlaceFilter>;

const addressShape = {
  type: AddressType,
  id: z.string(),
  name: z.string(),
  address: z.string().nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  /** Waiting opportunities of a customer; 0 for a partner. */
  waiting: z.int(),
};

export const UnplacedRow = z.object({
  ...addressShape,
  /** Where it would be placed, or why not. */
  answer: PlaceAnswer,
});
export type UnplacedRow = z.infer<typeof UnplacedRow>;

const ListInput = {
  search: PageInput.search,
  sort: PageInput.sort,
  /** null = all without coordinates. */
  filter: PlaceFilter.nullable(),
};

/** How an address got the coordinates that it has. */
export const KnownPlace = z.object({
  latitude: z.number(),
  longitude: z.number(),
  source: z.enum(PLACE_SOURCES),
  certainty: z.enum(PLACE_CERTAINTIES),
});
export type KnownPlace = z.infer<typeof KnownPlace>;

/** A point that may be meant, and what speaks for it: the other partner with coordinates that is nearest, and addresses with postal codes alike. */
export const PlaceChoice = z.object({
  /** "Springfield", or for a place that is certain how it is found. */
  name: z.string(),
  regionName: z.string().nullable(),
  /** ISO 3166-1 alpha-2; null where the point is not a gazetteer's. */
  country: z.string().nullable(),
  latitude: z.number(),
  longitude: z.number(),
  source: z.enum(["postal-code", "city"]),
  /** null where no other partner has coordinates; `km` = kilometres. */
  nearest: Named.extend({ km: z.number() }).nullable(),
  /** Of the book's addresses in that country whose postal codes begin the same, how many lie near the point; null where there are none. */
  alike: z.object({ beginning: z.string(), near: z.int(), of: z.int() }).nullable(),
});
export type PlaceChoice = z.infer<typeof PlaceChoice>;

export const PlaceAbout = z.object({
  ...addressShape,
  /** null = it has no coordinates. */
  known: KnownPlace.nullable(),
  /** What its address says without regard to coordinates: a place for certain, or why not. */
  certainty: z.enum(PLACE_CERTAINTIES).nullable(),
  reason: z.enum(UNPLACED_REASONS).nullable(),
  sentence: z.string(),
  /** The one place that is certain, or what may be meant. */
  choices: z.array(PlaceChoice),
  /** Kilometres between its coordinates and the place that its address says; null where either is missing. */
  apart: z.number().nullable(),
});
export type PlaceAbout = z.infer<typeof PlaceAbout>;

const PlaceKey = z.object({ type: AddressType, id: z.string() });

export const PlaceCounts = z.object({
  partners: z.int(),
  customers: z.int(),
  /** Those that can be placed for certain, by what. */
  certain: z.object({ "postal-code": z.int(), city: z.int() }),
  /** Those that need a person; what is 0 is there too. */
  reasons: z.record(z.enum(UNPLACED_REASONS), z.int()),
});
export type PlaceCounts = z.infer<typeof PlaceCounts>;

/** What a text for a country or a region means. */
export const ReadPlaceNames = z.object({
  /** null = none was written, or it is refused. */
  country: z.object({ code: z.string(), name: z.string() }).nullable(),
  /** As a book keeps it; `name` is null where it is not understood. */
  region: z.object({ kept: z.string(), name: z.string().nullable() }).nullable(),
  /** Why the region stays a text; null where it does not. */
  doubt: z.string().nullable(),
  /** Ends "expected …"; null where the country is understood. */
  expected: z.string().nullable(),
});
export type ReadPlaceNames = z.infer<typeof ReadPlaceNames>;

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
  /** Changes nothing. */
  "places.readNames": { input: z.object({ country: Part, region: Part }).strict(), output: ReadPlaceNames },
  /** Partners and customers without coordinates, archived ones left out; partners first, then customers for whom most waits, then by name. */
  "places.unplaced": {
    input: z.object({ ...ListInput, offset: z.int().min(0), limit: z.int().min(1).max(10_000) }).strict(),
    output: z.object({ total: z.int(), rows: z.array(UnplacedRow) }),
  },
  "places.csv": { input: z.object({ ...ListInput, ...ExportInput }).strict(), output: z.object({ csv: z.string() }) },
  "places.counts": { input: z.object({}).strict(), output: PlaceCounts },
  /** `not-found` where there is no such record. */
  "places.about": { input: z.object({ type: AddressType, id: Id }).strict(), output: PlaceAbout },
  /** Where a record stands in the list; `position` counts from 1 and is 0 where it is not in it. */
  "places.beside": {
    input: z.object({ ...ListInput, type: AddressType, id: Id }).strict(),
    output: z.object({ position: z.int(), total: z.int(), before: PlaceKey.nullable(), after: PlaceKey.nullable() }),
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
  /** Places all that can be placed for certain, as one act; `dryRun` only counts. Reports progress under the name of the job. */
  "places.placeAll": {
    input: z.object({ window: WindowId, dryRun: z.boolean(), job: z.string().min(1).max(100) }).strict(),
    output: PlacingCounts,
  },
  /**
   * Takes a table of postal codes in the place of what there was for its countries: its text, or the path of a file on the machine that
   * the backend runs on. With refused rows nothing is imported unless `skipRefused`, with `dryRun` nothing at all; `imported` is then false.
   */
  "postalCodes.import": {
    input: z
      .object({
        table: z.union([
          z.object({ text: z.string().max(LONGEST_TABLE, "a longer table is imported by its path"), name: z.string().max(400) }).strict(),
          z.object({ path: z.string().min(1).max(4096) }).strict(),
        ]),
        skipRefused: z.boolean(),
        dryRun: z.boolean(),
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
  /** Removes those of one country; what was placed by them stays where it is. */
  "postalCodes.remove": { input: z.object({ country: z.string().length(2) }).strict(), output: z.object({ removed: z.int() }) },
  "postalCodes.read": { input: z.object({}).strict(), output: z.array(PostalCodeCount) },
} as const;
