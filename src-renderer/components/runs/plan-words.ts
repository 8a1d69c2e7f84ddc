/** A best plan in words: its proof, what a line gains or loses by it, what one more place is worth. */
import type { PlanComparison, PlanCounterpart, PlanDifference, PlanPlace } from "../../../src-main/contract/calls/plans.ts";
import { plural, type Format } from "../../format/format.ts";

/** Below this share of the total score the gap is rounding: the plan is the best. */
const ROUNDING = 1e-9;
/** The most decimals that a share is shown with. */
const MOST_DECIMALS = 6;

type ScoreProof = Pick<PlanComparison, "best" | "scoreBound">;

/** How far at most another plan that places as many could be ahead; 0 where none can. */
export function gapOf({ best, scoreBound }: ScoreProof): number {
  const gap = scoreBound - best.score;
  return gap <= ROUNDING * (1 + Math.abs(best.score)) ? 0 : gap;
}

/** "proven to be the best possible", "proven within 0.003 % of the best possible". */
export function proofWords(proof: ScoreProof, format: Pick<Format, "decimal" | "score">): string {
  const gap = gapOf(proof);
  if (gap === 0) return "proven to be the best possible";
  if (proof.best.score === 0) return `proven within ${format.score(gap)} points of the best possible`;
  const percent = (100 * gap) / Math.abs(proof.best.score);
  // Rounded up, and to one digit that says something: a proof must not promise more than it holds.
  const decimals = Math.min(MOST_DECIMALS, Math.max(0, -Math.floor(Math.log10(percent))));
  const shown = Math.ceil(percent * 10 ** decimals) / 10 ** decimals;
  return `proven within ${format.decimal(shown, decimals)} % of the best possible`;
}

/** "no plan places more". */
export function placedWords({ best, placedBound }: Pick<PlanComparison, "best" | "placedBound">, format: Pick<Format, "count">): string {
  return best.placed === placedBound ? "no plan places more" : `no plan places more than ${format.count(placedBound)}`;
}

/** What the plan gains over one after another: "+3 placed, +14.200 points". */
export function gainWords(
  { best, greedy }: Pick<PlanComparison, "best" | "greedy">,
  format: Pick<Format, "signed" | "signedCount">,
): string {
  const placed = best.placed - greedy.placed;
  return [...(placed === 0 ? [] : [`${format.signedCount(placed)} placed`]), `${format.signed(best.score - greedy.score)} points`].join(
    ", ",
  );
}

/** What a line's score changes by; null where only one of the two ways places it. */
export function changeOf({ scoreBefore, scoreAfter }: Pick<PlanDifference, "scoreBefore" | "scoreAfter">): number | null {
  return scoreBefore === null || scoreAfter === null ? null : scoreAfter - scoreBefore;
}

/** "gains 2.100", "loses 0.400", "only the plan places", "is left without a partner". */
export function effectWords(
  { change, before, after }: Pick<PlanCounterpart, "change" | "before" | "after">,
  format: Pick<Format, "score">,
): string {
  if (change === null)
    return before === null ? "only the plan places" : after === null ? "is left without a partner" : "has another partner";
  if (change === 0) return "gains and loses nothing";
  return change > 0 ? `gains ${format.score(change)}` : `loses ${format.score(-change)}`;
}

/** "Together the 3 lines of this exchange place 1 more and gain 1.688." */
export function exchangeWords({ lines, placed, score }: PlanDifference["exchange"], format: Pick<Format, "count" | "signed">): string {
  const points = `${format.signed(score)} points`;
  const more = placed === 0 ? "" : `${format.count(placed)} more placed, `;
  return lines === 1 ? `Alone: ${more}${points}` : `${plural(format, lines, "line")} together: ${more}${points}`;
}

/** What one more place at a partner is worth: "+3.200", "one more placed, −0.400", "nothing". */
export function worthWords({ worth, placesOneMore }: Pick<PlanPlace, "worth" | "placesOneMore">, format: Pick<Format, "signed">): string {
  if (placesOneMore) return `one more placed, ${format.signed(worth)}`;
  return worth <= ROUNDING ? "nothing" : format.signed(worth);
}
