/** Territories: their list, the map, what nobody covers, what several share, and who covers an address. */
import { z } from "zod";
import { RULE_KINDS } from "../codes.ts";
import { RecordId } from "../records/fields.ts";
import { PARTNER_STATUSES } from "./records.ts";
import { ExportInput, Id, PageInput } from "./shared.ts";

export const TERRITORY_FILTERS = ["uncovered", "without-rules", "archived"] as const;
const Filter = z.enum(TERRITORY_FILTERS).nullable();

export const RuleCount = z.object({ kind: z.enum(RULE_KINDS), count: z.int() });

/** Customers and waiting opportunities are those whose address lies inside, as of the book's date. */
export const TerritoryListRow = z.object({
  name: z.string(),
  /** Kinds without rules are left out. */
  rules: z.array(RuleCount),
  /** Partners that list it, whatever their state; those that take all territories are not counted. */
  partners: z.int(),
  activePartners: z.int(),
  customers: z.int(),
  waiting: z.int(),
  archived: z.boolean(),
});
export type TerritoryListRow = z.infer<typeof TerritoryListRow>;

export const CoveringPartner = z.object({ id: z.string(), name: z.string(), status: z.enum(PARTNER_STATUSES) });
export type CoveringPartner = z.infer<typeof CoveringPartner>;

/** How much two territories share; `ofFirst` and `ofSecond` are all customers of each. */
export const Overlap = z.object({
  first: z.string(),
  second: z.string(),
  customers: z.int(),
  waiting: z.int(),
  ofFirst: z.int(),
  ofSecond: z.int(),
});
export type Overlap = z.infer<typeof Overlap>;

/** A customer in one of the lists of this page. */
export const PlacedCustomer = z.object({
  id: z.string(),
  name: z.string(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  /** Its waiting opportunities. */
  waiting: z.int(),
});
export type PlacedCustomer = z.infer<typeof PlacedCustomer>;

/** West, south, east, north in degrees. */
const MapBounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** Customers or partners close together; `id` and `name` only where it is one. */
const pointShape = { longitude: z.number(), latitude: z.number(), count: z.int(), id: z.string().nullable(), name: z.string().nullable() };

export const CustomerPoint = z.object({
  ...pointShape,
  waiting: z.int(),
  /** How many of them lie in the territory that was asked for. */
  inside: z.int(),
  /** How many of them are in a territory, or in that one, by a rule that has no outline. */
  withoutOutline: z.int(),
  /** How many of them no active partner covers by a territory of its list. */
  uncovered: z.int(),
});
export type CustomerPoint = z.infer<typeof CustomerPoint>;

export const PartnerPoint = z.object({
  ...pointShape,
  active: z.int(),
  /** How many of them cover the territory that was asked for. */
  covering: z.int(),
});
export type PartnerPoint = z.infer<typeof PartnerPoint>;

/** A polygon's rings, the outer one first; a ring is longitude, latitude, longitude, latitude and so on, closed. */
export const FlatPolygon = z.array(z.array(z.number()));
export type FlatPolygon = z.infer<typeof FlatPolygon>;

export const TerritoryOutline = z.object({
  name: z.string(),
  archived: z.boolean(),
  countries: z.array(z.string()),
  /** `US-WA` and so on: the only regions that the map has outlines of. */
  states: z.array(z.string()),
  /** Simplified where there are many points. */
  polygons: z.array(FlatPolygon),
  /** Rules that the map can show by their customers only. */
  withoutOutline: z.int(),
});
export type TerritoryOutline = z.infer<typeof TerritoryOutline>;

const Area = z.object({ country: z.string().nullable(), region: z.string().nullable() });
const Counts = z.object({ customers: z.int(), waiting: z.int() });

/** A region without its country's prefix, and its name where it has one. */
export const HoleGroup = z.object({ ...Area.shape, regionName: z.string().nullable(), ...Counts.shape });
export type HoleGroup = z.infer<typeof HoleGroup>;

/** A rule as it is read: `fault` is null, or ends the sentence "expected …". */
export const ReadRule = z.object({
  kind: z.enum(RULE_KINDS),
  /** As it is stored; what was typed where it cannot be read. */
  value: z.string(),
  /** What it says, for people. */
  words: z.string(),
  fault: z.string().nullable(),
  /** Whether the map can draw it. */
  outline: z.boolean(),
});
export type ReadRule = z.infer<typeof ReadRule>;

const TypedText = z.string().trim().max(200).nullable();

const Page = { offset: z.int().min(0), limit: z.int().min(1).max(1000) };

export const territoryCalls = {
  "territories.list": {
    input: z.object({ ...PageInput, filter: Filter }).strict(),
    output: z.object({ total: z.int(), rows: z.array(TerritoryListRow) }),
  },
  "territories.csv": {
    input: z.object({ ...ExportInput, filter: Filter }).strict(),
    output: z.object({ csv: z.string() }),
  },
  /** What the record of one shows beside its rules. */
  "territories.about": {
    input: z.object({ name: Id }).strict(),
    output: z.object({
      customers: z.int(),
      waiting: z.int(),
      /** Those that list it: active ones first, at most 500. */
      partners: z.array(CoveringPartner),
      partnerCount: z.int(),
      /** Active partners that take all territories. */
      everywhere: z.int(),
      overlaps: z.array(Overlap),
    }),
  },
  /** The customers inside, those with most that waits first. */
  "territories.customers": {
    input: z.object({ name: Id, ...Page }).strict(),
    output: z.object({ total: z.int(), rows: z.array(PlacedCustomer) }),
  },
  /** What a view must hold to show the customers of a territory, or of the whole book with its partners; null without coordinates. */
  "territories.extent": { input: z.object({ territory: Id.nullable() }).strict(), output: z.object({ bounds: MapBounds.nullable() }) },
  "territories.outlines": { input: z.object({}).strict(), output: z.array(TerritoryOutline) },
  /** What lies in a part of the map, clustered by a grid of `cell` degrees, or of a coarser one where there is too much. */
  "territories.points": {
    input: z.object({ territory: Id.nullable(), bounds: MapBounds, cell: z.number().gt(0).max(90) }).strict(),
    output: z.object({ customers: z.array(CustomerPoint), partners: z.array(PartnerPoint), unplaced: z.int() }),
  },
  /**
   * Customers with a known address that no active partner covers, those with most that waits first.
   * @param everywhere whether partners that take all territories count: with one of them nobody is left out.
   */
  "territories.holes": {
    input: z.object({ everywhere: z.boolean(), within: Area.nullable(), ...Page }).strict(),
    output: z.object({
      /** Of the whole book, whatever `within`. */
      all: Counts,
      /** The same with the other answer to `everywhere`. */
      otherwise: Counts,
      everywherePartners: z.int(),
      /** Neither a country nor coordinates: no territory can hold them. */
      unknown: Counts,
      groups: z.array(HoleGroup),
      total: z.int(),
      rows: z.array(PlacedCustomer),
    }),
  },
  /** Pairs that share customers, those that share most first; of one territory, or of all. */
  "territories.overlaps": {
    input: z.object({ territory: Id.nullable(), ...Page }).strict(),
    output: z.object({ total: z.int(), rows: z.array(Overlap) }),
  },
  /** "Who covers this address?" `invalid-input` for a country that there is not and for half a pair of coordinates. */
  "territories.covers": {
    input: z
      .object({
        country: TypedText,
        region: TypedText,
        postalCode: TypedText,
        latitude: z.number().min(-90, "a latitude is from -90 to 90").max(90, "a latitude is from -90 to 90").nullable(),
        longitude: z.number().min(-180, "a longitude is from -180 to 180").max(180, "a longitude is from -180 to 180").nullable(),
      })
      .strict(),
    output: z.object({
      /** What was understood: a code, and the region without the country's. */
      country: z.string().nullable(),
      countryName: z.string().nullable(),
      region: z.string().nullable(),
      /** False where neither a country nor coordinates are given. */
      known: z.boolean(),
      territories: z.array(z.object({ name: z.string(), archived: z.boolean() })),
      /** Active ones first; `by` names the territories, `*` = all territories. At most 1,000. */
      partners: z.array(z.object({ ...CoveringPartner.shape, by: z.union([z.array(z.string()), z.literal("*")]) })),
      partnerCount: z.int(),
    }),
  },
  /** Reads rules as they are typed; a kind of null is guessed from the text. */
  "territories.readRules": {
    input: z
      .object({ rules: z.array(z.object({ kind: z.enum(RULE_KINDS).nullable(), value: z.string().max(16_000_000) })).max(10_000) })
      .strict(),
    output: z.array(ReadRule),
  },
  /** The polygons in a GeoJSON text, as values of rules; `invalid-input` where one cannot be one. */
  "territories.readGeoJson": {
    input: z.object({ text: z.string().max(16_000_000) }).strict(),
    output: z.object({ shapes: z.array(z.object({ name: z.string().nullable(), value: z.string(), points: z.int() })) }),
  },
  /** Gives a territory another name, in the lists of its partners too: one act. `conflict` where the name is taken. */
  "territories.rename": {
    input: z.object({ name: Id, to: RecordId, basedOn: z.int().nullable(), window: z.string().min(1).max(100) }).strict(),
    output: z.object({ version: z.int().nullable() }),
  },
} as const;
