import { describe, expect, it } from "vitest";
import type { RuleKind } from "../../../src-main/contract/codes.ts";
import { addressKnown, territoryMatcher, type Address } from "../../../src-main/geography/territories.ts";

const NOWHERE: Address = { country: null, region: null, postalCode: null, latitude: null, longitude: null };

/** The names of the territories that hold an address, where each territory has one rule and is named after it. */
function holding(rules: readonly (readonly [RuleKind, string])[], address: Partial<Address>): string[] {
  const { names, match } = territoryMatcher(rules.map(([kind, value]) => ({ territory: value, kind, value })));
  return match({ ...NOWHERE, ...address }).map((index) => names[index] ?? "");
}

const SQUARE = '{"type":"Polygon","coordinates":[[[0,0],[10,0],[10,10],[0,10],[0,0]],[[4,4],[6,4],[6,6],[4,6],[4,4]]]}';
const TWO = '{"type":"MultiPolygon","coordinates":[[[[20,0],[30,0],[30,10],[20,0]]],[[[40,0],[50,0],[50,10],[40,0]]]]}';

describe("text rules", () => {
  it("hold by country", () => {
    expect(holding([["country", "US"]], { country: "US" })).toEqual(["US"]);
    expect(holding([["country", "US"]], { country: "CA" })).toEqual([]);
  });

  it("hold by region, written with the country or without", () => {
    const rules = [["region", "US-WA"]] as const;
    expect(holding(rules, { country: "US", region: "WA" })).toEqual(["US-WA"]);
    expect(holding(rules, { country: "US", region: "US-WA" })).toEqual(["US-WA"]);
    expect(holding(rules, { country: "US", region: "OR" })).toEqual([]);
    expect(holding(rules, { country: "AU", region: "WA" })).toEqual([]);
    expect(holding(rules, { country: "CA", region: "US-WA" })).toEqual([]);
  });

  it("do not take a region without a country", () => {
    expect(holding([["region", "US-WA"]], { region: "US-WA" })).toEqual([]);
    expect(holding([["postal-prefix", "US:98"]], { postalCode: "98101" })).toEqual([]);
  });

  it("hold by postal prefix, without white space and hyphens, in upper case", () => {
    const rules = [["postal-prefix", "GB:EC1"]] as const;
    expect(holding(rules, { country: "GB", postalCode: "ec1a 1bb" })).toEqual(["GB:EC1"]);
    expect(holding(rules, { country: "GB", postalCode: "E C-1" })).toEqual(["GB:EC1"]);
    expect(holding(rules, { country: "GB", postalCode: "EC" })).toEqual([]);
    expect(holding(rules, { country: "IE", postalCode: "EC1A 1BB" })).toEqual([]);
  });

  it("hold by postal range, both ends included, over as many first characters", () => {
    const rules = [["postal-range", "US:980-985"]] as const;
    const codes = ["97999", "98000", "98599", "98600", "985", "98", ""];
    expect(codes.filter((postalCode) => holding(rules, { country: "US", postalCode }).length > 0)).toEqual(["98000", "98599", "985"]);
  });

  it("find every one of overlapping ranges", () => {
    const rules = [
      ["postal-range", "US:10000-99999"],
      ["postal-range", "US:20000-20001"],
      ["postal-range", "US:20000-30000"],
      ["postal-range", "US:25000-25000"],
      ["postal-range", "US:2-3"],
    ] as const;
    expect(holding(rules, { country: "US", postalCode: "25000" })).toEqual([
      "US:10000-99999",
      "US:2-3",
      "US:20000-30000",
      "US:25000-25000",
    ]);
  });

  it("read no coordinates", () => {
    expect(holding([["country", "US"]], { latitude: 47, longitude: -122 })).toEqual([]);
  });
});

describe("polygons", () => {
  it.each([
    [5, 1, [SQUARE]],
    [5, 5, []],
    [11, 5, []],
    [5, 29, [TWO]],
    [1, 35, []],
    [1, 45, [TWO]],
  ])("hold latitude %d, longitude %d in %j", (latitude, longitude, expected) => {
    const rules = [
      ["polygon", SQUARE],
      ["polygon", TWO],
    ] as const;
    expect(holding(rules, { latitude, longitude })).toEqual(expected);
  });

  it("read no text", () => {
    expect(holding([["polygon", SQUARE]], { country: "US", region: "WA", postalCode: "98101" })).toEqual([]);
  });
});

describe("territoryMatcher", () => {
  it("names a territory of many rules once, and sorts the names by code unit", () => {
    const { names, match } = territoryMatcher([
      { territory: "b", kind: "country", value: "US" },
      { territory: "ä", kind: "country", value: "US" },
      { territory: "B", kind: "country", value: "US" },
      { territory: "b", kind: "region", value: "US-WA" },
      { territory: "b", kind: "polygon", value: SQUARE },
    ]);
    expect(names).toEqual(["B", "b", "ä"]);
    expect(match({ country: "US", region: "WA", postalCode: null, latitude: 1, longitude: 1 })).toEqual([0, 1, 2]);
    expect(match(NOWHERE)).toEqual([]);
  });

  it("refuses a rule that cannot be read, with the territory's name", () => {
    expect(() => territoryMatcher([{ territory: "North", kind: "country", value: "Atlantis" }])).toThrow(
      'territory North, column country: "Atlantis", expected an ISO 3166-1 alpha-2 country code',
    );
  });
});

describe("addressKnown", () => {
  it("needs a country or both coordinates", () => {
    expect(addressKnown(NOWHERE)).toBe(false);
    expect(addressKnown({ ...NOWHERE, region: "WA", postalCode: "98101" })).toBe(false);
    expect(addressKnown({ ...NOWHERE, country: "US" })).toBe(true);
    expect(addressKnown({ ...NOWHERE, latitude: 0, longitude: 0 })).toBe(true);
  });
});
