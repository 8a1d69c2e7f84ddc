import { expect, it } from "vitest";
import { COUNTRY_CODES, countryName, isCountry } from "../../../src-main/geography/countries.ts";

it("knows the 249 codes of ISO 3166-1 and Kosovo, each once, in order", () => {
  expect(COUNTRY_CODES).toHaveLength(250);
  expect(COUNTRY_CODES).toEqual([...new Set(COUNTRY_CODES)].toSorted());
  expect(COUNTRY_CODES.every((code) => /^[A-Z]{2}$/.test(code) && countryName(code) !== "")).toBe(true);
});

it("agrees with the regions that Unicode names", () => {
  const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  expect(COUNTRY_CODES.filter((code) => regions.of(code) === undefined)).toEqual([]);
});

it.each(["UK", "EU", "us", "USA", "U", "", "ZZ", "AN"])("does not take %j for a country", (code) => {
  expect(isCountry(code)).toBe(false);
});
