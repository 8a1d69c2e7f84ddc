/** The boundaries that come with the packages, under the codes of rules. */
import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "../../../src-main/geography/countries.ts";
import { hasOutline } from "../../../src-main/geography/outlined.ts";
import { loadAtlas } from "../../../src-renderer/components/map/atlas.ts";
import { DRAWN_COUNTRIES, DRAWN_STATES } from "../../../src-renderer/components/map/atlas-codes.ts";
import type { Bounds } from "../../../src-renderer/components/map/view.ts";

const atlas = await loadAtlas();
const holds = (bounds: Bounds | null, longitude: number, latitude: number) =>
  bounds !== null && longitude > bounds[0] && longitude < bounds[2] && latitude > bounds[1] && latitude < bounds[3];

describe("outlines", () => {
  it("are there for exactly the countries and states that the backend says have one", () => {
    expect(COUNTRY_CODES.filter((code) => hasOutline("country", code) !== (atlas.outline(code) !== ""))).toEqual([]);
    expect(DRAWN_COUNTRIES.toSorted()).toEqual(COUNTRY_CODES.filter((code) => hasOutline("country", code)));
    expect(DRAWN_STATES).toHaveLength(56);
    expect(DRAWN_STATES.filter((code) => atlas.outline(code) === "" || !hasOutline("region", code))).toEqual([]);
    expect(hasOutline("region", "US-ZZ") || hasOutline("region", "DE-BY") || hasOutline("postal-prefix", "US:98")).toBe(false);
    expect(atlas.outline("ZZ")).toBe("");
  });

  it.each([
    ["DE", 10, 51],
    ["FR", 2.3, 48.9],
    ["US", -98, 39],
    ["US-WA", -120, 47.5],
    ["XK", 20.9, 42.6],
    ["GF", -53, 4],
    ["RE", 55.5, -21.1],
    ["SJ", 16, 78.5],
    ["BQ", -68.3, 12.15],
    ["SG", 103.8, 1.35],
    ["JP", 138, 36],
  ])("%s is where it is", (code, longitude, latitude) => {
    expect(holds(atlas.extent(code), longitude, latitude)).toBe(true);
  });

  it("have bounds around their main parts: France without its overseas departments, the United States with Alaska, the Netherlands without islands", () => {
    expect(holds(atlas.extent("FR"), -53, 4)).toBe(false);
    expect(atlas.bounds("NL")?.[0]).toBeGreaterThan(3);
    expect(holds(atlas.bounds("US"), -150, 65)).toBe(true);
    expect(holds(atlas.bounds("US"), -157.8, 21.3)).toBe(false);
    expect(atlas.bounds("ZZ")).toBeNull();
  });

  it("of all land and all borders are paths", () => {
    for (const path of [atlas.land, atlas.countryBorders, atlas.stateBorders]) expect(path).toMatch(/^M[-\d.,MLZ]+$/);
  });
});
