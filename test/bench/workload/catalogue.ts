/** What everything else refers to: 60 territories in 6 regions, 12 lead types, 60 products in 6 families. */
import type { NamedRow, TerritoryRuleRow } from "../../../src-main/contract/book.ts";
import { Zipf, type Random } from "./random.ts";

interface Region {
  readonly country: string;
  /** Degrees: south, north, west, east. */
  readonly box: readonly [number, number, number, number];
}

/** Countries whose postal codes have five digits, so that the first one makes ten territories of each. */
const REGIONS: readonly Region[] = [
  { country: "DE", box: [47.5, 54.5, 6.5, 14.5] },
  { country: "FR", box: [43.5, 50.5, -1, 7] },
  { country: "ES", box: [37, 43, -8, 0] },
  { country: "IT", box: [38, 46, 8, 17] },
  { country: "US", box: [30, 48, -122, -75] },
  { country: "MX", box: [16, 30, -112, -93] },
];
const TERRITORIES_A_REGION = 10;
/** A region's territories lie in a grid of five by two. */
const GRID_COLUMNS = 5;
const FAMILIES = 6;
const PRODUCTS_A_FAMILY = 10;

export const TERRITORY_COUNT = REGIONS.length * TERRITORIES_A_REGION;

const twoDigits = (i: number) => String(i + 1).padStart(2, "0");

export const territoryName = (territory: number) => {
  const region = REGIONS[Math.floor(territory / TERRITORIES_A_REGION)] ?? REGIONS[0];
  return `${region?.country ?? ""} ${territory % TERRITORIES_A_REGION}`;
};
export const leadTypeId = (i: number) => `lead-${twoDigits(i)}`;
export const productId = (family: number, i: number) => `product-${family + 1}-${twoDigits(i)}`;

/** The territories of the same region, this one first. */
export function neighbours(territory: number): number[] {
  const first = territory - (territory % TERRITORIES_A_REGION);
  return Array.from({ length: TERRITORIES_A_REGION }, (_, i) => first + ((territory - first + i) % TERRITORIES_A_REGION));
}

export const LEAD_TYPES: readonly NamedRow[] = Array.from({ length: 12 }, (_, i) => ({ id: leadTypeId(i), name: `Lead type ${i + 1}` }));

export const PRODUCTS: readonly NamedRow[] = Array.from({ length: FAMILIES * PRODUCTS_A_FAMILY }, (_, i) => {
  const family = Math.floor(i / PRODUCTS_A_FAMILY);
  return { id: productId(family, i % PRODUCTS_A_FAMILY), name: `Product ${(i % PRODUCTS_A_FAMILY) + 1} of family ${family + 1}` };
});

export const TERRITORY_RULES: readonly TerritoryRuleRow[] = Array.from({ length: TERRITORY_COUNT }, (_, i) => ({
  territory: territoryName(i),
  kind: "postal-prefix",
  value: territoryName(i).replace(" ", ":"),
}));

export const LEAD_TYPE_SHARES = new Zipf(LEAD_TYPES.length, 1.1);
export const FAMILY_SHARES = new Zipf(FAMILIES, 0.9);
export const PRODUCT_SHARES = new Zipf(PRODUCTS_A_FAMILY, 1.0);

/** An address within a territory. */
export function addressIn(territory: number, random: Random) {
  const region = REGIONS[Math.floor(territory / TERRITORIES_A_REGION)] ?? { country: "", box: [0, 0, 0, 0] };
  const cell = territory % TERRITORIES_A_REGION;
  const [south, north, west, east] = region.box;
  const height = (north - south) / (TERRITORIES_A_REGION / GRID_COLUMNS);
  const width = (east - west) / GRID_COLUMNS;
  const fourDecimals = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return {
    address: null,
    city: null,
    region: null,
    postalCode: `${cell}${String(random.below(10_000)).padStart(4, "0")}`,
    country: region.country,
    latitude: fourDecimals(south + (Math.floor(cell / GRID_COLUMNS) + random.unit()) * height),
    longitude: fourDecimals(west + ((cell % GRID_COLUMNS) + random.unit()) * width),
  };
}
