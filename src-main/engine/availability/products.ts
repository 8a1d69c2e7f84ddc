/** Products: the partner covers all of the opportunity's products; one without products passes. */
import { andRow, hasBit } from "../bits.ts";
import type { BookColumns } from "../book.ts";
import type { Condition } from "./check.ts";

/** The opportunity's products that the partner does not cover, in the opportunity's order. */
export function productsMissing(book: BookColumns, opportunity: number, partner: number): number[] {
  const { offsets, items } = book.opportunities.products;
  const wanted = items.subarray(offsets[opportunity], offsets[opportunity + 1]);
  return [...wanted].filter((product) => !hasBit(book.partners.byProduct, product, partner));
}

export const products: Condition<"product-not-covered"> = {
  code: "product-not-covered",
  fails({ book }, opportunity, partner) {
    const { offsets, items } = book.opportunities.products;
    for (let i = offsets[opportunity]; i < offsets[opportunity + 1]; i++)
      if (!hasBit(book.partners.byProduct, items[i], partner)) return true;
    return false;
  },
  narrow({ book }, opportunity, mask) {
    const { offsets, items } = book.opportunities.products;
    for (let i = offsets[opportunity]; i < offsets[opportunity + 1]; i++) andRow(mask, book.partners.byProduct, items[i]);
  },
};
