/** Country names as a table by the form in which they are compared. */
import { COUNTRY_VARIANTS } from "./variants.ts";
import { COUNTRIES } from "./countries.ts";

export interface CountryTable {
  readonly alpha2: ReadonlySet<string>;
  /** Alpha-2 by alpha-3. */
  readonly alpha3: ReadonlyMap<string, string>;
  /** Alpha-2 codes by the key of a name. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

let made: CountryTable | null = null;

/** @param key how a name is compared. Made once, at the first question. */
export function countryTable(key: (name: string) => string): CountryTable {
  made ??= make(key);
  return made;
}

function make(key: (name: string) => string): CountryTable {
  const alpha2 = new Set<string>();
  const alpha3 = new Map<string, string>();
  const names = new Map<string, string[]>();
  const add = (code: string, name: string) => {
    const known = names.get(key(name)) ?? [];
    if (!known.includes(code)) names.set(key(name), [...known, code]);
  };
  for (const line of COUNTRIES.split("\n")) {
    const [code, three] = [line.slice(0, 2), line.slice(3, 6)];
    alpha2.add(code);
    alpha3.set(three, code);
    for (const name of line.slice(7).split("|")) add(code, name);
  }
  for (const line of COUNTRY_VARIANTS.split("\n")) for (const name of line.slice(3).split("|")) add(line.slice(0, 2), name);
  return { alpha2, alpha3, names };
}
