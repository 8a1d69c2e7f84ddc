/** The polygons in a GeoJSON text (RFC 7946): geometries, features and collections of them. */
import { parseNewRule, ringsOf } from "./rules.ts";

export interface Shape {
  /** Of the feature, where it has one. */
  readonly name: string | null;
  /** The value of a polygon rule: a geometry without heights. */
  readonly value: string;
  readonly points: number;
}

/** Why a text gives no polygons: a whole sentence without its full stop. */
export interface NoShapes {
  readonly fault: string;
}

/** Properties in which programs write what a feature is called. */
const NAME_PROPERTIES = ["name", "Name", "NAME", "title", "label"];

const EXPECTED = "expected a Polygon, a MultiPolygon, or features or collections of them";

interface Found {
  readonly name: string | null;
  readonly geometry: object;
  readonly place: string;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nameIn(properties: unknown): string | null {
  if (!isObject(properties)) return null;
  for (const property of NAME_PROPERTIES) {
    const name = properties[property];
    if (typeof name === "string" && name.trim() !== "") return name.trim();
  }
  return null;
}

/** Collects the geometries of a GeoJSON object; a string says what is not one. */
function collect(json: unknown, place: string, name: string | null, found: Found[]): string | null {
  if (!isObject(json)) return `${place} is not a GeoJSON object, ${EXPECTED}`;
  const { type } = json;
  if (type === "Polygon" || type === "MultiPolygon") {
    found.push({ name, geometry: json, place });
    return null;
  }
  if (type === "Feature") return collect(json["geometry"], place, nameIn(json["properties"]), found);
  const members = type === "FeatureCollection" ? json["features"] : type === "GeometryCollection" ? json["geometries"] : null;
  if (!Array.isArray(members)) return `${place} is ${typeof type === "string" ? `a ${type}` : "not GeoJSON"}, ${EXPECTED}`;
  const what = type === "FeatureCollection" ? "feature" : "geometry";
  for (const [i, member] of members.entries()) {
    const fault = collect(member, `${what} ${i + 1}`, name, found);
    if (fault !== null) return fault;
  }
  return null;
}

/** Coordinates without heights; what is no list of numbers stays, for the parser to say so. */
function flatten(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  const list: unknown[] = coordinates;
  return typeof list[0] === "number" ? list.slice(0, 2) : list.map(flatten);
}

/** Reads all polygons of a text, or says why there are none or one cannot be a rule. */
export function readGeoJson(text: string): readonly Shape[] | NoShapes {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { fault: `The text is not JSON (${reason.slice(0, 200)}), ${EXPECTED} as GeoJSON` };
  }
  const found: Found[] = [];
  const fault = collect(json, "The text", null, found);
  if (fault !== null) return { fault: capital(fault) };
  if (found.length === 0) return { fault: `The text has no features, ${EXPECTED}` };
  const shapes: Shape[] = [];
  for (const { name, geometry, place } of found) {
    const { type, coordinates } = geometry as { type: string; coordinates: unknown };
    const value = JSON.stringify({ type, coordinates: flatten(coordinates) });
    const rule = parseNewRule("polygon", value);
    if (rule.kind === "unreadable") return { fault: `${capital(place)}${name === null ? "" : ` (${name})`}: expected ${rule.expected}` };
    if (rule.kind === "polygon") shapes.push({ name, value, points: pointsIn(ringsOf(rule.geometry)) });
  }
  return shapes;
}

/** Corners of all rings, the closing point of each not counted. */
export function pointsIn(rings: readonly (readonly unknown[])[]): number {
  return rings.reduce((sum, ring) => sum + ring.length - 1, 0);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
