/** The words for how an address got its coordinates, how sure they are, and why one has none. */

/** Found by: typed or imported with the address; the point of its postal code; the point of its city. A country's middle is never used. */
export const PLACE_SOURCES = ["given", "postal-code", "city"] as const;
export type PlaceSource = (typeof PLACE_SOURCES)[number];

/** exact: given; close: within the area of a postal code; likely: the only city that fits; confirmed: a person chose it among several. */
export const PLACE_CERTAINTIES = ["exact", "close", "likely", "confirmed"] as const;
export type PlaceCertainty = (typeof PLACE_CERTAINTIES)[number];

export const UNPLACED_REASONS = [
  "no-country",
  "unknown-country",
  "no-city",
  "unknown-city",
  "ambiguous-city",
  "other-region",
  "postal-code-elsewhere",
] as const;
export type UnplacedReason = (typeof UNPLACED_REASONS)[number];
