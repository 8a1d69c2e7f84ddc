/** The worklist of a run, as the pages see it. */
import type { Need, ReviewLine, ReviewRun } from "../../contract/calls/review.ts";
import { AppError } from "../../contract/errors.ts";
import { effectiveTexts, type SettingTexts } from "../../contract/settings.ts";
import { decisionQueries } from "../../store/decisions.ts";
import { deliveryQueries } from "../../store/deliveries.ts";
import { reviewQueries, type ReviewLineRecord, type Worklist } from "../../store/review.ts";
import { runQueries, type Run } from "../../store/runs.ts";
import { moneyOf } from "../records/money.ts";
import { unansweredOf } from "../automatic/unanswered.ts";
import type { Session } from "../session.ts";
import { snapshot } from "../snapshot.ts";

/** A lead up to this is a close call: at the standard weights, under two percentage points of win rate. */
export const CLOSE_MARGIN = 0.05;

/** Groups that need the user: what the count beside Review in the navigation adds up. */
const NEEDING: readonly Need[] = ["changed", "no-address", "nobody", "close-call", "imputed", "clear"];

/** @throws AppError `not-found` when there is no such run. */
export function runOf(session: Session, id: number): Run {
  const run = runQueries(session.book().db).readRun(id);
  if (run === null) throw new AppError("not-found", `there is no run ${id} in this book`, { detail: { run: id } });
  return run;
}

/** The worklist of a run: as things stand now for the latest, as its review left it for one that others followed. */
export function worklistOf(session: Session, run: number): Worklist {
  const latest = runQueries(session.book().db).latestRun();
  return { run, margin: CLOSE_MARGIN, asLeft: latest !== null && latest.id !== run };
}

/** Undecided lines of the latest run. */
export function reviewCount(session: Session): number {
  const { db } = session.book();
  const run = runQueries(db).latestRun();
  if (run === null) return 0;
  snapshot(session);
  return undecided(reviewQueries(db).groups({ ...worklistOf(session, run.id), search: "" }));
}

export function undecided(groups: readonly { readonly need: Need; readonly count: number }[]): number {
  return groups.filter(({ need }) => NEEDING.includes(need)).reduce((sum, { count }) => sum + count, 0);
}

export function runView(session: Session, run: Run): ReviewRun {
  const { db } = session.book();
  // The worklist joins what waits now.
  const { texts, observed } = snapshot(session);
  const groups = reviewQueries(db).groups({ ...worklistOf(session, run.id), search: "" });
  const runs = runQueries(db);
  return {
    id: run.id,
    engine: run.engine,
    asOf: run.asOf,
    startedAt: run.startedAt,
    startedBy: run.startedBy,
    lines: run.waiting,
    proposed: run.proposed,
    groups,
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
  const offers = last.automatic ? unansweredOf(db, last.id).length : last.offers;
  return offers === 0 ? null : { delivery: last.id, offers, automatic: last.automatic };
}

/** Whether the book's settings, or the date it stands at, are no longer those of the run. */
function isOutdated(run: Run, texts: SettingTexts, asOf: number, standing: boolean): boolean {
  const now = effectiveTexts(texts);
  const names = new Set([...Object.keys(now), ...Object.keys(run.settings)]);
  return (standing && run.asOf !== asOf) || [...names].some((name) => now[name] !== run.settings[name]);
}

export function lineView(line: ReviewLineRecord, baseCurrency: string): ReviewLine {
  const { opportunity, position, need, topic, customer, partner, partnerName, score, lead, available, decision, reason, problem } = line;
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
    problem,
    automatic: line.automatic === 1,
  };
}
