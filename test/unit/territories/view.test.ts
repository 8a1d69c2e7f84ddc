/** The projection and the part of it that is seen. */
import { geoMercator } from "d3-geo";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ringPath, toDegrees, toMap, WORLD } from "../../../src-renderer/components/map/projection.ts";
import { around, bounded, fitted, fromScreen, moved, tile, together, toScreen, zoomed } from "../../../src-renderer/components/map/view.ts";

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -84, max: 84, noNaN: true });
const SIZE = { width: 700, height: 400 };
const runs = { seed: 60_601, numRuns: 500 };

describe("the projection", () => {
  it("is d3's Mercator, there and back", () => {
    const d3 = geoMercator()
      .scale(WORLD / (2 * Math.PI))
      .translate([WORLD / 2, WORLD / 2]);
    fc.assert(
      fc.property(longitude, latitude, (x, y) => {
        const [left, top] = d3([x, y]) ?? [NaN, NaN];
        const [mapX, mapY] = toMap([x, y]);
        expect(Math.abs(mapX - left) + Math.abs(mapY - top)).toBeLessThan(1e-6);
        const [backX, backY] = toDegrees([mapX, mapY]);
        expect(Math.abs(backX - x) + Math.abs(backY - y)).toBeLessThan(1e-9);
      }),
      runs,
    );
  });

  it("keeps the poles in the square", () => {
    expect(toMap([0, 90])[1]).toBeCloseTo(0, 6);
    expect(toMap([0, -90])[1]).toBeCloseTo(WORLD, 6);
  });

  it("bends long edges that are straight in degrees, and leaves short ones and those along a parallel", () => {
    const points = (path: string) => path.split(/[ML]/).length - 1;
    expect(points(ringPath([0, 0, 1, 1, 1, 0, 0, 0]))).toBe(4);
    expect(points(ringPath([-100, 40, -80, 40, -80, 60, -100, 40]))).toBe(1 + 1 + 1 + 10);
    expect(ringPath([0, 0, 1, 1, 0, 0])).toMatch(/^M.*Z$/);
    expect(ringPath([])).toBe("");
  });
});

describe("the view", () => {
  it("shows the whole of what it is fitted to, in the middle", () => {
    const view = fitted([-93.5, 40.8, -78.5, 47], SIZE);
    const [left, bottom] = toScreen(view, [-93.5, 40.8]);
    const [right, top] = toScreen(view, [-78.5, 47]);
    for (const [value, most] of [
      [left, 700],
      [right, 700],
      [top, 400],
      [bottom, 400],
    ] as const)
      expect(value > 0 && value < most).toBe(true);
    expect((left + right) / 2).toBeCloseTo(350, 6);
    expect((top + bottom) / 2).toBeCloseTo(200, 6);
  });

  it("keeps the place under the pointer while one zooms", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.4, max: 2.5, noNaN: true }),
        fc.integer({ min: 100, max: 600 }),
        fc.integer({ min: 100, max: 300 }),
        (factor, x, y) => {
          const view = fitted([-10, 40, 20, 55], SIZE);
          const before = fromScreen(view, [x, y]);
          const after = fromScreen(zoomed(view, factor, [x, y], SIZE), [x, y]);
          expect(Math.abs(after[0] - before[0]) + Math.abs(after[1] - before[1])).toBeLessThan(1e-6);
        },
      ),
      runs,
    );
  });

  it("never leaves the world, nor comes closer than a street", () => {
    const far = moved(fitted([-10, 40, 20, 55], SIZE), 1e6, -1e6, SIZE);
    const [west] = fromScreen(far, [350, 200]);
    expect(west).toBeGreaterThanOrEqual(-180);
    expect(zoomed(far, 1e9, [0, 0], SIZE).k).toBe(8000);
    expect(bounded({ k: 1e-9, x: 0, y: 0 }, SIZE).k).toBeCloseTo(0.4, 9);
    const point = fitted([8, 50, 8, 50], SIZE);
    expect(Number.isFinite(point.k) && point.k <= 60).toBe(true);
  });

  it("asks for a little more than it shows, in steps", () => {
    fc.assert(
      fc.property(longitude, latitude, fc.double({ min: 0.1, max: 40, noNaN: true }), (x, y, span) => {
        const view = fitted([x, y, Math.min(180, x + span), Math.min(84, y + span / 3)], SIZE);
        const { bounds, cell } = tile(view, SIZE);
        const [left, top] = fromScreen(view, [0, 0]);
        const [right, bottom] = fromScreen(view, [SIZE.width, SIZE.height]);
        expect(bounds[0] <= left && bounds[1] <= bottom && bounds[2] >= right && bounds[3] >= top).toBe(true);
        expect(Number.isInteger(Math.log2(cell))).toBe(true);
        expect(tile(moved(view, 0.25, 0, SIZE), SIZE).cell).toBe(cell);
      }),
      runs,
    );
  });
});

it("bounds go around positions and around one another", () => {
  expect(around([])).toBeNull();
  expect(
    around([
      [1, 2],
      [-3, 4],
    ]),
  ).toEqual([-3, 2, 1, 4]);
  expect(together([null, [0, 0, 1, 1], [5, -5, 6, 0.5]])).toEqual([0, -5, 6, 1]);
  expect(together([null])).toBeNull();
});
