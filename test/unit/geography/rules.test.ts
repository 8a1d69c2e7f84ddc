import { describe, expect, it } from "vitest";
import type { RuleKind } from "../../../src-main/contract/codes.ts";
import { parseRule } from "../../../src-main/geography/rules.ts";

const SQUARE = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
  [0, 0],
];
const polygon = (coordinates: unknown) => JSON.stringify({ type: "Polygon", coordinates });

describe("parseRule", () => {
  it.each([
    ["country", "US", { kind: "country", country: "US" }],
    ["region", "US-WA", { kind: "region", country: "US", region: "WA" }],
    ["region", "IT-25", { kind: "region", country: "IT", region: "25" }],
    ["postal-prefix", "US:98", { kind: "postal-prefix", country: "US", prefix: "98" }],
    ["postal-prefix", "GB:ec1a 1", { kind: "postal-prefix", country: "GB", prefix: "EC1A1" }],
    ["postal-range", "US:98000-98999", { kind: "postal-range", country: "US", low: "98000", high: "98999" }],
    ["postal-range", "PL:00-000-05-999", { kind: "postal-range", country: "PL", low: "00000", high: "05999" }],
    ["postal-range", "US:98-98", { kind: "postal-range", country: "US", low: "98", high: "98" }],
  ] as const)("reads a %s such as %s", (kind, value, expected) => {
    expect(parseRule(kind, value)).toEqual(expected);
  });

  it.each<[RuleKind, string]>([
    ["country", ""],
    ["country", "us"],
    ["country", "USA"],
    ["country", "ZZ"],
    ["country", "US-WA"],
    ["region", "US"],
    ["region", "WA"],
    ["region", "US-"],
    ["region", "US-Washington"],
    ["region", "ZZ-WA"],
    ["region", "US:WA"],
    ["postal-prefix", "98"],
    ["postal-prefix", "US:"],
    ["postal-prefix", "US: - "],
    ["postal-prefix", "US-98"],
    ["postal-prefix", "ZZ:98"],
    ["postal-prefix", "US:98*"],
    ["postal-range", "US:98000"],
    ["postal-range", "US:98000-9899"],
    ["postal-range", "US:98999-98000"],
    ["postal-range", "US:98-000-98999"],
    ["postal-range", "US:-"],
    ["postal-range", "98000-98999"],
    ["polygon", ""],
    ["polygon", "null"],
    ["polygon", "[]"],
    ["polygon", '{"type":"Point","coordinates":[1,2]}'],
    ["polygon", '{"type":"Polygon"}'],
    ["polygon", polygon([])],
    ["polygon", polygon([[]])],
    ["polygon", polygon("x")],
    ["polygon", polygon([SQUARE.slice(0, 4)])],
    ["polygon", polygon([SQUARE.slice(2)])],
    ["polygon", polygon([SQUARE, SQUARE.slice(0, 4)])],
    ["polygon", polygon([SQUARE.map(([x, y]) => [x, (y ?? 0) * 10])])],
    ["polygon", polygon([SQUARE.map(([x, y]) => [(x ?? 0) * 19, y])])],
    ["polygon", polygon([SQUARE.map(([x, y]) => [String(x), y])])],
    ["polygon", '{"type":"MultiPolygon","coordinates":[]}'],
    ["polygon", '{"type":"MultiPolygon","coordinates":[[]]}'],
    ["polygon", '{"type":"Polygon","coordinates":[[[0,0],[1e999,0],[1,1],[0,0]]]}'],
  ])("refuses the %s %j and says what was expected", (kind, value) => {
    const rule = parseRule(kind, value);
    expect(rule.kind).toBe("unreadable");
    expect("expected" in rule ? rule.expected : "").toMatch(/^an? /);
  });

  it("keeps a polygon's holes and tells its bounds", () => {
    const hole = SQUARE.map(([x, y]) => [(x ?? 0) / 10 + 1, (y ?? 0) / 10 + 1]);
    expect(parseRule("polygon", polygon([SQUARE, hole]))).toEqual({
      kind: "polygon",
      geometry: { type: "Polygon", coordinates: [SQUARE, hole] },
      bounds: [0, 0, 10, 10],
    });
  });
});
