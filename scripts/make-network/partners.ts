/** The partners of the made-up network, with the hidden qualities that their past follows from. */
import { parseInstant } from "../../src-main/calendar/instants.ts";
import type { Cover, PartnerRow } from "../../src-main/contract/book.ts";
import { territoryMatcher, type Address } from "../../src-main/geography/territories.ts";
import { FAMILY_NAMES, LEAD_TYPES, PRODUCTS } from "./catalogue.ts";
import { exampleEmail, nameGiver } from "./names.ts";
import { COUNTRIES, cityOf, nearby, postalCode, street, type Country } from "./places.ts";
import type { Random } from "./random.ts";
import { TERRITORIES_OF, TERRITORY_RULES } from "./territories.ts";

/** What a partner is like; nothing of it stands in the book but by what it did. */
export interface Quality {
  /** Share of accepted offers that it wins in the end. */
  readonly win: number;
  /** Chance to answer in time. */
  readonly touch: number;
  /** Chance that an answer is no. */
  readonly decline: number;
  /** Chance to let an accepted offer lie. */
  readonly stall: number;
  /** Days from acceptance to close, on average. */
  readonly days: number;
  /** Chance that the customer gives feedback. */
  readonly feedback: number;
}

export interface Partner {
  /** Capacity is set once its open offers are known. */
  readonly row: PartnerRow;
  readonly quality: Quality;
  /** How much of the past went to it; 0 = a newcomer. */
  readonly appetite: number;
}

/** A good partner is good at most things, not at all. */
function makeQuality(random: Random): Quality {
  const skill = random.bell();
  const near = (mean: number, reach: number, low: number, high: number) =>
    Math.min(high, Math.max(low, mean + skill * reach + random.bell() * reach));
  return {
    win: near(0.48, 0.25, 0.08, 0.85),
    touch: near(0.86, 0.12, 0.45, 0.99),
    decline: near(0.16, -0.08, 0.02, 0.4),
    stall: near(0.07, -0.06, 0, 0.25),
    days: near(46, -22, 12, 110),
    feedback: near(0.35, 0.2, 0.03, 0.75),
  };
}

const { names, match } = territoryMatcher(TERRITORY_RULES);

function territoriesOf(random: Random, country: Country, address: Address): Cover {
  const kind = random.weighted(["own", "all", "none"] as const, [95, 3, 2]);
  if (kind !== "own") return kind === "all" ? "*" : [];
  const own = TERRITORIES_OF.get(country.code) ?? [];
  const around = new Set(match(address).map((index) => names[index]));
  const home = own.filter((territory) => around.has(territory));
  const territories = random.some(home.length > 0 ? home : own, random.weighted([1, 2], [3, 2]));
  if (random.chance(0.35)) territories.push(...random.some(own, 1));
  // A few work across the border.
  if (random.chance(0.06)) territories.push(...random.some(TERRITORIES_OF.get(random.pick(COUNTRIES).code) ?? [], 1));
  return [...new Set(territories)].toSorted();
}

function productsOf(random: Random): Cover {
  if (random.chance(0.08)) return "*";
  const families = random.some(FAMILY_NAMES, random.weighted([1, 2, 3, 4], [2, 4, 4, 2]));
  return PRODUCTS.filter(({ family }) => families.includes(family))
    .filter(() => random.chance(0.92))
    .map(({ id }) => id);
}

function leadTypesOf(random: Random): Cover {
  if (random.chance(0.25)) return "*";
  const chosen = random.some(LEAD_TYPES, random.whole(3, 7)).map(({ id }) => id);
  return LEAD_TYPES.map(({ id }) => id).filter((id) => chosen.includes(id));
}

/** Minor units; a minimum, a maximum, both or none. */
function revenueOf(random: Random): { readonly minimumRevenue: number | null; readonly maximumRevenue: number | null } {
  const kind = random.weighted(["none", "minimum", "maximum", "both"] as const, [45, 15, 25, 15]);
  const minimum = random.pick([1_000, 2_000, 2_500, 5_000, 10_000]) * 100;
  const maximum = random.pick([25_000, 40_000, 60_000, 100_000, 250_000]) * 100;
  return {
    minimumRevenue: kind === "minimum" || kind === "both" ? minimum : null,
    maximumRevenue: kind === "maximum" || kind === "both" ? maximum : null,
  };
}

const NOTES = [
  "Prefers a call before an offer.",
  "Certified for the public sector.",
  "New account manager since spring.",
  "Two of four consultants are on a long project.",
  "Asked for more offers in the north.",
  "Second office opens in autumn.",
];

const date = (text: string) => parseInstant(text, "UTC", "end");

/** By their place in the list, so that each kind of exception is sure to be there. */
function exceptions(index: number): { readonly active: boolean; readonly pausedUntil: number | null } {
  if (index % 33 === 20) return { active: false, pausedUntil: null };
  if (index % 40 === 7) return { active: true, pausedUntil: date(index % 80 === 7 ? "2025-07-13" : "2025-08-31") };
  if (index % 90 === 50) return { active: true, pausedUntil: date("2025-05-31") };
  return { active: true, pausedUntil: null };
}

export function makePartners(random: Random): Partner[] {
  const nextName = nameGiver(random, "partner");
  const homes = COUNTRIES.flatMap((country) => Array.from({ length: country.partners }, () => country));
  return homes.map((country, index) => {
    const city = cityOf(random, country);
    const name = nextName(country.legalForms);
    const place = {
      city: city.name,
      region: city.region,
      postalCode: postalCode(random, country, city),
      country: country.code,
      latitude: nearby(random, city.latitude),
      longitude: nearby(random, city.longitude),
    };
    const row: PartnerRow = {
      id: `P${String(index + 1).padStart(3, "0")}`,
      name,
      ...exceptions(index),
      capacity: null,
      ...revenueOf(random),
      territories: territoriesOf(random, country, place),
      leadTypes: leadTypesOf(random),
      products: productsOf(random),
      email: exampleEmail(name),
      address: street(random, country),
      ...place,
      notes: random.chance(0.08) ? random.pick(NOTES) : null,
    };
    const newcomer = index % 17 === 11;
    const size = random.next();
    // Who works everywhere would otherwise have most of the past.
    const share = row.territories === "*" ? 0.1 : 1;
    return { row, quality: makeQuality(random), appetite: newcomer ? 0 : share * (0.3 + 2.2 * size * size) };
  });
}
