/** What the reviewer decides, shown at once and taken back with one key. */
import { useEffect, useRef, useState } from "react";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { Need, ReviewLine, ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { announce, announceError } from "../../components/messages/messages.ts";
import { NEED_WORDS } from "./needs.ts";
import { PAGE_SIZE, pageInput } from "./worklist/use-worklist.ts";
import { type Group, withMoved, withoutLine } from "./worklist/worklist-model.ts";

export type Decision = CallInput<"review.decide">["decision"];

/** What stood before, so that it can be put back. */
type Before = Pick<ReviewLine, "opportunity" | "decision" | "partner" | "reason">;

interface UndoEntry {
  readonly lines: readonly Before[];
  /** The last delivery when it was decided, 0 before the first. */
  readonly delivery: number;
  /** Ms since the epoch. */
  readonly at: number;
}

const NEED_ORDER = Object.keys(NEED_WORDS) as Need[];
/** The call takes so many opportunities at once. */
const MOST_AT_ONCE = 1000;
const MOST_UNDO = 100;

/** Where a decided line goes; null where only the backend knows. */
function needAfter(decision: Decision): Need | null {
  if (decision.type === "clear") return null;
  return decision.type === "hold" ? "held" : "approved";
}

/** Takes a decided line out of the cached list before the backend has answered. */
function showMoved(run: ReviewRun, search: string, line: ReviewLine, index: number, to: Need): readonly Group[] {
  const pages = new Map<number, readonly ReviewLine[]>();
  for (let page = 0; page * PAGE_SIZE < (run.groups.find((group) => group.need === line.need)?.count ?? 0); page += 1) {
    const cached = queryClient.getQueryData(queries.lines(pageInput(run.id, line.need, search, page)).queryKey);
    if (cached) pages.set(page, cached.lines);
  }
  for (const [page, lines] of withoutLine(pages, PAGE_SIZE, index)) {
    queryClient.setQueryData(
      queries.lines(pageInput(run.id, line.need, search, page)).queryKey,
      (old) => old && { ...old, lines: [...lines] },
    );
  }
  const moved = (groups: readonly Group[]) => withMoved(groups, line.need, to, 1, NEED_ORDER);
  queryClient.setQueryData(queries.run().queryKey, (old) => old && { ...old, groups: moved(old.groups) });
  if (search === "") return moved(run.groups);
  const head = queries.lines({ run: run.id, need: null, search, offset: 0, limit: 1 }).queryKey;
  const after = queryClient.setQueryData(head, (old) => old && { ...old, groups: moved(old.groups) });
  return after?.groups ?? [];
}

async function send(run: number, opportunities: readonly string[], decision: Decision): Promise<void> {
  for (let start = 0; start < opportunities.length; start += MOST_AT_ONCE) {
    const answer = await call("review.decide", { run, opportunities: opportunities.slice(start, start + MOST_AT_ONCE), decision });
    queryClient.setQueryData(queries.run().queryKey, answer);
  }
}

/** The decision that leads back to what stood before; the codes that an override accepted are those that fail for it now. */
async function decisionBack(run: number, before: Before): Promise<Decision> {
  const reason = before.reason ?? "";
  if (before.decision === "approve") return { type: "approve" };
  if (before.decision === "hold") return { type: "hold", reason };
  if (before.decision === "override" && before.partner) {
    const { failures } = await call("review.check", { run, opportunity: before.opportunity, partner: before.partner.id });
    return { type: "override", partner: before.partner.id, reason, accepted: failures.map((failure) => failure.code) };
  }
  return { type: "clear" };
}

const refresh = () => queryClient.invalidateQueries({ queryKey: ["review"] });

export interface Decisions {
  /** Decides the line at `index` of its group; `onMoved` hears the groups as they are then, at once. */
  readonly decide: (
    line: ReviewLine,
    index: number,
    decision: Decision,
    words: string,
    onMoved: (groups: readonly Group[]) => void,
  ) => Promise<void>;
  readonly approveClear: () => Promise<void>;
  readonly holdAll: (need: Need, reason: string) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly canUndo: boolean;
  /** When the newest decision that can be taken back was made; 0 where there is none. */
  readonly newestAt: number;
}

export function useDecisions(run: ReviewRun, search: string, locate: (opportunity: string) => Promise<void>): Decisions {
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
      for (const one of lines) if (one.decision !== "none") await send(run.id, [one.opportunity], await decisionBack(run.id, one));
      await refresh();
      announce(lines.length === 1 ? "The decision was taken back." : `${lines.length} decisions were taken back.`);
      const first = lines[0];
      if (lines.length === 1 && first) await locate(first.opportunity);
    } catch (error) {
      announceError(error);
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

  const decide: Decisions["decide"] = async (line, index, decision, words, onMoved) => {
    await queryClient.cancelQueries({ queryKey: ["review", "lines"] });
    const to = needAfter(decision);
    if (to !== null && to !== line.need) onMoved(showMoved(run, search, line, index, to));
    try {
      await send(run.id, [line.opportunity], decision);
      push([line], words);
    } catch (error) {
      announceError(error);
    }
    await refresh();
  };

  const approveClear = async () => {
    try {
      const { run: after, approved } = await call("review.approveClear", { run: run.id });
      queryClient.setQueryData(queries.run().queryKey, after);
      push(
        approved.map((opportunity) => ({ opportunity, decision: "none", partner: null, reason: null })),
        `Approved ${approved.length} clear ${approved.length === 1 ? "line" : "lines"}.`,
      );
    } catch (error) {
      announceError(error);
    }
    await refresh();
  };

  const holdAll = async (need: Need, reason: string) => {
    try {
      const held: Before[] = [];
      for (let offset = 0; ; offset += MOST_AT_ONCE) {
        const { total, lines } = await call("review.lines", { run: run.id, need, search: "", offset, limit: MOST_AT_ONCE });
        held.push(...lines);
        if (offset + MOST_AT_ONCE >= total) break;
      }
      await send(
        run.id,
        held.map((line) => line.opportunity),
        { type: "hold", reason },
      );
      push(held, `Held ${held.length} ${held.length === 1 ? "line" : "lines"}.`);
    } catch (error) {
      announceError(error);
    }
    await refresh();
  };

  return { decide, approveClear, holdAll, undo, canUndo: last !== undefined, newestAt: last?.at ?? 0 };
}
