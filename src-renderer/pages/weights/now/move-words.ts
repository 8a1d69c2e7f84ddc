/** Why an opportunity moves, in a few words. */
import type { Move } from "../../../../src-main/contract/calls/weights.ts";
import type { Format } from "../../../format/format.ts";
import { METRIC_WORDS } from "../../../format/words.ts";

/** A score shows three decimals: less moved nothing that can be seen. */
const DIGITS = 3;
const TOLD = 3;

/** "win +0.210 · distance −0.050": what moved the one partner against the other, largest first. */
export function termWords({ terms }: Pick<Move, "terms">, format: Pick<Format, "signed">, most = TOLD): string {
  return terms
    .slice(0, most)
    .map(({ metric, change }) => `${METRIC_WORDS[metric].short} ${format.signed(change, DIGITS)}`)
    .join(" · ");
}

export function moveWords(move: Move, format: Pick<Format, "signed">): string {
  const from = move.from?.name ?? "nobody";
  const to = move.to?.name ?? "nobody";
  switch (move.why) {
    case "score":
      return move.terms.length === 0 ? "a tie that falls otherwise" : termWords(move, format);
    case "from-full":
      return `${from} is full by then`;
    case "to-free":
      return `${to} has room by then`;
    case "opened":
      return `${to} can take it now`;
    case "closed":
      return `${from} can take it no more`;
    case "placed":
      return `${to} has room by then`;
    case "unplaced":
      return "nobody with room is left";
    case "waits":
      return "waits with the draft only";
    case "gone":
      return "waits no more";
  }
}
