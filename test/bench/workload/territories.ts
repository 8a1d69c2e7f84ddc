/** Territories and addresses to match: 500 territories, half of them polygons, and 100,000 customers around them. */
import type { TerritoryRuleRow } from "../../../src-main/contract/book.ts";
import type { Address } from "../../../src-main/geography/territories.ts";
import { addressIn, TERRITORY_COUNT } from "./catalogue.ts";
import { randomFrom, type Random } from "./random.ts";

export const TERRITORIES = 500;
export const CUSTOMERS = 100_000;

const STATES = ["US-CA", "US-TX", "US-NY", "US-FL", "DE-BY", "DE-NW", "FR-IDF", "ES-MD", "IT-25", "MX-CMX"];
const COUNTRIES = ["DE", "FR", "ES", "IT", "US", "MX"];

/** A star around a place, which does not cross itself: between 12 and 200 corners, up to three degrees wide, some with a hole. */
function polygon(random: Random): string {
  const { latitude, longitude } = addressIn(random.below(TERRITORY_COUNT), random);
  const corners = 12 + random.below(189);
  const size = random.between(0.3, 3);
  const ring = (scale: number) => {
    const around = Array.from({ length: corners }, (_, i) => {
      const angle = (2 * Math.PI * i) / corners;
      const radius = size * scale * random.between(0.7, 1);
      return [longitude + radius * Math.cos(angle), latitude + (radius * Math.sin(angle)) / 2];
    });
    return [...around, around[0]];
  };
  return JSON.stringify({ type: "Polygon", coordinates: random.chance(0.2) ? [ring(1), ring(0.3)] : [ring(1)] });
}

function rule(i: number, random: Random): Omit<TerritoryRuleRow, "territory"> {
  if (i % 2 === 0) return { kind: "polygon", value: polygon(random) };
  const country = COUNTRIES[random.below(COUNTRIES.length)] ?? "US";
  const code = String(random.below(1000)).padStart(3, "0");
  switch (i % 8) {
    case 1:
      return { kind: "country", value: country };
    case 3:
      return { kind: "region", value: STATES[random.below(STATES.length)] ?? "US-CA" };
    case 5:
      return { kind: "postal-prefix", value: `${country}:${code.slice(0, 2)}` };
    default:
      return { kind: "postal-range", value: `${country}:${code}00-${code}99` };
  }
}

export function manyTerritories(seed: string): TerritoryRuleRow[] {
  const random = randomFrom(`${seed}/territories`);
  return Array.from({ length: TERRITORIES }, (_, i) => ({ territory: `Territory ${String(i).padStart(3, "0")}`, ...rule(i, random) }));
}

export function manyAddresses(seed: string): Address[] {
  const random = randomFrom(`${seed}/addresses`);
  return Array.from({ length: CUSTOMERS }, () => {
    const { country, postalCode, latitude, longitude } = addressIn(random.below(TERRITORY_COUNT), random);
    const states = STATES.filter((state) => state.startsWith(country));
    return { country, region: states[random.below(states.length)] ?? null, postalCode, latitude, longitude };
  });
}
