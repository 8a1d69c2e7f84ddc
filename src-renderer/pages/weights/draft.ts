/** What this window tries: a draft, a pinned state, and what the draft is compared with. Each window has its own, also after a reload. */
import { useCallback, useSyncExternalStore } from "react";
import { TuningValue } from "../../../src-main/contract/calls/weights.ts";
import type { Tuning } from "../../../src-main/contract/tuning.ts";

export interface Trial {
  /** null = what is active, whatever that is. */
  readonly draft: Tuning | null;
  /** The id of the profile that the draft came from; null = the active one. */
  readonly profile: string | null;
  readonly pinned: Tuning | null;
  /** `active`, `pinned`, or the id of a profile. */
  readonly against: string;
}

export const NO_TRIAL: Trial = { draft: null, profile: null, pinned: null, against: "active" };

const trials = new Map<string, Trial>();
const listeners = new Set<() => void>();
const keyOf = (book: string) => `weights/${book}`;

function tuningIn(value: unknown): Tuning | null {
  const checked = TuningValue.safeParse(value);
  return checked.success ? checked.data : null;
}

/** Reads what was kept; what is not whole or out of range is forgotten. */
export function parseTrial(text: string | null): Trial {
  if (text === null) return NO_TRIAL;
  try {
    const kept = new Map(Object.entries(JSON.parse(text) as object));
    const pinned = tuningIn(kept.get("pinned"));
    const against = kept.get("against");
    const draft = tuningIn(kept.get("draft"));
    const profile = kept.get("profile");
    return {
      draft,
      profile: draft !== null && typeof profile === "string" ? profile : null,
      pinned,
      against: typeof against === "string" && (pinned !== null || against !== "pinned") ? against : "active",
    };
  } catch {
    return NO_TRIAL;
  }
}

/** Read once a window: while a slider is dragged, storage is only written. */
function trialOf(book: string): Trial {
  const known = trials.get(book);
  if (known !== undefined) return known;
  const read = parseTrial(sessionStorage.getItem(keyOf(book)));
  trials.set(book, read);
  return read;
}

const KEEP_MS = 250;
let keeping: { readonly book: string; readonly timer: number } | null = null;

function keepNow(): void {
  if (keeping === null) return;
  clearTimeout(keeping.timer);
  sessionStorage.setItem(keyOf(keeping.book), JSON.stringify(trialOf(keeping.book)));
  keeping = null;
}

/** Storage is written when the hand rests, or as the page goes. */
function keepSoon(book: string): void {
  if (keeping !== null && keeping.book !== book) keepNow();
  if (keeping === null) window.addEventListener("pagehide", keepNow, { once: true });
  else clearTimeout(keeping.timer);
  keeping = { book, timer: window.setTimeout(keepNow, KEEP_MS) };
}

/** @param book path of its file. */
export function useTrial(book: string): readonly [trial: Trial, change: (change: (before: Trial) => Trial) => void] {
  const trial = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => trialOf(book),
  );
  const change = useCallback(
    (next: (before: Trial) => Trial) => {
      const changed = next(trialOf(book));
      trials.set(book, changed);
      keepSoon(book);
      for (const listener of listeners) listener();
    },
    [book],
  );
  return [trial, change];
}
