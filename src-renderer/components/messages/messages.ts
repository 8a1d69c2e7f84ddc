/** What was done last, or what failed: one message for the status bar, which has its own place and so hides nothing. */
import { useSyncExternalStore } from "react";
import { describeError, isCancelled, type ErrorText } from "../../bridge/errors.ts";

export interface Message {
  readonly id: number;
  readonly kind: "done" | "error";
  readonly text: string;
  readonly error?: ErrorText;
  /** What is usually done after it. */
  readonly next?: MessageStep | undefined;
  /** Takes the thing back. */
  readonly undo?: MessageStep | undefined;
}

export interface MessageStep {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

let message: Message | null = null;
let counter = 0;
const listeners = new Set<() => void>();

function set(next: Message | null): void {
  message = next;
  for (const listener of listeners) listener();
}

export function announce(text: string, undo?: MessageStep, next?: MessageStep): void {
  counter += 1;
  set({ id: counter, kind: "done", text, undo, next });
}

/** Says what failed; a cancelled job is no failure. */
export function announceError(error: unknown): void {
  counter += 1;
  if (isCancelled(error)) {
    set({ id: counter, kind: "done", text: "Cancelled. Nothing was changed." });
    return;
  }
  const words = describeError(error);
  set({ id: counter, kind: "error", text: words.what, error: words });
}

export function clearMessage(): void {
  set(null);
}

export function useMessage(): Message | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => message,
  );
}
