/** Which line or group of the worklist is looked at: a place that keeps to its line when the list changes around it. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Need, ReviewLine } from "../../../../src-main/contract/calls/review.ts";
import { queries, queryClient } from "../../../bridge/queries.ts";
import { announceError } from "../../../components/messages/messages.ts";
import { navigate, useHashSearch } from "../../../routing/hash-location.ts";
import { routes } from "../../../routing/routes.ts";
import { NEED_WORDS } from "../needs.ts";
import { PAGE_SIZE, pageInput, type Worklist } from "./use-worklist.ts";
import { type Place, firstPlace, placeAfter, step } from "./worklist-model.ts";

/** The address follows the selection after this pause: browsers complain about hundreds of changes a minute. */
const ADDRESS_MS = 250;
/** A line asked for by its address is looked for in so many pages of its group. */
const MOST_PAGES = 1000;

export interface Selection {
  readonly place: Place | null;
  readonly line: ReviewLine | undefined;
  readonly go: (place: Place | null) => void;
  readonly move: (direction: 1 | -1) => void;
  /** Finds a line wherever it is and goes there, opening its group. */
  readonly locate: (opportunity: string) => Promise<void>;
}

export function useSelection(run: number, worklist: Worklist, expanded: ReadonlySet<Need>, expand: (need: Need) => void, wanted: string | null): Selection {
  const { groups, lineAt, find } = worklist;
  const [place, setPlace] = useState<Place | null>(null);
  const [lost, setLost] = useState<string | null>(null);
  const anchor = useRef<string | null>(null);
  const addressed = useRef<string | null>(null);
  const search = useHashSearch();
  const line = place?.kind === "line" ? lineAt(place.need, place.index) : undefined;

  const go = useCallback((next: Place | null) => {
    anchor.current = null;
    setPlace(next);
  }, []);

  const locate = useCallback(
    async (opportunity: string) => {
      try {
        const { line: wantedLine } = await queryClient.fetchQuery(queries.explanation(run, opportunity));
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const { total, lines } = await queryClient.fetchQuery(queries.lines(pageInput(run, wantedLine.need, "", page)));
          const at = lines.findIndex((one) => one.opportunity === opportunity);
          if (at >= 0) {
            expand(wantedLine.need);
            anchor.current = opportunity;
            setPlace({ kind: "line", need: wantedLine.need, index: page * PAGE_SIZE + at });
            return;
          }
          if ((page + 1) * PAGE_SIZE >= total) break;
        }
      } catch (error) {
        announceError(error);
      }
      setLost(opportunity);
    },
    [run, expand],
  );

  useEffect(() => {
    if (wanted === null || wanted === addressed.current) return;
    addressed.current = wanted;
    void locate(wanted);
  }, [wanted, locate]);

  const wantedNeed = new URLSearchParams(search).get("need");
  useEffect(() => {
    const group = groups.find((one) => one.need === wantedNeed);
    if (wantedNeed === null || !group) return;
    expand(group.need);
    go({ kind: "line", need: group.need, index: 0 });
    // Only when the address asks for it, not whenever the groups change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wantedNeed]);

  useLayoutEffect(() => {
    if (place === null) {
      if ((wanted === null || wanted === lost) && groups.length > 0) setPlace(firstPlace(groups, expanded));
      return;
    }
    const group = groups.find((one) => one.need === place.need);
    if (!group || (place.kind === "line" && (place.index >= group.count || !expanded.has(place.need)))) {
      const index = place.kind === "line" ? place.index : 0;
      const inClosed = group !== undefined && !expanded.has(place.need);
      anchor.current = null;
      setPlace(
        inClosed
          ? { kind: "group", need: place.need }
          : (placeAfter(groups, expanded, { need: place.need, index }, (need) => NEED_WORDS[need].undecided) ?? firstPlace(groups, expanded)),
      );
      return;
    }
    if (place.kind !== "line" || !line) return;
    if (anchor.current !== null && anchor.current !== line.opportunity) {
      const at = find(place.need, anchor.current);
      if (at >= 0) {
        setPlace({ kind: "line", need: place.need, index: at });
        return;
      }
    }
    anchor.current = line.opportunity;
  }, [place, line, groups, expanded, find, wanted, lost]);

  const selectedId = line?.opportunity ?? null;
  useEffect(() => {
    if (selectedId === null) return;
    const timer = setTimeout(() => {
      addressed.current = selectedId;
      navigate(routes.reviewLine(selectedId), { replace: true });
    }, ADDRESS_MS);
    return () => clearTimeout(timer);
  }, [selectedId]);

  useEffect(() => {
    if (place === null || !line) return;
    for (const direction of [1, -1] as const) {
      let next: Place | null = place;
      for (let ahead = 0; ahead < (direction === 1 ? 3 : 1); ahead += 1) {
        next = step(groups, expanded, next, direction);
        const neighbour = next?.kind === "line" ? lineAt(next.need, next.index) : undefined;
        if (neighbour) void queryClient.prefetchQuery(queries.explanation(run, neighbour.opportunity));
      }
    }
  }, [place, line, groups, expanded, lineAt, run]);

  return {
    place,
    line,
    go,
    move: useCallback((direction) => go(step(groups, expanded, place, direction)), [go, groups, expanded, place]),
    locate,
  };
}
