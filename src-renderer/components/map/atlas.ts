/** World and US boundaries, bundled with the application and loaded when the first map is shown: paths in map units. */
import { geoArea, geoMercator, geoPath } from "d3-geo";
import type { Geometry, MultiPolygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryObject } from "topojson-specification";
import { countryOf, partOf, stateOf } from "./atlas-codes.ts";
import { WORLD, type Position } from "./projection.ts";
import { around, type Bounds } from "./view.ts";

export interface Atlas {
  /** All land, then what divides it. */
  readonly land: string;
  readonly countryBorders: string;
  readonly stateBorders: string;
  /** The outline of `DE` or `US-WA`; empty where there is none. */
  readonly outline: (code: string) => string;
  /** Around all of it; null where there is no outline. */
  readonly extent: (code: string) => Bounds | null;
  /** Around its main parts: far islands would make most of the window sea. */
  readonly bounds: (code: string) => Bounds | null;
}

type Polygons = MultiPolygon["coordinates"];

/** Parts of a country with less than this share of its largest are no main parts. */
const MAIN_PART = 0.1;

/** Territories that have country codes of their own. */
const OUTLYING = new Set(["US-AS", "US-GU", "US-MP", "US-PR", "US-VI"]);

type Filed = GeometryObject<{ name: string }>;

function isArea(geometry: Filed): geometry is Extract<Filed, { type: "Polygon" | "MultiPolygon" }> {
  return geometry.type === "Polygon" || geometry.type === "MultiPolygon";
}

function polygonsIn(geometry: Geometry): Polygons {
  return geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [];
}

function boundsAround(polygons: Polygons): Bounds | null {
  return around(polygons.flatMap(([outline = []]) => outline.map(([x = 0, y = 0]): Position => [x, y])));
}

function mainParts(polygons: Polygons): Polygons {
  const areas = polygons.map((coordinates) => geoArea({ type: "Polygon", coordinates }));
  const least = Math.max(...areas) * MAIN_PART;
  return polygons.filter((_, i) => (areas[i] ?? 0) >= least);
}

function remembered<V>(make: (code: string) => V): (code: string) => V {
  const made = new Map<string, { readonly value: V }>();
  return (code) => {
    const known = made.get(code) ?? { value: make(code) };
    made.set(code, known);
    return known.value;
  };
}

async function load(): Promise<Atlas> {
  const [{ default: world }, { default: states }] = await Promise.all([
    import("world-atlas/countries-50m.json"),
    import("us-atlas/states-10m.json"),
  ]);
  const projection = geoMercator()
    .scale(WORLD / (2 * Math.PI))
    .translate([WORLD / 2, WORLD / 2]);
  const path = geoPath(projection).digits(3);
  const drawn = (coordinates: Polygons) => (coordinates.length === 0 ? "" : (path({ type: "MultiPolygon", coordinates }) ?? ""));

  const polygons = new Map<string, Polygons>();
  const file = (code: string, some: Polygons) => polygons.set(code, [...(polygons.get(code) ?? []), ...some]);
  const countries = feature(world, world.objects.countries).features;
  // Mercator makes Antarctica a wall along the foot of the window.
  const inhabited = countries.filter(({ id, properties }) => countryOf(id, properties.name) !== "AQ");
  for (const { id, properties, geometry } of countries) {
    const country = countryOf(id, properties.name);
    if (country === null) continue;
    for (const polygon of polygonsIn(geometry)) {
      const [longitude = 0, latitude = 0] = polygon[0]?.[0] ?? [];
      file(partOf(country, longitude, latitude), [polygon]);
    }
  }
  for (const { id, geometry } of feature(states, states.objects.states).features) {
    const state = stateOf(id);
    if (state !== null) file(state, polygonsIn(geometry));
  }
  // Of the same lines as its states: the coasts of the two files differ.
  const union = merge(states, states.objects.states.geometries.filter((state) => !OUTLYING.has(stateOf(state.id) ?? "")).filter(isArea));
  polygons.set("US", union.coordinates);

  const of = (code: string) => polygons.get(code) ?? [];
  return {
    land: inhabited.map(({ geometry }) => path(geometry) ?? "").join("") + drawn(union.coordinates),
    countryBorders: path(mesh(world, world.objects.countries, (a, b) => a !== b)) ?? "",
    stateBorders: path(mesh(states, states.objects.states, (a, b) => a !== b)) ?? "",
    outline: remembered((code) => drawn(of(code))),
    extent: remembered((code) => boundsAround(of(code))),
    bounds: remembered((code) => boundsAround(mainParts(of(code)))),
  };
}

let atlas: Promise<Atlas> | null = null;

export function loadAtlas(): Promise<Atlas> {
  atlas ??= load();
  return atlas;
}
