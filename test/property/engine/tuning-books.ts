/** Books large and dense enough that the tuning engine ranks cells of them, with what makes that hard: unknown places, equal partners, odd capacities. */
import type { CustomerRow, PartnerRow, SettingRow } from "../../../src-main/contract/book.ts";
import { METRICS, STANDARD_WEIGHTS, WEIGHTS, type Weights } from "../../../src-main/contract/metrics.ts";
import type { ArrayBook } from "../../twin/book.ts";
import { workload } from "../../bench/workload/index.ts";
import { randomFrom, type Random } from "../../bench/workload/random.ts";

/** 60 territories, of which a partner covers up to ten. */
const SHAPE = { opportunities: 900, partners: 150, territories: [4, 10], pastOffers: 4 } as const;
/** Few territories and many candidates. */
const DENSE_TERRITORIES = 4;

function choose<T>(random: Random, values: readonly [T, ...T[]]): T {
  return values[random.below(values.length)] ?? values[0];
}

/** Made differently by each seed: how many places are unknown or shared, how capacities are, whether territories are few or many. */
export function denseBook(seed: string): ArrayBook {
  const random = randomFrom(`${seed} dense`);
  const rows = workload(SHAPE, seed);
  const unknownPlaces = choose(random, [0, 0, 0.05, 0.3, 1]);
  // Rounded to whole degrees, many partners and customers are at one place.
  const roundsPlaces = random.chance(0.3);
  const unlimited = choose(random, [0, 0, 0.1, 1]);
  const mostPlaces = choose(random, [3, 20, 60, 5_000_000]);
  const isAlike = random.chance(0.3);
  const earth = randomFrom(`${seed} earth`);
  const isWorldwide = earth.chance(0.25);
  const degrees = (value: number | null) => (roundsPlaces && value !== null ? Math.round(value) : value);
  const placeOf = ({ latitude, longitude }: PartnerRow | CustomerRow) =>
    random.chance(unknownPlaces)
      ? { latitude: null, longitude: null }
      : isWorldwide
        ? anywhere(earth)
        : { latitude: degrees(latitude), longitude: degrees(longitude) };
  const settings: SettingRow[] = [
    { name: "score", value: random.chance(0.15) ? "normalised" : "classic" },
    { name: "history", value: choose(random, ["neutral", "adjusted"]) },
    { name: "distance-unit", value: choose(random, ["km", "km", "mi"]) },
    { name: "order", value: choose(random, ["oldest", "revenue"]) },
  ];
  return {
    ...rows,
    settings: [...rows.settings, ...settings],
    partners: rows.partners.map((row) => ({
      ...row,
      ...placeOf(row),
      capacity: random.chance(unlimited) ? null : random.below(mostPlaces + 1),
      territories: random.chance(0.1) ? "*" : row.territories,
      leadTypes: random.chance(0.5) ? "*" : row.leadTypes,
      products: random.chance(0.8) ? "*" : row.products,
    })),
    customers: rows.customers.map((row) => ({ ...row, ...placeOf(row) })),
    // Without offers all partners are newcomers whose values are imputed and equal.
    offers: isAlike ? [] : rows.offers,
    opportunities: isAlike ? rows.opportunities.filter(({ id }) => id.startsWith("W")) : rows.opportunities,
    territories: random.chance(0.5) ? rows.territories : merged(rows.territories),
  };
}

type Placed = Pick<PartnerRow, "capacity" | "latitude" | "longitude">;

/** Partners without a history who take anything, so that distance alone tells them apart, and customers who are all at one place. */
export function bookOfPlaces(places: readonly Placed[], customer: Pick<CustomerRow, "latitude" | "longitude">): ArrayBook {
  const rows = workload(SHAPE, "places");
  const anything = {
    active: true,
    pausedUntil: null,
    minimumRevenue: null,
    maximumRevenue: null,
    territories: "*",
    leadTypes: "*",
    products: "*",
  } as const;
  return {
    ...rows,
    partners: rows.partners.slice(0, places.length).map((row, i) => ({ ...row, ...anything, ...places[i], id: `P${100 + i}` })),
    customers: rows.customers.map((row) => ({ ...row, ...customer })),
    relations: [],
    offers: [],
    opportunities: rows.opportunities.filter(({ id }) => id.startsWith("W")),
  };
}

/** Some are near one of two opposite points, where distances to what is near the other are hard to tell. */
export function anywhere(random: Random): { readonly latitude: number; readonly longitude: number } {
  const near = () => Math.round(random.between(-0.01, 0.01) * 1e4) / 1e4;
  if (random.chance(0.3))
    return random.chance(0.5) ? { latitude: 47 + near(), longitude: 8 + near() } : { latitude: -47 + near(), longitude: -172 + near() };
  const degrees = (radians: number) => Math.round((radians * 180e4) / Math.PI) / 1e4;
  return { latitude: degrees(Math.asin(random.between(-1, 1))), longitude: degrees(random.between(-Math.PI, Math.PI)) };
}

/** The same names, each with the rules of several, so that an address is in more than one. */
function merged(rules: ArrayBook["territories"]): ArrayBook["territories"] {
  return rules.flatMap((rule, i) =>
    Array.from({ length: DENSE_TERRITORIES }, (_, k) => ({ ...rule, territory: rules[(i + 7 * k) % rules.length]?.territory ?? "" })),
  );
}

const all = (weightOf: (metric: keyof Weights) => number): Weights => ({
  ...STANDARD_WEIGHTS,
  ...Object.fromEntries(METRICS.map((m) => [m, weightOf(m)])),
});

/** The corners that matter, then weights at random, each at 0 or at an end of its range as often as in between. */
export function weightsToTry(seed: string, count: number): Weights[] {
  const random = randomFrom(`${seed} weights`);
  const end = (metric: keyof Weights) => (WEIGHTS[metric].minimum === 0 ? WEIGHTS[metric].maximum : WEIGHTS[metric].minimum);
  const fixed = [
    STANDARD_WEIGHTS,
    all(() => 0),
    all(end),
    all((metric) => (metric === "distance" ? end(metric) : 0)),
    all((metric) => (metric === "distance" ? 0 : end(metric))),
    all((metric) => (metric === "stallrate" ? end(metric) : 0)),
    all((metric) => (metric === "distance" ? -1e-12 : 0)),
  ];
  const drawn = Array.from({ length: count }, () =>
    all((metric) => {
      const { minimum, maximum } = WEIGHTS[metric];
      return choose(random, [0, end(metric), random.between(minimum, maximum), random.between(minimum, maximum)]);
    }),
  );
  return [...fixed, ...drawn];
}
