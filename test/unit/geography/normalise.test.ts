/** Countries and regions as people write them. */
import { describe, expect, it, test } from "vitest";
import { COUNTRY_CODES, countryName } from "../../../src-main/geography/countries.ts";
import { normaliseCountry, normaliseRegion, outerRegion, regionName } from "../../../src-main/geography/normalise.ts";

const found = (code: string) => ({ kind: "found", code });

describe("countries", () => {
  test.each([
    ["Germany", "DE"],
    ["Deutschland", "DE"],
    ["Allemagne", "DE"],
    ["BRD", "DE"],
    ["de", "DE"],
    ["DEU", "DE"],
    ["España", "ES"],
    ["espana", "ES"],
    ["Österreich", "AT"],
    ["Oesterreich", "AT"],
    ["Česko", "CZ"],
    ["Czech Republic", "CZ"],
    ["Suomi", "FI"],
    ["Schweiz", "CH"],
    ["Suisse", "CH"],
    ["Svizzera", "CH"],
    ["Magyarország", "HU"],
    ["Ελλάδα", "GR"],
    ["EL", "GR"],
    ["Россия", "RU"],
    ["日本", "JP"],
    ["中国", "CN"],
    ["대한민국", "KR"],
    ["USA", "US"],
    ["U.S.A.", "US"],
    ["United States of America", "US"],
    ["the United States", "US"],
    ["UK", "GB"],
    ["Great Britain", "GB"],
    ["England", "GB"],
    ["Scotland", "GB"],
    ["Holland", "NL"],
    ["The Netherlands", "NL"],
    ["Korea", "KR"],
    ["South Korea", "KR"],
    ["Korea, Republic of", "KR"],
    ["North Korea", "KP"],
    ["Ivory Coast", "CI"],
    ["Côte d’Ivoire", "CI"],
    ["Türkiye", "TR"],
    ["Turkey", "TR"],
    ["Burma", "MM"],
    ["Cape Verde", "CV"],
    ["Swaziland", "SZ"],
    ["Viet Nam", "VN"],
    ["Bosnia & Herzegovina", "BA"],
    ["Georgia", "GE"],
    ["  poland ", "PL"],
  ])("%s is %s", (text, code) => {
    expect(normaliseCountry(text)).toEqual(found(code));
  });

  it("has each by its codes and its English name", () => {
    for (const code of COUNTRY_CODES) {
      expect(normaliseCountry(code)).toEqual(found(code));
      const named = normaliseCountry(countryName(code));
      const codes = named.kind === "found" ? [named.code] : named.codes;
      expect([countryName(code), named.kind === "unknown", codes.includes(code)]).toEqual([countryName(code), false, true]);
    }
  });

  test.each([
    ["Congo", ["CG", "CD"]],
    ["Virgin Islands", ["VG", "VI"]],
    ["Saint Martin", ["MF", "SX"]],
  ])("%s may be several", (text, codes) => {
    const normalised = normaliseCountry(text);
    expect(normalised.kind).toBe("ambiguous");
    expect(normalised.kind === "ambiguous" ? normalised.codes.toSorted() : []).toEqual(codes.toSorted());
  });

  test.each([
    ["Germny", "DE"],
    ["Philipines", "PH"],
    ["Switz", "CH"],
  ])("%s is none, perhaps %s", (text, code) => {
    expect(normaliseCountry(text)).toEqual({ kind: "unknown", codes: expect.arrayContaining([code]) as unknown });
  });

  test.each(["", "x", "Atlantis", "!"])("%j is none", (text) => {
    expect(normaliseCountry(text)).toEqual({ kind: "unknown", codes: [] });
  });
});

describe("regions", () => {
  test.each([
    ["WA", "US", "US-WA"],
    ["us-wa", "US", "US-WA"],
    ["Washington", "US", "US-WA"],
    ["State of New York", "US", "US-NY"],
    ["D.C.", "US", "US-DC"],
    ["Ontario", "CA", "CA-ON"],
    ["Québec", "CA", "CA-QC"],
    ["Quebec", "CA", "CA-QC"],
    ["PQ", "CA", "CA-QC"],
    ["Bayern", "DE", "DE-BY"],
    ["Bavaria", "DE", "DE-BY"],
    ["Freistaat Bayern", "DE", "DE-BY"],
    ["NRW", "DE", "DE-NW"],
    ["Nordrhein-Westfalen", "DE", "DE-NW"],
    ["Thueringen", "DE", "DE-TH"],
    ["9", "AT", "AT-9"],
    ["Wien", "AT", "AT-9"],
    ["Kanton Zürich", "CH", "CH-ZH"],
    ["75", "FR", "FR-75C"],
    ["Île-de-France", "FR", "FR-IDF"],
    ["RM", "IT", "IT-RM"],
    ["Lombardia", "IT", "IT-25"],
    ["Madrid", "ES", "ES-MD"],
    ["Comunidad de Madrid", "ES", "ES-MD"],
    ["M", "ES", "ES-M"],
    ["LND", "GB", "GB-LND"],
    ["County Cork", "IE", "IE-CO"],
    ["Noord-Holland", "NL", "NL-NH"],
    ["CDMX", "MX", "MX-CMX"],
    ["Østfold", "NO", "NO-31"],
    ["US-WA", null, "US-WA"],
    ["Bavaria", null, "DE-BY"],
  ])("%s of %s is %s", (text, country, code) => {
    expect(normaliseRegion(text, country)).toEqual(found(code));
  });

  it("says which several may be meant", () => {
    expect(normaliseRegion("Limburg", null)).toEqual({ kind: "ambiguous", codes: ["BE-VLI", "NL-LI"] });
    expect(normaliseRegion("Lima", "PE")).toEqual({ kind: "ambiguous", codes: ["PE-LIM", "PE-LMA"] });
  });

  it("knows the countries by codes that changed hands as they are now", () => {
    expect(normaliseRegion("Tehran", "IR")).toEqual(found("IR-23"));
    expect(normaliseRegion("Oriental", "MA")).toEqual(found("MA-02"));
  });

  it("has none of another country, nor a misspelt one, but says what is alike", () => {
    expect(normaliseRegion("Bavaria", "US").kind).toBe("unknown");
    expect(normaliseRegion("DE-BY", "US").kind).toBe("unknown");
    expect(normaliseRegion("Californa", "US")).toEqual({ kind: "unknown", codes: ["US-CA"] });
    expect(normaliseRegion("Oberbayern", "DE")).toEqual({ kind: "unknown", codes: [] });
    expect(normaliseRegion("", "US").kind).toBe("unknown");
    expect(normaliseRegion("WA", "XX")).toEqual({ kind: "unknown", codes: [] });
  });

  it("tells the region that a part lies in", () => {
    expect(outerRegion("FR-75C")).toBe("FR-IDF");
    expect(outerRegion("GB-LND")).toBe("GB-ENG");
    expect(outerRegion("GB-GLG")).toBe("GB-SCT");
    expect(outerRegion("US-WA")).toBe("US-WA");
    expect(outerRegion("US-XX")).toBeNull();
    expect(regionName("DE-BY")).toBe("Bavaria");
    expect(regionName("XX-1")).toBe("XX-1");
  });
});
