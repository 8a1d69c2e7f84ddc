/** How the worklist is grouped and sorted: chosen in its bar, remembered on this machine. */
import { useState } from "react";
import { type Grouping, GROUPINGS, LINE_SORTS, type LineSort } from "../../../../src-main/contract/calls/review.ts";
import { useHashSearch } from "../../../routing/hash-location.ts";

export interface LinesView {
  readonly grouping: Grouping;
  readonly sort: { readonly column: LineSort; readonly descending: boolean };
}

const KEY = "review/view";

/** By need, in the order of the run. */
export const STANDARD_VIEW: LinesView = { grouping: "need", sort: { column: "run", descending: false } };

/** What was written by `viewText`, part by part; the standard for what is missing or unknown. */
export function viewFrom(text: string | null): LinesView {
  const [grouping, column, direction] = (text ?? "").split(" ");
  return {
    grouping: GROUPINGS.find((one) => one === grouping) ?? STANDARD_VIEW.grouping,
    sort: { column: LINE_SORTS.find((one) => one === column) ?? STANDARD_VIEW.sort.column, descending: direction === "descending" },
  };
}

/** "partner score descending". */
export function viewText({ grouping, sort }: LinesView): string {
  return `${grouping} ${sort.column} ${sort.descending ? "descending" : "ascending"}`;
}

/** The chosen view; an address that names a need shows the lines by need. */
export function useLinesView(): readonly [view: LinesView, choose: (view: LinesView) => void] {
  const [view, setView] = useState(() => viewFrom(localStorage.getItem(KEY)));
  const wantedNeed = new URLSearchParams(useHashSearch()).get("need");
  const [seenNeed, setSeenNeed] = useState<string | null>(null);
  if (wantedNeed !== seenNeed) {
    setSeenNeed(wantedNeed);
    if (wantedNeed !== null && view.grouping !== "need") setView({ ...view, grouping: "need" });
  }
  const choose = (chosen: LinesView) => {
    localStorage.setItem(KEY, viewText(chosen));
    setView(chosen);
  };
  return [view, choose];
}
