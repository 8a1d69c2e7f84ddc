/** Places an address offline: by its postal code, else by its city; what is not certain becomes suggestions, never a place. */
import type { PlaceCertainty, PlaceSource, UnplacedReason } from "../../contract/places.ts";
import { countryName } from "../countries.ts";
import { foldName, oneEditApart } from "../folding.ts";
import { normaliseCountry, regionName } from "../normalise.ts";
import { findCities, type CityMatches } from "./cities.ts";
import type { GazetteerPlace, PlaceIndex } from "./index-of-places.ts";
import { allWithin, kilometresBetween, type Point } from "./nearness.ts";
import { findPostal, type FoundPostal } from "./postal.ts";

/** An address as people wrote it; country and region are names or codes. */
export interface AddressText {
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface Suggestion extends Point {
  readonly name: string;
  readonly region: string | null;
  readonly regionName: string | null;
  readonly country: string;
  /** What it is the point of. */
  readonly source: Exclude<PlaceSource, "given">;
}

export interface PlacedAddress extends Point {
  readonly kind: "placed";
  readonly source: PlaceSource;
  readonly certainty: PlaceCertainty;
  /** How it was found: "the only Munich in Germany". */
  readonly sentence: string;
}

export interface UnplacedAddress {
  readonly kind: "unplaced";
  readonly reason: UnplacedReason;
  /** Why, and what would help. */
  readonly sentence: string;
  /** Empty unless asked for. */
  readonly suggestions: readonly Suggestion[];
}

export type Placing = PlacedAddress | UnplacedAddress;

/** Namesakes so near one another are one place, listed twice. */
const ONE_PLACE_KM = 20;
/** A postal code and a city of one address are never so far apart. */
const CONTRADICTION_KM = 100;
const MOST_SUGGESTIONS = 20;
/** Letters at the beginning of a misspelt name that are believed to be right. */
const BEGINNING = 4;

/** @param suggest whether suggestions are worth their time. */
export function findPlace(address: AddressText, index: PlaceIndex, suggest = true): Placing {
  const { latitude, longitude } = address;
  if (latitude !== null && longitude !== null) {
    return { kind: "placed", latitude, longitude, source: "given", certainty: "exact", sentence: "coordinates as they were given" };
  }
  const some = (list: () => readonly Suggestion[]) => (suggest ? list() : []);
  const [city, written] = [blank(address.city), blank(address.country)];
  const country = written === null ? null : normaliseCountry(written);
  if (written === null || country === null) {
    return unplaced(
      "no-country",
      "there is no country",
      some(() => suggestionsOf(city === null ? [] : index.anywhere(foldName(city)))),
    );
  }
  if (country.kind !== "found") {
    const codes = country.codes.map((code) => `${code} (${countryName(code)})`).join(", ");
    const meant = codes === "" ? "" : `; ${country.kind === "ambiguous" ? "it may be" : "perhaps"} ${codes}`;
    return unplaced("unknown-country", `${JSON.stringify(written)} is not the name or code of one country${meant}`, []);
  }
  const postalCode = blank(address.postalCode);
  const postal = postalCode === null ? null : findPostal(index, country.code, postalCode);
  const cities = city === null ? null : findCities(index, country.code, city, blank(address.region));
  if (postal !== null) return byPostalCode(postal, cities, country.code, some);
  if (city === null || cities === null) {
    const code = postalCode === null ? "" : `, and no table of postal codes that has ${postalCode}`;
    return unplaced("no-city", `there is no city${code}`, []);
  }
  return byCity({ city, postalCode }, cities, country.code, index, some);
}

type Some = (list: () => readonly Suggestion[]) => readonly Suggestion[];

const blank = (text: string | null) => (text === null || text.trim() === "" ? null : text.trim());

function unplaced(reason: UnplacedReason, sentence: string, suggestions: readonly Suggestion[]): UnplacedAddress {
  return { kind: "unplaced", reason, sentence, suggestions };
}

function suggestionsOf(places: readonly GazetteerPlace[]): readonly Suggestion[] {
  const seen = new Set<string>();
  const distinct = places.filter(({ name, country, latitude, longitude }) => {
    const key = `${name} ${country} ${latitude} ${longitude}`;
    return !seen.has(key) && seen.add(key);
  });
  return distinct.slice(0, MOST_SUGGESTIONS).map(({ name, region, regionName: title, country, latitude, longitude }) => {
    return { name, region, regionName: title, country, latitude, longitude, source: "city" };
  });
}

function byPostalCode({ point, code, whole }: FoundPostal, cities: CityMatches | null, country: string, some: Some): Placing {
  const { latitude, longitude, place } = point;
  const town = place === null ? "" : ` (${place})`;
  const named = [...(cities?.places ?? []), ...(cities?.elsewhere ?? [])];
  const [first] = named.toSorted((a, b) => kilometresBetween(a, point) - kilometresBetween(b, point));
  const apart = first === undefined ? 0 : kilometresBetween(first, point);
  if (first !== undefined && apart > CONTRADICTION_KM) {
    const postal: Suggestion = { name: place ?? code, region: null, regionName: null, country, latitude, longitude, source: "postal-code" };
    const sentence = `postal code ${code}${town} and ${first.name} are ${Math.round(apart)} km apart: one of them is wrong`;
    return unplaced(
      "postal-code-elsewhere",
      sentence,
      some(() => [postal, ...suggestionsOf(named)]),
    );
  }
  const sentence = `${whole ? "postal code" : "postal codes beginning with"} ${code}${town}`;
  return { kind: "placed", latitude, longitude, source: "postal-code", certainty: whole ? "close" : "likely", sentence };
}

interface CityAndCode {
  readonly city: string;
  /** Written, but in no table. */
  readonly postalCode: string | null;
}

function byCity(
  { city, postalCode }: CityAndCode,
  { places, elsewhere, region }: CityMatches,
  country: string,
  index: PlaceIndex,
  some: Some,
): Placing {
  const [place] = places;
  if (place !== undefined && allWithin(places, ONE_PLACE_KM)) {
    const { latitude, longitude, name } = place;
    const sentence =
      region === null ? `the only ${name} in ${countryName(country)}` : `${name} in ${place.regionName ?? regionName(region)}`;
    return { kind: "placed", latitude, longitude, source: "city", certainty: "likely", sentence };
  }
  if (place !== undefined) {
    const where = region === null ? countryName(country) : regionName(region);
    const table = postalCode === null ? "the postal code" : `a table of postal codes that has ${postalCode}`;
    const help = `${region === null ? "the region or " : ""}${table} tells which`;
    return unplaced(
      "ambiguous-city",
      `${city} may be ${places.length} places in ${where}: ${help}`,
      some(() => suggestionsOf(places)),
    );
  }
  const [other] = elsewhere;
  if (other !== undefined && region !== null) {
    const sentence = `${other.name} is not in ${regionName(region)}, but in ${regionsOf(elsewhere)}`;
    return unplaced(
      "other-region",
      sentence,
      some(() => suggestionsOf(elsewhere)),
    );
  }
  return unplaced(
    "unknown-city",
    `the gazetteer has no ${JSON.stringify(city)} in ${countryName(country)}`,
    some(() => alike(city, country, index)),
  );
}

/** Places whose names begin as this one does, or differ from it in one letter. */
function alike(city: string, country: string, index: PlaceIndex): readonly Suggestion[] {
  const folded = foldName(city);
  if (folded.length < BEGINNING) return [];
  const places = index.beginning(country, folded.slice(0, BEGINNING));
  const near = places.filter(({ name }) => foldName(name).startsWith(folded) || oneEditApart(foldName(name), folded));
  return suggestionsOf(near);
}

function regionsOf(places: readonly GazetteerPlace[]): string {
  const names = [...new Set(places.map(({ regionName: title }) => title ?? "no region"))];
  const shown = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${shown} and ${names.length - 3} more regions` : shown;
}
