/** What a change of a setting did, in words. */
import type { Effect, FigureName } from "../../../src-main/contract/calls/settings.ts";
import { plural, type Format } from "../../format/format.ts";

const FIGURE_WORDS: Readonly<Record<FigureName, string>> = {
  waiting: "waiting opportunities",
  possible: "waiting opportunities that a partner could take",
  "at-limit": "opportunities at the limit of offers",
  "known-revenue": "opportunities with known revenue",
  "open-offers": "open offers",
  overdue: "overdue offers",
  stalled: "potentially stalled offers",
  "counted-offers": "offers that the metrics count",
};

/** As many figures have room in the line at the foot. */
export const MOST_TOLD = 2;

/** "overdue offers 12 → 3, open offers 40 → 38"; empty where no figure is different. @param most more are counted, not told. */
export function effectWords(effects: readonly Effect[], format: Format, most = effects.length): string {
  const told = effects
    .slice(0, most)
    .map(({ figure, before, after }) => `${FIGURE_WORDS[figure]} ${format.count(before)} → ${format.count(after)}`);
  const rest = effects.length - told.length;
  return [...told, ...(rest > 0 ? [plural(format, rest, "more figure")] : [])].join(", ");
}
