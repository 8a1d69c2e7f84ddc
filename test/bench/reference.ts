/** What every variant must come to: the engine's own lines, as ids. */
import type { Settings } from "../../src-main/contract/settings.ts";
import type { LoadedBook } from "../../src-main/services/columns/index.ts";
import { distributeBook } from "../../src-main/services/distribute.ts";
import type { ArrayBook } from "../twin/book.ts";
import { AS_OF } from "./workload/index.ts";

/** The partner of each waiting opportunity by id, null = nobody, in the order of distribution. */
export type Assignment = ReadonlyMap<string, string | null>;

export function engineAssignment(rows: ArrayBook, settings: Settings): Assignment {
  return assignmentOf(distributeBook(rows, { settings, asOf: AS_OF }).lines);
}

export function assignmentOf(lines: Iterable<{ readonly opportunity: string; readonly partner: string | null }>): Assignment {
  const assignment = new Map<string, string | null>();
  for (const { opportunity, partner } of lines) assignment.set(opportunity, partner);
  return assignment;
}

/** An assignment by index, -1 = nobody. */
export function namedAssignment(book: LoadedBook, opportunities: Int32Array, partners: Int32Array): Assignment {
  const named = new Map<string, string | null>();
  for (const [i, opportunity] of opportunities.entries()) {
    const partner = partners[i] ?? -1;
    named.set(book.opportunities.id(opportunity), partner < 0 ? null : book.partners.id(partner));
  }
  return named;
}

/** @throws Error naming the first difference. */
export function mustEqual(found: Assignment, expected: Assignment, who: string): void {
  if (found.size !== expected.size) throw new Error(`${who} has ${found.size} lines, the engine ${expected.size}`);
  const order = expected.keys();
  for (const [opportunity, partner] of found) {
    const place = order.next().value;
    if (place !== opportunity) throw new Error(`${who} distributes ${opportunity} where the engine distributes ${place}`);
    const other = expected.get(opportunity);
    if (other !== partner) throw new Error(`${who} gives ${opportunity} to ${partner ?? "nobody"}, the engine to ${other ?? "nobody"}`);
  }
}

/** The same numbers to the last bit; @throws Error naming the first difference. */
export function mustBeSame(found: ArrayLike<number>, expected: ArrayLike<number>, who: string): void {
  if (found.length !== expected.length) throw new Error(`${who} has ${found.length} values, the engine ${expected.length}`);
  for (let i = 0; i < found.length; i++) {
    if (!Object.is(found[i], expected[i])) throw new Error(`${who} has ${found[i]} at ${i}, the engine ${expected[i]}`);
  }
}
