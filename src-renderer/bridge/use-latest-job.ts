/** Answers that follow the hand and may take long: each question runs as a job, whose progress is shown and that can be cancelled. */
import { useCallback, useEffect, useRef, useState } from "react";
import { cancelJob, endJob, newJob } from "./jobs.ts";
import { useLatest, type Latest } from "./use-latest.ts";

export interface LatestJob<T> extends Latest<T> {
  /** Of the question that is asked now; null where none is. */
  readonly job: string | null;
}

/**
 * @param kind names the jobs. @param key see `useLatest`. @param ask the same function as long as it asks the same.
 */
export function useLatestJob<T>(kind: string, key: string | null, ask: (key: string, job: string) => Promise<T>): LatestJob<T> {
  const [job, setJob] = useState<string | null>(null);
  const running = useRef<string | null>(null);
  const asJob = useCallback(
    (text: string) => {
      const name = newJob(kind);
      running.current = name;
      setJob(name);
      return ask(text, name).finally(() => {
        endJob(name);
        running.current = null;
        setJob(null);
      });
    },
    [kind, ask],
  );
  // Nobody waits for it any more; where it has ended meanwhile, there is nothing to cancel.
  useEffect(
    () => () => {
      if (running.current !== null) cancelJob(running.current).catch(() => undefined);
    },
    [],
  );
  return { ...useLatest(key, asJob), job };
}
