/** Which countries and states overlap, and what of other shapes is drawn in a polygon. */
import { describe, expect, it } from "vitest";
import type { TerritoryOutline } from "../../../src-main/contract/calls/territories.ts";
import type { Atlas } from "../../../src-renderer/components/map/atlas.ts";
import { outlineBounds, overlapsOf, shapeOf, sharedUnits, unitsInBoth, unitsOf } from "../../../src-renderer/components/map/shapes.ts";

const outline = (name: string, parts: Partial<TerritoryOutline>): TerritoryOutline => ({
  name,
  archived: false,
  countries: [],
  states: [],
  polygons: [],
  withoutOutline: 0,
  ...parts,
});
const US = outline("US", { countries: ["US"] });
const PACIFIC = outline("Pacific", { states: ["US-WA", "US-OR"] });
const NORTHWEST = outline("Northwest", { states: ["US-WA", "US-ID"] });
const ALPS = outline("Alps", { polygons: [[[6, 44, 16, 44, 16, 48, 6, 44]]] });
const AUSTRIA = outline("Austria", { countries: ["AT"] });

/** Each code is its own path, and lies where nothing but Austria meets the Alps. */
const ATLAS: Atlas = {
  land: "",
  countryBorders: "",
  stateBorders: "",
  outline: (code) => `<${code}>`,
  extent: (code) => (code === "AT" ? [9, 46, 17, 49] : [-125, 25, -67, 49]),
  bounds: (code) => (code === "AT" ? [9, 46, 17, 49] : null),
};

describe("countries and states", () => {
  it("are drawn once, a state not in its country", () => {
    expect(unitsOf([US, PACIFIC])).toEqual(["US"]);
    expect(unitsOf([PACIFIC, NORTHWEST])).toEqual(["US-WA", "US-OR", "US-ID"]);
    expect(shapeOf([PACIFIC, NORTHWEST], ATLAS).codes).toBe("<US-WA><US-OR><US-ID>");
  });

  it("overlap where two territories name one, or the country of one", () => {
    expect(sharedUnits([PACIFIC, NORTHWEST])).toEqual(["US-WA"]);
    expect(sharedUnits([US, PACIFIC])).toEqual(["US-WA", "US-OR"]);
    expect(sharedUnits([US, US, PACIFIC])).toEqual(["US"]);
    expect(sharedUnits([outline("Both", { countries: ["US"], states: ["US-WA"] })])).toEqual([]);
    expect(sharedUnits([US, AUSTRIA])).toEqual([]);
  });

  it("overlap with the chosen one, whichever names the smaller part", () => {
    expect(unitsInBoth(PACIFIC, [US])).toEqual(["US-WA", "US-OR"]);
    expect(unitsInBoth(US, [PACIFIC, NORTHWEST])).toEqual(["US-WA", "US-OR", "US-ID"]);
    expect(unitsInBoth(US, [US, PACIFIC])).toEqual(["US"]);
    expect(unitsInBoth(AUSTRIA, [US])).toEqual([]);
  });
});

describe("polygons", () => {
  it("are hatched with what meets them only, whichever of both is chosen", () => {
    const [path = ""] = shapeOf([ALPS], ATLAS).polygons;
    for (const chosen of [ALPS, AUSTRIA]) {
      const { whole, within } = overlapsOf([ALPS, AUSTRIA, US], chosen, ATLAS);
      expect(whole).toBe("");
      expect(within).toEqual([{ polygon: path, shape: { codes: "<AT>", polygons: [] } }]);
    }
    expect(overlapsOf([ALPS, AUSTRIA, US], US, ATLAS)).toEqual({ whole: "", within: [] });
  });

  it("bound what is drawn, with the countries", () => {
    expect(outlineBounds(ALPS, ATLAS)).toEqual([6, 44, 16, 48]);
    expect(outlineBounds({ ...ALPS, countries: ["AT"] }, ATLAS)).toEqual([6, 44, 17, 49]);
    expect(outlineBounds(outline("None", {}), ATLAS)).toBeNull();
  });
});
