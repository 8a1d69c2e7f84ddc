/** What opportunities ask of a partner, lead types and products numbered together: sets, so that who covers one is a row of bits. */
import { hasBit } from "../bits.ts";
import type { BookColumns } from "../book.ts";

export class Demands {
  readonly count: number;
  /** So many are asked for at once at most. */
  readonly most: number;
  readonly #book: BookColumns;
  readonly #leadTypes: number;

  constructor(book: BookColumns) {
    this.#book = book;
    this.#leadTypes = book.partners.byLeadType.rows;
    this.count = this.#leadTypes + book.partners.byProduct.rows;
    const { offsets } = book.opportunities.products;
    let most = 0;
    for (let i = 0; i + 1 < offsets.length; i++) most = Math.max(most, offsets[i + 1] - offsets[i]);
    this.most = most + 1;
  }

  /** Writes what an opportunity asks for to `out`; gives how much that is. */
  list(opportunity: number, out: Int32Array): number {
    const { leadType, products } = this.#book.opportunities;
    let count = 0;
    if (leadType[opportunity] >= 0) out[count++] = leadType[opportunity];
    for (let i = products.offsets[opportunity]; i < products.offsets[opportunity + 1]; i++)
      out[count++] = this.#leadTypes + products.items[i];
    return count;
  }

  covers(demand: number, partner: number): boolean {
    const { byLeadType, byProduct } = this.#book.partners;
    return demand < this.#leadTypes ? hasBit(byLeadType, demand, partner) : hasBit(byProduct, demand - this.#leadTypes, partner);
  }
}
