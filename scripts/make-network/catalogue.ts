/** What the made-up network sells, to which kinds of need, and the settings of its book. */
import type { NamedRow, SettingRow } from "../../src-main/contract/book.ts";

/** Families with their products and list prices in US dollars. */
const FAMILIES: Readonly<Record<string, readonly (readonly [name: string, price: number])[]>> = {
  Workplace: [
    ["Basic", 900],
    ["Standard", 2_400],
    ["Premium", 6_800],
    ["Frontline", 1_500],
  ],
  Network: [
    ["Access", 4_200],
    ["Core", 18_000],
    ["Edge", 9_500],
    ["Wireless", 3_600],
  ],
  Security: [
    ["Audit", 5_500],
    ["Shield", 12_500],
    ["Identity", 7_900],
    ["Response", 21_000],
  ],
  Storage: [
    ["Archive", 3_900],
    ["Vault", 14_000],
    ["Mirror", 26_000],
    ["Tape", 2_100],
  ],
  Analytics: [
    ["Reports", 3_300],
    ["Warehouse", 32_000],
    ["Forecast", 17_500],
    ["Studio", 8_700],
  ],
  Automation: [
    ["Flow", 4_800],
    ["Field", 11_000],
    ["Plant", 58_000],
    ["Desk", 6_100],
  ],
};

export interface Product extends NamedRow {
  readonly family: string;
  readonly price: number;
}

export const PRODUCTS: readonly Product[] = Object.entries(FAMILIES).flatMap(([family, products]) =>
  products.map(([name, price]) => ({ id: `${family}-${name}`.toLowerCase(), name: `${family} ${name}`, family, price })),
);

export const FAMILY_NAMES: readonly string[] = Object.keys(FAMILIES);

/** With the words that begin a topic. */
export const LEAD_TYPES: readonly (NamedRow & { readonly topic: string })[] = [
  { id: "new-business", name: "New business", topic: "" },
  { id: "renewal", name: "Renewal", topic: "Renewal: " },
  { id: "upgrade", name: "Upgrade", topic: "Upgrade to " },
  { id: "migration", name: "Migration", topic: "Migration to " },
  { id: "managed-service", name: "Managed service", topic: "Managed " },
  { id: "public-sector", name: "Public sector", topic: "Tender: " },
  { id: "training", name: "Training", topic: "Training: " },
  { id: "event", name: "Event contact", topic: "Interest in " },
];

/** How often each lead type comes, in that order. */
export const LEAD_TYPE_WEIGHTS: readonly number[] = [30, 18, 14, 10, 9, 7, 6, 6];

/** What one unit is worth in US dollars; Mexican pesos have no rate, so that amounts in them are unknown. */
export const RATES: Readonly<Record<string, number>> = { EUR: 1.08, GBP: 1.27, CAD: 0.73, AUD: 0.66, SEK: 0.094, PLN: 0.25 };

/** Only for making amounts look right. */
export const PESO = 0.055;

export const CLOCK_DATE = "2025-06-30";

export const SETTINGS: readonly SettingRow[] = [
  { name: "time-zone", value: "UTC" },
  { name: "base-currency", value: "USD" },
  ...Object.entries(RATES).map(([currency, rate]) => ({ name: `rate/${currency}`, value: String(rate) })),
  { name: "clock", value: CLOCK_DATE },
];
