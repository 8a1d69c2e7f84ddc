/** Territories after the rules of some have changed: who lies in those is matched anew, against them alone. */
import type { KeptValue } from "../../contract/records/index.ts";
import type { CustomerColumns, Lists } from "../../engine/book.ts";
import { territoryMatcher, type TerritoryMatcher } from "../../geography/territories.ts";
import { listsOf } from "./customers.ts";
import type { AddressWords, LoadedBook } from "./index.ts";
import { movedLists, type Moved } from "./moving.ts";

export interface ChangedTerritories {
  readonly matcher: TerritoryMatcher;
  readonly moved: Moved;
  /** Names of those that had no rule before. */
  readonly fresh: readonly string[];
  /** The territories of each customer. @param customers in the places that they have now, as are the addresses. */
  readonly rematched: (customers: CustomerColumns, addresses: readonly AddressWords[]) => Lists;
}

export function changedTerritories(
  { matcher }: Pick<LoadedBook, "matcher">,
  { values, gone }: { readonly values: readonly KeptValue<"territory">[]; readonly gone: readonly string[] },
): ChangedTerritories {
  const before = matcher.names;
  if (values.length === 0 && gone.length === 0) {
    return { matcher, moved: { moves: null, count: before.length }, fresh: [], rematched: ({ territories }) => territories };
  }
  const rules = new Map(values.map(({ id, rules: own }) => [id, own]));
  for (const id of gone) rules.set(id, []);
  const after = matcher.changed(rules);
  const places = new Map(after.names.map((name, place) => [name, place]));
  const moves = Int32Array.from(before, (name) => places.get(name) ?? -1);
  const had = new Set(before);
  const anew = territoryMatcher(values.flatMap(({ id, rules: own }) => own.map((rule) => ({ territory: id, ...rule }))));
  const anewPlaces = anew.names.map((name) => places.get(name) ?? -1);
  const isAnew = new Set(anewPlaces);
  return {
    matcher: after,
    moved: {
      moves: after.names.length === before.length && moves.every((to, place) => to === place) ? null : moves,
      count: after.names.length,
    },
    fresh: after.names.filter((name) => !had.has(name)),
    rematched: (customers, addresses) => {
      const kept = movedLists(customers.territories, { moves: null, count: customers.count }, moves);
      return listsOf(
        addresses.map((address, customer) => {
          const list = [...kept.items.subarray(kept.offsets[customer], kept.offsets[customer + 1])].filter((place) => !isAnew.has(place));
          for (const found of anew.match(placed(address, customers, customer))) list.push(anewPlaces[found] ?? -1);
          return list.toSorted((a, b) => a - b);
        }),
      );
    },
  };
}

/** An address with its coordinates, which are null where they are unknown. */
function placed(words: AddressWords, { latitude, longitude }: CustomerColumns, customer: number) {
  const degrees = (column: Float64Array) => {
    const value = column[customer] ?? NaN;
    return Number.isNaN(value) ? null : value;
  };
  return { ...words, latitude: degrees(latitude), longitude: degrees(longitude) };
}
