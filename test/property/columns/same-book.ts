/** Loaded and observed books in a form in which equal ones are equal: without the order of offers, which means nothing. */
import type { LoadedBook } from "../../../src-main/services/columns/index.ts";
import type { Standing } from "../../../src-main/engine/standing.ts";
import type { Lists, OfferColumns } from "../../../src-main/engine/book.ts";

type OfferColumn = Exclude<keyof OfferColumns, "count">;

/** All there are, so that none is forgotten. */
const columnsOf = (offers: OfferColumns) =>
  (Object.keys(offers) as (keyof OfferColumns)[]).filter((name): name is OfferColumn => name !== "count");

/** Every offer as a text, with its state where a standing is given. */
function offersOf(offers: OfferColumns, states: Uint8Array | null): string[] {
  return Array.from({ length: offers.count }, (_, i) =>
    [
      ...columnsOf(offers)
        .toSorted()
        .map((name) => offers[name][i]),
      states?.[i],
    ].join(),
  ).toSorted();
}

function listsOf({ offsets, items }: Lists): number[][] {
  return Array.from({ length: offsets.length - 1 }, (_, i) => [...items.subarray(offsets[i], offsets[i + 1])]);
}

/** All columns of an object as plain numbers; NaN is kept, -0 is 0. */
function plain(columns: object): Record<string, unknown> {
  const of = (value: unknown): unknown => {
    if (value instanceof Float64Array || value instanceof Int32Array || value instanceof Uint8Array || value instanceof Uint32Array)
      return [...value].map((number) => number + 0);
    if (typeof value === "object" && value !== null && "offsets" in value && "items" in value) return listsOf(value as Lists);
    return typeof value === "object" && value !== null ? plain(value) : value;
  };
  return Object.fromEntries(Object.entries(columns).map(([name, value]) => [name, of(value)]));
}

export function comparableBook({
  columns,
  matcher,
  partners,
  customers,
  opportunities,
  products,
  leadTypes,
  territories,
  addresses,
  facts,
}: LoadedBook) {
  const { offers, ...others } = columns;
  const directories = [partners, customers, opportunities, products, leadTypes];
  return {
    ...plain(others),
    offers: offersOf(offers, null),
    lengths: columnsOf(offers).map((name) => offers[name].length - offers.count),
    territories,
    named: matcher.names,
    addresses,
    facts: plain(facts),
    directories: directories.map(({ ids, names }) => ({ ids, names })),
    places: directories.map((directory) => directory.ids.map((id) => directory.place(id))),
  };
}

export function comparableStanding(standing: Standing, offers: OfferColumns) {
  const { offerStates, past, ...others } = standing;
  const { offsets, partner, state } = past;
  return {
    ...plain(others),
    offers: offersOf(offers, offerStates),
    past: Array.from({ length: offsets.length - 1 }, (_, o) => {
      const pairs: string[] = [];
      for (let k = offsets[o] ?? 0; k < (offsets[o + 1] ?? 0); k++) pairs.push(`${partner[k]}:${state[k]}`);
      return pairs.toSorted();
    }),
  };
}
