/** A book in which one partner's record is a little different: everything else is shared with the book there is. */
import { setBit, type BitMatrix } from "../bits.ts";
import type { BookColumns, PartnerColumns } from "../book.ts";

/** One change of a record; amounts in the base currency, NaN = no bound, no limit. */
export type PartnerChange =
  | { readonly kind: "capacity" | "minimum" | "maximum"; readonly value: number }
  | { readonly kind: "territory" | "lead-type" | "product"; readonly covers: number }
  | { readonly kind: "active" };

export function withPartner(book: BookColumns, partner: number, change: PartnerChange): BookColumns {
  return { ...book, partners: { ...book.partners, ...changedColumns(book.partners, partner, change) } };
}

function changedColumns(partners: PartnerColumns, partner: number, change: PartnerChange): Partial<PartnerColumns> {
  switch (change.kind) {
    case "capacity":
      return { capacity: withValue(partners.capacity, partner, change.value) };
    case "minimum":
      return { minimumRevenue: withValue(partners.minimumRevenue, partner, change.value) };
    case "maximum":
      return { maximumRevenue: withValue(partners.maximumRevenue, partner, change.value) };
    case "territory":
      return { byTerritory: withMember(partners.byTerritory, change.covers, partner) };
    case "lead-type":
      return { byLeadType: withMember(partners.byLeadType, change.covers, partner) };
    case "product":
      return { byProduct: withMember(partners.byProduct, change.covers, partner) };
    case "active":
    default:
      return { active: withValue(partners.active, partner, 1), pausedUntil: withValue(partners.pausedUntil, partner, NaN) };
  }
}

function withValue<C extends Float64Array | Uint8Array>(column: C, at: number, value: number): C {
  const next = column.slice() as C;
  next[at] = value;
  return next;
}

function withMember(matrix: BitMatrix, row: number, member: number): BitMatrix {
  const next = { ...matrix, words: matrix.words.slice() };
  setBit(next, row, member);
  return next;
}
