/** Estimated revenue: within the partner's bounds, both inclusive, each optional; unknown revenue only for a partner without bounds. */
import { clearWhere } from "../bits.ts";
import type { Circumstances, Condition } from "./check.ts";

function revenueOf({ book }: Circumstances, opportunity: number): number {
  return book.opportunities.revenue[opportunity];
}

export const revenueMinimum: Condition<"revenue-below-minimum"> = {
  code: "revenue-below-minimum",
  fails: (circumstances, opportunity, partner) =>
    revenueOf(circumstances, opportunity) < circumstances.book.partners.minimumRevenue[partner],
  narrow(circumstances, opportunity, mask) {
    const revenue = revenueOf(circumstances, opportunity);
    const { minimumRevenue } = circumstances.book.partners;
    if (!Number.isNaN(revenue)) clearWhere(mask, (partner) => revenue < minimumRevenue[partner]);
  },
};

export const revenueMaximum: Condition<"revenue-above-maximum"> = {
  code: "revenue-above-maximum",
  fails: (circumstances, opportunity, partner) =>
    revenueOf(circumstances, opportunity) > circumstances.book.partners.maximumRevenue[partner],
  narrow(circumstances, opportunity, mask) {
    const revenue = revenueOf(circumstances, opportunity);
    const { maximumRevenue } = circumstances.book.partners;
    if (!Number.isNaN(revenue)) clearWhere(mask, (partner) => revenue > maximumRevenue[partner]);
  },
};

export const revenueKnown: Condition<"revenue-unknown"> = {
  code: "revenue-unknown",
  fails({ book, settings }, opportunity, partner) {
    if (settings.unknownRevenue === "pass" || !Number.isNaN(book.opportunities.revenue[opportunity])) return false;
    return !Number.isNaN(book.partners.minimumRevenue[partner]) || !Number.isNaN(book.partners.maximumRevenue[partner]);
  },
  narrow(circumstances, opportunity, mask) {
    const { book, settings } = circumstances;
    if (settings.unknownRevenue === "pass" || !Number.isNaN(book.opportunities.revenue[opportunity])) return;
    clearWhere(mask, (partner) => revenueKnown.fails(circumstances, opportunity, partner));
  },
};

/**
 * The three conditions at once for an opportunity: gives 1 for a partner that meets them, 0 for one that fails. Counted, not branched on: which partners
 * pass is as good as random, and a branch that cannot be foreseen costs more than all else in a list.
 */
export class RevenueBounds {
  readonly #minimum: Float64Array;
  readonly #maximum: Float64Array;
  readonly #revenues: Float64Array;
  readonly #unknownPasses: number;
  #revenue = NaN;

  constructor({ book, settings }: Circumstances) {
    this.#minimum = book.partners.minimumRevenue;
    this.#maximum = book.partners.maximumRevenue;
    this.#revenues = book.opportunities.revenue;
    this.#unknownPasses = Number(settings.unknownRevenue === "pass");
  }

  /** To be called before `holds`. */
  at(opportunity: number): void {
    this.#revenue = this.#revenues[opportunity];
  }

  holds(partner: number): number {
    const minimum = this.#minimum[partner];
    const maximum = this.#maximum[partner];
    const revenue = this.#revenue;
    if (Number.isNaN(revenue)) return this.#unknownPasses | (Number(Number.isNaN(minimum)) & Number(Number.isNaN(maximum)));
    return Number(!(revenue < minimum)) & Number(!(revenue > maximum));
  }
}

/**
 * The three conditions at once over a list of partners: keeps those that fail none in `list` from `from` on, in their order, and gives
 * the place after the last. Bounds are no sets, so that this is faster than narrowing a mask bit by bit.
 */
export function keepWithinRevenue(circumstances: Circumstances, opportunity: number, list: Int32Array, from: number, to: number): number {
  const bounds = new RevenueBounds(circumstances);
  bounds.at(opportunity);
  let next = from;
  for (let i = from; i < to; i++) {
    const partner = list[i];
    list[next] = partner;
    next += bounds.holds(partner);
  }
  return next;
}
