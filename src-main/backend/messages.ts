/** What travels between the backend's worker thread and the process that started it. */
import type { Answer, CallError } from "../contract/calls.ts";
import type { AppEvent } from "../contract/events.ts";

/** What a worker needs to know to start; plain values, since they are copied to its thread. */
export interface BackendOptions {
  /** The folder of preferences and books. */
  readonly data: string;
  /** The folder of samples that comes with the application. */
  readonly resources: string;
  readonly version: string;
  /** A book to open at the start instead of the last one. */
  readonly book: string | null;
}

export type ToWorker =
  | { readonly type: "call"; readonly id: number; readonly name: string; readonly input: unknown }
  | { readonly type: "close" };

export type FromWorker =
  | { readonly type: "ready" }
  | { readonly type: "failed"; readonly error: CallError }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly type: "event"; readonly event: AppEvent };
