import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { LAST_INSTANT, FIRST_INSTANT } from "../../../src-main/calendar/days.ts";
import { OPPORTUNITY_STATUSES, OUTCOMES, RELATION_KINDS } from "../../../src-main/contract/codes.ts";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import type { BookTables } from "../../../src-main/exchange/book/shapes.ts";
import { writeBookFolder } from "../../../src-main/exchange/book/write-book.ts";
import { temporaryFolder } from "../../unit/exchange/small-book.ts";

const awkward = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ",", "\n", "\r", "=", "'", " ", "-", "\t"),
    fc.string({ minLength: 1, maxLength: 1, unit: "grapheme" }),
  ),
  maxLength: 8,
});
const text = awkward.map((value) => (value === "" ? null : value));
/** The beginning keeps a name from being empty, and the first name of a file from beginning with a byte order mark. */
const name = awkward.map((value) => `n${value}`);
const listable = name.map((value) => value.replaceAll(";", ":"));
const ids = (id: fc.Arbitrary<string>) => fc.uniqueArray(id, { maxLength: 4 });

const money = fc.option(fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.maxSafeNat()));
const instant = fc.option(
  fc.oneof(
    fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }),
    // Edges of days in UTC, which are written as dates there.
    fc.integer({ min: 10_000, max: 20_000 }).map((day) => day * 86_400_000),
    fc.integer({ min: 10_000, max: 20_000 }).map((day) => day * 86_400_000 - 1),
  ),
);

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true }).map((value) => value + 0);
const place = fc
  .record({
    address: text,
    city: text,
    region: text,
    postalCode: text,
    country: fc.option(fc.constantFrom("US", "DE", "XK")),
    at: fc.option(fc.record({ latitude: degrees(90), longitude: degrees(180) })),
  })
  .map(({ at, ...rest }) => ({ ...rest, latitude: at?.latitude ?? null, longitude: at?.longitude ?? null }));

const rule = fc.constantFrom(
  { kind: "country" as const, value: "US" },
  { kind: "region" as const, value: "US-WA" },
  { kind: "postal-prefix" as const, value: "GB:ec1 a" },
  { kind: "postal-range" as const, value: "PL:00-000-05-999" },
  { kind: "polygon" as const, value: '{ "type": "Polygon",\n"coordinates": [[[0,0],[1,0],[1,1],[0,0]]] }' },
);

const settings = fc
  .record(
    {
      "distribution/weights/distance": fc.constantFrom("-0.002", "0", "-1e-3", ""),
      score: fc.constantFrom("classic", "normalised"),
      "time-zone": fc.constantFrom("UTC", "Europe/Berlin", "America/Sao_Paulo", "Asia/Kathmandu"),
      "base-currency": fc.constantFrom("USD", "JPY", "KWD"),
      "rate/EUR": fc.constantFrom("1.08", "1"),
      clock: fc.constantFrom("now", "2017-12-31", "2017-12-31T10:00"),
    },
    { requiredKeys: [] },
  )
  .map((texts) => Object.entries(texts).map(([key, value]) => ({ name: key, value })));

/** What the rows of a book may refer to. */
interface Keys {
  readonly products: readonly string[];
  readonly leadTypes: readonly string[];
  readonly territories: readonly string[];
  readonly partners: readonly string[];
  readonly customers: readonly string[];
  readonly opportunities: readonly string[];
}

const one = (keys: readonly string[]): fc.Arbitrary<string | null> =>
  keys.length === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...keys));
const some = (keys: readonly string[]) => fc.subarray([...keys]);
const cover = (keys: readonly string[]) => fc.oneof(fc.constant("*" as const), some(keys));
/** A row for each key. */
const rowsOf = <R>(keys: readonly string[], row: (id: string) => fc.Arbitrary<R>): fc.Arbitrary<R[]> => fc.tuple(...keys.map(row));
/** Rows that point to two others, none where there is nothing to point to. */
const between = <R>(a: readonly string[], b: readonly string[], rows: () => fc.Arbitrary<R[]>): fc.Arbitrary<R[]> =>
  a.length === 0 || b.length === 0 ? fc.constant([]) : rows();

const partner = (id: string, keys: Keys) =>
  fc
    .record({
      name,
      active: fc.boolean(),
      pausedUntil: instant,
      capacity: fc.option(fc.nat(1000)),
      bounds: fc.tuple(money, money),
      territories: cover(keys.territories),
      leadTypes: cover(keys.leadTypes),
      products: cover(keys.products),
      email: text,
      place,
      notes: text,
    })
    .map(({ bounds: [a, b], place: at, ...row }) => ({
      id,
      ...row,
      ...at,
      minimumRevenue: a !== null && b !== null ? Math.min(a, b) : a,
      maximumRevenue: a !== null && b !== null ? Math.max(a, b) : b,
    }));

const opportunity = (id: string, keys: Keys) =>
  fc.record({
    id: fc.constant(id),
    topic: awkward,
    customer: one(keys.customers),
    estimatedRevenue: money,
    currency: fc.option(fc.constantFrom("EUR", "KWD", "JPY")),
    leadType: one(keys.leadTypes),
    products: some(keys.products),
    createdAt: instant,
    estimatedClose: instant,
    status: fc.constantFrom(...OPPORTUNITY_STATUSES),
    closedAt: instant,
    partnerCreated: fc.boolean(),
    onHold: fc.boolean(),
  });

const offer = (keys: Keys) =>
  fc.record({
    id: name,
    opportunity: fc.constantFrom(...keys.opportunities),
    partner: fc.constantFrom(...keys.partners),
    deliveredAt: instant,
    deadline: instant,
    acceptedAt: instant,
    declinedAt: instant,
    expiredAt: instant,
    stage: fc.option(fc.integer({ min: 1, max: 5 })),
    stageAt: instant,
    onHold: fc.boolean(),
    closedAt: instant,
    outcome: fc.option(fc.constantFrom(...OUTCOMES)),
    returnReason: text,
    feedbackAt: instant,
  });

const relation = (keys: Keys) =>
  fc.record({
    customer: fc.constantFrom(...keys.customers),
    partner: fc.constantFrom(...keys.partners),
    kind: fc.constantFrom(...RELATION_KINDS),
    reason: text,
  });

const tables = (keys: Keys): fc.Arbitrary<BookTables> =>
  fc.record({
    settings,
    products: rowsOf(keys.products, (id) => fc.record({ id: fc.constant(id), name })),
    leadTypes: rowsOf(keys.leadTypes, (id) => fc.record({ id: fc.constant(id), name })),
    territories: rowsOf(keys.territories, (territory) => rule.map((parts) => ({ territory, ...parts }))),
    partners: rowsOf(keys.partners, (id) => partner(id, keys)),
    customers: rowsOf(keys.customers, (id) => fc.tuple(name, place).map(([called, at]) => ({ id, name: called, ...at }))),
    relations: between(keys.customers, keys.partners, () => fc.array(relation(keys), { maxLength: 4 })),
    opportunities: rowsOf(keys.opportunities, (id) => opportunity(id, keys)),
    offers: between(keys.opportunities, keys.partners, () => fc.uniqueArray(offer(keys), { maxLength: 4, selector: ({ id }) => id })),
  });

const book = fc
  .record({
    products: ids(listable),
    leadTypes: ids(listable),
    territories: ids(listable),
    partners: ids(name),
    customers: ids(name),
    opportunities: ids(name),
  })
  .chain(tables);

it("reads back any book as it was written, over the one that was there", () => {
  const folder = join(temporaryFolder(), "book");
  fc.assert(
    fc.property(book, (rows) => {
      writeBookFolder(folder, rows);
      expect(readBookFolder(folder)).toEqual(rows);
    }),
    { seed: 2_026, numRuns: 80 },
  );
});
