/** Which line or group of the worklist is looked at: a place that keeps to its line when the list changes around it. */
import { useCallback, useEffect, useRef, useState } from "react";
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

/** What was asked for: a place, and the line that stood there when it was last drawn; null before one was. */
interface Wish {
  readonly place: Place | null;
  readonly anchor: string | null;
}

/** Where a wish leads in the list as it is now: to its own line where that has moved, else to what has come into its place. */
function placeNow({ place, anchor }: Wish, { groups, lineAt, find }: Worklist, expanded: ReadonlySet<Need>): Place | null {
  if (place === null) return firstPlace(groups, expanded);
  const group = groups.find((one) => one.need === place.need);
  if (place.kind === "group") return group ? place : firstPlace(groups, expanded);
  if (group && !expanded.has(place.need)) return { kind: "group", need: place.need };
  if (!group || place.index >= group.count) {
    return placeAfter(groups, expanded, place, (need) => NEED_WORDS[need].undecided) ?? firstPlace(groups, expanded);
  }
  const there = lineAt(place.need, place.index);
  if (anchor === null || there === undefined || there.opportunity === anchor) return place;
  const moved = find(place.need, anchor);
  return moved >= 0 ? { kind: "line", need: place.need, index: moved } : place;
}

function samePlace(a: Place | null, b: Place | null): boolean {
  if (a === null || b === null) return a === b;
  return a.need === b.need && a.kind === b.kind && (a.kind === "group" || b.kind === "group" || a.index === b.index);
}

/** @param addressOf where the address goes as a line is selected; the same function each time. */
export function useSelection(
  run: number,
  worklist: Worklist,
  expanded: ReadonlySet<Need>,
  expand: (need: Need) => void,
  wanted: string | null,
  addressOf: (opportunity: string) => string = routes.reviewLine,
): Selection {
  const { groups, lineAt, searched, ready } = worklist;
  const [wish, setWish] = useState<Wish>({ place: null, anchor: null });
  // The line of the address is still looked for: until it is found, nothing is selected instead.
  const [looking, setLooking] = useState(wanted !== null);
  const addressed = useRef<string | null>(null);
  const located = useRef<string | null>(null);

  const go = useCallback((place: Place | null) => setWish({ place, anchor: null }), []);

  const locate = useCallback(
    async (opportunity: string) => {
      try {
        const { line: there } = await queryClient.fetchQuery(queries.explanation(run, opportunity));
        for (let page = 0; page < MOST_PAGES; page += 1) {
          const { total, lines } = await queryClient.fetchQuery(queries.lines(pageInput(run, there.need, "", page)));
          const at = lines.findIndex((one) => one.opportunity === opportunity);
          if (at >= 0) {
            expand(there.need);
            setWish({ place: { kind: "line", need: there.need, index: page * PAGE_SIZE + at }, anchor: opportunity });
          }
          if (at >= 0 || (page + 1) * PAGE_SIZE >= total) break;
        }
      } catch (error) {
        announceError(error);
      }
      setLooking(false);
    },
    [run, expand],
  );

  // A group that the address asks for, whenever it asks for another one.
  const wantedNeed = new URLSearchParams(useHashSearch()).get("need");
  const [seenNeed, setSeenNeed] = useState<string | null>(null);
  const asksForGroup = wantedNeed !== seenNeed;
  if (asksForGroup) {
    setSeenNeed(wantedNeed);
    const group = groups.find((one) => one.need === wantedNeed);
    if (group) {
      expand(group.need);
      go({ kind: "line", need: group.need, index: 0 });
    }
  }

  // A search begins on its first hit; leaving it keeps the line that was found.
  const [seenSearch, setSeenSearch] = useState(searched);
  const [left, setLeft] = useState<string | null>(null);
  if (ready && seenSearch !== searched) {
    setSeenSearch(searched);
    setLeft(searched === "" ? wish.anchor : null);
    if (searched !== "") go(firstPlace(groups, expanded));
  }

  useEffect(() => {
    const asked = wanted !== null && wanted !== addressed.current ? wanted : left !== located.current ? left : null;
    located.current = left;
    if (asked === null) return;
    addressed.current = asked;
    void locate(asked);
  }, [wanted, left, locate]);

  const place = looking ? null : placeNow(wish, worklist, expanded);
  const line = place?.kind === "line" ? lineAt(place.need, place.index) : undefined;
  // A group that is asked for in this very pass is not yet in `place`.
  if (!looking && place !== null && !asksForGroup) {
    const anchor = place.kind === "group" ? null : (line?.opportunity ?? wish.anchor);
    if (!samePlace(wish.place, place) || wish.anchor !== anchor) setWish({ place, anchor });
  }

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
