/** Territory: the customer's address is within one of the partner's territories. An unknown address is one code for all. */
import { hasBit } from "../bits.ts";
import type { Circumstances, Condition } from "./check.ts";

export function isAddressKnown({ book }: Pick<Circumstances, "book">, opportunity: number): boolean {
  const customer = book.opportunities.customer[opportunity];
  return customer >= 0 && book.customers.addressKnown[customer] === 1;
}

export const addressKnown: Condition<"address-unknown"> = {
  code: "address-unknown",
  fails: (circumstances, opportunity) => circumstances.settings.unknownAddress === "review" && !isAddressKnown(circumstances, opportunity),
  narrow(circumstances, opportunity, mask) {
    if (addressKnown.fails(circumstances, opportunity, 0)) mask.fill(0);
  },
};

export const territory: Condition<"territory-not-covered"> = {
  code: "territory-not-covered",
  fails(circumstances, opportunity, partner) {
    if (!isAddressKnown(circumstances, opportunity)) return false;
    const { partners, customers, opportunities } = circumstances.book;
    if (partners.anyTerritory[partner] === 1) return false;
    const { offsets, items } = customers.territories;
    const customer = opportunities.customer[opportunity];
    for (let i = offsets[customer]; i < offsets[customer + 1]; i++) if (hasBit(partners.byTerritory, items[i], partner)) return false;
    return true;
  },
  narrow(circumstances, opportunity, mask) {
    if (!isAddressKnown(circumstances, opportunity)) return;
    const { partners, customers, opportunities } = circumstances.book;
    const { offsets, items } = customers.territories;
    const customer = opportunities.customer[opportunity];
    const from = offsets[customer];
    const to = offsets[customer + 1];
    // The last row of the matrix stands for no territory at all: only the partners with `*` are in it.
    const { words, stride, rows } = partners.byTerritory;
    const nowhere = (rows - 1) * stride;
    for (let w = 0; w < stride; w++) {
      let covered = words[nowhere + w];
      for (let i = from; i < to; i++) covered |= words[items[i] * stride + w];
      mask[w] &= covered;
    }
  },
};
