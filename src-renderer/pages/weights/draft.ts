/** Weights that were moved but not saved: kept for each book until they are saved or discarded. */
import { useCallback, useSyncExternalStore } from "react";
import { METRICS, WEIGHTS, type Weights } from "../../../src-main/contract/metrics.ts";

const listeners = new Set<() => void>();
const keyOf = (book: string) => `weights-draft/${book}`;

/** Reads a stored draft, or null where there is none that is whole and in range. */
export function parseDraft(text: string | null): Weights | null {
  if (text === null) return null;
  try {
    const values: unknown = JSON.parse(text);
    if (typeof values !== "object" || values === null) return null;
    const entries = new Map(Object.entries(values));
    const draft: Partial<Weights> = {};
    for (const metric of METRICS) {
      const value: unknown = entries.get(metric);
      if (typeof value !== "number" || value < WEIGHTS[metric].minimum || value > WEIGHTS[metric].maximum) return null;
      draft[metric] = value;
    }
    return draft as Weights;
  } catch {
    return null;
  }
}

export function useDraft(book: string): readonly [draft: Weights | null, set: (draft: Weights | null) => void] {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(keyOf(book)),
  );
  const set = useCallback(
    (draft: Weights | null) => {
      if (draft === null) localStorage.removeItem(keyOf(book));
      else localStorage.setItem(keyOf(book), JSON.stringify(draft));
      for (const listener of listeners) listener();
    },
    [book],
  );
  return [parseDraft(text), set];
}
