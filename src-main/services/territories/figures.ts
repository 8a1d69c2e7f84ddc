/** What a snapshot says about territories: how many customers and waiting opportunities each holds, and whether anybody active covers them. */
import { countBits } from "../../engine/bits.ts";
import { isActive } from "../../engine/availability/active.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";

export interface TerritoryFigures {
  /** A territory's place in the columns below; -1 for one without rules, which holds nothing. */
  readonly place: (name: string) => number;
  /** By territory, as of the book's date. */
  readonly customers: Int32Array;
  readonly waiting: Int32Array;
  /** Active, unpaused partners that list it; those that take all territories are not counted. */
  readonly activePartners: Int32Array;
  /** Places of the active partners that take all territories. */
  readonly everywhere: readonly number[];
  /** Waiting opportunities by customer. */
  readonly waitingOf: Int32Array;
  /** By customer: 1 where its address is known and no active partner lists a territory that holds it. */
  readonly uncovered: Uint8Array;
  /** Places of the territories that hold a customer. */
  readonly holding: (customer: number) => Int32Array;
}

const known = new WeakMap<ObservedBook, TerritoryFigures>();

export function territoryFigures(observed: ObservedBook): TerritoryFigures {
  let figures = known.get(observed);
  if (figures === undefined) {
    figures = countAll(observed);
    known.set(observed, figures);
  }
  return figures;
}

function countAll({ book, circumstances }: ObservedBook): TerritoryFigures {
  const { customers, opportunities, partners } = book.columns;
  const { offsets, items } = customers.territories;
  const places = new Map(book.territories.map((name, place) => [name, place]));
  const holding = (customer: number) => items.subarray(offsets[customer], offsets[customer + 1]);

  const waitingOf = new Int32Array(customers.count);
  for (const opportunity of circumstances.standing.waiting) {
    const customer = opportunities.customer[opportunity] ?? -1;
    if (customer >= 0) waitingOf[customer] = (waitingOf[customer] ?? 0) + 1;
  }

  const everywhere: number[] = [];
  const { stride, words } = partners.byTerritory;
  const active = new Uint32Array(stride);
  for (let partner = 0; partner < partners.count; partner++) {
    if (!isActive(circumstances, partner)) continue;
    if (partners.anyTerritory[partner] === 1) everywhere.push(partner);
    else active[partner >>> 5] = (active[partner >>> 5] ?? 0) | (1 << (partner & 31));
  }
  const activePartners = Int32Array.from(book.territories, (_, territory) =>
    countBits(active.map((word, i) => word & (words[territory * stride + i] ?? 0))),
  );

  const customersIn = new Int32Array(book.territories.length);
  const waitingIn = new Int32Array(book.territories.length);
  const uncovered = new Uint8Array(customers.count);
  for (let customer = 0; customer < customers.count; customer++) {
    let covered = false;
    for (const territory of holding(customer)) {
      customersIn[territory] = (customersIn[territory] ?? 0) + 1;
      waitingIn[territory] = (waitingIn[territory] ?? 0) + (waitingOf[customer] ?? 0);
      covered ||= (activePartners[territory] ?? 0) > 0;
    }
    if (!covered && customers.addressKnown[customer] === 1) uncovered[customer] = 1;
  }
  return {
    place: (name) => places.get(name) ?? -1,
    customers: customersIn,
    waiting: waitingIn,
    activePartners,
    everywhere,
    waitingOf,
    uncovered,
    holding,
  };
}
