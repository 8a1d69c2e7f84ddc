/** How and why a line of a run differs from another run's, in words. */
import type { DifferenceKind, RunDifference } from "../../../src-main/contract/calls/runs.ts";
import type { Format } from "../../format/format.ts";
import { METRIC_WORDS, NEWCOMERS_SHARE, SITUATION_WORDS } from "../../format/words.ts";

interface KindWords {
  readonly label: string;
  readonly meaning: string;
}

export const KIND_WORDS: Readonly<Record<DifferenceKind, KindWords>> = {
  moved: { label: "Moved", meaning: "another partner" },
  placed: { label: "Placed", meaning: "somebody instead of nobody" },
  unplaced: { label: "Unplaced", meaning: "nobody instead of somebody" },
  added: { label: "Added", meaning: "a line of the later run only" },
  gone: { label: "Gone", meaning: "a line of the earlier run only" },
};

export interface Reason {
  /** What kind of reason it is, as a short head. */
  readonly head: string;
  readonly text: string;
}

function situationWords(situation: string): string {
  const known = Object.entries(SITUATION_WORDS).find(([name]) => name === situation)?.[1] ?? situation;
  return known.charAt(0).toLowerCase() + known.slice(1);
}

/** Every reason of a difference; never empty. */
export function reasonsOf(difference: RunDifference, runs: { readonly run: number; readonly earlier: number }, format: Format): Reason[] {
  const { kind, before, after, why } = difference;
  const reasons: Reason[] = [];
  if (kind === "added") {
    const what = why.situation === null ? "did not wait" : situationWords(why.situation);
    return [{ head: `In run ${format.count(runs.earlier)}`, text: what }];
  }
  if (kind === "gone") {
    const what = why.situation === null ? "does not wait" : situationWords(why.situation);
    return [{ head: `In run ${format.count(runs.run)}`, text: what }];
  }
  if (why.newcomer.after && after !== null) reasons.push({ head: NEWCOMERS_SHARE, text: `gives it to ${after.name}` });
  if (why.newcomer.before && before !== null) reasons.push({ head: NEWCOMERS_SHARE, text: `gave it to ${before.name} in the earlier run` });
  if (before !== null && why.closed.length > 0) reasons.push({ head: `${before.name} no longer`, text: why.closed.join("; ") });
  if (after !== null && why.opened.length > 0) reasons.push({ head: `${after.name} not then`, text: why.opened.join("; ") });
  if (why.terms !== null && why.terms.changes.length > 0) {
    const { leadBefore, leadAfter, changes } = why.terms;
    reasons.push({
      head: `Lead ${format.signed(leadBefore)} → ${format.signed(leadAfter)}`,
      text: changes.map(({ metric, change }) => `${METRIC_WORDS[metric].label.toLowerCase()} ${format.signed(change)}`).join(" · "),
    });
  }
  if (reasons.length === 0) {
    reasons.push({
      head: "Same checks and scores",
      text:
        why.terms?.leadAfter === 0
          ? "equal scores: the tie-break decides"
          : "the decision of a reviewer was kept, or another version of the engine made one of the runs",
    });
  }
  return reasons;
}
