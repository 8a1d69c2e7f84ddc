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
  const words: Readonly<Record<Move["why"], string>> = {
    score: move.terms.length === 0 ? "a tie that falls otherwise" : termWords(move, format),
    "from-full": `${from} is full by then`,
    "to-free": `${to} has room by then`,
    opened: `${to} can take it now`,
    closed: `${from} can take it no more`,
    newcomers: "the newcomers’ share",
    placed: `${to} has room by then`,
    unplaced: "nobody with room is left",
    waits: "waits with the draft only",
    gone: "waits no more",
  };
  return words[move.why];
}

/** The same with every term that moved, for those who ask. */
export function wholeWords(move: Move, format: Pick<Format, "signed">): string {
  const terms = termWords(move, format, move.terms.length);
  if (move.why === "score") return terms;
  return terms === "" ? moveWords(move, format) : `${moveWords(move, format)}; ${terms}`;
}
