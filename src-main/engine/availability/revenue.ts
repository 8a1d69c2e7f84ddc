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
 * The three conditions at once over a list of partners: keeps those that fail none in `list` from `from` on, in their order, and gives
 * the place after the last. Bounds are no sets, so that this is faster than narrowing a mask bit by bit.
 */
export function keepWithinRevenue(circumstances: Circumstances, opportunity: number, list: Int32Array, from: number, to: number): number {
  const { minimumRevenue, maximumRevenue } = circumstances.book.partners;
  const revenue = revenueOf(circumstances, opportunity);
  const unknown = Number.isNaN(revenue);
  if (unknown && circumstances.settings.unknownRevenue === "pass") return to;
  let next = from;
  // Counted, not branched on: which partners stay is as good as random, and a branch that cannot be foreseen costs more than all else here.
  for (let i = from; i < to; i++) {
    const partner = list[i];
    const minimum = minimumRevenue[partner];
    const maximum = maximumRevenue[partner];
    list[next] = partner;
    next += unknown
      ? Number(Number.isNaN(minimum)) & Number(Number.isNaN(maximum))
      : Number(!(revenue < minimum)) & Number(!(revenue > maximum));
  }
  return next;
}
