/** What a run decided differently from an earlier one, and why: looked at in both, each as of its own moment. */
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { RunDifference } from "../../contract/calls/runs.ts";
import { failuresOf } from "../../engine/availability/index.ts";
import { candidatesOf, explainScore, type ScoredPartner } from "../../engine/explain.ts";
import { situationOf } from "../../engine/standing.ts";
import { runDifferenceQueries, type StoredDifference } from "../../store/run-differences.ts";
import { runQueries, type Run } from "../../store/runs.ts";
import { METRIC_INDEX, priced, SUM_ORDER } from "../distribution/pipeline.ts";
import { failureSentence } from "../distribution/sentences.ts";
import type { Session } from "../session.ts";
import { replayOf, turnAt, type Replay } from "./replay.ts";
import { runOf } from "./worklist.ts";

/** How a partner stood in a run at the turn of an opportunity's line. */
interface Standing {
  readonly failures: readonly string[];
  /** null where it is no candidate, whatever its capacity. */
  readonly scored: ScoredPartner | null;
}

/** @param input `limit` -1 = all. */
export function compareRuns(session: Session, input: CallInput<"runs.compare">): CallOutput<"runs.compare"> {
  const { db } = session.book();
  const [later, earlier] = [runOf(session, input.run), runOf(session, input.earlier)];
  const queries = runDifferenceQueries(db);
  const { same, counts } = queries.counts(later.id, earlier.id);
  const page = queries.page(input);
  // One run after the other: each is replayed once.
  const before = standingsIn(session, earlier, page);
  const after = standingsIn(session, later, page);
  const names = new Map([...before.names, ...after.names]);
  return {
    same,
    counts,
    total: counts.filter(({ kind }) => input.kind === null || kind === input.kind).reduce((sum, { count }) => sum + count, 0),
    rows: page.map((row, i): RunDifference => {
      const named = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? id });
      const [then, now] = [before.lines[i], after.lines[i]];
      return {
        opportunity: { id: row.opportunity, name: row.topic ?? row.opportunity },
        customer: row.customer,
        kind: row.kind,
        before: named(row.before),
        after: named(row.after),
        why: {
          closed: [...(now?.before?.failures ?? [])],
          opened: [...(then?.after?.failures ?? [])],
          terms: termsOf(then, now),
          newcomer: { before: then?.newcomer === true, after: now?.newcomer === true },
          situation: row.kind === "added" ? (then?.situation ?? null) : row.kind === "gone" ? (now?.situation ?? null) : null,
        },
      };
    }),
    settings: settingDifferences(earlier, later),
  };
}

interface LineIn {
  /** The earlier and the later run's partner, in this run. */
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** Why the opportunity has no line in this run; null where it has one. */
  readonly situation: string | null;
  /** The newcomers' share gave it to its partner. */
  readonly newcomer: boolean;
}

/** How the partners of these lines stood in one run. */
function standingsIn(
  session: Session,
  run: Run,
  rows: readonly StoredDifference[],
): { readonly lines: readonly LineIn[]; readonly names: ReadonlyMap<string, string> } {
  const replay = replayOf(session, run);
  const { observed } = replay;
  const { book, circumstances } = observed;
  const runs = runQueries(session.book().db);
  const names = new Map<string, string>();
  const lines = rows.map(({ opportunity: id, before, after }): LineIn => {
    const opportunity = book.opportunities.place(id);
    if (opportunity < 0) return { before: null, after: null, situation: "not in the book", newcomer: false };
    const proposal = runs.readProposal(run.id, id);
    if (proposal === null) {
      return { before: null, after: null, situation: situationOf(circumstances.standing, opportunity), newcomer: false };
    }
    const standing = (partner: string | null) => {
      const place = partner === null ? -1 : book.partners.place(partner);
      if (place < 0) return null;
      names.set(book.partners.id(place), book.partners.name(place));
      return standingOf(replay, proposal.position, opportunity, place);
    };
    return { before: standing(before), after: standing(after), situation: null, newcomer: proposal.newcomer };
  });
  return { lines, names };
}

function standingOf(replay: Replay, position: number, opportunity: number, partner: number): Standing {
  const { observed } = replay;
  const { circumstances, distances } = observed;
  const turn = turnAt(replay, position);
  const codes = failuresOf({ ...circumstances, load: turn.load }, opportunity, partner);
  const candidates = candidatesOf(circumstances, distances, opportunity);
  const pricing = priced(observed, Int32Array.of(opportunity), candidates);
  return {
    failures: codes.map((code) => failureSentence(observed, turn.load, opportunity, partner, code)),
    scored: candidates.partner.includes(partner) ? explainScore(pricing, 0, partner) : null,
  };
}

/** How far the later partner was ahead in each run; what moved that, largest first. */
function termsOf(then: LineIn | undefined, now: LineIn | undefined): RunDifference["why"]["terms"] {
  const [before, after] = [then?.before?.scored, then?.after?.scored];
  const [beforeNow, afterNow] = [now?.before?.scored, now?.after?.scored];
  if (!before || !after || !beforeNow || !afterNow) return null;
  const difference = (a: ScoredPartner, b: ScoredPartner, index: number) => (a.terms[index] ?? 0) - (b.terms[index] ?? 0);
  const changes = SUM_ORDER.map((metric) => {
    const index = METRIC_INDEX[metric];
    return { metric, change: difference(afterNow, beforeNow, index) - difference(after, before, index) };
  }).filter(({ change }) => change !== 0);
  return {
    leadBefore: after.score - before.score,
    leadAfter: afterNow.score - beforeNow.score,
    changes: changes.toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  };
}

function settingDifferences(earlier: Run, later: Run): CallOutput<"runs.compare">["settings"] {
  const names = [...new Set([...Object.keys(earlier.settings), ...Object.keys(later.settings)])];
  return names
    .map((name) => ({ name, before: earlier.settings[name] ?? "", after: later.settings[name] ?? "" }))
    .filter(({ before, after }) => before !== after);
}
