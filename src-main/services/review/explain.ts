/** The explanation of one line: every candidate with its seven terms, every other partner with what stops it. */
import type { Candidate, Explanation } from "../../contract/calls/review.ts";
import type { Term } from "../../contract/calls/shared.ts";
import { CHECK_OF } from "../../contract/codes.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { failuresOf } from "../../engine/availability/index.ts";
import type { Turn } from "../../engine/distribute.ts";
import { candidatesOf, rankCandidates, rejections, type ScoredPartner } from "../../engine/explain.ts";
import { DISTANCE, metricCounts, TIME } from "../../engine/metrics.ts";
import { reviewQueries } from "../../store/review.ts";
import { runQueries } from "../../store/runs.ts";
import { ENGINE_VERSION, METRIC_INDEX, priced, SUM_ORDER, type ObservedBook } from "../distribution/pipeline.ts";
import { failureSentence } from "../distribution/sentences.ts";
import { opportunityFacts } from "../records/opportunity-facts.ts";
import type { Session } from "../session.ts";
import { replayOf, turnAt } from "./replay.ts";
import { CLOSE_MARGIN, lineView, runOf } from "./worklist.ts";

export function explainLine(session: Session, runId: number, opportunityId: string): Explanation {
  const { db } = session.book();
  const run = runOf(session, runId);
  const replay = replayOf(session, run);
  const { observed } = replay;
  const record = reviewQueries(db).line({ run: runId, margin: CLOSE_MARGIN, opportunity: opportunityId });
  const proposal = runQueries(db).readProposal(runId, opportunityId);
  if (record === null || proposal === null) {
    throw new AppError("not-found", `opportunity ${quoted(opportunityId)} is not in run ${runId}`, {
      detail: { opportunity: opportunityId },
    });
  }
  const opportunity = observed.book.opportunities.place(opportunityId);
  const turn = turnAt(replay, proposal.position);
  const candidates = candidateViews(observed, turn, opportunity);
  const taken = new Set(candidates.map(({ partner }) => partner.id));
  const first = candidates.find(({ failures }) => failures.length === 0);
  const proposed = candidates.find(({ partner }) => partner.id === proposal.partner);
  return {
    line: lineView(record, observed.settings.baseCurrency),
    opportunity: opportunityFacts(session, observed, opportunityId),
    candidates,
    unavailable: rejections({ ...observed.circumstances, load: turn.load }, opportunity, (code) => CHECK_OF[code])
      .filter(({ partner }) => !taken.has(observed.book.partners.id(partner)))
      .map(({ partner, codes, checks }) => ({
        partner: observed.book.partners.named(partner),
        checks,
        failures: codes.map((code) => ({ code, sentence: failureSentence(observed, turn.load, opportunity, partner, code) })),
      })),
    sameAsRun:
      run.engine === ENGINE_VERSION &&
      (proposal.kept || (first?.partner.id ?? null) === proposal.partner) &&
      (proposed === undefined || proposed.score === proposal.score),
  };
}

/** All candidates as things stand at `turn`, best first, those without room with that as their failure. */
export function candidateViews(observed: ObservedBook, turn: Turn, opportunity: number): Candidate[] {
  const { book, circumstances, distances } = observed;
  const now = { ...circumstances, load: turn.load };
  const pricing = priced(observed, Int32Array.of(opportunity), candidatesOf(circumstances, distances, opportunity));
  return rankCandidates(circumstances, pricing, turn, 0).map((scored) => {
    const capacity = book.columns.partners.capacity[scored.partner] ?? NaN;
    return {
      partner: book.partners.named(scored.partner),
      score: scored.score,
      terms: termViews(observed, scored),
      capacity: Number.isNaN(capacity) ? null : capacity,
      load: turn.load[scored.partner] ?? 0,
      failures: failuresOf(now, opportunity, scored.partner).map((code) => ({
        code,
        sentence: failureSentence(observed, turn.load, opportunity, scored.partner, code),
      })),
    };
  });
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
