/** Polygons around the places of random books: boxes with holes, several parts, and rings that cross themselves. */
import * as fc from "fast-check";

type Ring = readonly (readonly [number, number])[];

function box(west: number, south: number, east: number, north: number): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

const SEATTLE = box(-122.5, 47.5, -122.1, 47.7);
const BELLEVUE = box(-122.25, 47.55, -122.15, 47.65);
const NORTH = box(-124, 48.75, -122.25, 50);
const EAST = box(-118, 47, -117, 48);

const NAMED: readonly string[] = [
  { type: "Polygon", coordinates: [SEATTLE] },
  { type: "Polygon", coordinates: [SEATTLE, BELLEVUE.toReversed()] },
  { type: "MultiPolygon", coordinates: [[NORTH], [SEATTLE, BELLEVUE], [EAST]] },
  { type: "MultiPolygon", coordinates: [[EAST.toReversed()]] },
].map((geometry) => JSON.stringify(geometry));

/** Corners lie on quarters of a degree, the places of the books do not: no place lies exactly on a border. */
const corner = fc.tuple(
  fc.integer({ min: -494, max: -486 }).map((quarter) => quarter / 4),
  fc.integer({ min: 180, max: 198 }).map((quarter) => quarter / 4),
);

const anyRing = fc.array(corner, { minLength: 3, maxLength: 7 }).map((corners) => [...corners, ...corners.slice(0, 1)]);

/** GeoJSON geometries as text. */
export const polygonText: fc.Arbitrary<string> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...NAMED) },
  { weight: 1, arbitrary: anyRing.map((ring) => JSON.stringify({ type: "Polygon", coordinates: [ring] })) },
);
