/** The tables of random books with their rows naming others by number: each column alone, each likely to shrink to nothing. */
import * as fc from "fast-check";
import { OPPORTUNITY_STATUSES, OUTCOMES, RELATION_KINDS } from "../../../src-main/contract/codes.ts";
import { daysBefore, maybe, seldom } from "./dates.ts";
import { polygonText } from "./polygons.ts";
import { settingTexts } from "./settings.ts";
import { ADDRESSES, AMOUNTS, COUNTRIES, CURRENCIES, IDS, PLACES, POSTAL_CODES, REGIONS, TEXT_RULES } from "./vocabulary.ts";

/** The most rows that each table may have. */
export interface Sizes {
  readonly partners: number;
  readonly opportunities: number;
  readonly offers: number;
  readonly customers: number;
  readonly territories: number;
  readonly products: number;
  readonly leadTypes: number;
  readonly relations: number;
  readonly kept: number;
}

/** Rows name others by number while they are made; a number past the end counts round. */
const anyOf = (most: number) => fc.nat({ max: most - 1 });
const someOf = (most: number, length: number) => fc.uniqueArray(anyOf(most), { maxLength: length });
const cover = (most: number) => fc.oneof({ weight: 2, arbitrary: fc.constant("*" as const) }, { weight: 1, arbitrary: someOf(most, most) });

/** Mostly many, seldom few, none when it shrinks. */
function listOf<Row>(row: fc.Arbitrary<Row>, most: number): fc.Arbitrary<Row[]> {
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.array(row, { maxLength: most, size: "max" }) },
    { weight: 3, arbitrary: fc.array(row, { minLength: Math.ceil(most / 2), maxLength: most, size: "max" }) },
  );
}

const place = (percentNone: number) =>
  maybe(percentNone, fc.constantFrom(...PLACES)).map((at) => ({ latitude: at?.[0] ?? null, longitude: at?.[1] ?? null }));
const amount = fc.constantFrom(...AMOUNTS);
const currency = maybe(60, fc.constantFrom(...CURRENCIES));

const bounds = fc.tuple(maybe(85, amount), maybe(85, amount)).map(([first, second]) => {
  if (first === null || second === null) return { minimumRevenue: first, maximumRevenue: second };
  return { minimumRevenue: Math.min(first, second), maximumRevenue: Math.max(first, second) };
});

const partnerOf = (most: Sizes) =>
  fc.record({
    active: seldom(8).map((inactive) => !inactive),
    pausedUntil: maybe(90, daysBefore(1, -1)),
    capacity: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: fc.nat({ max: 4 }) }),
    bounds,
    territories: cover(most.territories),
    leadTypes: cover(most.leadTypes),
    products: cover(most.products),
    place: place(20),
  });

const address = fc.oneof(
  fc.record({
    country: maybe(30, fc.constantFrom(...COUNTRIES)),
    region: maybe(40, fc.constantFrom(...REGIONS)),
    postalCode: maybe(30, fc.constantFrom(...POSTAL_CODES)),
  }),
  fc.constantFrom(...ADDRESSES),
);
const customer = fc.record({ address, place: place(20) });

const rule = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXT_RULES) },
  { weight: 2, arbitrary: polygonText.map((value) => ({ kind: "polygon" as const, value })) },
);

const opportunityOf = (most: Sizes) =>
  fc.record({
    customer: maybe(10, anyOf(most.customers)),
    estimatedRevenue: maybe(15, amount),
    currency,
    leadType: maybe(50, anyOf(most.leadTypes)),
    products: someOf(most.products, 2),
    createdAt: maybe(20, daysBefore(12, -1)),
    status: fc.oneof(
      { weight: 3, arbitrary: fc.constant("open" as const) },
      { weight: 1, arbitrary: fc.constantFrom(...OPPORTUNITY_STATUSES) },
    ),
    closedAt: maybe(60, daysBefore(2, -2)),
    partnerCreated: seldom(8),
    onHold: seldom(6),
  });

/** Any mixture of dates, contradictory ones too: each program must read them in the same order. */
const offerOf = (most: Sizes) =>
  fc.record({
    opportunity: fc.oneof(
      { weight: 2, arbitrary: anyOf(Math.ceil(most.opportunities / 4)) },
      { weight: 1, arbitrary: anyOf(most.opportunities) },
    ),
    partner: anyOf(most.partners),
    deliveredAt: maybe(5, fc.oneof({ weight: 6, arbitrary: daysBefore(45, 0) }, { weight: 1, arbitrary: daysBefore(0, -2) })),
    deadline: maybe(25, daysBefore(20, -3)),
    acceptedAt: maybe(55, daysBefore(40, -1)),
    declinedAt: maybe(70, daysBefore(20, -1)),
    expiredAt: maybe(80, daysBefore(10, -1)),
    stage: maybe(75, fc.integer({ min: 1, max: 5 })),
    stageAt: maybe(60, daysBefore(32, -1)),
    onHold: seldom(15),
    closedAt: maybe(30, daysBefore(20, -1)),
    outcome: maybe(30, fc.constantFrom(...OUTCOMES)),
    feedbackAt: maybe(60, daysBefore(10, -1)),
  });

const relationOf = (most: Sizes) =>
  fc.record({ customer: anyOf(most.customers), partner: anyOf(most.partners), kind: fc.constantFrom(...RELATION_KINDS) });

/** Everything that a random book is made from, still without ids. */
export const shapesOf = (most: Sizes) =>
  fc.record({
    firstId: fc.nat({ max: IDS.length - 1 }),
    idStep: fc.integer({ min: 1, max: IDS.length - 1 }),
    settings: settingTexts,
    products: fc.nat({ max: most.products }),
    leadTypes: fc.nat({ max: most.leadTypes }),
    territories: fc.array(fc.array(rule, { minLength: 1, maxLength: 3 }), { maxLength: most.territories }),
    partners: listOf(partnerOf(most), most.partners),
    customers: listOf(customer, most.customers),
    // Half the books have none: a customer's own partner leaves the others nothing to choose.
    relations: maybe(50, fc.array(relationOf(most), { maxLength: most.relations, size: "max" })).map((list) => list ?? []),
    opportunities: listOf(opportunityOf(most), most.opportunities),
    offers: fc.oneof(
      { withCrossShrink: true },
      fc.array(offerOf(most), { maxLength: Math.ceil(most.offers / 8), size: "max" }),
      fc.array(offerOf(most), { maxLength: most.offers, size: "max" }),
    ),
    mirrored: seldom(25),
    kept: fc.uniqueArray(fc.record({ opportunity: anyOf(most.opportunities), partner: anyOf(most.partners) }), {
      maxLength: most.kept,
      selector: (line) => line.opportunity,
    }),
  });

/** Drawn from `shapesOf`. */
export type Shape = ReturnType<typeof shapesOf> extends fc.Arbitrary<infer Drawn> ? Drawn : never;
