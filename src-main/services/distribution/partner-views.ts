/** Partners for one opportunity as pages show them: a score with its terms, or what stops them. */
import type { Candidate, NewcomersShare, Unavailable } from "../../contract/calls/explaining.ts";
import type { Term } from "../../contract/calls/shared.ts";
import { failuresOf } from "../../engine/availability/index.ts";
import { isFull } from "../../engine/availability/capacity.ts";
import { bestCandidates, type Turn } from "../../engine/distribute.ts";
import type { Pricing, Rejection, ScoredPartner } from "../../engine/explain.ts";
import { DISTANCE, metricCounts, TIME } from "../../engine/metrics.ts";
import { firstFor } from "../../engine/newcomers.ts";
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
    newcomer: firstFor(observed.newcomers, opportunity)?.[scored.partner] === 1,
  };
}

/**
 * What the newcomers' share does to an opportunity as things stand at `turn`; null where it is not chosen for it.
 * @param pricing of this opportunity alone.
 */
export function newcomersShare({ book, settings }: ObservedBook, turn: Turn, pricing: Pricing): NewcomersShare | null {
  const [opportunity = -1] = pricing.opportunities;
  const first = firstFor(pricing.newcomers, opportunity);
  if (first === null) return null;
  const hasRoom = (partner: number) => !isFull({ book: book.columns, load: turn.load }, partner);
  const [otherwise] = bestCandidates(book.columns, turn, { ...pricing, newcomers: null }, 0, 1, -1);
  return {
    share: settings.newcomerShare,
    offers: settings.newcomerOffers,
    available: pricing.candidates.partner.filter((partner) => first[partner] === 1 && hasRoom(partner)).length,
    otherwise: otherwise === undefined ? null : { ...book.partners.named(otherwise.partner), score: otherwise.score },
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
function termViews({ settings, circumstances, metrics }: ObservedBook, scored: ScoredPartner): Term[] {
  const counts = metricCounts(circumstances.standing.counts);
  return SUM_ORDER.map((metric) => {
    const index = METRIC_INDEX[metric];
    const value = scored.values[index] ?? NaN;
    const behind = index === DISTANCE ? undefined : counts[index];
    const own =
      index === DISTANCE || settings.history === "neutral" ? NaN : (metrics.raw[index * metrics.partners + scored.partner] ?? NaN);
    return {
      metric,
      value: Number.isNaN(value) ? null : value,
      weight: settings.weights[metric],
      term: scored.terms[index] ?? 0,
      imputed: scored.imputed[index] === 1,
      own: Number.isNaN(own) ? null : own,
      count: (index === TIME ? behind?.of : behind?.sum)?.[scored.partner] ?? null,
      of: behind?.of[scored.partner] ?? null,
    };
  });
}
