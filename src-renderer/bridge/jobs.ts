/** How far the jobs are that this page started. */
import { useSyncExternalStore } from "react";
import { call } from "./client.ts";

export interface JobProgress {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
}

const progressOf = new Map<string, JobProgress>();
const listeners = new Set<() => void>();
let counter = 0;

/** A name for a job that no other page uses. */
export function newJob(kind: string): string {
  counter += 1;
  return `${kind}-${Date.now().toString(36)}-${counter}`;
}

export function reportProgress(job: string, progress: JobProgress): void {
  progressOf.set(job, progress);
  for (const listener of listeners) listener();
}

export function endJob(job: string): void {
  progressOf.delete(job);
  for (const listener of listeners) listener();
}

export async function cancelJob(job: string): Promise<void> {
  await call("job.cancel", { job });
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The latest progress of a job, or null before the first report and after its end. */
export function useProgress(job: string | null): JobProgress | null {
  return useSyncExternalStore(listen, () => (job === null ? null : (progressOf.get(job) ?? null)));
}
