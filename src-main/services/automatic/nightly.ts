/** A run and its automatic delivery in one go, as the nightly job does it. */
import type { AutomaticRefusal } from "../../contract/calls/automatic.ts";
import { runQueries } from "../../store/runs.ts";
import { makeRun } from "../review/run.ts";
import type { Session } from "../session.ts";
import { automaticThresholds, deliverLines } from "./deliver.ts";
import { countRefusals, judgeRun } from "./plan.ts";

export interface NightlyLine {
  readonly opportunity: string;
  /** null = nobody is available. */
  readonly partner: string | null;
  readonly score: number | null;
  readonly delivered: boolean;
  /** The thresholds that keep it in review; empty for what is delivered, was decided before, or has no partner. */
  readonly refusals: readonly AutomaticRefusal[];
}

export interface NightlyResult {
  readonly run: number;
  /** ISO 8601, of the book. */
  readonly asOf: string;
  readonly delivered: number;
  /** Proposed and left to review. */
  readonly waits: number;
  readonly without: number;
  readonly refused: readonly { readonly reason: AutomaticRefusal; readonly count: number }[];
  readonly lines: readonly NightlyLine[];
}

/** @throws AppError `conflict` where automatic distribution is switched off: then not even a run is made. */
export async function runAndDeliver(session: Session): Promise<NightlyResult> {
  const thresholds = automaticThresholds(session);
  const run = await makeRun(session, "nightly");
  const judged = judgeRun(session, run.id, thresholds);
  const { kept } = deliverLines(session, run.id, judged);
  const keptBack = new Set(kept.map(({ opportunity }) => opportunity));
  const byOpportunity = new Map(judged.map((line) => [line.opportunity, line]));
  const lines = [...runQueries(session.book().db).readProposals(run.id)].map(({ opportunity, partner, score }): NightlyLine => {
    const line = byOpportunity.get(opportunity);
    const delivered = line?.refusals.length === 0 && !keptBack.has(opportunity);
    return { opportunity, partner, score, delivered, refusals: line?.refusals ?? [] };
  });
  const delivered = lines.filter((line) => line.delivered).length;
  return {
    run: run.id,
    asOf: new Date(run.asOf).toISOString(),
    delivered,
    waits: run.proposed - delivered,
    without: run.lines - run.proposed,
    refused: countRefusals(judged.map(({ refusals }) => refusals)),
    lines,
  };
}
