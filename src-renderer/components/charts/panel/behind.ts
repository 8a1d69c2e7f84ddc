/** Asking for the offers behind a point of a chart. */
import { createContext, useContext } from "react";
import type { ChartScope, ChartSlice } from "../../../../src-main/contract/calls/charts.ts";

export interface Behind {
  /** What the offers have in common, as a heading. */
  readonly title: string;
  readonly scope: ChartScope;
  readonly slice: ChartSlice;
  /** What the point is made of, each a choice of its own beside all of it; left out where it is of one piece. */
  readonly parts?: readonly { readonly label: string; readonly count: number; readonly slice: ChartSlice }[];
}

/** A slice of one kind and nothing else. */
export function allOf(kind: ChartSlice["kind"]): ChartSlice {
  return { kind, month: null, before: null, reason: null, step: null };
}

export const BehindContext = createContext<(behind: Behind) => void>(() => undefined);

export function useBehind(): (behind: Behind) => void {
  return useContext(BehindContext);
}

/** Words of the kinds, as in "Offers won". */
export const KIND_WORDS: Readonly<Record<ChartSlice["kind"], string>> = {
  delivered: "delivered",
  accepted: "accepted",
  declined: "declined",
  expired: "expired",
  pending: "not answered yet",
  open: "open",
  undecided: "not yet decided",
  lapsed: "declined or expired",
  won: "won",
  returned: "returned",
  stalled: "stalled",
  feedback: "with feedback",
  touched: "answered in time",
  progressed: "that came in progress",
  timed: "won, with a known close",
};
