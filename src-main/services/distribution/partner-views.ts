/** Partners for one opportunity as pages show them: a score with its terms, or what stops them. */
import type { Candidate, Unavailable } from "../../contract/calls/explaining.ts";
import type { Term } from "../../contract/calls/shared.ts";
import { failuresOf } from "../../engine/availability/index.ts";
import type { Turn } from "../../engine/distribute.ts";
import type { Rejection, ScoredPartner } from "../../engine/explain.ts";
import { DISTANCE, metricCounts, TIME } from "../../engine/metrics.ts";
import { METRIC_INDEX, SUM_ORDER, type ObservedBook } from "./pipeline.ts";
import { failureViews } from "./remedies.ts";

/** A candidate as things stand at `turn`; one without room has that as its failure. */
export function candidateView(observed: ObservedBook, turn: Turn, opportunity: number, scored: ScoredPartner): Candidate {
  const { book, circumstances } = observed;
  const capacity = book.columns.partners.capacity[scored.partner] ?? NaN;
  return {
    partner: book.partners.named(scored.partner),
    score: scored.score,
    terms: termViews(observed, scored),
    capacity: Number.isNaN(capacity) ? null : capacity,
    load: turn.load[scored.partner] ?? 0,
    failures: failureViews(
      observed,
      turn.load,
      opportunity,
      scored.partner,
      failuresOf({ ...circumstances, load: turn.load }, opportunity, scored.partner),
    ),
  };
}

export function unavailableView(observed: ObservedBook, turn: Turn, opportunity: number, rejection: Rejection): Unavailable {
  const { partner, codes, checks } = rejection;
  return {
    partner: observed.book.partners.named(partner),
    checks,
    failures: failureViews(observed, turn.load, opportunity, partner, codes),
  };
}

/** The seven terms in the order of the sum, with the counts behind each. */
function termViews({ settings, circumstances }: ObservedBook, scored: ScoredPartner): Term[] {
  const counts = metricCounts(circumstances.standing.counts);
  return SUM_ORDER.map((metric) => {
    const index = METRIC_INDEX[metric];
    const value = scored.values[index] ?? NaN;
    const behind = index === DISTANCE ? undefined : counts[index];
    return {
      metric,
      value: Number.isNaN(value) ? null : value,
      weight: settings.weights[metric],
      term: scored.terms[index] ?? 0,
      imputed: scored.imputed[index] === 1,
      count: (index === TIME ? behind?.of : behind?.sum)?.[scored.partner] ?? null,
      of: behind?.of[scored.partner] ?? null,
    };
  });
}
