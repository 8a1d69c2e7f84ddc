/** A period decided again as the draft moves; nothing is asked before the period is. */
import { useCallback } from "react";
import type { CallOutput } from "../../../../src-main/contract/calls.ts";
import type { PastOutcome, Period } from "../../../../src-main/contract/calls/insight.ts";
import type { TuningValue } from "../../../../src-main/contract/calls/weights.ts";
import { call } from "../../../bridge/client.ts";
import { useLatest, type Latest } from "../../../bridge/use-latest.ts";
import { useLatestJob, type LatestJob } from "../../../bridge/use-latest-job.ts";

export interface PastQuestion {
  readonly period: Period;
  readonly draft: TuningValue;
  /** null = what is active. */
  readonly against: TuningValue | null;
}

interface Asked extends PastQuestion {
  readonly stamp: number;
}

const read = ({ period, draft, against }: Asked): PastQuestion => ({ period, draft, against });

/** @param stamp changes with the book: an answer to another one does not stand. */
export function usePast(question: PastQuestion | null, stamp: number): LatestJob<PastOutcome> {
  const key = question === null ? null : JSON.stringify({ ...question, stamp });
  const ask = useCallback((text: string, job: string) => call("insight.past", { ...read(JSON.parse(text) as Asked), job }), []);
  return useLatestJob("past", key, ask);
}

export const MOVES_PAGE = 50;

export type MoveListName = "moved" | "elsewhere";

/** A page of those that move, once their figures are there. @param answered see `Latest`. */
export function usePastMoves(answered: string | null, list: MoveListName, offset: number): Latest<CallOutput<"insight.pastMoves">> {
  const key = answered === null ? null : JSON.stringify({ answered, list, offset });
  const ask = useCallback((text: string) => {
    const at = JSON.parse(text) as { answered: string; list: MoveListName; offset: number };
    const question = read(JSON.parse(at.answered) as Asked);
    return call("insight.pastMoves", { ...question, job: "", list: at.list, offset: at.offset, limit: MOVES_PAGE });
  }, []);
  return useLatest(key, ask);
}

export function pastQuestionOf(answered: string): PastQuestion {
  return read(JSON.parse(answered) as Asked);
}
