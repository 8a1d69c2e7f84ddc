/** Drawing and changing the polygons of a rule, without the map: corners added, moved and removed, rings closed. */
import type { Position } from "./projection.ts";

/** Corners in order, the first not repeated at the end. */
export type Ring = readonly Position[];
/** The outline first, then holes. */
export type Area = readonly Ring[];

export interface Sketch {
  readonly areas: readonly Area[];
  /** A ring that is being drawn; null where none is. */
  readonly open: Ring | null;
}

/** A corner of a sketch. */
export interface Corner {
  readonly area: number;
  readonly ring: number;
  readonly corner: number;
}

export const EMPTY_SKETCH: Sketch = { areas: [], open: null };
export const NEW_SKETCH: Sketch = { areas: [], open: [] };

const FEWEST_CORNERS = 3;
/** A hundred-thousandth of a degree is a metre. */
const DECIMALS = 1e5;

export function rounded([longitude, latitude]: Position): Position {
  return [Math.round(longitude * DECIMALS) / DECIMALS, Math.round(latitude * DECIMALS) / DECIMALS];
}

const same = (a: Position | undefined, b: Position | undefined) => a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];

/** Adds a corner to the ring that is being drawn; two clicks on one place are one corner. */
export function withPoint(sketch: Sketch, position: Position): Sketch {
  if (sketch.open === null || same(sketch.open.at(-1), position)) return sketch;
  return { ...sketch, open: [...sketch.open, position] };
}

export function withoutLastPoint(sketch: Sketch): Sketch {
  return sketch.open === null ? sketch : { ...sketch, open: sketch.open.slice(0, -1) };
}

/** True where the ring that is being drawn could be closed. */
export function closable(sketch: Sketch): boolean {
  return sketch.open !== null && sketch.open.length >= FEWEST_CORNERS;
}

/** The ring that is being drawn becomes an area; with too few corners it stays as it is. */
export function closed(sketch: Sketch): Sketch {
  if (sketch.open === null || !closable(sketch)) return sketch;
  return { areas: [...sketch.areas, [sketch.open]], open: null };
}

function changeRing(sketch: Sketch, { area, ring }: Corner, change: (ring: Ring) => Ring): Sketch {
  const areas = sketch.areas.map((rings, i) => (i === area ? rings.map((one, j) => (j === ring ? change(one) : one)) : rings));
  return { ...sketch, areas: remaining(areas) };
}

/** A hole of less than three corners is gone, and an area with its outline. */
function remaining(areas: readonly Area[]): Area[] {
  return areas.flatMap((rings) => {
    const [outline, ...holes] = rings;
    if (outline === undefined || outline.length < FEWEST_CORNERS) return [];
    return [[outline, ...holes.filter((hole) => hole.length >= FEWEST_CORNERS)]];
  });
}

export function withCornerAt(sketch: Sketch, at: Corner, position: Position): Sketch {
  return changeRing(sketch, at, (ring) => ring.map((one, i) => (i === at.corner ? position : one)));
}

export function withoutCorner(sketch: Sketch, at: Corner): Sketch {
  return changeRing(sketch, at, (ring) => ring.filter((_, i) => i !== at.corner));
}

/** Adds a corner after `at`. */
export function withCornerAfter(sketch: Sketch, at: Corner, position: Position): Sketch {
  return changeRing(sketch, at, (ring) => [...ring.slice(0, at.corner + 1), position, ...ring.slice(at.corner + 1)]);
}

export function withRing(sketch: Sketch, area: number, ring: number, corners: Ring): Sketch {
  return changeRing(sketch, { area, ring, corner: 0 }, () => corners);
}

export function middle([a, b]: Position, [c, d]: Position): Position {
  return rounded([(a + c) / 2, (b + d) / 2]);
}

export function cornerCount({ areas }: Sketch): number {
  return areas.reduce((sum, rings) => sum + rings.reduce((all, ring) => all + ring.length, 0), 0);
}

/** The GeoJSON geometry of what is closed, as a rule keeps it; null where nothing is. */
export function geometryText({ areas }: Sketch): string | null {
  const [first, ...others] = areas.map((rings) => rings.map((ring) => [...ring, ring[0]]));
  if (first === undefined) return null;
  return JSON.stringify(
    others.length === 0 ? { type: "Polygon", coordinates: first } : { type: "MultiPolygon", coordinates: [first, ...others] },
  );
}

type Coordinates = readonly (readonly (readonly (readonly number[])[])[])[];

/** The sketch of a rule's value, which the book has checked; empty for anything else. */
export function sketchOf(value: string): Sketch {
  let geometry: unknown;
  try {
    geometry = JSON.parse(value);
  } catch {
    return EMPTY_SKETCH;
  }
  if (typeof geometry !== "object" || geometry === null || !("type" in geometry) || !("coordinates" in geometry)) return EMPTY_SKETCH;
  // The backend refuses rules that are not rings of positions.
  const { type, coordinates } = geometry;
  const areas = (type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : []) as Coordinates;
  return { areas: areas.map((rings) => rings.map((ring) => ring.slice(0, -1).map(([x = 0, y = 0]): Position => [x, y]))), open: null };
}

/** A ring as the map draws it: flat and closed. */
export function flatRing(ring: Ring): number[] {
  return [...ring, ...ring.slice(0, 1)].flat();
}
