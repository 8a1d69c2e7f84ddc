/** The slow twin of a ranking: how every partner stands towards one opportunity at t. */
import { CHECK_OF, type FailureCode } from "../../src-main/contract/codes.ts";
import type { MetricName } from "../../src-main/contract/metrics.ts";
import type { Settings } from "../../src-main/contract/settings.ts";
import { byCodeUnit, type ArrayBook } from "./book.ts";
import { newcomerTest } from "./newcomers.ts";
import { placesAtTime, preference, scorerOf, situation, standings, type Standing } from "./situation.ts";

export interface TwinRankRow {
  readonly partner: string;
  /** Passes every check but, perhaps, capacity. */
  readonly candidate: boolean;
  readonly available: boolean;
  /** Null for those that are not candidates; their terms are empty. */
  readonly score: number | null;
  readonly terms: Readonly<Partial<Record<MetricName, number>>>;
  readonly imputed: readonly MetricName[];
  readonly failures: readonly FailureCode[];
  /** Only for a candidate that goes first by the newcomers' share. */
  readonly newcomer?: true;
}

function failedChecks(standing: Standing): number {
  return new Set(standing.failures.map((code) => CHECK_OF[code])).size;
}

/**
 * "every partner: its score in seven terms, or the checks it fails": available ones best first, then candidates that are only full,
 * best first, then the others by number of failed checks and id. Newcomers come before all others of their kind where their share takes it.
 */
export function twinRank(rows: ArrayBook, settings: Settings, t: number, opportunityId: string): readonly TwinRankRow[] {
  const opportunity = rows.opportunities.find((row) => row.id === opportunityId);
  if (opportunity === undefined) throw new RangeError(`no opportunity ${opportunityId} in this book`);
  const of = situation(rows, settings, t);
  const subject = of.caseOf(opportunity);
  const places = placesAtTime(rows, t);
  const all = standings(of, subject, places);
  const score = scorerOf(of, subject, all);
  const prefer = preference(places);
  const goesFirst = newcomerTest(of);
  const isFirst = (standing: Standing) => standing.candidate && goesFirst(opportunity, standing.partner);
  const best = (a: Standing, b: Standing) =>
    Number(isFirst(b)) - Number(isFirst(a)) || prefer(a.partner, score(a.partner).score, b.partner, score(b.partner).score);
  const available = all.filter((standing) => standing.available).toSorted(best);
  const full = all.filter((standing) => standing.candidate && !standing.available).toSorted(best);
  const others = all
    .filter((standing) => !standing.candidate)
    .toSorted((a, b) => failedChecks(a) - failedChecks(b) || byCodeUnit(a.partner.id, b.partner.id));
  return [...available, ...full, ...others].map((standing) => ({
    partner: standing.partner.id,
    candidate: standing.candidate,
    available: standing.available,
    ...(standing.candidate ? score(standing.partner) : { score: null, terms: {}, imputed: [] }),
    failures: standing.failures,
    ...(isFirst(standing) ? { newcomer: true as const } : {}),
  }));
}
