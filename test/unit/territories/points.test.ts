/** Points that are typed and pasted, lists of rules, marks of the map, and clusters. */
import { describe, expect, it } from "vitest";
import { clusters } from "../../../src-main/services/territories/clusters.ts";
import { thinned } from "../../../src-main/services/territories/outlines.ts";
import { circles, crosses, markAt, radiusOf, squares } from "../../../src-renderer/components/map/marks.ts";
import { parseDegrees, pastedPairs, readPairs } from "../../../src-renderer/pages/territories/pairs.ts";

describe("pasted points", () => {
  it.each([
    [
      "48.1\t11.5\n47\t10",
      [
        ["48.1", "11.5"],
        ["47", "10"],
      ],
    ],
    [
      "48,1;11,5\r\n47;10\r\n",
      [
        ["48,1", "11,5"],
        ["47", "10"],
      ],
    ],
    [
      "48.1, 11.5\n47.0, -10.5",
      [
        ["48.1", "11.5"],
        ["47.0", "-10.5"],
      ],
    ],
    ["48.1,11.5", [["48.1", "11.5"]]],
    ["48.1 11.5", [["48.1", "11.5"]]],
    ["latitude\tlongitude\n1\t2", [["1", "2"]]],
  ])("%j are read cell by cell", (text, expected) => {
    expect(pastedPairs(text).map(({ latitude, longitude }) => [latitude, longitude])).toEqual(expected);
  });

  it.each([
    ["48.137", 48.137],
    ["48,137", 48.137],
    ["\u221212.5", -12.5],
    ["33.9° S", -33.9],
    ["N 12", 12],
    ["1.234,5", null],
    ["S", null],
    ["abc", null],
  ])("%j is %d degrees", (text, expected) => {
    expect(parseDegrees(text, ["N", "S"])).toBe(expected);
  });

  it("become a ring, without empty rows and without the first point again", () => {
    const pairs = [
      ["0", "0"],
      ["0", "4"],
      ["", ""],
      ["4", "4"],
      ["0", "0"],
    ].map(([latitude = "", longitude = ""]) => ({ latitude, longitude }));
    expect(readPairs(pairs)).toEqual({
      positions: [
        [0, 0],
        [4, 0],
        [4, 4],
      ],
    });
  });

  it.each([
    [
      [
        ["1", "2"],
        ["3", "4"],
      ],
      "a polygon has at least three points",
    ],
    [
      [
        ["91", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
      "point 1: a latitude is a number from -90 to 90",
    ],
    [
      [
        ["1", "2"],
        ["3", "181"],
        ["5", "6"],
      ],
      "point 2: a longitude is a number from -180 to 180",
    ],
    [
      [
        ["1", "2"],
        ["3", ""],
        ["5", "6"],
      ],
      "point 2: a longitude is a number from -180 to 180",
    ],
  ])("%j are refused", (cells, fault) => {
    const pairs = cells.map(([latitude = "", longitude = ""]) => ({ latitude, longitude }));
    expect(readPairs(pairs)).toMatchObject({ fault });
  });
});

describe("marks", () => {
  const marks = [
    { x: 10, y: 10, radius: 4 },
    { x: 14, y: 10, radius: 4 },
  ];

  it("grow with what they stand for, up to a limit", () => {
    expect(radiusOf(1)).toBeLessThan(radiusOf(2));
    expect(radiusOf(20)).toBeLessThan(radiusOf(200));
    expect(radiusOf(1e9)).toBe(14);
  });

  it("are found where they are touched, the nearest one", () => {
    expect(markAt(marks, 10, 11)).toBe(0);
    expect(markAt(marks, 15, 10)).toBe(1);
    expect(markAt(marks, 40, 40)).toBe(-1);
    expect(markAt([], 0, 0)).toBe(-1);
  });

  it("are closed circles and squares, and crosses of two lines", () => {
    expect(circles(marks).match(/Z/g)).toHaveLength(2);
    expect(squares(marks)).toBe("M6,6h8v8h-8ZM10,6h8v8h-8Z");
    expect(crosses(marks).match(/M/g)).toHaveLength(4);
  });
});

describe("clusters", () => {
  const places = { longitude: Float64Array.from([0.1, 0.2, 5.1, NaN, 90]), latitude: Float64Array.from([0.1, 0.4, 5.1, NaN, 60]) };

  it("stand at the mean of their members, one place where it is", () => {
    expect(clusters(places, [-10, -10, 10, 10], 1, 100)).toEqual([
      { longitude: expect.closeTo(0.15, 9) as number, latitude: 0.25, members: [0, 1] },
      { longitude: 5.1, latitude: 5.1, members: [2] },
    ]);
  });

  it("get coarser until there are few enough", () => {
    expect(clusters(places, [-180, -90, 180, 90], 0.05, 100)).toHaveLength(4);
    const few = clusters(places, [-180, -90, 180, 90], 0.05, 2);
    expect(few.length).toBeLessThanOrEqual(2);
    expect(few.flatMap(({ members }) => members).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 4]);
  });

  it("of nothing are nothing", () => {
    expect(clusters(places, [100, 0, 110, 10], 1, 10)).toEqual([]);
  });
});

it("a long ring is drawn with fewer points, its ends kept", () => {
  const ring = Array.from({ length: 5001 }, (_, i) => [i, 0]);
  const thin = thinned(ring);
  expect(thin.length).toBeLessThanOrEqual(601);
  expect([thin[0], thin.at(-1)]).toEqual([
    [0, 0],
    [5000, 0],
  ]);
  expect(thinned(ring.slice(0, 600))).toHaveLength(600);
});
