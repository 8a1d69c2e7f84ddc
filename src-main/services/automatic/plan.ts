/** Which lines of a run are clear by thresholds, and why the others wait. */
import { AUTOMATIC_REFUSALS, type AutomaticRefusal, type Thresholds } from "../../contract/calls/automatic.ts";
import type { CallOutput } from "../../contract/calls.ts";
import { METRICS } from "../../contract/metrics.ts";
import { BY_NEED, reviewQueries } from "../../store/review.ts";
import { runQueries } from "../../store/runs.ts";
import { latestRunOf, worklistOf } from "../review/worklist.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";
import { refusalsOf, type Judged } from "./rules.ts";

/** Groups of lines that nobody has decided and that have a partner. */
const UNDECIDED: ReadonlySet<string> = new Set(["close-call", "imputed", "clear"]);

type Plan = CallOutput<"automatic.plan">;

export interface JudgedLine extends Judged {
  readonly opportunity: string;
  readonly partner: string;
  readonly refusals: readonly AutomaticRefusal[];
}

/** The undecided lines of a run that have a partner, in its order, each judged by the thresholds. */
export function judgeRun(session: Session, runId: number, thresholds: Thresholds): JudgedLine[] {
  const { db } = session.book();
  latestRunOf(session, runId);
  const { observed } = snapshot(session);
  const { book, circumstances } = observed;
  const lines = reviewQueries(db).lines({ ...worklistOf(session, runId), ...BY_NEED });
  const undecided = new Set(lines.filter(({ need }) => UNDECIDED.has(need)).map(({ opportunity }) => opportunity));
  const judged: JudgedLine[] = [];
  for (const proposal of runQueries(db).readProposals(runId)) {
    const { opportunity, partner, lead } = proposal;
    if (partner === null || proposal.kept || !undecided.has(opportunity)) continue;
    const imputed = METRICS.filter((_, i) => (proposal.imputed & (1 << i)) !== 0);
    const revenue = book.columns.opportunities.revenue[book.opportunities.place(opportunity)] ?? NaN;
    const offers = circumstances.standing.counts.delivered[book.partners.place(partner)] ?? 0;
    const line = { lead, imputed, revenue, offers };
    judged.push({ ...line, opportunity, partner, refusals: refusalsOf(line, { ...thresholds, on: true }) });
  }
  return judged;
}

export function planOf(session: Session, run: number, thresholds: Thresholds): Plan {
  const lines = judgeRun(session, run, thresholds);
  return {
    run,
    proposed: lines.length,
    clear: lines.filter(({ refusals }) => refusals.length === 0).length,
    refused: countRefusals(lines.map(({ refusals }) => refusals)),
  };
}

/** How often each threshold refuses, those that never do left out. */
export function countRefusals(refusals: readonly (readonly AutomaticRefusal[])[]): Plan["refused"] {
  return AUTOMATIC_REFUSALS.map((reason) => ({ reason, count: refusals.filter((some) => some.includes(reason)).length })).filter(
    ({ count }) => count > 0,
  );
}
