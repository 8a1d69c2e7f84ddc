/** What a workload is like: the figures by which it can be compared with others. */
import type { Candidates } from "../../src-main/engine/candidates.ts";
import type { ObservedBook } from "../../src-main/services/distribution/pipeline.ts";

export interface Facts {
  readonly opportunities: number;
  readonly partners: number;
  readonly pastOffers: number;
  /** Candidates of an opportunity. */
  readonly mean: number;
  readonly median: number;
  /** Nine opportunities in ten have this many candidates or fewer. */
  readonly most: number;
  /** Share of the opportunities that have no candidate. */
  readonly without: number;
  readonly pairs: number;
  /** Places of active partners to an opportunity, taken ones too. */
  readonly capacity: number;
}

export function factsOf({ book }: ObservedBook, candidates: Candidates): Facts {
  const { partners, offers } = book.columns;
  const opportunities = candidates.offsets.length - 1;
  const counts = Int32Array.from(
    { length: opportunities },
    (_, i) => (candidates.offsets[i + 1] ?? 0) - (candidates.offsets[i] ?? 0),
  ).toSorted();
  const quantile = (share: number) => counts[Math.floor(share * opportunities)] ?? 0;
  const places = partners.capacity.filter((_, p) => partners.active[p] === 1).reduce((sum, capacity) => sum + capacity, 0);
  return {
    opportunities,
    partners: partners.count,
    pastOffers: offers.count,
    mean: candidates.partner.length / opportunities,
    median: quantile(0.5),
    most: quantile(0.9),
    without: counts.filter((count) => count === 0).length / opportunities,
    pairs: candidates.partner.length,
    capacity: places / opportunities,
  };
}

export function factsLine(name: string, facts: Facts): string {
  const { opportunities, partners, pastOffers, mean, median, most, without, pairs, capacity } = facts;
  return (
    `${name}: ${opportunities} opportunities x ${partners} partners, ${pastOffers} past offers; candidates each: mean ${mean.toFixed(1)}, ` +
    `median ${median}, 90 % ${most}; without any ${(without * 100).toFixed(1)} %; pairs ${pairs}; capacity per opportunity ${capacity.toFixed(1)}`
  );
}
