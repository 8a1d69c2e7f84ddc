/** Relation: no `never` of the customer names the partner, and no `always` of it names another one. */
import { clearBit } from "../bits.ts";
import type { Lists } from "../book.ts";
import type { Circumstances, Condition } from "./check.ts";

/** Where the customer's partners stand in `lists`: from, to; nothing without a customer. */
function span(lists: Lists, customer: number): readonly [number, number] {
  return customer < 0 ? [0, 0] : [lists.offsets[customer], lists.offsets[customer + 1]];
}

function customerOf({ book }: Circumstances, opportunity: number): number {
  return book.opportunities.customer[opportunity];
}

export const neverThisPartner: Condition<"customer-excludes-partner"> = {
  code: "customer-excludes-partner",
  fails(circumstances, opportunity, partner) {
    const { never } = circumstances.book.customers;
    const [from, to] = span(never, customerOf(circumstances, opportunity));
    for (let i = from; i < to; i++) if (never.items[i] === partner) return true;
    return false;
  },
  narrow(circumstances, opportunity, mask) {
    const { never } = circumstances.book.customers;
    const [from, to] = span(never, customerOf(circumstances, opportunity));
    for (let i = from; i < to; i++) clearBit(mask, never.items[i]);
  },
};

export const alwaysAnotherPartner: Condition<"customer-has-partner"> = {
  code: "customer-has-partner",
  fails(circumstances, opportunity, partner) {
    const { always } = circumstances.book.customers;
    const [from, to] = span(always, customerOf(circumstances, opportunity));
    for (let i = from; i < to; i++) if (always.items[i] !== partner) return true;
    return false;
  },
  narrow(circumstances, opportunity, mask) {
    const { always } = circumstances.book.customers;
    const [from, to] = span(always, customerOf(circumstances, opportunity));
    for (let i = from; i < to; i++) {
      const named = always.items[i];
      const stays = mask[named >>> 5] & (1 << (named & 31));
      mask.fill(0);
      mask[named >>> 5] = stays;
    }
  },
};
