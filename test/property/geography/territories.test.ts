import fc from "fast-check";
import { expect, it } from "vitest";
import type { TerritoryRuleRow } from "../../../src-main/contract/book.ts";
import { territoryMatcher, type Address } from "../../../src-main/geography/territories.ts";

const country = fc.constantFrom("US", "CA", "PL");
const region = fc.constantFrom("WA", "OR", "14");
const digits = (length: number) => fc.string({ unit: fc.constantFrom("0", "1", "9"), minLength: length, maxLength: length });

const range = fc
  .tuple(
    country,
    fc.integer({ min: 1, max: 4 }).chain((length) => fc.tuple(digits(length), digits(length))),
  )
  .map(([code, ends]) => `${code}:${ends.toSorted().join("-")}`);

type Position = [number, number];
type Ring = Position[];

/** Corners at whole degrees; points lie between them, so that none is on a border. */
const corner = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.integer({ min: -6, max: 6 }));
const ring = fc.array(corner, { minLength: 3, maxLength: 7 }).map((corners): Ring => [...corners, corners[0] ?? [0, 0]]);
const polygon = fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });

const rule = fc.oneof(
  country.map((value) => ({ kind: "country" as const, value })),
  fc.tuple(country, region).map(([code, part]) => ({ kind: "region" as const, value: `${code}-${part}` })),
  fc
    .tuple(
      country,
      fc.integer({ min: 1, max: 4 }).chain((length) => digits(length)),
    )
    .map(([code, prefix]) => ({ kind: "postal-prefix" as const, value: `${code}:${prefix}` })),
  range.map((value) => ({ kind: "postal-range" as const, value })),
  polygon.map((coordinates) => ({ kind: "polygon" as const, value: JSON.stringify({ type: "MultiPolygon", coordinates }) })),
);
const rules: fc.Arbitrary<TerritoryRuleRow[]> = fc.array(
  fc.tuple(fc.constantFrom("North", "South", "east", "West", "Ö"), rule).map(([territory, parts]) => ({ territory, ...parts })),
  { maxLength: 25 },
);

const degrees = fc.integer({ min: -6, max: 5 }).map((whole) => whole + 0.318_309);
const address: fc.Arbitrary<Address> = fc
  .record({
    country: fc.option(country),
    region: fc.option(
      fc.oneof(
        region,
        fc.tuple(country, region).map((parts) => parts.join("-")),
      ),
    ),
    postalCode: fc.option(
      fc.tuple(digits(2), fc.constantFrom("", " ", "-"), fc.integer({ min: 0, max: 3 }).chain(digits)).map((parts) => parts.join("")),
    ),
    place: fc.option(
      fc.tuple(
        degrees,
        degrees.map((value) => value + 0.1),
      ),
    ),
  })
  .map(({ place, ...text }) => ({ ...text, latitude: place?.[0] ?? null, longitude: place?.[1] ?? null }));

/** Even-odd: a ray to the east crosses the polygon's edges an odd number of times. */
function inside(rings: readonly Ring[], latitude: number, longitude: number): boolean {
  let crossings = 0;
  for (const positions of rings) {
    for (let i = 1; i < positions.length; i++) {
      const [[x1, y1], [x2, y2]] = [positions[i - 1] ?? [0, 0], positions[i] ?? [0, 0]];
      if (y1 > latitude === y2 > latitude) continue;
      if (longitude < x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)) crossings++;
    }
  }
  return crossings % 2 === 1;
}

/** Domain section 10, read aloud. */
function holds({ kind, value }: TerritoryRuleRow, where: Address): boolean {
  if (kind === "polygon") {
    const { coordinates } = JSON.parse(value) as { coordinates: Ring[][] };
    const { latitude, longitude } = where;
    return latitude !== null && longitude !== null && coordinates.some((rings) => inside(rings, latitude, longitude));
  }
  if (kind === "country") return where.country === value;
  if (kind === "region") {
    return where.country === value.slice(0, 2) && where.region !== null && [value, value.slice(3)].includes(where.region);
  }
  const code = where.postalCode?.replaceAll(/[\s-]/g, "") ?? null;
  if (where.country !== value.slice(0, 2) || code === null) return false;
  if (kind === "postal-prefix") return code.startsWith(value.slice(3));
  const [low = "", high = ""] = value.slice(3).split("-");
  const first = code.slice(0, low.length);
  return code.length >= low.length && low <= first && first <= high;
}

it("finds the territories that reading rule after rule finds", () => {
  fc.assert(
    fc.property(rules, fc.array(address, { minLength: 1, maxLength: 10 }), (rows, addresses) => {
      const { names, match } = territoryMatcher(rows);
      for (const where of addresses) {
        const expected = names.filter((name) => rows.some((row) => row.territory === name && holds(row, where)));
        expect(match(where).map((index) => names[index])).toEqual(expected);
      }
    }),
    { seed: 98_101, numRuns: 3_000 },
  );
});
