/** Which territories a customer's address lies in: the territory rules of sections 2 and 10, one rule after another. */
import type { CustomerRow, TerritoryRuleRow } from "../../src-main/contract/book.ts";
import { assertNever } from "../../src-main/contract/errors.ts";

type Position = readonly number[];
type Rings = readonly (readonly Position[])[];
type Geometry =
  | { readonly type: "Polygon"; readonly coordinates: Rings }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly Rings[] };

/** "An unknown address (no customer, or neither country nor coordinates)" */
export function addressIsKnown(customer: CustomerRow | null): customer is CustomerRow {
  return customer !== null && (customer.country !== null || (customer.latitude !== null && customer.longitude !== null));
}

/** "Postal codes and rules compare without white space and hyphens, upper case" */
function plainPostal(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase();
}

/** The country and the rest of `US:98`. */
function splitAtColon(value: string): [string, string] {
  const colon = value.indexOf(":");
  return [value.slice(0, colon), value.slice(colon + 1)];
}

/** "a customer's region may be written `WA` or `US-WA`. A region counts only with a country." */
function inRegion(customer: CustomerRow, value: string): boolean {
  if (customer.country === null || customer.region === null) return false;
  const written = customer.region.startsWith(`${customer.country}-`) ? customer.region : `${customer.country}-${customer.region}`;
  return written === value;
}

function hasPostalPrefix(customer: CustomerRow, value: string): boolean {
  const [country, prefix] = splitAtColon(value);
  return customer.country === country && customer.postalCode !== null && plainPostal(customer.postalCode).startsWith(plainPostal(prefix));
}

/**
 * "a range has ends of equal length, split at the middle hyphen, and compares as many first characters; a shorter postal code
 * is outside."
 */
function inPostalRange(customer: CustomerRow, value: string): boolean {
  const [country, range] = splitAtColon(value);
  if (customer.country !== country || customer.postalCode === null) return false;
  const parts = range.split("-");
  const low = plainPostal(parts.slice(0, parts.length / 2).join("-"));
  const high = plainPostal(parts.slice(parts.length / 2).join("-"));
  const code = plainPostal(customer.postalCode);
  if (code.length < low.length) return false;
  const first = code.slice(0, low.length);
  return low <= first && first <= high;
}

/** True where a ray to the east crosses the edge from a to b. */
function crosses(longitude: number, latitude: number, a: Position, b: Position): boolean {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  if (ay > latitude === by > latitude) return false;
  return longitude < ax + ((latitude - ay) / (by - ay)) * (bx - ax);
}

/** Even-odd over all rings of one polygon, holes among them. */
function inRings(longitude: number, latitude: number, rings: Rings): boolean {
  let crossings = 0;
  for (const ring of rings) {
    for (const [index, b] of ring.entries()) {
      const a = ring[(index + ring.length - 1) % ring.length] ?? b;
      if (crosses(longitude, latitude, a, b)) crossings += 1;
    }
  }
  return crossings % 2 === 1;
}

/** "polygons only coordinates (even-odd, GeoJSON Polygon or MultiPolygon with holes [...])" */
function inPolygon(customer: CustomerRow, value: string): boolean {
  const { latitude, longitude } = customer;
  if (latitude === null || longitude === null) return false;
  const geometry = JSON.parse(value) as Geometry;
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return polygons.some((rings) => inRings(longitude, latitude, rings));
}

/** "Country, region and postal rules read only text, polygons only coordinates" */
function matches(customer: CustomerRow, rule: TerritoryRuleRow): boolean {
  switch (rule.kind) {
    case "country":
      return customer.country === rule.value;
    case "region":
      return inRegion(customer, rule.value);
    case "postal-prefix":
      return hasPostalPrefix(customer, rule.value);
    case "postal-range":
      return inPostalRange(customer, rule.value);
    case "polygon":
      return inPolygon(customer, rule.value);
    default:
      return assertNever(rule.kind, "territory rule");
  }
}

/** The names of the territories that the address is within. */
export function territoriesAround(customer: CustomerRow, rules: readonly TerritoryRuleRow[]): ReadonlySet<string> {
  return new Set(rules.filter((rule) => matches(customer, rule)).map((rule) => rule.territory));
}
