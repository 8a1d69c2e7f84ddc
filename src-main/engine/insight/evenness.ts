/** How evenly work is shared. */
import { ascending } from "../ascending.ts";

/**
 * The Gini coefficient: 0 = all have the same, towards 1 = one has everything; NaN where nobody has anything.
 * @param shares 0 or more each.
 */
export function gini(shares: Float64Array): number {
  const count = shares.length;
  let total = 0;
  let weighted = 0;
  ascending(shares).forEach((place, rank) => {
    total += shares[place];
    weighted += (2 * (rank + 1) - count - 1) * shares[place];
  });
  return total === 0 ? NaN : weighted / (count * total);
}
