/** The rules by which an address is placed, or is not. */
import { describe, expect, it } from "vitest";
import { findPlace, type AddressText } from "../../../src-main/geography/places/find-place.ts";
import { address, place, smallIndex } from "./small-index.ts";

const INDEX = smallIndex(
  [
    place("Springfield", "US", "US-IL", 39.8, -89.64),
    place("Springfield", "US", "US-MA", 42.1, -72.59),
    place("Springfield", "AU", "AU-QLD", -27.65, 152.9),
    place("Munich", "DE", "DE-BY", 48.14, 11.58),
    place("Frankfurt am Main", "DE", "DE-HE", 50.12, 8.68),
    place("Frankfurt (Oder)", "DE", "DE-BB", 52.35, 14.55),
    place("Halle", "DE", "DE-NW", 52.06, 8.36),
    place("Halle (Saale)", "DE", "DE-ST", 51.48, 11.98),
    place("Bradford", "GB", "GB-ENG", 53.79, -1.75),
    place("Bradford on Avon", "GB", "GB-ENG", 51.35, -2.25),
    place("Newcastle upon Tyne", "GB", "GB-ENG", 54.97, -1.61),
    place("Portland", "US", "US-OR", 45.52, -122.68),
    place("Portland", "US", "US-ME", 43.66, -70.26),
    place("Oldtown", "US", "US-TX", 30, -97),
    place("Oldtown", "US", "US-TX", 30.05, -97.05),
    place("Mamoudzou", "YT", null, -12.78, 45.23),
    { ...place("Neuville", "FR", "FR-IDF", 48.9, 2.3), district: "FR-95" },
    { ...place("Neuville", "FR", "FR-IDF", 48.1, 2.9), district: "FR-77" },
    { ...place("London", "GB", "GB-ENG", 51.51, -0.13), district: null },
  ],
  {
    "DE 80331": { latitude: 48.13, longitude: 11.57, place: "München" },
    "US 98101": { latitude: 47.61, longitude: -122.33, place: "Seattle" },
    "CA V6B": { latitude: 49.28, longitude: -123.11, place: null },
    "GB EC1A": { latitude: 51.52, longitude: -0.1, place: "London" },
  },
);

const find = (parts: Partial<AddressText>) => findPlace(address(parts), INDEX);
const reasonOf = (parts: Partial<AddressText>) => {
  const placing = find(parts);
  return placing.kind === "unplaced" ? placing.reason : placing.sentence;
};

describe("by city", () => {
  it("finds the only one of a country", () => {
    expect(find({ city: "munich", country: "Deutschland" })).toEqual({
      kind: "placed",
      latitude: 48.14,
      longitude: 11.58,
      source: "city",
      certainty: "likely",
      sentence: "the only Munich in Germany",
    });
  });
  it("finds the one of its region, by name or code", () => {
    for (const region of ["IL", "US-IL", "Illinois"]) {
      expect(find({ city: "Springfield", region, country: "US" })).toMatchObject({ kind: "placed", latitude: 39.8 });
    }
  });
  it("makes several a list of suggestions, never a place", () => {
    const placing = find({ city: "Springfield", country: "US" });
    expect(placing).toMatchObject({ kind: "unplaced", reason: "ambiguous-city" });
    expect(placing.kind === "unplaced" ? placing.suggestions.map(({ region }) => region) : []).toEqual(["US-IL", "US-MA"]);
  });
  it("takes a shortened German name for all that it may be short for", () => {
    expect(reasonOf({ city: "Frankfurt", country: "DE" })).toBe("ambiguous-city");
    expect(find({ city: "Frankfurt", region: "Hessen", country: "DE" })).toMatchObject({ kind: "placed", latitude: 50.12 });
    expect(reasonOf({ city: "Halle", country: "DE" })).toBe("ambiguous-city");
  });
  it("takes a shortened name elsewhere only where there is none of the short one", () => {
    expect(find({ city: "Bradford", country: "UK" })).toMatchObject({ kind: "placed", latitude: 53.79 });
    expect(find({ city: "Newcastle", country: "UK" })).toMatchObject({ kind: "placed", latitude: 54.97 });
  });
  it("takes namesakes side by side for one place", () => {
    expect(find({ city: "Oldtown", country: "US" })).toMatchObject({ kind: "placed", latitude: 30 });
  });
  it("reads umlauts as two letters, a postal code before the city and a region behind it", () => {
    expect(find({ city: "80331 Munich", country: "DE" })).toMatchObject({ kind: "placed", latitude: 48.14 });
    expect(find({ city: "Portland, OR", country: "US" })).toMatchObject({ kind: "placed", latitude: 45.52 });
    expect(reasonOf({ city: "Portland, XX", country: "US" })).toBe("ambiguous-city");
  });
  it("does not count a region that it does not understand", () => {
    expect(find({ city: "Munich", region: "Oberbayern", country: "DE" })).toMatchObject({ kind: "placed" });
    expect(reasonOf({ city: "Springfield", region: "Oberbayern", country: "US" })).toBe("ambiguous-city");
  });
  it("says where it is where the region is another", () => {
    expect(find({ city: "Munich", region: "HE", country: "DE" })).toMatchObject({
      kind: "unplaced",
      reason: "other-region",
      sentence: "Munich is not in Hesse, but in DE-BY",
    });
  });
  it("knows parts of regions: the right one, none but its own, and the region where the part is unknown", () => {
    expect(find({ city: "Neuville", region: "77", country: "FR" })).toMatchObject({ kind: "placed", latitude: 48.1 });
    expect(reasonOf({ city: "Neuville", region: "75", country: "FR" })).toBe("other-region");
    expect(find({ city: "London", region: "LND", country: "GB" })).toMatchObject({ kind: "placed" });
    expect(reasonOf({ city: "London", region: "Scotland", country: "GB" })).toBe("other-region");
  });
  it("does not hold a missing region against a place", () => {
    expect(find({ city: "Mamoudzou", country: "Mayotte" })).toMatchObject({ kind: "placed" });
  });
  it("suggests names that are alike", () => {
    const placing = find({ city: "Munick", country: "DE" });
    expect(placing).toMatchObject({ kind: "unplaced", reason: "unknown-city", suggestions: [{ name: "Munich" }] });
  });
  it("makes no suggestions where nobody reads them", () => {
    expect(findPlace(address({ city: "Springfield", country: "US" }), INDEX, false)).toMatchObject({
      reason: "ambiguous-city",
      suggestions: [],
    });
  });
});

describe("by country", () => {
  it("is never placed: a country's middle is no place", () => {
    expect(reasonOf({ country: "DE" })).toBe("no-city");
    expect(reasonOf({ country: "DE", region: "BY" })).toBe("no-city");
  });
  it("is asked for", () => {
    expect(find({ city: "Springfield" })).toMatchObject({ kind: "unplaced", reason: "no-country" });
    const placing = find({ city: "Springfield" });
    expect(placing.kind === "unplaced" && placing.suggestions).toHaveLength(3);
    expect(find({ city: "Munich", country: "Germny" })).toMatchObject({
      reason: "unknown-country",
      sentence: '"Germny" is not the name or code of one country; perhaps DE (Germany)',
    });
    expect(reasonOf({ city: "Kinshasa", country: "Congo" })).toBe("unknown-country");
    expect(reasonOf({ city: "  ", country: "  " })).toBe("no-country");
  });
});

describe("by postal code", () => {
  it("is nearer than the city", () => {
    expect(find({ city: "Munich", postalCode: "80 331", country: "DE" })).toEqual({
      kind: "placed",
      latitude: 48.13,
      longitude: 11.57,
      source: "postal-code",
      certainty: "close",
      sentence: "postal code 80331 (München)",
    });
  });
  it("may carry its country's sign", () => {
    expect(find({ postalCode: "D-80331", country: "DE" })).toMatchObject({ source: "postal-code", certainty: "close" });
  });
  it("is cut to what tables of its country hold, and then less sure", () => {
    expect(find({ postalCode: "98101-1234", country: "US" })).toMatchObject({ latitude: 47.61, certainty: "likely" });
    expect(find({ postalCode: "V6B 1A1", country: "CA" })).toMatchObject({ sentence: "postal codes beginning with V6B" });
    expect(find({ postalCode: "EC1A 1BB", country: "GB" })).toMatchObject({ source: "postal-code" });
  });
  it("gives way to the city where it is unknown", () => {
    expect(find({ city: "Munich", postalCode: "99999", country: "DE" })).toMatchObject({ source: "city" });
    expect(find({ postalCode: "99999", country: "DE" })).toMatchObject({ reason: "no-city" });
  });
  it("places nothing where the city lies elsewhere", () => {
    const placing = find({ city: "Frankfurt (Oder)", postalCode: "80331", country: "DE" });
    expect(placing).toMatchObject({ kind: "unplaced", reason: "postal-code-elsewhere" });
    expect(placing.kind === "unplaced" ? placing.suggestions.map(({ source }) => source) : []).toEqual(["postal-code", "city"]);
  });
});

it("leaves given coordinates as they are", () => {
  expect(find({ city: "Springfield", latitude: 1, longitude: 2 })).toEqual({
    kind: "placed",
    latitude: 1,
    longitude: 2,
    source: "given",
    certainty: "exact",
    sentence: "coordinates as they were given",
  });
});
