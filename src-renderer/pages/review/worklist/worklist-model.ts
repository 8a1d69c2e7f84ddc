/** The worklist as one long list of rows, of which only the visible ones are loaded: groups with their lines below them. */
import type { Need, ReviewLine } from "../../../../src-main/contract/calls/review.ts";

export interface Group {
  readonly need: Need;
  readonly count: number;
}

export type WorklistRow =
  | { readonly kind: "group"; readonly need: Need; readonly count: number; readonly expanded: boolean }
  | { readonly kind: "line"; readonly need: Need; readonly index: number };

/** A place in the worklist: a group's head, or a line by its place within its group. */
export type Place =
  | { readonly kind: "group"; readonly need: Need }
  | { readonly kind: "line"; readonly need: Need; readonly index: number };

const linesOf = (group: Group, expanded: ReadonlySet<Need>) => (expanded.has(group.need) ? group.count : 0);

export function rowCount(groups: readonly Group[], expanded: ReadonlySet<Need>): number {
  return groups.reduce((sum, group) => sum + 1 + linesOf(group, expanded), 0);
}

/** The row at `index` of the long list, or null outside of it. */
export function rowAt(groups: readonly Group[], expanded: ReadonlySet<Need>, index: number): WorklistRow | null {
  let start = 0;
  for (const group of groups) {
    const lines = linesOf(group, expanded);
    if (index === start) return { kind: "group", need: group.need, count: group.count, expanded: expanded.has(group.need) };
    if (index > start && index <= start + lines) return { kind: "line", need: group.need, index: index - start - 1 };
    start += 1 + lines;
  }
  return null;
}

/** The index of a place in the long list; a line of a collapsed group stands where its group does; -1 where there is no such group. */
export function indexOf(groups: readonly Group[], expanded: ReadonlySet<Need>, place: Place): number {
  let start = 0;
  for (const group of groups) {
    if (group.need === place.need)
      return place.kind === "line" && expanded.has(group.need) ? start + 1 + Math.min(place.index, group.count - 1) : start;
    start += 1 + linesOf(group, expanded);
  }
  return -1;
}

/**
 * The next place in a direction that is worth stopping at: lines, and the heads of groups that are closed.
 * The same place where there is none.
 */
export function step(groups: readonly Group[], expanded: ReadonlySet<Need>, from: Place | null, direction: 1 | -1): Place | null {
  const count = rowCount(groups, expanded);
  let index = from === null ? (direction === 1 ? -1 : count) : indexOf(groups, expanded, from);
  for (index += direction; index >= 0 && index < count; index += direction) {
    const row = rowAt(groups, expanded, index);
    if (row === null) break;
    if (row.kind === "line") return { kind: "line", need: row.need, index: row.index };
    if (!row.expanded) return { kind: "group", need: row.need };
  }
  return from;
}

/** Where the page begins: on the first line of an open group, else on the first group's head; null in an empty list. */
export function firstPlace(groups: readonly Group[], expanded: ReadonlySet<Need>): Place | null {
  const open = groups.find((group) => expanded.has(group.need) && group.count > 0);
  if (open) return { kind: "line", need: open.need, index: 0 };
  return step(groups, expanded, null, 1);
}

/**
 * Where to stand once the line at `place` has left its group: on the line that moved up into its place, else on the first
 * undecided line below, else on the last undecided one above; null where nothing is left to decide.
 */
export function placeAfter(
  groups: readonly Group[],
  expanded: ReadonlySet<Need>,
  place: { readonly need: Need; readonly index: number },
  undecided: (need: Need) => boolean,
): Place | null {
  const at = groups.findIndex((group) => group.need === place.need);
  const own = groups[at];
  if (own && place.index < own.count) return { kind: "line", need: place.need, index: place.index };
  const open = (group: Group) => undecided(group.need) && group.count > 0 && expanded.has(group.need);
  const below = groups.slice(Math.max(0, at + (own ? 1 : 0))).find(open);
  if (below) return { kind: "line", need: below.need, index: 0 };
  const above = groups
    .slice(0, at + 1)
    .toReversed()
    .find(open);
  return above ? { kind: "line", need: above.need, index: above.count - 1 } : null;
}

/** The groups after `moved` lines went from one to another; empty groups disappear, a new one takes its place in `order`. */
export function withMoved(groups: readonly Group[], from: Need, to: Need, moved: number, order: readonly Need[]): Group[] {
  const counts = new Map(groups.map((group) => [group.need, group.count]));
  counts.set(from, (counts.get(from) ?? 0) - moved);
  counts.set(to, (counts.get(to) ?? 0) + moved);
  return order.flatMap((need) => {
    const count = counts.get(need) ?? 0;
    return count > 0 ? [{ need, count }] : [];
  });
}

/**
 * The loaded pages of a group without its line at `index`: everything behind it moves up by one, over the borders of pages.
 * A page whose successor is not loaded ends one line short.
 */
export function withoutLine(
  pages: ReadonlyMap<number, readonly ReviewLine[]>,
  pageSize: number,
  index: number,
): Map<number, readonly ReviewLine[]> {
  const next = new Map(pages);
  const first = Math.floor(index / pageSize);
  for (const page of [...pages.keys()].filter((number) => number >= first).toSorted((a, b) => a - b)) {
    const lines = pages.get(page) ?? [];
    const kept = page === first ? lines.toSpliced(index % pageSize, 1) : lines.slice(1);
    const movedUp = pages.get(page + 1)?.[0];
    next.set(page, movedUp && lines.length === pageSize ? [...kept, movedUp] : kept);
  }
  return next;
}
