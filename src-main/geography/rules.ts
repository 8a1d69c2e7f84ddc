/** The rules that territories are made of, read from their text. */
import type { MultiPolygon, Polygon } from "geojson";
import type { RuleKind } from "../contract/codes.ts";
import { isCountry } from "./countries.ts";
import { selfCrossing } from "./crossings.ts";

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

export type ParsedRule =
  | { readonly kind: "country"; readonly country: string }
  | { readonly kind: "region"; readonly country: string; readonly region: string }
  | { readonly kind: "postal-prefix"; readonly country: string; readonly prefix: string }
  /** Both ends inclusive, of equal length. */
  | { readonly kind: "postal-range"; readonly country: string; readonly low: string; readonly high: string }
  | { readonly kind: "polygon"; readonly geometry: Polygon | MultiPolygon; readonly bounds: Bounds };

/** Ends "expected …" where a rule could not be read. */
export interface UnreadableRule {
  readonly kind: "unreadable";
  readonly expected: string;
}

const unreadable = (expected: string): UnreadableRule => ({ kind: "unreadable", expected });

/** A postal code as it is compared: without white space and hyphens, in upper case. */
export function comparablePostalCode(text: string): string {
  return text.replace(/[\s-]/g, "").toUpperCase();
}

const COUNTRY = "an ISO 3166-1 alpha-2 country code in upper case, such as US";
const REGION = "a country code, a hyphen and an ISO 3166-2 region code, such as US-WA";
const PREFIX = "a country code, a colon and the first characters of a postal code, such as US:98";
const RANGE = "a country code, a colon, and a first and a last postal code of equal length with a hyphen between, such as US:98000-98999";
const GEOMETRY = "a GeoJSON geometry, Polygon or MultiPolygon";

const LETTERS_AND_DIGITS = /^[A-Z0-9]+$/;

function parseCountry(value: string): ParsedRule | UnreadableRule {
  return isCountry(value) ? { kind: "country", country: value } : unreadable(COUNTRY);
}

function parseRegion(value: string): ParsedRule | UnreadableRule {
  const [, country, region] = /^([A-Z]{2})-([A-Z0-9]{1,3})$/.exec(value) ?? [];
  if (country === undefined || region === undefined || !isCountry(country)) return unreadable(REGION);
  return { kind: "region", country, region };
}

function splitPostal(value: string): { readonly country: string; readonly rest: string } | null {
  const country = value.slice(0, 2);
  return value[2] === ":" && isCountry(country) ? { country, rest: value.slice(3) } : null;
}

function parsePrefix(value: string): ParsedRule | UnreadableRule {
  const postal = splitPostal(value);
  const prefix = comparablePostalCode(postal?.rest ?? "");
  if (postal === null || !LETTERS_AND_DIGITS.test(prefix)) return unreadable(PREFIX);
  return { kind: "postal-prefix", country: postal.country, prefix };
}

function parseRange(value: string): ParsedRule | UnreadableRule {
  const postal = splitPostal(value);
  if (postal === null) return unreadable(RANGE);
  const parts = postal.rest.split("-");
  // A postal code may itself hold hyphens (00-950), so the one in the middle is the one between the ends.
  const half = parts.length / 2;
  if (!Number.isInteger(half)) return unreadable(RANGE);
  const low = comparablePostalCode(parts.slice(0, half).join(""));
  const high = comparablePostalCode(parts.slice(half).join(""));
  if (!LETTERS_AND_DIGITS.test(low) || !LETTERS_AND_DIGITS.test(high) || low.length !== high.length) return unreadable(RANGE);
  if (low > high) return unreadable(`${RANGE}, the lower end first`);
  return { kind: "postal-range", country: postal.country, low, high };
}

type Ring = readonly (readonly number[])[];

function isPosition(value: unknown): value is number[] {
  if (!Array.isArray(value) || value.length < 2) return false;
  const [longitude, latitude]: unknown[] = value;
  if (typeof longitude !== "number" || typeof latitude !== "number") return false;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

/** What is wrong with a ring, or null. */
function ringFault(ring: unknown): string | null {
  if (!Array.isArray(ring) || ring.length < 4) return `${GEOMETRY} whose rings have at least four positions`;
  if (!ring.every(isPosition)) return `${GEOMETRY} whose positions are [longitude, latitude] in degrees, -180 to 180 and -90 to 90`;
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
    ? null
    : `${GEOMETRY} whose rings are closed: the last position is the first again`;
}

function polygonFault(rings: unknown): string | null {
  if (!Array.isArray(rings) || rings.length === 0) return `${GEOMETRY} with at least one ring`;
  for (const ring of rings) {
    const fault = ringFault(ring);
    if (fault !== null) return fault;
  }
  return null;
}

function boundsOf(rings: readonly Ring[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const ring of rings) {
    for (const [longitude = 0, latitude = 0] of ring) {
      west = Math.min(west, longitude);
      south = Math.min(south, latitude);
      east = Math.max(east, longitude);
      north = Math.max(north, latitude);
    }
  }
  return [west, south, east, north];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function parsePolygon(value: string): ParsedRule | UnreadableRule {
  const json = parseJson(value);
  if (typeof json !== "object" || json === null || !("type" in json) || !("coordinates" in json)) return unreadable(GEOMETRY);
  const { type, coordinates } = json;
  if (type !== "Polygon" && type !== "MultiPolygon") return unreadable(GEOMETRY);
  const polygons: unknown = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return unreadable(`${GEOMETRY} with at least one ring`);
  for (const polygon of polygons) {
    const fault = polygonFault(polygon);
    if (fault !== null) return unreadable(fault);
  }
  const checked = polygons as number[][][][];
  const geometry: Polygon | MultiPolygon = type === "Polygon" ? { type, coordinates: checked[0] ?? [] } : { type, coordinates: checked };
  return { kind: "polygon", geometry, bounds: boundsOf(checked.flat()) };
}

const PARSERS: Readonly<Record<RuleKind, (value: string) => ParsedRule | UnreadableRule>> = {
  country: parseCountry,
  region: parseRegion,
  "postal-prefix": parsePrefix,
  "postal-range": parseRange,
  polygon: parsePolygon,
};

/** Reads one rule of a territory, or says what was expected. A ring that crosses itself is read: inside is where even-odd says so. */
export function parseRule(kind: RuleKind, value: string): ParsedRule | UnreadableRule {
  return PARSERS[kind](value);
}

/**
 * Reads a rule that somebody draws, types or imports: as `parseRule`, but a ring that crosses itself is a mistake.
 * A book's own files are read by `parseRule`: what an earlier version or another program wrote means what even-odd makes of it.
 */
export function parseNewRule(kind: RuleKind, value: string): ParsedRule | UnreadableRule {
  const rule = parseRule(kind, value);
  if (rule.kind !== "polygon") return rule;
  for (const ring of ringsOf(rule.geometry)) {
    const crossing = selfCrossing(ring);
    if (crossing === null) continue;
    const [first, second] = crossing.map((edge) => edge.map(inWords).join(" to "));
    return unreadable(`${GEOMETRY} whose rings do not cross themselves: the edge from ${first} crosses the one from ${second}`);
  }
  return rule;
}

/** All rings of a geometry, outlines and holes. */
export function ringsOf(geometry: Polygon | MultiPolygon): number[][][] {
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** A position as people write it, latitude first. */
function inWords([longitude = 0, latitude = 0]: readonly number[]): string {
  const degrees = (value: number, positive: string, negative: string) =>
    `${Number(Math.abs(value).toFixed(3))}° ${value < 0 ? negative : positive}`;
  return `${degrees(latitude, "N", "S")} ${degrees(longitude, "E", "W")}`;
}
