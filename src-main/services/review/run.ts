/** Makes a distribution run over what waits and keeps it with its inputs. */
import type { RunMethod } from "../../contract/calls/plans.ts";
import type { ReviewRun } from "../../contract/calls/review.ts";
import { AppError } from "../../contract/errors.ts";
import { METRICS } from "../../contract/metrics.ts";
import { effectiveTexts } from "../../contract/settings.ts";
import { actQueries } from "../../store/acts.ts";
import { decisionQueries } from "../../store/decisions.ts";
import type { Book } from "../../store/open.ts";
import { runQueries, type Proposal } from "../../store/runs.ts";
import { settingQueries } from "../../store/settings.ts";
import { bothWays, type BothWays } from "../distribution/both-ways.ts";
import { LinedRun, type RunLine } from "../distribution/lines.ts";
import { CHUNK, ENGINE_VERSION, gatherInTurns, runOrder } from "../distribution/pipeline.ts";
import { keepPlan } from "../plan/keep.ts";
import { inTurns } from "../plan/preview.ts";
import { writableBook, type Session } from "../session.ts";
import { changed, snapshot } from "../snapshot.ts";
import { runOf, runView } from "./worklist.ts";

/**
 * Distributes and writes the run in one transaction at the end: a cancelled or killed run leaves nothing.
 * @throws AppError `cancelled`; `conflict` when the book changed meanwhile; `read-only`.
 */
export async function makeRun(session: Session, job: string, method: RunMethod = "greedy"): Promise<ReviewRun> {
  const book = writableBook(session);
  const { db } = book;
  const startedAt = session.now();
  const begun = stateOf(book);
  const { observed, texts } = snapshot(session);
  const lastAct = actQueries(db).newestAct();
  const order = runOrder(observed, decisionQueries(db).kept());
  const candidates = await gatherInTurns(observed, order, (done, total) => session.progress(job, "Finding candidates", done, total));
  let both: BothWays | null = null;
  if (method === "best") both = await inTurns(session, job, bothWays(observed, order, candidates));
  const run = new LinedRun(observed, order, candidates, both?.giver);
  while (run.advance(CHUNK)) await session.progress(job, "Distributing", run.count, order.opportunities.length);
  // Other calls ran in between: what they changed would make this run a lie. Time alone changes nothing: the run is as of when it began.
  if (session.book() !== book || stateOf(book) !== begun)
    throw new AppError("conflict", "the book changed while the run was made: run again");
  const id = runQueries(db).insertRun(
    {
      engine: ENGINE_VERSION,
      asOf: observed.asOf,
      startedAt,
      startedBy: session.user,
      settings: effectiveTexts(texts),
      waiting: run.count,
      proposed: run.proposed,
      lastAct,
      method,
    },
    proposals(run.lines()),
    (made) => {
      if (both !== null) keepPlan(db, made, observed, order, both);
    },
  );
  changed(session, "review");
  return runView(session, runOf(session, id));
}

/** What the lines of a run follow from, as one text: the records as acts left them, the settings, and what other processes wrote. */
function stateOf({ db }: Book): string {
  const written = Number(db.pragma("data_version", { simple: true }));
  return JSON.stringify([actQueries(db).newestAct(), settingQueries(db).readAll(), written]);
}

/** The lines as they are stored. */
export function* proposals(lines: Iterable<RunLine>): Iterable<Proposal> {
  let position = 0;
  for (const { line, next, kept } of lines) {
    const [second] = next;
    yield {
      position: position++,
      opportunity: line.opportunity,
      partner: line.partner,
      score: line.score,
      lead: line.score === null || second === undefined ? null : line.score - second.score,
      terms: line.partner === null ? null : { ...NO_TERMS, ...line.terms },
      imputed: METRICS.reduce((bits, metric, i) => (line.imputed.includes(metric) ? bits | (1 << i) : bits), 0),
      available: line.available,
      next,
      failures: line.failures ?? null,
      kept,
      newcomer: line.newcomer === true,
    };
  }
}

const NO_TERMS = { distance: 0, winrate: 0, returnrate: 0, feedbackrate: 0, stallrate: 0, touchrate: 0, avgtimetoclose: 0 };
