/** The worklist of a run, as the pages see it. */
import { DECIDED_NEEDS, type Need, type ReviewLine, type ReviewRun } from "../../contract/calls/review.ts";
import { parseDeskSettings } from "../../contract/desk-settings.ts";
import { AppError } from "../../contract/errors.ts";
import { effectiveTexts, type SettingTexts } from "../../contract/settings.ts";
import { decisionQueries } from "../../store/decisions.ts";
import { deliveryQueries } from "../../store/deliveries.ts";
import { reviewQueries, type NeedCount, type ReviewLineRecord, type Worklist } from "../../store/review.ts";
import { runQueries, type Run } from "../../store/runs.ts";
import { moneyOf } from "../records/money.ts";
import { unansweredOf } from "../automatic/unanswered.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

const DECIDED: ReadonlySet<Need> = new Set(DECIDED_NEEDS);

/** @throws AppError `not-found` when there is no such run. */
export function runOf(session: Session, id: number): Run {
  const run = runQueries(session.book().db).readRun(id);
  if (run === null) throw new AppError("not-found", `there is no run ${id} in this book`, { detail: { run: id } });
  return run;
}

/**
 * The latest run: only its lines are decided and delivered, since what was decided in a later one is not seen in an earlier one.
 * @throws AppError `not-found`; `conflict` where others have followed it.
 */
export function latestRunOf(session: Session, id: number): Run {
  const run = runOf(session, id);
  const latest = runQueries(session.book().db).latestRun();
  if (latest !== null && latest.id !== id) {
    throw new AppError("conflict", `run ${id} has been followed by run ${latest.id}: decide and deliver there`, {
      detail: { run: id, latest: latest.id },
    });
  }
  return run;
}

/**
 * The worklist of a run: as things stand now for the latest, as its review left it for one that others followed. What is a close call is so by the
 * book's margin, what is due by its date.
 */
export function worklistOf(session: Session, run: number): Worklist {
  const { texts, observed } = snapshot(session);
  const latest = runQueries(session.book().db).latestRun();
  return { run, margin: parseDeskSettings(texts).closeMargin, asOf: observed.asOf, asLeft: latest !== null && latest.id !== run };
}

/** Undecided lines of the latest run. */
export function reviewCount(session: Session): number {
  const { db } = session.book();
  const run = runQueries(db).latestRun();
  if (run === null) return 0;
  return undecided(reviewQueries(db).needs(worklistOf(session, run.id)));
}

export function undecided(needs: readonly NeedCount[]): number {
  return needs.filter(({ need }) => !DECIDED.has(need)).reduce((sum, { count }) => sum + count, 0);
}

export function runView(session: Session, run: Run): ReviewRun {
  const { db } = session.book();
  // The worklist joins what waits now.
  const { texts, observed } = snapshot(session);
  const worklist = worklistOf(session, run.id);
  const runs = runQueries(db);
  return {
    id: run.id,
    engine: run.engine,
    asOf: run.asOf,
    startedAt: run.startedAt,
    startedBy: run.startedBy,
    method: run.method,
    lines: run.waiting,
    proposed: run.proposed,
    groups: reviewQueries(db).needs(worklist),
    margin: worklist.margin,
    deliverable: decisionQueries(db).deliverable(run.id).length,
    outdated:
      isOutdated(run, texts, observed.asOf, observed.settings.clock !== "now") ||
      runs.isChangedSince(run.lastAct) ||
      runs.countMissing(run.id) > 0,
    undoable: undoableOf(session, run.id),
  };
}

/** What an automatic delivery can take back is what no partner has answered; a reviewed one is taken back as a whole. */
function undoableOf(session: Session, run: number): ReviewRun["undoable"] {
  const { db } = session.book();
  const last = deliveryQueries(db).lastUndoable();
  if (last === null || last.run !== run) return null;
  const offers = last.automatic ? unansweredOf(db, last.id, snapshot(session).observed.asOf).length : last.offers;
  return offers === 0 ? null : { delivery: last.id, offers, automatic: last.automatic };
}

/** Whether the book's settings, or the date it stands at, are no longer those of the run. */
function isOutdated(run: Run, texts: SettingTexts, asOf: number, standing: boolean): boolean {
  const now = effectiveTexts(texts);
  const names = new Set([...Object.keys(now), ...Object.keys(run.settings)]);
  return (standing && run.asOf !== asOf) || [...names].some((name) => now[name] !== run.settings[name]);
}

export function lineView(line: ReviewLineRecord, baseCurrency: string): ReviewLine {
  const {
    opportunity,
    position,
    need,
    topic,
    customer,
    partner,
    partnerName,
    score,
    lead,
    available,
    decision,
    reason,
    holdUntil,
    problem,
  } = line;
  return {
    opportunity,
    position,
    need,
    topic,
    customer,
    revenue: moneyOf(line.estimatedRevenue, line.currency, baseCurrency),
    partner: partner === null ? null : { id: partner, name: partnerName ?? partner },
    score,
    lead,
    available,
    decision,
    reason,
    holdUntil,
    problem,
    automatic: line.automatic === 1,
    newcomer: line.newcomer === 1,
  };
}
