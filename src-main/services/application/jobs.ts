/** Jobs that take long: how far each is, told to the pages, and whether the user has cancelled it. */
import { AsyncLocalStorage } from "node:async_hooks";
import { AppError } from "../../contract/errors.ts";
import type { AppEvent } from "../../contract/events.ts";

export interface Jobs {
  /**
   * Tells the pages how far a job is and lets other calls run meanwhile.
   * @throws AppError `cancelled` once the user has cancelled the job.
   */
  progress(job: string, phase: string, done: number, total: number): Promise<void>;
  /** Asks a job to stop at its next progress; false where none of that name is under way. */
  cancel(job: string): boolean;
  /** Runs a call: the jobs that it starts end with it, so that a later one of the same name starts anew. */
  during<T>(call: () => Promise<T>): Promise<T>;
}

export function createJobs(emit: (event: AppEvent) => void): Jobs {
  const running = new Map<string, { cancelled: boolean }>();
  const startedByCall = new AsyncLocalStorage<Set<string>>();
  return {
    progress: async (job, phase, done, total) => {
      const state = running.get(job) ?? { cancelled: false };
      running.set(job, state);
      startedByCall.getStore()?.add(job);
      emit({ type: "progress", job, phase, done, total });
      // A message that waits (to cancel, above all) is taken between two turns of the event loop.
      await new Promise((resolve) => setImmediate(resolve));
      if (state.cancelled) throw new AppError("cancelled", `${phase} was cancelled at ${done} of ${total}`);
    },
    cancel: (job) => {
      const state = running.get(job);
      if (state === undefined) return false;
      state.cancelled = true;
      return true;
    },
    during: (call) => {
      const started = new Set<string>();
      return startedByCall.run(started, async () => {
        try {
          return await call();
        } finally {
          for (const job of started) running.delete(job);
        }
      });
    },
  };
}
