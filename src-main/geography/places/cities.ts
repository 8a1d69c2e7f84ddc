/** Looks an address's city up: all places that its name may mean, in the region where one is named. */
import { foldName, withoutDigraphs } from "../folding.ts";
import { normaliseRegion, outerRegion } from "../normalise.ts";
import type { GazetteerPlace, PlaceIndex } from "./index-of-places.ts";

/** How the name of a German town goes on where people leave the rest out; its namesakes then have equal rights. */
const GERMAN = /^(am|an|auf|bei|im|in|ob|unter|unterm|vor)\b/;
/** The same elsewhere: there the longer name only counts where the shorter is none. */
const ELSEWHERE = /^(upon|on|under|le|la|les|lez|sur|sous|en|de|del|della|di|do|da|nad|pod|op|aan|bij|am|an|auf|bei|im|in|ob|vor)\b/;

export interface CityMatches {
  /** All that the name may mean, in the region; several may be one place. */
  readonly places: readonly GazetteerPlace[];
  /** Those of the name in other regions, where there are none in this one. */
  readonly elsewhere: readonly GazetteerPlace[];
  /** ISO 3166-2 of the region that was understood. */
  readonly region: string | null;
}

/** Places of a name, with those of longer names that it is short for. */
function meant(index: PlaceIndex, country: string, folded: string): readonly GazetteerPlace[] {
  const exact = index.named(country, folded);
  const longer = index.extended(country, folded).flatMap((place) => {
    const rest = foldName(place.name).slice(folded.length + 1);
    const bracketed = place.name.slice(folded.length).trimStart().startsWith("(");
    const counts = bracketed || GERMAN.test(rest) || (exact.length === 0 && ELSEWHERE.test(rest));
    return counts ? [place] : [];
  });
  return longer.length === 0 ? exact : [...exact, ...longer];
}

function within(places: readonly GazetteerPlace[], region: string): readonly GazetteerPlace[] {
  const inside = places.filter((place) => place.region === region || place.district === region);
  if (inside.length > 0) return inside;
  const outer = outerRegion(region);
  // A part of a region that the gazetteer does not know for the place; one that lies in another part is not meant.
  const around = outer === region ? [] : places.filter((place) => place.region === outer && place.district === null);
  return around.length > 0 ? around : places.filter((place) => place.region === null);
}

/** The ways in which a city may be written: as it is, without umlauts as two letters, and without a postal code before it. */
function* spellings(city: string): Iterable<string> {
  const folded = foldName(city);
  yield folded;
  const single = withoutDigraphs(folded);
  if (single !== null) yield single;
  const [, behind] = /^\S*\d\S* +(\D+)$/.exec(folded) ?? [];
  if (behind !== undefined) yield behind;
}

function byName(index: PlaceIndex, country: string, city: string): readonly GazetteerPlace[] {
  for (const spelling of spellings(city)) {
    const places = spelling === "" ? [] : meant(index, country, spelling);
    if (places.length > 0) return places;
  }
  return [];
}

function regionCode(region: string | null, country: string): string | null {
  if (region === null || region.trim() === "") return null;
  const normalised = normaliseRegion(region, country);
  return normalised.kind === "found" ? normalised.code : null;
}

/** @param region as written; one that is not understood does not count. */
export function findCities(index: PlaceIndex, country: string, city: string, region: string | null): CityMatches {
  let places = byName(index, country, city);
  let code = regionCode(region, country);
  if (places.length === 0 && city.includes(",")) {
    // "Portland, OR"
    const comma = city.lastIndexOf(",");
    places = byName(index, country, city.slice(0, comma));
    code ??= regionCode(city.slice(comma + 1), country);
  }
  if (code === null) return { places, elsewhere: [], region: null };
  const inside = within(places, code);
  return { places: inside, elsewhere: inside.length === 0 ? places : [], region: code };
}
