/** Books to measure with, made from a seed: the same seed and shape give the same book. */
import type { ArrayBook } from "../../twin/book.ts";
import { LEAD_TYPES, PRODUCTS, TERRITORY_RULES } from "./catalogue.ts";
import { customerRows, relationRows, waitingRows } from "./opportunities.ts";
import { partnerRows } from "./partners.ts";
import { past } from "./past-offers.ts";
import type { Shape } from "./sizes.ts";

/** Every book stands at the end of this day. */
export const CLOCK = "2026-06-30";
export const AS_OF = Date.UTC(2026, 6, 1) - 1;

/** One of a dozen tried: its small books have nearly the statistics that the large ones have whatever the seed. */
const SEED = "f";

export function workload(shape: Shape, seed = SEED): ArrayBook {
  const { opportunities, offers } = past(seed, shape, AS_OF);
  return {
    settings: [{ name: "clock", value: CLOCK }],
    products: PRODUCTS,
    leadTypes: LEAD_TYPES,
    territories: TERRITORY_RULES,
    partners: partnerRows(seed, shape, AS_OF),
    customers: customerRows(seed, shape),
    relations: relationRows(seed, shape),
    opportunities: [...opportunities, ...waitingRows(seed, shape, AS_OF)],
    offers,
  };
}
