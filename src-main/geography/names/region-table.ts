/** Region names as tables, one a country, by the form in which they are compared. */
import { REGIONS_1 } from "./regions-1.ts";
import { REGIONS_2 } from "./regions-2.ts";
import { REGIONS_3 } from "./regions-3.ts";
import { REGION_VARIANTS } from "./variants.ts";

export interface NamedRegions {
  /** By code, with the country, the code of the region that it lies in; empty for one of the first level. */
  readonly parents: ReadonlyMap<string, string>;
  /** Codes by the keys of a name. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** The name to show, by code. */
  readonly titles: ReadonlyMap<string, string>;
}

interface Regions {
  readonly parents: Map<string, string>;
  readonly names: Map<string, string[]>;
  readonly titles: Map<string, string>;
}

type Keys = (name: string) => readonly string[];

const NONE: NamedRegions = { parents: new Map(), names: new Map(), titles: new Map() };

/** The entries of each country, "US-WA Washington", as they stand in the files: names are folded only for countries that are asked for. */
let entries: ReadonlyMap<string, readonly string[]> | null = null;

const made = new Map<string, NamedRegions>();

/** Alpha-2 codes of the countries that have regions. */
export function countriesWithRegions(): readonly string[] {
  return [...entriesByCountry().keys()];
}

/**
 * The regions of one country; none for an unknown one.
 * @param keys how a name is compared, the strictest form first; always the same, since a table is made once.
 */
export function regionsOf(keys: Keys, country: string): NamedRegions {
  const known = made.get(country);
  if (known !== undefined) return known;
  const listed = entriesByCountry().get(country);
  if (listed === undefined) return NONE;
  const regions = make(country, listed, keys);
  made.set(country, regions);
  return regions;
}

function entriesByCountry(): ReadonlyMap<string, readonly string[]> {
  if (entries !== null) return entries;
  const grouped = new Map<string, string[]>();
  for (const entry of [REGIONS_1, REGIONS_2, REGIONS_3].flatMap((part) => part.split(/; |\n/))) {
    const country = entry.slice(0, 2);
    const group = grouped.get(country);
    if (group === undefined) grouped.set(country, [entry]);
    else group.push(entry);
  }
  return (entries = grouped);
}

function addNames(regions: Regions, code: string, names: readonly string[], keys: Keys): void {
  for (const key of names.flatMap(keys)) {
    const known = regions.names.get(key) ?? [];
    if (!known.includes(code)) regions.names.set(key, [...known, code]);
  }
}

function make(country: string, listed: readonly string[], keys: Keys): NamedRegions {
  const regions: Regions = { parents: new Map(), names: new Map(), titles: new Map() };
  for (const entry of listed) {
    const space = entry.indexOf(" ");
    const [code = "", outer] = entry.slice(0, space).split("<");
    const names = entry.slice(space + 1).split("|");
    regions.parents.set(code, outer === undefined ? "" : `${country}-${outer}`);
    regions.titles.set(code, names[0] ?? code);
    addNames(regions, code, names, keys);
  }
  for (const line of REGION_VARIANTS.split("\n")) {
    if (!line.startsWith(country)) continue;
    const space = line.indexOf(" ");
    addNames(regions, line.slice(0, space), line.slice(space + 1).split("|"), keys);
  }
  return regions;
}
