/** What a draft would do, asked for as it moves: the figures first, the lists behind them once those are there. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { WeightPreview } from "../../../src-main/contract/calls/weights.ts";
import type { Tuning } from "../../../src-main/contract/tuning.ts";
import { call } from "../../bridge/client.ts";
import { endJob, newJob } from "../../bridge/jobs.ts";
import { useLatest, type Latest } from "../../bridge/use-latest.ts";

/** A draft beside another state, as calls take it. */
export interface Comparison {
  readonly tuning: Tuning;
  /** null = what is active. */
  readonly against: Tuning | null;
}

type Compared = CallInput<"weights.preview">;

/** What is asked about, with what makes an earlier answer old. */
export interface Question extends Compared {
  readonly stamp: string;
}

/** A question without what makes it old: what calls take. */
export function comparedIn(question: string): Compared {
  const { tuning, against, job } = JSON.parse(question) as Question;
  return { tuning, against, job };
}

export interface PreviewQuery extends Latest<WeightPreview> {
  /** The name under which lists that must be made first tell their progress. */
  readonly job: string;
}

/** @param stamp changes with the book: an answer to another one does not stand. */
export function usePreview(comparison: Comparison | null, stamp: string): PreviewQuery {
  const [job] = useState(() => newJob("tuning"));
  const key = useMemo(() => (comparison === null ? null : JSON.stringify({ ...comparison, job, stamp })), [comparison, job, stamp]);
  const ask = useCallback((text: string) => {
    const input = comparedIn(text);
    return call("weights.preview", input).finally(() => endJob(input.job));
  }, []);
  useEffect(() => () => endJob(job), [job]);
  return { ...useLatest(key, ask), job };
}

/** So many rows are asked for at once; a window on the screen shows fewer. */
const ASKED = 120;
const PAGE = 40;

export type ListInput = CallInput<"weights.loads">;

/**
 * The rows of a list around a place.
 * @param list the call; the same function as long as the list is.
 * @param answered the question whose figures are on the screen: the list is that of the same state.
 */
export function useRows<A>(
  list: (input: ListInput) => Promise<A>,
  answered: string | null,
): Latest<A> & { readonly show: (first: number) => void } {
  const [first, show] = useState(0);
  const offset = Math.max(0, (Math.floor(first / PAGE) - 1) * PAGE);
  const key = answered === null ? null : `${offset} ${answered}`;
  const ask = useCallback(
    (text: string) => {
      const at = text.indexOf(" ");
      return list({ ...comparedIn(text.slice(at + 1)), offset: Number(text.slice(0, at)), limit: ASKED });
    },
    [list],
  );
  return { ...useLatest(key, ask), show };
}
