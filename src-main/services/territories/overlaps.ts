/** Pairs of territories that share customers. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { Overlap } from "../../contract/calls/territories.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { mustExist } from "./exists.ts";
import { territoryFigures } from "./figures.ts";

const known = new WeakMap<ObservedBook, readonly Overlap[]>();

/** Those that share most first; of one territory it comes first in its pairs. */
export function overlapsOf(observed: ObservedBook, territory: string | null): readonly Overlap[] {
  let all = known.get(observed);
  if (all === undefined) {
    all = allOverlaps(observed);
    known.set(observed, all);
  }
  if (territory === null) return all;
  return all.flatMap((overlap) => {
    const { first, second, ofFirst, ofSecond } = overlap;
    if (first === territory) return [overlap];
    return second === territory ? [{ ...overlap, first: second, second: first, ofFirst: ofSecond, ofSecond: ofFirst }] : [];
  });
}

function allOverlaps(observed: ObservedBook): Overlap[] {
  const { territories } = observed.book;
  const figures = territoryFigures(observed);
  const shared = new Map<number, { customers: number; waiting: number }>();
  for (let customer = 0; customer < figures.waitingOf.length; customer++) {
    const holding = figures.holding(customer);
    const waiting = figures.waitingOf[customer] ?? 0;
    for (let i = 0; i < holding.length; i++) {
      for (let j = i + 1; j < holding.length; j++) {
        const pair = (holding[i] ?? 0) * territories.length + (holding[j] ?? 0);
        const counts = shared.get(pair);
        if (counts === undefined) shared.set(pair, { customers: 1, waiting });
        else {
          counts.customers++;
          counts.waiting += waiting;
        }
      }
    }
  }
  return [...shared]
    .toSorted(([a, left], [b, right]) => right.customers - left.customers || a - b)
    .map(([pair, { customers, waiting }]) => {
      const first = Math.floor(pair / territories.length);
      const second = pair % territories.length;
      return {
        first: territories[first] ?? "",
        second: territories[second] ?? "",
        customers,
        waiting,
        ofFirst: figures.customers[first] ?? 0,
        ofSecond: figures.customers[second] ?? 0,
      };
    });
}

export function listOverlaps(
  session: Session,
  { territory, offset, limit }: CallInput<"territories.overlaps">,
): CallOutput<"territories.overlaps"> {
  const { observed } = snapshot(session);
  if (territory !== null) mustExist(session, territory);
  const all = overlapsOf(observed, territory);
  return { total: all.length, rows: all.slice(offset, offset + limit) };
}
