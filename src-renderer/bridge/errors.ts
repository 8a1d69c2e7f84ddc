/** What each error code asks of the user: one sentence that says what to do. */
import type { ErrorCode } from "../../src-main/contract/codes.ts";
import { CallFailure } from "./client.ts";

const ADVICE: Readonly<Record<ErrorCode, string>> = {
  "invalid-input": "Correct the value that is named and try again.",
  "not-found": "It may have been removed, renamed or mistyped. Check the name, or choose another.",
  conflict: "Something changed in the meantime. Look at the current state, then try again.",
  "no-book": "Open a book first: a sample, an empty one, or one of your own.",
  "book-in-use": "Another Apportion has this book open. Close it there, then try again.",
  "store-corrupt": "The file is damaged and was left as it is. Open a backup from the same folder, or another book.",
  "store-too-new": "A newer version of Apportion wrote this book. Update Apportion to open it; the file was not touched.",
  "store-unreadable": "Check that the file exists and that you may read and write it, then try again.",
  "read-only": "This book is open in another process, so nothing can be changed here. Close it there to work here.",
  cancelled: "Nothing was changed. Start it again when you want to.",
  "unknown-call": "This page and its backend are of different versions. Reload the page or restart Apportion.",
  forbidden: "Open the link that Apportion printed when it started: it carries the key to this page.",
  "too-large": "Send less at once: select fewer lines and repeat.",
  internal: "This is a fault in Apportion. Your book was not changed by it. Copy the details and report them.",
};

export interface ErrorText {
  /** What happened. */
  readonly what: string;
  /** What to do about it. */
  readonly advice: string;
  /** Everything that a report needs, as text. */
  readonly details: string;
}

/** The words for anything that was thrown. */
export function describeError(error: unknown): ErrorText {
  if (error instanceof CallFailure) {
    const details = JSON.stringify({ call: error.call, code: error.code, message: error.message, detail: error.detail }, null, 2);
    return { what: error.message, advice: ADVICE[error.code], details };
  }
  const message = error instanceof Error ? error.message : String(error);
  const details = error instanceof Error ? (error.stack ?? message) : message;
  return { what: message, advice: ADVICE.internal, details };
}

export function isCancelled(error: unknown): boolean {
  return error instanceof CallFailure && error.code === "cancelled";
}
