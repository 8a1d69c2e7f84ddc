/** The explanation of one line: every candidate with its seven terms, every other partner with what stops it. */
import type { Explanation } from "../../contract/calls/review.ts";
import { CHECK_OF } from "../../contract/codes.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { candidatesOf, rankCandidates, rejections } from "../../engine/explain.ts";
import { reviewQueries } from "../../store/review.ts";
import { runQueries } from "../../store/runs.ts";
import { ENGINE_VERSION, priced } from "../distribution/pipeline.ts";
import { candidateView, newcomersShare, unavailableView } from "../distribution/partner-views.ts";
import { opportunityFacts } from "../records/opportunity-facts.ts";
import type { Session } from "../session.ts";
import { replayOf, turnAt } from "./replay.ts";
import { lineView, runOf, worklistOf } from "./worklist.ts";

export function explainLine(session: Session, runId: number, opportunityId: string): Explanation {
  const { db } = session.book();
  const run = runOf(session, runId);
  const replay = replayOf(session, run);
  const { observed } = replay;
  const record = reviewQueries(db).line({ ...worklistOf(session, runId), opportunity: opportunityId });
  const proposal = runQueries(db).readProposal(runId, opportunityId);
  if (record === null || proposal === null) {
    throw new AppError("not-found", `opportunity ${quoted(opportunityId)} is not in run ${runId}`, {
      detail: { opportunity: opportunityId },
    });
  }
  const opportunity = observed.book.opportunities.place(opportunityId);
  const turn = turnAt(replay, proposal.position);
  const { circumstances, distances } = observed;
  const pricing = priced(observed, Int32Array.of(opportunity), candidatesOf(circumstances, distances, opportunity));
  const candidates = rankCandidates(circumstances, pricing, turn, 0).map((scored) => candidateView(observed, turn, opportunity, scored));
  const taken = new Set(candidates.map(({ partner }) => partner.id));
  const first = candidates.find(({ failures }) => failures.length === 0);
  const proposed = candidates.find(({ partner }) => partner.id === proposal.partner);
  return {
    line: lineView(record, observed.settings.baseCurrency),
    opportunity: opportunityFacts(session, observed, opportunityId),
    candidates,
    newcomersShare: proposal.kept ? null : newcomersShare(observed, turn, pricing),
    unavailable: rejections({ ...observed.circumstances, load: turn.load }, opportunity, (code) => CHECK_OF[code])
      .filter(({ partner }) => !taken.has(observed.book.partners.id(partner)))
      .map((rejection) => unavailableView(observed, turn, opportunity, rejection)),
    sameAsRun:
      run.engine === ENGINE_VERSION &&
      // A plan chooses for all lines: among equals, and where it gave up early, that need not be this line's own first.
      (proposal.kept || run.method === "best" || (first?.partner.id ?? null) === proposal.partner) &&
      (proposed === undefined || proposed.score === proposal.score),
  };
}
