/** The book of a large desk, made from a seed: what lists, records and saves are measured with. Its offers are made as they are read. */
import {
  UNTOUCHED_OFFER,
  type BookRows,
  type CustomerRow,
  type OfferRow,
  type OpportunityRow,
  type PartnerRow,
} from "../../../src-main/contract/book.ts";
import { RETURN_REASONS } from "../../../src-main/contract/codes.ts";
import { addressIn, LEAD_TYPES, PRODUCTS, TERRITORY_COUNT, TERRITORY_RULES } from "./catalogue.ts";
import { cityName, companyName, topicOf } from "./desk-names.ts";
import { AS_OF, CLOCK } from "./index.ts";
import { DAY, opportunityRow } from "./opportunities.ts";
import { partnerId, partnerRows } from "./partners.ts";
import { randomFrom, type Random } from "./random.ts";
import type { DeskShape } from "./sizes.ts";
import { manyTerritories } from "./territories.ts";

const SEED = "desk";

/** Past opportunities have so many offers at most, one after another. */
const MOST_OFFERS = 5;

const customerId = (i: number) => `C${String(i + 1).padStart(6, "0")}`;
const opportunityId = (i: number) => `O${String(i + 1).padStart(6, "0")}`;

function deskPartners(shape: DeskShape): PartnerRow[] {
  const random = randomFrom(`${SEED} partner names`);
  const rows = partnerRows(SEED, { opportunities: shape.waiting, partners: shape.partners, territories: [1, 8], pastOffers: 0 }, AS_OF);
  return rows.map((row) => ({
    ...row,
    name: companyName(random),
    city: cityName(random),
    // Room for a history of this size: open offers are a part of it.
    capacity: random.chance(0.1) ? null : 10 + random.below(200),
    ...(random.chance(0.01) ? { territories: "*" as const } : {}),
    ...(random.chance(0.02) ? { products: "*" as const } : {}),
    ...(random.chance(0.02) ? { leadTypes: "*" as const } : {}),
  }));
}

function deskCustomers(shape: DeskShape): CustomerRow[] {
  const random = randomFrom(`${SEED} customers`);
  return Array.from({ length: shape.customers }, (_, i) => {
    const address = addressIn(random.below(TERRITORY_COUNT), random);
    const placed = random.chance(0.95) ? address : { ...address, latitude: null, longitude: null };
    return { id: customerId(i), name: companyName(random), ...placed, city: cityName(random) };
  });
}

/** What became of a past opportunity's offers, made when it is asked for, so that a million of them need no room. */
function* offersOf(i: number, first: number, count: number, shape: DeskShape, random: Random): Generator<OfferRow> {
  let at = AS_OF - Math.floor(random.between(60, 900) * DAY);
  for (let turn = 0; turn < count; turn++) {
    const offer: OfferRow = {
      ...UNTOUCHED_OFFER,
      id: `F${String(first + turn + 1).padStart(7, "0")}`,
      opportunity: opportunityId(i),
      partner: partnerId(random.below(shape.partners)),
      deliveredAt: at,
      deadline: at - (at % DAY) + 8 * DAY - 1,
    };
    const answer = at + Math.floor(random.unit() * 6 * DAY);
    if (turn < count - 1) {
      const way = random.unit();
      yield way < 0.5 ? { ...offer, declinedAt: answer } : way < 0.8 ? offer : { ...offer, outcome: "withdrawn", closedAt: answer };
    } else {
      const accepted = { ...offer, acceptedAt: answer, stage: 1 + random.below(5), stageAt: answer + DAY };
      const closedAt = answer + Math.floor(random.between(5, 50) * DAY);
      const feedbackAt = random.chance(0.3) ? closedAt : null;
      if (isOpen(i)) yield { ...accepted, onHold: random.chance(0.03) };
      else if (isWon(i)) yield { ...accepted, outcome: "won", closedAt, feedbackAt };
      else
        yield {
          ...accepted,
          outcome: "returned",
          returnReason: RETURN_REASONS[random.below(RETURN_REASONS.length)] ?? null,
          closedAt,
          feedbackAt,
        };
    }
    at += Math.floor(random.between(8, 12) * DAY);
  }
}

/** One past opportunity in twenty is still being worked on, and of the others half were won. */
const isOpen = (i: number) => i % 20 === 0;
const isWon = (i: number) => i % 2 === 1;

/** Offers of the `i`-th past opportunity: they differ by one at most, in a fixed order, and add up to what the shape says. */
function offersAt(i: number, { opportunities, waiting, offers }: DeskShape): number {
  const past = opportunities - waiting;
  return Math.floor(((i + 1) * offers) / past) - Math.floor((i * offers) / past);
}

function* deskOffers(shape: DeskShape): Generator<OfferRow> {
  const random = randomFrom(`${SEED} offers`);
  let first = 0;
  for (let i = 0; i < shape.opportunities - shape.waiting; i++) {
    const count = offersAt(i, shape);
    yield* offersOf(i, first, count, shape, random);
    first += count;
  }
}

function* deskOpportunities(shape: DeskShape): Generator<OpportunityRow> {
  const random = randomFrom(`${SEED} opportunities`);
  const past = shape.opportunities - shape.waiting;
  for (let i = 0; i < shape.opportunities; i++) {
    const row = { ...opportunityRow(opportunityId(i), shape.customers, random), topic: topicOf(random) };
    if (i >= past) yield { ...row, createdAt: AS_OF - Math.floor(random.unit() * 60 * DAY) };
    else {
      const status = isOpen(i) ? "open" : isWon(i) ? "won" : "lost";
      yield { ...row, createdAt: AS_OF - 1000 * DAY, status, closedAt: status === "open" ? null : AS_OF - DAY * random.below(30) };
    }
  }
}

/** @throws Error for a shape whose past opportunities would have more offers than one can have. */
export function deskRows(shape: DeskShape): BookRows {
  if (shape.offers > (shape.opportunities - shape.waiting) * MOST_OFFERS) {
    throw new Error(
      `${shape.offers} offers are more than ${MOST_OFFERS} for each of ${shape.opportunities - shape.waiting} past opportunities`,
    );
  }
  const random = randomFrom(`${SEED} relations`);
  return {
    settings: [{ name: "clock", value: CLOCK }],
    products: PRODUCTS,
    leadTypes: LEAD_TYPES,
    territories: [...TERRITORY_RULES, ...manyTerritories(SEED)],
    partners: deskPartners(shape),
    customers: deskCustomers(shape),
    relations: Array.from({ length: shape.customers }, (_, i) => i)
      .filter(() => random.chance(0.02))
      .map((i) => ({ customer: customerId(i), partner: partnerId(random.below(shape.partners)), kind: "never", reason: "Competitor" })),
    opportunities: deskOpportunities(shape),
    offers: deskOffers(shape),
  };
}
