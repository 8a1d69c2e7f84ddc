/** Makes one opportunity of the network: what a customer needs, when, and for how much. */
import { DAY_MS } from "../../src-main/calendar/days.ts";
import type { OpportunityRow } from "../../src-main/contract/book.ts";
import { LEAD_TYPES, LEAD_TYPE_WEIGHTS, PESO, PRODUCTS, RATES, type Product } from "./catalogue.ts";
import type { Customer } from "./customers.ts";
import type { Random } from "./random.ts";

/** A day at an office hour, to five minutes. */
export function officeTime(random: Random, day: number): number {
  return day * DAY_MS + (random.whole(8, 17) * 60 + random.whole(0, 11) * 5) * 60_000;
}

const WORKING_DAYS = [1, 2, 3, 4, 5];

/** The next day from Monday to Friday, or the same. */
export function workingDay(day: number): number {
  let next = day;
  while (!WORKING_DAYS.includes(new Date(next * DAY_MS).getUTCDay())) next++;
  return next;
}

const PRODUCT_WEIGHTS = PRODUCTS.map((_, rank) => 1 / (3 + ((rank * 7) % PRODUCTS.length)));

function productsOf(random: Random): Product[] {
  const first = random.weighted(PRODUCTS, PRODUCT_WEIGHTS);
  const more = random.weighted([0, 1, 2], [70, 24, 6]);
  const family = PRODUCTS.filter((product) => product.family === first.family && product !== first);
  return [first, ...random.some(family, more)];
}

/** Minor units of the currency: around list price, a few much more, rounded as people round. */
function revenueOf(random: Random, products: readonly Product[], currency: string): number {
  const list = products.reduce((sum, { price }) => sum + price, 0);
  const u = random.next();
  const dollars = list * (0.6 + random.next() + 5 * u * u * u * u);
  const amount = currency === "USD" ? dollars : dollars / (RATES[currency] ?? PESO);
  const step = amount > 50_000 ? 1_000 : amount > 5_000 ? 100 : 50;
  return Math.max(1, Math.round(amount / step)) * step * 100;
}

/** @param created ms since the epoch. */
export function makeDeal(random: Random, customer: Customer | null, created: number): OpportunityRow {
  const products = productsOf(random);
  const leadType = random.weighted(LEAD_TYPES, LEAD_TYPE_WEIGHTS);
  const currency = customer?.currency ?? "USD";
  const [first] = products;
  const what = first?.name ?? "";
  const topic = `${leadType.topic}${what}`;
  const planned = workingDay(Math.floor(created / DAY_MS) + random.whole(30, 160));
  return {
    id: "",
    topic,
    customer: customer?.row.id ?? null,
    estimatedRevenue: random.chance(0.97) ? revenueOf(random, products, currency) : null,
    currency: currency === "USD" ? null : currency,
    leadType: random.chance(0.95) ? leadType.id : null,
    products: random.chance(0.97) ? products.map(({ id }) => id).toSorted() : [],
    createdAt: created,
    estimatedClose: random.chance(0.8) ? planned * DAY_MS : null,
    status: "open",
    closedAt: null,
    partnerCreated: false,
    onHold: false,
  };
}
