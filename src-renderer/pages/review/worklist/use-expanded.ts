/** Which groups of the worklist are open: by the standard of each, unless somebody opened or closed it. */
import { useCallback, useMemo, useState } from "react";
import { type Grouping, NEEDS, type ReviewRun } from "../../../../src-main/contract/calls/review.ts";
import { NEED_WORDS } from "../needs.ts";
import type { Expanded } from "./worklist-model.ts";

/** More lines than this of which nobody can take one are told by their group's head until it is opened. */
const MOST_WITHOUT_PARTNER = 12;

/** Whether a group is open when the page is opened first. */
function opensExpanded(grouping: Grouping, key: string, without: number): boolean {
  if (grouping !== "need") return key !== "" || without <= MOST_WITHOUT_PARTNER;
  const need = NEEDS.find((one) => one === key);
  return need !== undefined && NEED_WORDS[need].opensExpanded && (need !== "nobody" || without <= MOST_WITHOUT_PARTNER);
}

interface OpenGroups {
  readonly expanded: Expanded;
  readonly expand: (group: string) => void;
  readonly toggle: (group: string) => void;
}

/** @param all a search shows what it found, whatever was closed. */
export function useExpanded(run: ReviewRun, grouping: Grouping, all: boolean): OpenGroups {
  /** By grouping and key: open or closed by hand. */
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  // What was without a partner when the page was opened: a group does not close by itself because lines came into it.
  const [without] = useState(() => ({
    need: run.groups.find((group) => group.need === "nobody")?.count ?? 0,
    run: run.lines - run.proposed,
  }));
  const isOpen = useCallback(
    (open: ReadonlyMap<string, boolean>, key: string) =>
      open.get(`${grouping}/${key}`) ?? opensExpanded(grouping, key, grouping === "need" ? without.need : without.run),
    [grouping, without],
  );
  const expanded = useMemo<Expanded>(() => ({ has: (key) => all || isOpen(chosen, key) }), [all, chosen, isOpen]);
  const expand = useCallback((key: string) => setChosen((old) => new Map(old).set(`${grouping}/${key}`, true)), [grouping]);
  const toggle = useCallback(
    (key: string) => setChosen((old) => new Map(old).set(`${grouping}/${key}`, !isOpen(old, key))),
    [grouping, isOpen],
  );
  return { expanded, expand, toggle };
}
