/** Puts waiting opportunities that much the same partners can take into groups: those whose customers are in the same territories. */
import type { BookColumns } from "../book.ts";
import type { Candidates } from "../candidates.ts";

/** Fewer lines than this with the same territories are pooled with others. */
const OWN_GROUP = 64;

/** Lines in groups: those of group g are `lines[offsets[g]]` up to `lines[offsets[g + 1] - 1]`. */
export interface Groups {
  readonly offsets: readonly number[];
  readonly lines: Int32Array;
}

/**
 * Every line that has a candidate, in one group.
 * @param opportunities by line.
 */
export function groupLines(book: BookColumns, opportunities: Int32Array, candidates: Candidates): Groups {
  const signature = customerSignatures(book);
  const groupOf = new Int32Array(opportunities.length).fill(-1);
  const sizes: number[] = [];
  for (let i = 0; i < groupOf.length; i++) {
    if (candidates.offsets[i] === candidates.offsets[i + 1]) continue;
    const customer = book.opportunities.customer[opportunities[i]];
    groupOf[i] = customer < 0 ? 0 : signature[customer];
    sizes[groupOf[i]] = (sizes[groupOf[i]] ?? 0) + 1;
  }
  const placeOf = new Map<number, number>();
  const offsets = [0];
  let pooled = 0;
  sizes.forEach((size, key) => {
    if (size < OWN_GROUP) pooled += size;
    else placeOf.set(key, offsets.push(offsets[offsets.length - 1] + size) - 2);
  });
  const pool = offsets.length - 1;
  if (pooled > 0) offsets.push(offsets[pool] + pooled);
  const next = offsets.slice();
  const lines = new Int32Array(offsets[offsets.length - 1]);
  for (let i = 0; i < groupOf.length; i++) if (groupOf[i] >= 0) lines[next[placeOf.get(groupOf[i]) ?? pool]++] = i;
  return { lines, offsets };
}

/** A number for each customer, equal where the territories are; 0 is that of no customer. */
function customerSignatures({ customers, partners }: BookColumns): Int32Array {
  const { offsets, items } = customers.territories;
  const territories = partners.byTerritory.rows;
  const steps = new Map<number, number>();
  const signature = new Int32Array(customers.count);
  for (let c = 0; c < customers.count; c++) {
    // A walk from list to longer list, numbered as they are met.
    let at = 1;
    for (let i = offsets[c]; i < offsets[c + 1]; i++) {
      const step = at * territories + items[i];
      let to = steps.get(step);
      if (to === undefined) {
        to = steps.size + 2;
        steps.set(step, to);
      }
      at = to;
    }
    signature[c] = at;
  }
  return signature;
}
