/** The state of the page: what is tried, which profile it came from, what it is compared with, and what can be done with it. */
import { useCallback, useMemo, useState } from "react";
import type { BookSummary } from "../../../src-main/contract/calls/app.ts";
import type { Profile, WeightsState } from "../../../src-main/contract/calls/weights.ts";
import { STANDARD_PROFILE } from "../../../src-main/contract/desk-settings.ts";
import { tuningDifference, tuningOf, type Tuning } from "../../../src-main/contract/tuning.ts";
import { useTrial, type Trial } from "./draft.ts";
import type { Comparison } from "./use-preview.ts";

export interface TuningState {
  readonly active: Tuning;
  readonly standard: Tuning;
  /** What is tried: the draft, or what is active. */
  readonly tuning: Tuning;
  /** Full names of what is not active. */
  readonly changed: readonly string[];
  readonly profiles: readonly Profile[];
  /** The one that the draft came from. */
  readonly profile: Profile;
  /** The one that is active. */
  readonly activeProfile: Profile;
  /** Whether the draft differs from the profile that it came from. */
  readonly differs: boolean;
  readonly comparison: Comparison;
  /** What the draft is compared with: `active`, `pinned`, or the id of a profile. */
  readonly against: string;
  readonly againstName: string;
  readonly pinned: Tuning | null;
  readonly change: (change: (before: Trial) => Trial) => void;
  /** A state to go on from. */
  readonly tryOut: (tuning: Tuning, profile: string) => void;
  readonly discard: () => void;
  /** Counts the times that another state took the draft's place: what was typed and refused before is of no interest then. */
  readonly taken: number;
}

const STANDARD: Profile = { id: STANDARD_PROFILE, name: "Standard", tuning: tuningOf({}), version: null, saved: null };

export function useTuning(book: BookSummary, state: WeightsState): TuningState {
  const [trial, change] = useTrial(book.path);
  const [taken, setTaken] = useState(0);
  const take = useCallback(
    (draft: Tuning | null, profile: string | null) => {
      setTaken((times) => times + 1);
      change((before) => ({ ...before, draft, profile }));
    },
    [change],
  );
  const discard = useCallback(() => take(null, null), [take]);
  return useMemo(() => ({ ...stateOf(state, trial), change, tryOut: take, discard, taken }), [state, trial, change, take, discard, taken]);
}

/** The same until the book or the trial is another: answers about it come often. */
function stateOf(
  { active, profiles, profile: activeId }: WeightsState,
  trial: Trial,
): Omit<TuningState, "change" | "tryOut" | "discard" | "taken"> {
  const tuning = trial.draft ?? active;
  const byId = (id: string | null) => profiles.find((one) => one.id === id);
  const activeProfile = byId(activeId) ?? STANDARD;
  const profile = byId(trial.profile) ?? activeProfile;
  const comparedWith = byId(trial.against);
  const against = trial.against === "pinned" ? trial.pinned : (comparedWith?.tuning ?? null);
  return {
    active,
    standard: STANDARD.tuning,
    tuning,
    changed: tuningDifference(active, tuning),
    profiles,
    profile,
    activeProfile,
    differs: tuningDifference(profile.tuning, tuning).length > 0,
    comparison: { tuning, against },
    against: against === null ? "active" : trial.against,
    againstName: against === null ? "Active" : trial.against === "pinned" ? "Pinned" : (comparedWith?.name ?? "Active"),
    pinned: trial.pinned,
  };
}
