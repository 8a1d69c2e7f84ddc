/** All checks of availability, in the order in which failures are listed. All are hard. */
import { countBits, listBits } from "../bits.ts";
import { active } from "./active.ts";
import { capacity } from "./capacity.ts";
import type { Circumstances } from "./check.ts";
import { declinedBefore, expiredBefore, returnedBefore } from "./history.ts";
import { leadType } from "./lead-type.ts";
import { products } from "./products.ts";
import { alwaysAnotherPartner, neverThisPartner } from "./relation.ts";
import { keepWithinRevenue, revenueKnown, revenueMaximum, revenueMinimum } from "./revenue.ts";
import { addressKnown, territory } from "./territory.ts";

export const CONDITIONS = [
  active,
  neverThisPartner,
  alwaysAnotherPartner,
  capacity,
  revenueMinimum,
  revenueMaximum,
  revenueKnown,
  territory,
  addressKnown,
  leadType,
  products,
  declinedBefore,
  expiredBefore,
  returnedBefore,
] as const;

export type FailureCode = (typeof CONDITIONS)[number]["code"];

/** Those that last for a run and are sets: without capacity and revenue, cheapest and most selective first; their order changes no result. */
const OF_PLACE = [addressKnown, territory] as const;
const OF_DEMAND = [products, leadType] as const;
const OF_PAIR = [neverThisPartner, alwaysAnotherPartner, declinedBefore, expiredBefore, returnedBefore] as const;
const LASTING = [...OF_PLACE, ...OF_DEMAND, ...OF_PAIR] as const;

/** Takes out of `mask` those that do not cover the customer's address. */
export function narrowToPlace(circumstances: Circumstances, opportunity: number, mask: Uint32Array): void {
  for (const condition of OF_PLACE) condition.narrow(circumstances, opportunity, mask);
}

/** Whether a relation of the customer, or the opportunity's own history, can stand against anybody. */
export function hasPairs({ book, standing }: Circumstances, opportunity: number): boolean {
  const { past } = standing;
  if (past.offsets[opportunity] !== past.offsets[opportunity + 1]) return true;
  const customer = book.opportunities.customer[opportunity];
  if (customer < 0) return false;
  const { never, always } = book.customers;
  return never.offsets[customer] !== never.offsets[customer + 1] || always.offsets[customer] !== always.offsets[customer + 1];
}

/** Takes out of `mask` those against whom one of these stands. */
export function narrowByPairs(circumstances: Circumstances, opportunity: number, mask: Uint32Array): void {
  for (const condition of OF_PAIR) condition.narrow(circumstances, opportunity, mask);
}

/** A bit for each partner that is active and not paused. */
export function activePartners(circumstances: Circumstances): Uint32Array {
  const { count } = circumstances.book.partners;
  const mask = new Uint32Array((count + 31) >>> 5).fill(0xffffffff);
  if ((count & 31) !== 0) mask[mask.length - 1] = (1 << (count & 31)) - 1;
  active.narrow(circumstances, 0, mask);
  return mask;
}

/**
 * Writes the opportunity's candidates, the partners that pass every check but capacity, in ascending order from `out[at]` on; gives the
 * place after the last.
 * @param mask starts as `activePartners` and is used up.
 * @param out must have room for all partners from `at` on.
 */
export function listCandidates(circumstances: Circumstances, opportunity: number, mask: Uint32Array, out: Int32Array, at: number): number {
  for (const condition of LASTING) condition.narrow(circumstances, opportunity, mask);
  return keepWithinRevenue(circumstances, opportunity, out, at, listBits(mask, out, at));
}

/** Every code that stands against this pair, in the order of CONDITIONS; empty = available. */
export function failuresOf(circumstances: Circumstances, opportunity: number, partner: number): FailureCode[] {
  return CONDITIONS.filter((condition) => condition.fails(circumstances, opportunity, partner)).map(({ code }) => code);
}

/** How many of the opportunities the partner is available for, and how many of the others each code stands against; codes of none are left out. */
export function countOpportunities(
  circumstances: Circumstances,
  opportunities: Int32Array,
  partner: number,
): { readonly available: number; readonly failing: Map<FailureCode, number> } {
  const failing = new Int32Array(CONDITIONS.length);
  let available = 0;
  for (let i = 0; i < opportunities.length; i++) {
    let fails = false;
    for (let c = 0; c < CONDITIONS.length; c++) {
      if (!CONDITIONS[c].fails(circumstances, opportunities[i], partner)) continue;
      failing[c]++;
      fails = true;
    }
    if (!fails) available++;
  }
  return { available, failing: new Map(CONDITIONS.flatMap(({ code }, c) => (failing[c] === 0 ? [] : [[code, failing[c]] as const]))) };
}

/** How many of the partners in `among` (a bit each) fail each code; codes that nobody fails are left out. */
export function countFailures(circumstances: Circumstances, opportunity: number, among: Uint32Array): Map<FailureCode, number> {
  const all = countBits(among);
  const mask = new Uint32Array(among.length);
  const counts = new Map<FailureCode, number>();
  for (const condition of CONDITIONS) {
    mask.set(among);
    condition.narrow(circumstances, opportunity, mask);
    const failing = all - countBits(mask);
    if (failing > 0) counts.set(condition.code, failing);
  }
  return counts;
}
