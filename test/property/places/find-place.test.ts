/** Whatever is asked, only points that the gazetteer or a table has come out, and only where nothing else is meant. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { foldName } from "../../../src-main/geography/folding.ts";
import { normaliseCountry, normaliseRegion } from "../../../src-main/geography/normalise.ts";
import { findPlace } from "../../../src-main/geography/places/find-place.ts";
import type { GazetteerPlace } from "../../../src-main/geography/places/index-of-places.ts";
import { allWithin, type Point } from "../../../src-main/geography/places/nearness.ts";
import { address, place, smallIndex } from "../../unit/places/small-index.ts";

const SEED = 20260301;
const NAMES = ["Neustadt", "Neustadt am Main", "Neustadt (Dosse)", "Altstadt", "Bergen", "Bergen op Zoom", "Paris"];
const COUNTRIES = ["DE", "FR", "US"];
const REGIONS = [null, "DE-BY", "DE-HE", "FR-IDF", "US-TX"];

const places = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    country: fc.constantFrom(...COUNTRIES),
    region: fc.constantFrom(...REGIONS),
    latitude: fc.integer({ min: -3, max: 3 }).map((n) => n / 20),
    longitude: fc.integer({ min: -3, max: 3 }).map((n) => n / 20),
  }),
  { maxLength: 12 },
);
const oneOrNone = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });

/** The point is that of a place of the name, and where no region chooses, all namesakes are one place. */
function isSound(
  point: Point,
  all: readonly GazetteerPlace[],
  namesakes: readonly GazetteerPlace[],
  city: string,
  region: string | null,
): boolean {
  const there = all.filter(({ latitude, longitude }) => latitude === point.latitude && longitude === point.longitude);
  const named = there.some(({ name }) => foldName(name).startsWith(foldName(city)));
  return named && ((region !== null && region !== "Elsewhere") || allWithin(namesakes, 20));
}

/** Where only one place has the name or a longer one, and nothing else is said, nothing stands against it. */
function mayBeUnplaced(called: readonly GazetteerPlace[], region: string | null): boolean {
  return region !== null || called.length !== 1;
}

it("folding twice is folding once, and case and accents never matter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const folded = foldName(text);
      expect(foldName(folded)).toBe(folded);
      expect(foldName(text.normalize("NFD"))).toBe(folded);
      expect(foldName(` ${text}.`)).toBe(folded);
    }),
    { seed: SEED },
  );
});

it("the normaliser answers any text without failing, and understands its own answers", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), oneOrNone(fc.constantFrom(...COUNTRIES)), (text, country) => {
      for (const normalised of [normaliseCountry(text), normaliseRegion(text, country)]) {
        if (normalised.kind !== "found") continue;
        const again = normalised.code.length === 2 ? normaliseCountry(normalised.code) : normaliseRegion(normalised.code, country);
        expect(again).toEqual(normalised);
      }
    }),
    { seed: SEED },
  );
});

it("a city is placed at one of its namesakes, and only where all that fit are near one another", () => {
  fc.assert(
    fc.property(
      places,
      fc.constantFrom("Neustadt", "neustadt", "Altstadt", "Bergen", "PARIS", "Nowhere"),
      oneOrNone(fc.constantFrom("Bayern", "HE", "Texas", "Île-de-France", "Elsewhere")),
      oneOrNone(fc.constantFrom("DE", "Frankreich", "U.S.A.", "Atlantis")),
      (list, city, region, country) => {
        const all = list.map(({ name, country: of, region: within, latitude, longitude }) => place(name, of, within, latitude, longitude));
        const placing = findPlace(address({ city, region, country }), smallIndex(all));
        const code = country === null ? null : normaliseCountry(country);
        const called = all.filter(
          ({ name, country: of }) => code?.kind === "found" && of === code.code && foldName(name).startsWith(foldName(city)),
        );
        const namesakes = called.filter(({ name }) => foldName(name) === foldName(city));
        expect(placing.kind === "placed" ? isSound(placing, all, namesakes, city, region) : mayBeUnplaced(called, region)).toBe(true);
      },
    ),
    { seed: SEED, numRuns: 2_000 },
  );
});
