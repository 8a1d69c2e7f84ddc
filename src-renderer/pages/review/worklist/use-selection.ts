/** Which line or group of the worklist is looked at: a place that keeps to its line when the list changes around it. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { ReviewLine } from "../../../../src-main/contract/calls/review.ts";
import { call } from "../../../bridge/client.ts";
import { queries, queryClient } from "../../../bridge/queries.ts";
import { announceError } from "../../../components/messages/messages.ts";
import { navigate, useHashSearch } from "../../../routing/hash-location.ts";
import { routes } from "../../../routing/routes.ts";
import { viewText } from "./lines-view.ts";
import type { Worklist } from "./use-worklist.ts";
import { type Expanded, type Place, firstPlace, placeAfter, step } from "./worklist-model.ts";

/** The address follows the selection after this pause: browsers complain about hundreds of changes a minute. */
const ADDRESS_MS = 250;

export interface Selection {
  readonly place: Place | null;
  readonly line: ReviewLine | undefined;
  readonly go: (place: Place | null) => void;
  readonly move: (direction: 1 | -1) => void;
  /** Finds a line wherever it is and goes there, opening its group. */
  readonly locate: (opportunity: string) => Promise<void>;
}

/** What was asked for: a place, and the line that stood there when it was last drawn; null before one was. */
interface Wish {
  readonly place: Place | null;
  readonly anchor: string | null;
}

/** Where a wish leads in the list as it is now: to its own line where that has moved, else to what has come into its place. */
function placeNow({ place, anchor }: Wish, { groups, lineAt, find }: Worklist, expanded: Expanded): Place | null {
  if (place === null) return firstPlace(groups, expanded);
  const group = groups.find((one) => one.key === place.group);
  if (place.kind === "group") return group ? place : firstPlace(groups, expanded);
  if (group && !expanded.has(place.group)) return { kind: "group", group: place.group };
  if (!group || place.index >= group.count) {
    return placeAfter(groups, expanded, place, true) ?? firstPlace(groups, expanded);
  }
  const there = lineAt(place.group, place.index);
  if (anchor === null || there === undefined || there.opportunity === anchor) return place;
  const moved = find(place.group, anchor);
  return moved >= 0 ? { kind: "line", group: place.group, index: moved } : place;
}

function samePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return a.group === b.group && a.kind === b.kind && (a.kind === "group" || b.kind === "group" || a.index === b.index);
}

/** @param addressOf where the address goes as a line is selected; the same function each time. */
export function useSelection(
  run: number,
  worklist: Worklist,
  expanded: Expanded,
  expand: (group: string) => void,
  wanted: string | null,
  addressOf: (opportunity: string) => string = routes.reviewLine,
): Selection {
  const { view, groups, lineAt, keep, searched, ready } = worklist;
  const [wish, setWish] = useState<Wish>({ place: null, anchor: null });
  // The line of the address is still looked for: until it is found, nothing is selected instead.
  const [looking, setLooking] = useState(wanted !== null);
  const addressed = useRef<string | null>(null);
  const located = useRef<{ readonly opportunity: string } | null>(null);

  // Counts what was asked for: an answer to an earlier question leads nobody away from where they have gone since.
  const question = useRef(0);

  const go = useCallback((place: Place | null) => setWish({ place, anchor: null }), []);
  const choose = useCallback(
    (place: Place | null) => {
      question.current += 1;
      setLooking(false);
      go(place);
    },
    [go],
  );

  const locate = useCallback(
    async (opportunity: string) => {
      question.current += 1;
      const own = question.current;
      try {
        const there = await call("review.place", { run, ...view, search: searched, opportunity });
        if (own !== question.current) return;
        if (there !== null) {
          expand(there.group);
          setWish({ place: { kind: "line", ...there }, anchor: opportunity });
        }
      } catch (error) {
        announceError(error);
      }
      setLooking(false);
    },
    [run, view, searched, expand],
  );

  const [left, setLeft] = useState<{ readonly opportunity: string } | null>(null);

  // Grouped or sorted another way, the list still shows the line that was looked at.
  const shown = viewText(view);
  const [seenView, setSeenView] = useState(shown);
  if (seenView !== shown) {
    setSeenView(shown);
    setWish({ place: null, anchor: null });
    setLooking(wish.anchor !== null);
    setLeft(wish.anchor === null ? null : { opportunity: wish.anchor });
  }

  // A group that the address asks for, whenever it asks for another one.
  const wantedNeed = new URLSearchParams(useHashSearch()).get("need");
  const [seenNeed, setSeenNeed] = useState<string | null>(null);
  const asksForGroup = wantedNeed !== seenNeed && (wantedNeed === null || view.grouping === "need");
  if (asksForGroup) {
    setSeenNeed(wantedNeed);
    const group = groups.find((one) => one.key === wantedNeed);
    if (group) {
      setLooking(false);
      setLeft(null);
      expand(group.key);
      go({ kind: "line", group: group.key, index: 0 });
    }
  }

  // A search begins on its first hit; leaving it keeps the line that was found.
  const [seenSearch, setSeenSearch] = useState(searched);
  if (ready && seenSearch !== searched) {
    setSeenSearch(searched);
    setLeft(searched === "" && wish.anchor !== null ? { opportunity: wish.anchor } : null);
    if (searched !== "") go(firstPlace(groups, expanded));
  }

  useEffect(() => {
    const asked = wanted !== null && wanted !== addressed.current ? wanted : left !== located.current ? (left?.opportunity ?? null) : null;
    located.current = left;
    if (asked === null) return;
    addressed.current = asked;
    void locate(asked);
  }, [wanted, left, locate]);

  const place = looking ? null : placeNow(wish, worklist, expanded);
  const line = place?.kind === "line" ? lineAt(place.group, place.index) : undefined;
  // A group that is asked for in this very pass is not yet in `place`.
  if (!looking && place !== null && !asksForGroup) {
    const anchor = place.kind === "group" ? null : (line?.opportunity ?? wish.anchor);
    if (!samePlace(wish.place, place) || wish.anchor !== anchor) setWish({ place, anchor });
  }

  useEffect(() => {
    if (place?.kind === "line") keep(place.group, place.index);
  }, [place, keep]);

  const selectedId = line?.opportunity ?? null;
  useEffect(() => {
    if (selectedId === null) return undefined;
    const from = window.location.hash;
    const timer = setTimeout(() => {
      // Somebody has gone elsewhere in the pause: the address is no longer this page's.
      if (window.location.hash !== from) return;
      addressed.current = selectedId;
      navigate(addressOf(selectedId), { replace: true });
    }, ADDRESS_MS);
    return () => clearTimeout(timer);
  }, [selectedId, addressOf]);

  useEffect(() => {
    if (place === null || !line) return;
    for (const direction of [1, -1] as const) {
      let next: Place | null = place;
      for (let ahead = 0; ahead < (direction === 1 ? 3 : 1); ahead += 1) {
        next = step(groups, expanded, next, direction);
        const neighbour = next?.kind === "line" ? lineAt(next.group, next.index) : undefined;
        if (neighbour) void queryClient.prefetchQuery(queries.explanation(run, neighbour.opportunity));
      }
    }
  }, [place, line, groups, expanded, lineAt, run]);

  return {
    place,
    line,
    go: choose,
    move: useCallback((direction) => choose(step(groups, expanded, place, direction)), [choose, groups, expanded, place]),
    locate,
  };
}
