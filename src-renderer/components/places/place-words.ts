/** The words for how an address got its coordinates, how sure they are, and why one has none. */
import type { PlaceChoice } from "../../../src-main/contract/calls/places.ts";
import type { PlaceCertainty, PlaceSource, UnplacedReason } from "../../../src-main/contract/places.ts";
import { countryName } from "../../format/countries.ts";
import type { Format } from "../../format/format.ts";

export const SOURCE_WORDS: Readonly<Record<PlaceSource, string>> = {
  given: "Coordinates as they were given",
  "postal-code": "Placed by its postal code",
  city: "Placed by its city",
};

export const CERTAINTY_WORDS: Readonly<Record<PlaceCertainty, string>> = {
  exact: "exact",
  close: "close, the middle of the postal code’s area",
  likely: "likely, the only place that fits",
  confirmed: "chosen by a person",
};

export const REASON_WORDS: Readonly<Record<UnplacedReason, string>> = {
  "no-country": "No country",
  "unknown-country": "Country not understood",
  "no-city": "No city, and no known postal code",
  "unknown-city": "City not in the gazetteer",
  "ambiguous-city": "Several cities of that name",
  "other-region": "City not in that region",
  "postal-code-elsewhere": "Postal code and city contradict",
};

const KM_PER_MILE = 1.609344;

/** Kilometres in the book's unit. */
export function distanceOf(km: number, format: Format): string {
  return format.distance(format.distanceUnit === "mi" ? km / KM_PER_MILE : km);
}

/** "Springfield, Illinois, United States" */
export function choiceWords({ name, regionName, country }: PlaceChoice, locale: string): string {
  return [name, regionName, country === null ? null : countryName(country, locale)].filter((part) => part !== null).join(", ");
}

/** Further from it than this, coordinates do not belong to an address. */
const APART_KM = 100;

export function isElsewhere(apart: number | null): apart is number {
  return apart !== null && apart > APART_KM;
}
