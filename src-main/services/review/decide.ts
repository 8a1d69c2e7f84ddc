/** What the reviewer decides on proposals; nothing is delivered by it. */
import { parseInstant } from "../../calendar/instants.ts";
import type { CallInput } from "../../contract/calls.ts";
import type { Failure } from "../../contract/calls/shared.ts";
import { AppError, assertNever, inputError, quoted } from "../../contract/errors.ts";
import { failuresOf } from "../../engine/availability/index.ts";
import type { Turn } from "../../engine/distribute.ts";
import { decisionQueries } from "../../store/decisions.ts";
import { BY_NEED, reviewQueries } from "../../store/review.ts";
import { runQueries, type Proposal } from "../../store/runs.ts";
import type { ObservedBook } from "../distribution/pipeline.ts";
import { failureViews } from "../distribution/remedies.ts";
import { writableBook, type Session } from "../session.ts";
import { changed, snapshot } from "../snapshot.ts";
import { replayOf, turnAt } from "./replay.ts";
import { latestRunOf, runOf, worklistOf } from "./worklist.ts";

type Decide = CallInput<"review.decide">;

/** Each code that stands against a pair, with its sentence and its remedy. */
export function failuresWithSentences(observed: ObservedBook, load: Int32Array, opportunity: number, partner: number): Failure[] {
  return failureViews(observed, load, opportunity, partner, failuresOf({ ...observed.circumstances, load }, opportunity, partner));
}

/** The checks that fail if this partner were chosen for a line, at the line's turn. */
export function checkOverride(session: Session, runId: number, opportunityId: string, partnerId: string): Failure[] {
  const replay = replayOf(session, runOf(session, runId));
  const { book } = replay.observed;
  const partner = book.partners.place(partnerId);
  if (partner < 0)
    throw new AppError("not-found", `there is no partner ${quoted(partnerId)} in this book`, { detail: { partner: partnerId } });
  const proposal = proposalOf(runQueries(session.book().db), runId, opportunityId);
  // The line's own place is free again when it goes elsewhere, so only what comes before it counts.
  const turn: Turn = turnAt(replay, proposal.position);
  return failuresWithSentences(replay.observed, turn.load, book.opportunities.place(opportunityId), partner);
}

function proposalOf(runs: ReturnType<typeof runQueries>, runId: number, opportunityId: string): Proposal {
  const proposal = runs.readProposal(runId, opportunityId);
  if (proposal === null) {
    throw new AppError("not-found", `opportunity ${quoted(opportunityId)} is not in run ${runId}`, {
      detail: { opportunity: opportunityId },
    });
  }
  return proposal;
}

/** The first instant of the day on which a held line comes back. */
function holdUntil(day: string | null, timeZone: string): number | null {
  if (day === null) return null;
  const instant = parseInstant(day, timeZone, "start");
  if (instant === null) throw inputError({ file: "hold", column: "until", value: day, expected: "a date such as 2017-06-30" });
  return instant;
}

/**
 * Takes one decision for each of the opportunities, all or none.
 * @throws AppError `conflict` where a line has been delivered or does not wait any more, or has no partner to approve; `invalid-input` where an
 *   override fails a check that its author has not accepted.
 */
export function decide(session: Session, { run: runId, opportunities, decision }: Decide): void {
  const { db } = writableBook(session);
  latestRunOf(session, runId);
  const { timeZone } = snapshot(session).observed.settings;
  const queries = decisionQueries(db);
  const review = reviewQueries(db);
  const worklist = worklistOf(session, runId);
  const until = decision.type === "hold" ? holdUntil(decision.until ?? null, timeZone) : null;
  const runs = runQueries(db);
  const at = session.now();
  const by = session.user;
  const overrideFailures =
    decision.type === "override" ? opportunities.map((opportunity) => checkOverride(session, runId, opportunity, decision.partner)) : [];
  const write = db.transaction(() => {
    opportunities.forEach((opportunity, i) => {
      const proposal = proposalOf(runs, runId, opportunity);
      const line = review.line({ ...worklist, opportunity });
      // A decision on what waits no longer can still be taken back.
      const decidable = line?.need !== "delivered" && (line?.need !== "gone" || decision.type === "clear");
      if (line === null || !decidable) {
        const what = line?.need === "delivered" ? "has been delivered" : "does not wait any more";
        throw new AppError("conflict", `${quoted(line?.topic ?? opportunity)} ${what}: nothing to decide`, { detail: { opportunity } });
      }
      const common = { opportunity, run: runId, at, by, problem: null };
      switch (decision.type) {
        case "clear":
          queries.clear(opportunity, { at, by });
          return;
        case "hold":
          queries.set({ ...common, decision: "hold", partner: null, reason: decision.reason || null, accepted: [], until });
          return;
        case "approve": {
          if (proposal.partner === null) {
            throw new AppError("conflict", `${quoted(line.topic)} has no proposed partner to approve: choose one with Override`, {
              detail: { opportunity },
            });
          }
          queries.set({ ...common, decision: "approve", partner: proposal.partner, reason: null, accepted: [] });
          return;
        }
        case "override": {
          const unaccepted = (overrideFailures[i] ?? []).filter(({ code }) => !decision.accepted.includes(code));
          if (unaccepted.length > 0) {
            const sentences = unaccepted.map(({ code, sentence }) => `${code} (${sentence})`).join("; ");
            throw new AppError("invalid-input", `${quoted(line.topic)} fails checks that are not accepted: ${sentences}`, {
              detail: { opportunity },
            });
          }
          queries.set({ ...common, decision: "override", partner: decision.partner, reason: decision.reason, accepted: decision.accepted });
          return;
        }
        default:
          assertNever(decision, "decision");
      }
    });
  });
  write();
  changed(session, "review");
}

/** Approves every line that is clear; gives their opportunities. */
export function approveClear(session: Session, runId: number): string[] {
  const { db } = session.book();
  latestRunOf(session, runId);
  const clear = reviewQueries(db).lines({ ...worklistOf(session, runId), ...BY_NEED, group: "clear" });
  const approved = clear.map(({ opportunity }) => opportunity);
  if (approved.length > 0) decide(session, { run: runId, opportunities: approved, decision: { type: "approve" } });
  return approved;
}
