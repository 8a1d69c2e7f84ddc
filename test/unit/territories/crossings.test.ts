/** Rings that cross themselves, and rings that only touch. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgesCross, selfCrossing } from "../../../src-main/geography/crossings.ts";

type Ring = (readonly [number, number])[];
const closed = (corners: Ring): Ring => [...corners, ...corners.slice(0, 1)];

describe("a ring", () => {
  it.each<[string, Ring]>([
    [
      "a triangle",
      [
        [0, 0],
        [4, 0],
        [2, 3],
      ],
    ],
    [
      "a square, clockwise",
      [
        [0, 0],
        [0, 4],
        [4, 4],
        [4, 0],
      ],
    ],
    [
      "one that touches itself in a corner",
      [
        [0, 0],
        [2, 2],
        [4, 0],
        [4, 4],
        [2, 2],
        [0, 4],
      ],
    ],
    [
      "one whose corner lies on an edge",
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [2, 0],
        [0, 4],
      ],
    ],
    [
      "one that runs back along itself",
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [6, 4],
        [4, 4],
        [0, 4],
      ],
    ],
    [
      "one with a point twice",
      [
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
    ],
    [
      "a spike of no width",
      [
        [0, 0],
        [4, 0],
        [4, 2],
        [8, 2],
        [4, 2],
        [4, 4],
        [0, 4],
      ],
    ],
  ])("%s does not cross itself", (_, corners) => {
    expect(selfCrossing(closed(corners))).toBeNull();
  });

  it.each<[string, Ring]>([
    [
      "a bow tie",
      [
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 4],
      ],
    ],
    [
      "a star",
      [
        [0, 3],
        [2, -3],
        [-3, 1],
        [3, 1],
        [-2, -3],
      ],
    ],
    [
      "one that is crossed far from its start",
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 10],
        [5, 4],
        [7, 4],
        [7, 5],
        [4, 5],
        [4, 10],
        [0, 10],
      ],
    ],
    [
      "tiny ones",
      [
        [0, 0],
        [1e-5, 1e-5],
        [1e-5, 0],
        [0, 1e-5],
      ],
    ],
  ])("%s crosses itself", (_, corners) => {
    const crossing = selfCrossing(closed(corners));
    expect(crossing !== null && edgesCross(...crossing)).toBe(true);
  });

  it("is judged as trying every pair of edges judges it", () => {
    const corner = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 12 }), (corners) => {
        const ring = closed(corners);
        const edges = ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const);
        const crosses = edges.some((one, i) => edges.slice(i + 1).some((other) => edgesCross(one, other)));
        expect(selfCrossing(ring) !== null).toBe(crosses);
      }),
      { seed: 4711, numRuns: 5000 },
    );
  });

  it("of a hundred thousand corners is judged quickly, also where all its edges are long and alike", () => {
    const coast: Ring = Array.from({ length: 100_000 }, (_, i) => {
      const angle = (i / 100_000) * 2 * Math.PI;
      const radius = 10 + Math.sin(i * 0.7) * 0.000_1;
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const comb: Ring = [
      ...Array.from({ length: 50_000 }, (_, i): [number, number] => [i % 4 < 2 ? 1 : 9, (i >> 1) / 1000]),
      [0, 30],
      [0, 0],
    ];
    const started = performance.now();
    expect(selfCrossing(closed(coast))).toBeNull();
    expect(selfCrossing(closed(comb))).toBeNull();
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
