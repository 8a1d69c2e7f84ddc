/** Finds the ISO 3166-2 code of each of the gazetteer's regions. */
import { foldName } from "../../src-main/geography/folding.ts";
import { grouped } from "./grouping.ts";
import { britishCountry, DECIDED_REGIONS, NEWER_CODES, RENUMBERED } from "./region-decisions.ts";
import type { Division, Subdivision } from "./sources.ts";

/** How a code was found: the names are alike, alike but for words such as "province", or somebody decided. */
export type MatchedBy = "name" | "similar name" | "decision";

export interface MatchedRegion {
  /** The gazetteer's own: country and code, "CZ.52". */
  readonly own: string;
  readonly name: string;
  /** null where ISO has no such region, or none that can be told. */
  readonly iso: string | null;
  readonly by: MatchedBy | null;
}

export interface NamedSubdivision extends Subdivision {
  /** As ISO writes it, and in English where CLDR knows it. */
  readonly names: readonly string[];
}

/** ISO's subdivisions with their English names. */
export function namedSubdivisions(
  subdivisions: readonly Subdivision[],
  english: Readonly<Record<string, string>>,
): readonly NamedSubdivision[] {
  const newer = NEWER_CODES.map(([code, name]) => ({ code, name, parent: code.slice(0, 2) }));
  const known = new Set(subdivisions.map(({ code }) => code));
  return [...subdivisions, ...newer.filter(({ code }) => !known.has(code))].map((subdivision) => {
    const named = RENUMBERED.has(subdivision.code.slice(0, 2)) ? undefined : english[subdivision.code.replace("-", "").toLowerCase()];
    // CLDR tells namesakes apart by a superscript.
    const plain = named?.replace(/[²³]/g, "");
    const parent = britishCountry(subdivision.code) ?? subdivision.parent;
    return {
      ...subdivision,
      parent,
      names: plain === undefined || plain === subdivision.name ? [subdivision.name] : [subdivision.name, plain],
    };
  });
}

const GENERIC =
  /\b(provinces?|provincie|regions?|regiune|departments?|districts?|county|counties|states?|governorate|parish|prefecture|municipality|oblast|oblysy|oblisi|krai|kray|republic|respublika|division|voivodeship|city|autonomous|municipiul|urban|islands?|comarca|special|territory|capital|of|the|do|de|la|el|al|as|ad|az|an|ash|at|and)\b/g;

const essence = (name: string) => {
  const folded = foldName(name);
  const bare = folded.replace(GENERIC, "").replaceAll(" ", "");
  return bare === "" ? folded : bare;
};

function only(found: readonly NamedSubdivision[]): NamedSubdivision | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Regions of the first level only: a district of the same name lies inside, and is not the same. */
export function matchRegions(regions: readonly Division[], subdivisions: readonly NamedSubdivision[]): readonly MatchedRegion[] {
  const known = new Set(subdivisions.map(({ code }) => code));
  const firstLevel = grouped(
    subdivisions.filter(({ parent }) => parent.length === 2),
    ({ parent }) => parent,
  );
  return regions.map(({ code: own, name }) => {
    const decided = DECIDED_REGIONS.get(own);
    if (decided !== undefined) {
      if (!known.has(decided)) throw new Error(`region-decisions.ts: ${own} is ${decided}, which is no ISO 3166-2 code`);
      return { own, name, iso: decided, by: "decision" };
    }
    const candidates = firstLevel.get(own.slice(0, 2)) ?? [];
    const same = only(candidates.filter(({ names }) => names.some((other) => foldName(other) === foldName(name))));
    if (same !== null) return { own, name, iso: same.code, by: "name" };
    const similar = only(candidates.filter(({ names }) => names.some((other) => essence(other) === essence(name))));
    return { own, name, iso: similar?.code ?? null, by: similar === null ? null : "similar name" };
  });
}

/**
 * The ISO code of each district, by the gazetteer's own code "FR.11.75": districts inside a region whose code is the same, or whose name.
 * @param matched as `matchRegions` gives them.
 */
export function matchDistricts(
  districts: readonly Division[],
  matched: readonly MatchedRegion[],
  subdivisions: readonly NamedSubdivision[],
): ReadonlyMap<string, string> {
  const isoOf = new Map(matched.map(({ own, iso }) => [own, iso]));
  const within = grouped(subdivisions, ({ parent }) => parent);
  const found = new Map<string, string>();
  for (const { code: own, name } of districts) {
    const [country = "", region = "", district = ""] = own.split(".");
    const iso = isoOf.get(`${country}.${region}`) ?? null;
    const inside = iso === null ? [] : (within.get(iso) ?? []);
    const sameCode = inside.find(({ code }) => code === `${country}-${district}`);
    const match = sameCode ?? only(inside.filter(({ names }) => names.some((other) => essence(other) === essence(name))));
    if (match !== null) found.set(own, match.code);
  }
  return found;
}
