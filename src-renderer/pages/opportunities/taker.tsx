/** The list of opportunities narrowed by a figure of a partner's record: what it could take now, or what one check stops it from. */
import { useMemo, type ReactNode } from "react";
import type { Taker } from "../../../src-main/contract/calls/opportunities.ts";
import { FAILURE_CODES } from "../../../src-main/contract/codes.ts";
import type { ListAddress } from "../../components/grid/use-list-address.ts";
import { NarrowedBand } from "../../components/record/narrowed-band.tsx";
import { usePartnerName } from "../../components/record/use-partner-name.ts";
import { FAILURE_WORDS } from "../../format/words.ts";

/** In the address: `taker=<partner>` or `stopped=<code>:<partner>`. */
export const TAKER_NAMES = ["taker", "stopped"];

function takerOf({ taker, stopped = "" }: ListAddress["more"]): Taker | null {
  if (taker !== undefined) return { partner: taker, stoppedBy: null };
  const end = stopped.indexOf(":");
  const stoppedBy = FAILURE_CODES.find((code) => code === stopped.slice(0, Math.max(0, end)));
  return stoppedBy === undefined ? null : { partner: stopped.slice(end + 1), stoppedBy };
}

interface ByTaker {
  /** null where the list is not narrowed so; the same object as long as it is the same. */
  readonly taker: Taker | null;
  readonly band: ReactNode;
  /** For a sentence. */
  readonly words: readonly string[];
}

export function useTaker(address: ListAddress): ByTaker {
  const found = takerOf(address.more);
  const { partner = null, stoppedBy = null } = found ?? {};
  const taker = useMemo(() => (partner === null ? null : { partner, stoppedBy }), [partner, stoppedBy]);
  const name = usePartnerName(partner);
  if (taker === null) return { taker, band: null, words: [] };
  const words = stoppedBy === null ? `what ${name} could take now` : `what waits and ${name} cannot take: ${FAILURE_WORDS[stoppedBy]}`;
  const widen = () => address.setMore(stoppedBy === null ? "taker" : "stopped", "");
  return { taker, band: <NarrowedBand words={words} widen={widen} />, words: [words] };
}
