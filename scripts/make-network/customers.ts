/** The customers of the made-up network: companies in real cities, a few of them with holes in their address. */
import type { CustomerRow } from "../../src-main/contract/book.ts";
import { nameGiver } from "./names.ts";
import { ABROAD, COUNTRIES, cityOf, nearby, postalCode, street, type Country } from "./places.ts";
import type { Random } from "./random.ts";

export interface Customer {
  readonly row: CustomerRow;
  /** ISO 4217; what its opportunities are in. */
  readonly currency: string;
}

export const CUSTOMERS = 3_000;

function atHome(random: Random, country: Country): Omit<CustomerRow, "id" | "name"> {
  const city = cityOf(random, country);
  const placed = random.chance(0.94);
  const region = random.chance(0.3) ? `${country.code}-${city.region}` : city.region;
  return {
    address: street(random, country),
    city: city.name,
    region: random.chance(0.97) ? region : null,
    postalCode: random.chance(0.97) ? postalCode(random, country, city) : null,
    country: country.code,
    latitude: placed ? nearby(random, city.latitude) : null,
    longitude: placed ? nearby(random, city.longitude) : null,
  };
}

function abroad(random: Random): Omit<CustomerRow, "id" | "name"> {
  const city = random.pick(ABROAD);
  const region = city.region === "" ? null : city.region;
  const place = { latitude: nearby(random, city.latitude), longitude: nearby(random, city.longitude) };
  return { address: null, city: city.name, region, postalCode: null, country: city.country, ...place };
}

const NOWHERE = { address: null, city: null, region: null, postalCode: null, country: null, latitude: null, longitude: null };

export function makeCustomers(random: Random): Customer[] {
  const nextName = nameGiver(random, "customer");
  const shares = COUNTRIES.map(({ customers }) => customers);
  return Array.from({ length: CUSTOMERS }, (_, index) => {
    const country = random.weighted(COUNTRIES, shares);
    const kind = random.weighted(["home", "abroad", "nowhere"] as const, [970, 15, 15]);
    const place = kind === "home" ? atHome(random, country) : kind === "abroad" ? abroad(random) : NOWHERE;
    const row = { id: `C${String(index + 1).padStart(4, "0")}`, name: nextName(country.legalForms), ...place };
    return { row, currency: kind === "home" ? country.currency : "USD" };
  });
}
