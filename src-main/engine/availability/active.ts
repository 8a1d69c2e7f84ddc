/** Active: the partner is active and not paused at the time; the end of a pause is its last instant. */
import { clearWhere } from "../bits.ts";
import type { Circumstances, Condition } from "./check.ts";

export function isActive({ book, standing }: Pick<Circumstances, "book" | "standing">, partner: number): boolean {
  return book.partners.active[partner] === 1 && !(book.partners.pausedUntil[partner] >= standing.t);
}

export const active: Condition<"partner-inactive"> = {
  code: "partner-inactive",
  fails: (circumstances, _opportunity, partner) => !isActive(circumstances, partner),
  narrow(circumstances, _opportunity, mask) {
    clearWhere(mask, (partner) => !isActive(circumstances, partner));
  },
};
