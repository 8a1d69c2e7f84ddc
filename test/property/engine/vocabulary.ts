/** The words that random books are made of: awkward ids, places near one another, addresses and territory rules that nearly agree. */
import type { RuleKind } from "../../../src-main/contract/codes.ts";

/**
 * A prime number of them, so that any step walks through all. Sorted by code unit they stand in another order than by locale, by code
 * point (the astral ones come before U+FF5E) or without regard to case; the names of object properties catch plain objects used as maps.
 */
export const IDS = [
  "b",
  "B",
  "a",
  "a10",
  "a2",
  "Z",
  "é",
  "e\u0301",
  "\uff5e",
  "\u{1f600}",
  "\u{1f600}a",
  "__proto__",
  "constructor",
] as const;

/** Degrees: latitude, longitude. Seattle, Bellevue, Tacoma, Everett, Vancouver, Portland, Spokane: 10 to 450 km apart. */
export const PLACES = [
  [47.6062, -122.3321],
  [47.6101, -122.2015],
  [47.2529, -122.4443],
  [47.9789, -122.2021],
  [49.2827, -123.1207],
  [45.5152, -122.6784],
  [47.6588, -117.426],
] as const;

export const COUNTRIES = ["US", "CA", "GB", "PL"] as const;
export const REGIONS = ["WA", "US-WA", "OR", "BC", "CA-BC"] as const;
export const POSTAL_CODES = [
  "98101",
  "98 101",
  "98102-1234",
  "9810",
  "97000",
  "SW1A 1AA",
  "sw1a-2ab",
  "SW1",
  "00-950",
  "00 999",
  "01-000",
  "v6b1a1",
] as const;

/** Addresses whose parts agree, as most do: what the rules below nearly match. */
export const ADDRESSES = [
  { country: "US", region: "WA", postalCode: "98101" },
  { country: "US", region: "US-WA", postalCode: "98102-1234" },
  { country: "US", region: "OR", postalCode: "9810" },
  { country: "US", region: null, postalCode: "98 101" },
  { country: "CA", region: "BC", postalCode: "v6b1a1" },
  { country: "GB", region: null, postalCode: "sw1a-2ab" },
  { country: "GB", region: null, postalCode: "SW1A 1AA" },
  { country: "PL", region: null, postalCode: "00-950" },
] as const;

export const TEXT_RULES: readonly { readonly kind: RuleKind; readonly value: string }[] = [
  { kind: "country", value: "US" },
  { kind: "country", value: "CA" },
  { kind: "country", value: "GB" },
  { kind: "region", value: "US-WA" },
  { kind: "region", value: "CA-BC" },
  { kind: "postal-prefix", value: "US:98" },
  { kind: "postal-prefix", value: "US:981-0" },
  { kind: "postal-prefix", value: "GB:sw1a" },
  { kind: "postal-prefix", value: "CA:V6" },
  { kind: "postal-range", value: "US:98000-98101" },
  { kind: "postal-range", value: "US:97-98" },
  { kind: "postal-range", value: "US:98102-98102" },
  { kind: "postal-range", value: "PL:00-000-00-950" },
  { kind: "postal-range", value: "GB:SW1A 1AA-SW1A 2AA" },
  { kind: "postal-range", value: "GB:sw1a-1ab-sw1a-2zz" },
];

/** Minor units. */
export const AMOUNTS = [0, 1, 100, 101, 1_250_000, 1_250_001, 6_100_000] as const;

/** KWD has a thousand minor units; a rate of 0.005 puts amounts of 1.00 on the half of a cent; CHF never has a rate. */
export const CURRENCIES = ["USD", "EUR", "KWD", "JPY", "CHF"] as const;
export const RATES: Readonly<Record<string, readonly string[]>> = {
  EUR: ["1.0823", "0.005", "1"],
  KWD: ["3.25", "0.333"],
  JPY: ["0.0067"],
  USD: ["0.92", "1.005"],
};
