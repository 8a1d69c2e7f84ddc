/** How much of their capacity partners use, as things stand. */
import type { CallInput } from "../../contract/calls.ts";
import type { ChartCapacity } from "../../contract/calls/charts.ts";
import { isActive } from "../../engine/availability/active.ts";
import { isFull } from "../../engine/availability/capacity.ts";
import { hasBit } from "../../engine/bits.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { groupOf, partnerPlace } from "./scope.ts";

export function readCapacity({ book, circumstances }: ObservedBook, { scope, offset, limit }: CallInput<"charts.capacity">): ChartCapacity {
  const { partners } = book.columns;
  const chosen = partnerPlace(book, scope.partner);
  const { territory, leadType, product } = groupOf(book, scope);
  const covers = (partner: number) =>
    (territory < 0 || hasBit(partners.byTerritory, territory, partner)) &&
    (leadType < 0 || hasBit(partners.byLeadType, leadType, partner)) &&
    (product < 0 || hasBit(partners.byProduct, product, partner));
  const open = (partner: number) => circumstances.standing.open[partner] ?? 0;
  const capacity = (partner: number) => partners.capacity[partner] ?? NaN;
  // Capacity 0 is full, whatever is open; no limit is the least use there is.
  const use = (partner: number) => {
    if (Number.isNaN(capacity(partner))) return -1;
    return capacity(partner) === 0 ? Infinity : open(partner) / capacity(partner);
  };
  const counted = [...book.partners.ids.keys()].filter((partner) =>
    chosen >= 0 ? partner === chosen : isActive(circumstances, partner) && covers(partner),
  );
  const limited = counted.filter((partner) => !Number.isNaN(capacity(partner)));
  const sum = (list: readonly number[], of: (partner: number) => number) => list.reduce((total, partner) => total + of(partner), 0);
  const uses = new Map(counted.map((partner) => [partner, use(partner)]));
  const ranked = counted.toSorted((a, b) => {
    const [first, second] = [uses.get(a) ?? 0, uses.get(b) ?? 0];
    return first === second ? open(b) - open(a) || a - b : second - first;
  });
  return {
    total: counted.length,
    rows: ranked.slice(offset, offset + limit).map((partner) => ({
      ...book.partners.named(partner),
      open: open(partner),
      capacity: Number.isNaN(capacity(partner)) ? null : capacity(partner),
    })),
    full: counted.filter((partner) => isFull(circumstances, partner)).length,
    unlimited: counted.length - limited.length,
    open: sum(counted, open),
    places: sum(limited, capacity),
    taken: sum(limited, open),
  };
}
