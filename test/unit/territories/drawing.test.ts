/** Drawing without the map: corners set, moved and taken away, rings closed, and what a rule keeps of it. */
import { describe, expect, it } from "vitest";
import {
  closable,
  closed,
  cornerCount,
  geometryText,
  middle,
  NEW_SKETCH,
  sketchOf,
  withCornerAfter,
  withCornerAt,
  withoutCorner,
  withoutLastPoint,
  withPoint,
  withRing,
  type Sketch,
} from "../../../src-renderer/components/map/drawing.ts";

const drawn = (...points: [number, number][]) => points.reduce<Sketch>(withPoint, NEW_SKETCH);
const SQUARE: [number, number][] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];
const HOLE: [number, number][] = [
  [1, 1],
  [2, 1],
  [2, 2],
];
const ring = (corners: [number, number][]) => [...corners, ...corners.slice(0, 1)];
const WITH_HOLE = JSON.stringify({ type: "Polygon", coordinates: [ring(SQUARE), ring(HOLE)] });

describe("drawing", () => {
  it("sets corners one after another; a second click on one place adds nothing", () => {
    const sketch = drawn([0, 0], [4, 0], [4, 0]);
    expect(sketch.open).toEqual([
      [0, 0],
      [4, 0],
    ]);
    expect(closable(sketch)).toBe(false);
    expect(closed(sketch)).toBe(sketch);
    expect(geometryText(sketch)).toBeNull();
  });

  it("takes the last corner back, down to none", () => {
    expect(withoutLastPoint(drawn([0, 0], [1, 1])).open).toEqual([[0, 0]]);
    expect(withoutLastPoint(NEW_SKETCH).open).toEqual([]);
  });

  it("closes a ring of three corners into a GeoJSON polygon whose last position is the first", () => {
    const sketch = closed(drawn(...HOLE));
    expect(sketch).toEqual({ areas: [[HOLE]], open: null });
    expect(geometryText(sketch)).toBe('{"type":"Polygon","coordinates":[[[1,1],[2,1],[2,2],[1,1]]]}');
  });

  it("makes several areas one MultiPolygon", () => {
    const two = closed({ ...closed(drawn(...SQUARE)), open: HOLE });
    expect(JSON.parse(geometryText(two) ?? "")).toEqual({ type: "MultiPolygon", coordinates: [[ring(SQUARE)], [ring(HOLE)]] });
  });
});

describe("changing", () => {
  const sketch = sketchOf(WITH_HOLE);

  it("reads a rule and writes it back as it was", () => {
    expect(geometryText(sketch)).toBe(WITH_HOLE);
    expect(cornerCount(sketch)).toBe(7);
    const multi = JSON.stringify({ type: "MultiPolygon", coordinates: [[ring(SQUARE), ring(HOLE)], [ring(HOLE)]] });
    expect(geometryText(sketchOf(multi))).toBe(multi);
  });

  it("moves, adds and takes away a corner of a ring and of no other", () => {
    const at = { area: 0, ring: 1, corner: 2 };
    expect(withCornerAt(sketch, at, [3, 3]).areas).toEqual([[SQUARE, [...HOLE.slice(0, 2), [3, 3]]]]);
    expect(withCornerAfter(sketch, at, [1, 2]).areas).toEqual([[SQUARE, [...HOLE, [1, 2]]]]);
    expect(withoutCorner(sketch, { area: 0, ring: 0, corner: 0 }).areas).toEqual([[SQUARE.slice(1), HOLE]]);
    expect(sketch.areas).toEqual([[SQUARE, HOLE]]);
  });

  it("drops a hole of two corners, and an area with its outline", () => {
    expect(withoutCorner(sketch, { area: 0, ring: 1, corner: 0 }).areas).toEqual([[SQUARE]]);
    const triangle = sketchOf(JSON.stringify({ type: "Polygon", coordinates: [ring(HOLE), ring(HOLE)] }));
    const none = withoutCorner(triangle, { area: 0, ring: 0, corner: 0 });
    expect(none.areas).toEqual([]);
    expect(geometryText(none)).toBeNull();
  });

  it("replaces a ring whole", () => {
    expect(withRing(sketch, 0, 1, SQUARE).areas).toEqual([[SQUARE, SQUARE]]);
  });

  it("finds the middle of an edge, to the metre", () => {
    expect(middle([0, 0], [1, 0.333_333_3])).toEqual([0.5, 0.166_67]);
  });
});

it.each(["", "null", "{}", '{"type":"Point","coordinates":[1,2]}'])("takes %j for nothing drawn", (value) => {
  expect(sketchOf(value)).toEqual({ areas: [], open: null });
});
