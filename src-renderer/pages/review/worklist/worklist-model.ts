/** The worklist as one long list of rows, of which only the visible ones are loaded: groups with their lines below them. */
import type { LineGroup, ReviewLine } from "../../../../src-main/contract/calls/review.ts";

export type Group = LineGroup;

/** Which groups are open, by their keys. */
export type Expanded = Pick<ReadonlySet<string>, "has">;

export type WorklistRow =
  | { readonly kind: "group"; readonly group: string; readonly count: number; readonly expanded: boolean }
  | { readonly kind: "line"; readonly group: string; readonly index: number };

/** A place in the worklist: a group's head, or a line by its place within its group. */
export type Place =
  | { readonly kind: "group"; readonly group: string }
  | { readonly kind: "line"; readonly group: string; readonly index: number };

const linesOf = (group: Group, expanded: Expanded) => (expanded.has(group.key) ? group.count : 0);

export function rowCount(groups: readonly Group[], expanded: Expanded): number {
  return groups.reduce((sum, group) => sum + 1 + linesOf(group, expanded), 0);
}

/** The row at `index` of the long list, or null outside of it. */
export function rowAt(groups: readonly Group[], expanded: Expanded, index: number): WorklistRow | null {
  let start = 0;
  for (const group of groups) {
    const lines = linesOf(group, expanded);
    if (index === start) return { kind: "group", group: group.key, count: group.count, expanded: expanded.has(group.key) };
    if (index > start && index <= start + lines) return { kind: "line", group: group.key, index: index - start - 1 };
    start += 1 + lines;
  }
  return null;
}

/** The index of a place in the long list; a line of a collapsed group stands where its group does; -1 where there is no such group. */
export function indexOf(groups: readonly Group[], expanded: Expanded, place: Place): number {
  let start = 0;
  for (const group of groups) {
    if (group.key === place.group)
      return place.kind === "line" && expanded.has(group.key) ? start + 1 + Math.min(place.index, group.count - 1) : start;
    start += 1 + linesOf(group, expanded);
  }
  return -1;
}

/**
 * The next place in a direction that is worth stopping at: lines, and the heads of groups that are closed.
 * The same place where there is none.
 */
export function step(groups: readonly Group[], expanded: Expanded, from: Place | null, direction: 1 | -1): Place | null {
  const count = rowCount(groups, expanded);
  let index = from === null ? (direction === 1 ? -1 : count) : indexOf(groups, expanded, from);
  for (index += direction; index >= 0 && index < count; index += direction) {
    const row = rowAt(groups, expanded, index);
    if (row === null) break;
    if (row.kind === "line") return { kind: "line", group: row.group, index: row.index };
    if (!row.expanded) return { kind: "group", group: row.group };
  }
  return from;
}

/** Where the page begins: on the first line of an open group, else on the first group's head; null in an empty list. */
export function firstPlace(groups: readonly Group[], expanded: Expanded): Place | null {
  const open = groups.find((group) => expanded.has(group.key) && group.count > 0);
  if (open) return { kind: "line", group: open.key, index: 0 };
  return step(groups, expanded, null, 1);
}

/**
 * Where to stand once the line at `place` has been decided: on the line that came into its place, else on the first undecided line below, else on
 * the last undecided one above; null where nothing is left to decide. Who decides an undecided line goes on to undecided ones.
 * @param before the groups before it was decided, where one that is gone still has its place.
 */
export function placeAfter(
  groups: readonly Group[],
  expanded: Expanded,
  place: { readonly group: string; readonly index: number },
  wasUndecided: boolean,
  before: readonly Group[] = groups,
): Place | null {
  const own = groups.find((group) => group.key === place.group);
  if (own && place.index < (wasUndecided ? own.undecided : own.count)) return { kind: "line", group: own.key, index: place.index };
  const open = (group: Group) => group.undecided > 0 && expanded.has(group.key);
  const places = new Map(before.map((group, i) => [group.key, i]));
  const at = places.get(place.group) ?? -1;
  const isBelow = (group: Group) => (places.get(group.key) ?? before.length) > at;
  const below = groups.find((group) => isBelow(group) && open(group));
  if (below) return { kind: "line", group: below.key, index: 0 };
  const above = groups.findLast((group) => !isBelow(group) && open(group));
  return above ? { kind: "line", group: above.key, index: above.undecided - 1 } : null;
}

/** A line that a decision takes from one group to another, or to the decided lines of its own. */
export interface Moved {
  readonly from: string;
  readonly to: string;
  /** What the other group is called, where it is not there yet. */
  readonly label: string | null;
  readonly wasUndecided: boolean;
}

/**
 * The groups after a line was decided; empty groups disappear.
 * @param order keys in the order of the groups; null = by their names. A new group takes its place in it.
 */
export function withMoved(groups: readonly Group[], { from, to, label, wasUndecided }: Moved, order: readonly string[] | null): Group[] {
  const left = groups.map((group) =>
    group.key === from ? { ...group, count: group.count - 1, undecided: group.undecided - (wasUndecided ? 1 : 0) } : group,
  );
  const there = left.some((group) => group.key === to);
  const joined = there
    ? left.map((group) => (group.key === to ? { ...group, count: group.count + 1 } : group))
    : [...left, { key: to, label, count: 1, undecided: 0 }].toSorted((a, b) =>
        order === null ? byName(a, b) : order.indexOf(a.key) - order.indexOf(b.key),
      );
  return joined.filter((group) => group.count > 0);
}

/** What has no name stands last. */
function byName(a: Group, b: Group): number {
  return a.label === null || b.label === null ? Number(a.label === null) - Number(b.label === null) : a.label.localeCompare(b.label);
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

/**
 * The loaded pages of a group after its line at `from` went down to `to`, as it is now: those between move up by one. A page that would need a line
 * which is not loaded ends before it.
 */
export function withLineMovedDown(
  pages: ReadonlyMap<number, readonly ReviewLine[]>,
  pageSize: number,
  from: number,
  to: number,
  line: ReviewLine,
): Map<number, readonly ReviewLine[]> {
  const next = new Map(pages);
  const at = (index: number) => pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  for (const [page, lines] of pages) {
    const moved: ReviewLine[] = [];
    for (const [i, old] of lines.entries()) {
      const index = page * pageSize + i;
      const now = index < from || index > to ? old : index === to ? line : at(index + 1);
      if (now === undefined) break;
      moved.push(now);
    }
    next.set(page, moved);
  }
  return next;
}
