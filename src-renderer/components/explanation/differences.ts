/** Where a difference between two scores comes from, term by term. */
import type { Term } from "../../../src-main/contract/calls/shared.ts";
import type { MetricName } from "../../../src-main/contract/metrics.ts";

export interface TermDifference {
  readonly metric: MetricName;
  /** This candidate's term minus the other's. */
  readonly difference: number;
}

/** All terms that differ, largest first; equal sizes keep the order of the sum. */
export function termDifferences(terms: readonly Term[], others: readonly Term[]): TermDifference[] {
  const otherOf = new Map(others.map((term) => [term.metric, term.term]));
  return terms
    .map((term) => ({ metric: term.metric, difference: term.term - (otherOf.get(term.metric) ?? 0) }))
    .filter((one) => one.difference !== 0)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

/** Terms smaller than this share of all the movement are not worth a word. */
const WORTH_NAMING = 0.1;

/** The few that explain most: at most `most`, and none that is small beside the rest. */
export function largestDifferences(differences: readonly TermDifference[], most: number): TermDifference[] {
  const all = differences.reduce((sum, one) => sum + Math.abs(one.difference), 0);
  return differences.slice(0, most).filter((one) => Math.abs(one.difference) >= WORTH_NAMING * all);
}
