/** What an entry of the log is called. */
import type { LogEntry } from "../../../src-main/contract/calls/history.ts";

const DECISION_WORDS: Readonly<Record<string, string>> = {
  approve: "Approved in review",
  override: "Overridden in review",
  hold: "Held in review",
  clear: "Decision taken back",
};

export function entryTitle({ kind, label, undoes }: Pick<LogEntry, "kind" | "label" | "undoes">): string {
  if (kind === "decision") return DECISION_WORDS[label] ?? label;
  if (undoes !== null) return `Taken back: ${label}`;
  return label.charAt(0).toUpperCase() + label.slice(1);
}
