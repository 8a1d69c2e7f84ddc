/** What the reviewer decides, shown at once and taken back with one key. */
import { useEffect, useRef, useState } from "react";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import { type Need, NEEDS, type ReviewLine, type ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { assertNever } from "../../../src-main/contract/errors.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { dayText } from "../../format/days.ts";
import { type LinesView, STANDARD_VIEW } from "./worklist/lines-view.ts";
import { groupsByNeed, isUndecided, PAGE_SIZE, pageInput } from "./worklist/use-worklist.ts";
import { type Group, type Moved, withLineMovedDown, withMoved, withoutLine } from "./worklist/worklist-model.ts";

export type Decision = CallInput<"review.decide">["decision"];

/** What stood before, so that it can be put back. */
type Before = Pick<ReviewLine, "opportunity" | "decision" | "partner" | "reason" | "holdUntil">;

interface UndoEntry {
  readonly lines: readonly Before[];
  /** The last delivery when it was decided, 0 before the first. */
  readonly delivery: number;
  /** Ms since the epoch. */
  readonly at: number;
}

/** The call takes so many opportunities at once. */
const MOST_AT_ONCE = 1000;
const MOST_UNDO = 100;

/** What becomes of a line, as far as the page can tell; null where only the backend knows. */
function lineAfter(line: ReviewLine, decision: Decision, partnerName: string): ReviewLine | null {
  switch (decision.type) {
    case "clear":
      return null;
    case "hold":
      // Whom the run proposed instead of an override's partner, the page has not been told.
      return line.decision === "override"
        ? null
        : { ...line, need: "held", decision: "hold", reason: decision.reason || null, problem: null };
    case "approve":
      return line.decision === "override" ? null : { ...line, need: "approved", decision: "approve", reason: null, problem: null };
    case "override": {
      const partner = { id: decision.partner, name: partnerName };
      return { ...line, need: "approved", decision: "override", partner, reason: decision.reason, problem: null };
    }
    default:
      return assertNever(decision, "decision");
  }
}

/** Where a line is in the worklist as it is shown. */
interface Shown {
  readonly view: LinesView;
  readonly search: string;
  readonly groups: readonly Group[];
}

/** What a decided line leaves and where it goes: to another group, or to the decided ones of its own. */
function moveOf({ view }: Shown, group: string, line: ReviewLine, after: ReviewLine): Moved {
  const wasUndecided = isUndecided(line.need);
  if (view.grouping === "need") return { from: group, to: after.need, label: null, wasUndecided };
  if (view.grouping === "partner") return { from: group, to: after.partner?.id ?? "", label: after.partner?.name ?? null, wasUndecided };
  return { from: group, to: group, label: null, wasUndecided };
}

/** Takes a decided line out of its place in the cached list before the backend has answered; gives the groups as they are then. */
function showMoved(run: ReviewRun, shown: Shown, { group, index }: LinePlace, line: ReviewLine, after: ReviewLine): readonly Group[] {
  const { view, search, groups } = shown;
  const own = groups.find((one) => one.key === group);
  const move = moveOf(shown, group, line, after);
  const key = (page: number) => queries.lines(pageInput(run.id, view, group, search, page)).queryKey;
  const pages = new Map<number, readonly ReviewLine[]>();
  for (let page = 0; page * PAGE_SIZE < (own?.count ?? 0); page += 1) {
    const cached = queryClient.getQueryData(key(page));
    if (cached) pages.set(page, cached.lines);
  }
  const moved =
    move.to === group
      ? withLineMovedDown(pages, PAGE_SIZE, index, Math.max(index, (own?.undecided ?? 0) - 1), after)
      : withoutLine(pages, PAGE_SIZE, index);
  for (const [page, lines] of moved) queryClient.setQueryData(key(page), (old) => old && { ...old, lines: [...lines] });
  queryClient.setQueryData(queries.run().queryKey, (old) => {
    if (!old) return old;
    const byNeed = { from: line.need, to: after.need, label: null, wasUndecided: move.wasUndecided };
    const needs = withMoved(groupsByNeed(old), byNeed, NEEDS);
    return { ...old, groups: NEEDS.flatMap((need) => needs.filter((one) => one.key === need).map(({ count }) => ({ need, count }))) };
  });
  const left = withMoved(groups, move, view.grouping === "need" ? NEEDS : null);
  const head = queries.lineGroups({ run: run.id, grouping: view.grouping, search }).queryKey;
  queryClient.setQueryData(head, (old) => old && { groups: left });
  return left;
}

async function send(run: number, opportunities: readonly string[], decision: Decision): Promise<void> {
  for (let start = 0; start < opportunities.length; start += MOST_AT_ONCE) {
    const answer = await call("review.decide", { run, opportunities: opportunities.slice(start, start + MOST_AT_ONCE), decision });
    queryClient.setQueryData(queries.run().queryKey, answer);
  }
}

/** The decision that leads back to what stood before; the codes that an override accepted are those that fail for it now. */
async function decisionBack(run: number, before: Before, timeZone: string): Promise<Decision> {
  const reason = before.reason ?? "";
  if (before.decision === "approve") return { type: "approve" };
  if (before.decision === "hold") {
    return { type: "hold", reason, until: before.holdUntil === null ? null : dayText(before.holdUntil, timeZone) };
  }
  if (before.decision === "override" && before.partner) {
    const { failures } = await call("review.check", { run, opportunity: before.opportunity, partner: before.partner.id });
    return { type: "override", partner: before.partner.id, reason, accepted: failures.map((failure) => failure.code) };
  }
  return { type: "clear" };
}

const refresh = () => queryClient.invalidateQueries({ queryKey: ["review"] });

export interface LinePlace {
  readonly group: string;
  readonly index: number;
}

export interface Choice {
  readonly decision: Decision;
  /** The name of the partner of an override. */
  readonly partnerName: string;
  /** What is told about it. */
  readonly words: string;
}

export interface Decisions {
  /** Decides the line at a place; `onMoved` hears the groups as they are then, at once. False where it was refused, which has been said. */
  readonly decide: (line: ReviewLine, place: LinePlace, choice: Choice, onMoved: (groups: readonly Group[]) => void) => Promise<boolean>;
  readonly approveClear: () => Promise<void>;
  readonly holdAll: (need: Need, reason: string, until: string | null) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly canUndo: boolean;
  /** When the newest decision that can be taken back was made; 0 where there is none. */
  readonly newestAt: number;
}

export function useDecisions(run: ReviewRun, shown: Shown, timeZone: string, locate: (opportunity: string) => Promise<void>): Decisions {
  const [stack, setStack] = useState<readonly UndoEntry[]>([]);
  // What was decided before a delivery is delivered: taking it back is the delivery's own undo, after which it can be undone again.
  const delivery = run.undoable?.delivery ?? 0;
  const last = stack.findLast((entry) => entry.delivery === delivery);

  const undo = async () => {
    if (!last) return;
    setStack((old) => old.filter((entry) => entry !== last));
    const { lines } = last;
    try {
      const cleared = lines.filter((one) => one.decision === "none").map((one) => one.opportunity);
      await send(run.id, cleared, { type: "clear" });
      for (const one of lines)
        if (one.decision !== "none") await send(run.id, [one.opportunity], await decisionBack(run.id, one, timeZone));
      await refresh();
      announce(lines.length === 1 ? "The decision was taken back." : `${lines.length} decisions were taken back.`);
      const first = lines[0];
      if (lines.length === 1 && first) await locate(first.opportunity);
    } catch (error) {
      announceError(error);
      setStack((old) => [...old, last].toSorted((a, b) => a.at - b.at));
      await refresh();
    }
  };

  const latestUndo = useRef(undo);
  useEffect(() => {
    latestUndo.current = undo;
  });
  const push = (lines: readonly Before[], words: string) => {
    setStack((old) => [...old.slice(1 - MOST_UNDO), { lines, delivery, at: Date.now() }]);
    announce(words, { label: "Undo", keys: "u", run: () => void latestUndo.current() });
  };

  const decide: Decisions["decide"] = async (line, place, { decision, partnerName, words }, onMoved) => {
    try {
      await queryClient.cancelQueries({ queryKey: ["review", "lines"] });
      await queryClient.cancelQueries({ queryKey: ["review", "groups"] });
      const after = lineAfter(line, decision, partnerName);
      if (after !== null && after.need !== line.need) onMoved(showMoved(run, shown, place, line, after));
      await send(run.id, [line.opportunity], decision);
      push([line], words);
      return true;
    } catch (error) {
      announceError(error);
      return false;
    } finally {
      void refresh();
    }
  };

  const approveClear = async () => {
    try {
      const { run: after, approved } = await call("review.approveClear", { run: run.id });
      queryClient.setQueryData(queries.run().queryKey, after);
      push(
        approved.map((opportunity) => ({ opportunity, decision: "none", partner: null, reason: null, holdUntil: null })),
        `Approved ${approved.length} clear ${approved.length === 1 ? "line" : "lines"}.`,
      );
    } catch (error) {
      announceError(error);
    }
    await refresh();
  };

  const holdAll: Decisions["holdAll"] = async (need, reason, until) => {
    try {
      const held: Before[] = [];
      for (let offset = 0; ; offset += MOST_AT_ONCE) {
        const { total, lines } = await call("review.lines", {
          run: run.id,
          ...STANDARD_VIEW,
          group: need,
          search: "",
          offset,
          limit: MOST_AT_ONCE,
        });
        held.push(...lines);
        if (offset + MOST_AT_ONCE >= total) break;
      }
      await send(
        run.id,
        held.map((line) => line.opportunity),
        { type: "hold", reason, until },
      );
      push(held, `Held ${held.length} ${held.length === 1 ? "line" : "lines"}.`);
      return true;
    } catch (error) {
      announceError(error);
      return false;
    } finally {
      void refresh();
    }
  };

  return { decide, approveClear, holdAll, undo, canUndo: last !== undefined, newestAt: last?.at ?? 0 };
}
