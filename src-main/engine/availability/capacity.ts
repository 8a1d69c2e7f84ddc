/** Capacity: the partner has fewer open offers than its capacity. 0 = never, unknown = unlimited. */
import { clearWhere } from "../bits.ts";
import type { Circumstances, Condition } from "./check.ts";

/** Whether a partner's load leaves no room. */
export function isFull({ book, load }: Pick<Circumstances, "book" | "load">, partner: number): boolean {
  return load[partner] >= book.partners.capacity[partner];
}

export const capacity: Condition<"capacity-full"> = {
  code: "capacity-full",
  fails: (circumstances, _opportunity, partner) => isFull(circumstances, partner),
  narrow(circumstances, _opportunity, mask) {
    clearWhere(mask, (partner) => isFull(circumstances, partner));
  },
};
