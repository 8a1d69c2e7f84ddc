/** The one normaliser of countries and regions: names as people and files write them, in English or their own language, to ISO codes. */
import { foldName, oneEditApart, withoutDigraphs } from "./folding.ts";
import { countryTable, type CountryTable } from "./names/country-table.ts";
import { countriesWithRegions, regionsOf, type NamedRegions } from "./names/region-table.ts";

/** A code, or those that could be meant: several that fit, or some that are written alike; an unknown text may have none. */
export type Normalised =
  | { readonly kind: "found"; readonly code: string }
  | { readonly kind: "ambiguous"; readonly codes: readonly string[] }
  | { readonly kind: "unknown"; readonly codes: readonly string[] };

const found = (code: string): Normalised => ({ kind: "found", code });

/** Shorter beginnings fit too much. */
const SHORTEST_BEGINNING = 3;
const MOST_SUGGESTIONS = 10;
/** Longer texts are no names; they are not looked at. */
const LONGEST_NAME = 200;
const NOTHING: Normalised = { kind: "unknown", codes: [] };

/** Codes of names that begin as the text does or differ in one letter, without doubles. */
function alike(folded: string, names: ReadonlyMap<string, readonly string[]>): string[] {
  if (folded.length < SHORTEST_BEGINNING) return [];
  const codes = new Set<string>();
  for (const [name, of] of names) {
    if (name.startsWith(folded) || oneEditApart(name, folded)) for (const code of of) codes.add(code);
    if (codes.size >= MOST_SUGGESTIONS) break;
  }
  return [...codes];
}

function known(codes: readonly string[] | undefined): Normalised | null {
  const [code] = codes ?? [];
  if (code === undefined || codes === undefined) return null;
  return codes.length === 1 ? found(code) : { kind: "ambiguous", codes };
}

/** Articles and conjunctions, with which names are written or not. */
function countryKey(text: string): string {
  return foldName(text)
    .replace(/\b(the|of|and)\b ?/g, "")
    .trim();
}

function lookUpCountry(table: CountryTable, text: string): Normalised {
  const trimmed = text.trim();
  const code = trimmed.toUpperCase();
  if (table.alpha2.has(code)) return found(code);
  const byAlpha3 = table.alpha3.get(code);
  if (byAlpha3 !== undefined) return found(byAlpha3);
  const key = countryKey(trimmed);
  return (
    known(table.names.get(key)) ??
    known(table.names.get(withoutDigraphs(key) ?? key)) ?? { kind: "unknown", codes: alike(key, table.names) }
  );
}

/**
 * The ISO 3166-1 alpha-2 code of a country.
 * @param text an alpha-2 or alpha-3 code, or a name in English, in German, French, Spanish, Italian, Dutch or Portuguese, or in the country's own
 * languages; case, accents and punctuation do not matter.
 */
export function normaliseCountry(text: string): Normalised {
  if (text.length > LONGEST_NAME) return NOTHING;
  return lookUpCountry(countryTable(countryKey), text);
}

/** Words that say what kind of region it is. */
const KINDS =
  /\b(provinces?|provincia|provincie|province|regions?|regione|region|state|county|co|canton|kanton|departement|department|oblast|kraj|voivodeship|wojewodztwo|prefecture|land|freistaat|governorate|comunidad|comunitat|autonoma)\b ?/g;

function regionKeys(text: string): readonly string[] {
  const whole = foldName(text);
  const bare = whole
    .replace(/\b(the|of|de|di|do)\b ?/g, "")
    .replace(KINDS, "")
    .trim();
  return bare === "" || bare === whole ? [whole] : [whole, bare];
}

/** Of regions with one name, the one that the others lie in: Madrid, the community, before Madrid, its province. */
function outermost(codes: readonly string[], { parents }: NamedRegions): readonly string[] {
  const outer = codes.filter((code) => !codes.includes(parents.get(code) ?? ""));
  return outer.length === 0 ? codes : outer;
}

function lookUpRegion(regions: NamedRegions, country: string, text: string): Normalised {
  const code = text.trim().toUpperCase();
  const full = code.startsWith(`${country}-`) ? code : `${country}-${code}`;
  if (regions.parents.has(full)) return found(full);
  const keys = regionKeys(text);
  const spellings = [...keys, ...keys.flatMap((key) => withoutDigraphs(key) ?? [])];
  for (const key of spellings) {
    const match = known(outermost(regions.names.get(key) ?? [], regions));
    if (match !== null) return match;
  }
  return { kind: "unknown", codes: alike(keys[0] ?? "", regions.names) };
}

/**
 * The ISO 3166-2 code of a region, with its country: "US-WA".
 * @param text a code with or without the country, or a name; case, accents, punctuation and words such as "Province" do not matter.
 * @param country alpha-2; null = unknown, and then only a whole code or a name that one country has is understood.
 */
export function normaliseRegion(text: string, country: string | null): Normalised {
  if (text.length > LONGEST_NAME) return NOTHING;
  if (country !== null) return lookUpRegion(regionsOf(regionKeys, country), country, text);
  const code = text.trim().toUpperCase();
  if (regionsOf(regionKeys, code.slice(0, 2)).parents.has(code)) return found(code);
  const [whole = ""] = regionKeys(text);
  const everywhere = countriesWithRegions().flatMap((other) => {
    const regions = regionsOf(regionKeys, other);
    return outermost(regions.names.get(whole) ?? [], regions);
  });
  return known(everywhere) ?? { kind: "unknown", codes: [] };
}

/** The region that a region lies in, of the first level: "FR-IDF" for "FR-75C"; itself where it lies in none; null for no code at all. */
export function outerRegion(code: string): string | null {
  const { parents } = regionsOf(regionKeys, code.slice(0, 2));
  let outer = code;
  for (let parent = parents.get(outer); parent !== undefined; parent = parents.get(outer)) {
    if (parent === "") return outer;
    outer = parent;
  }
  return null;
}

/** The English name of a region's code, the local one where none is known; the code itself where it is none. */
export function regionName(code: string): string {
  return regionsOf(regionKeys, code.slice(0, 2)).titles.get(code) ?? code;
}
