/** The lines of the worklist that are needed on the screen, loaded page by page. */
import { useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import { DECIDED_NEEDS, type Need, type ReviewLine, type ReviewRun } from "../../../../src-main/contract/calls/review.ts";
import { queries } from "../../../bridge/queries.ts";
import type { LinesView } from "./lines-view.ts";
import { type Expanded, type Group, rowAt } from "./worklist-model.ts";

export const PAGE_SIZE = 100;

const DECIDED: ReadonlySet<Need> = new Set(DECIDED_NEEDS);

export const isUndecided = (need: Need) => !DECIDED.has(need);

export const pageInput = (run: number, view: LinesView, group: string, search: string, page: number) => ({
  run,
  ...view,
  group,
  search,
  offset: page * PAGE_SIZE,
  limit: PAGE_SIZE,
});

/** The groups by need that a run tells by itself. */
export function groupsByNeed(run: ReviewRun): Group[] {
  return run.groups.map(({ need, count }) => ({ key: need, label: null, count, undecided: isUndecided(need) ? count : 0 }));
}

export interface Worklist {
  readonly view: LinesView;
  readonly groups: readonly Group[];
  /** The search that these groups answer; empty = all lines. */
  readonly searched: string;
  /** False until the first answer to this search is there. */
  readonly ready: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly lineAt: (group: string, index: number) => ReviewLine | undefined;
  /** Keeps the page of this line loaded, wherever the list is scrolled to. */
  readonly keep: (group: string, index: number) => void;
  /** Where a line stands among the loaded ones of a group, -1 where it is not. */
  readonly find: (group: string, opportunity: string) => number;
}

/** @param visible first and last row of the long list that are on the screen. */
export function useWorklist(
  run: ReviewRun,
  view: LinesView,
  search: string,
  expanded: Expanded,
  visible: { first: number; last: number },
): Worklist {
  const told = view.grouping === "need" && search === "";
  const head = useQuery({ ...queries.lineGroups({ run: run.id, grouping: view.grouping, search }), enabled: !told });
  const found = head.data?.groups;
  const groups = useMemo(() => (told ? groupsByNeed(run) : (found ?? [])), [told, run, found]);

  const [kept, setKept] = useState<{ readonly group: string; readonly page: number } | null>(null);
  const keep = useCallback((group: string, index: number) => {
    const page = Math.floor(index / PAGE_SIZE);
    setKept((old) => (old?.group === group && old.page === page ? old : { group, page }));
  }, []);

  const needed = useMemo(() => {
    const pages = new Map<string, { group: string; page: number }>();
    const isThere = kept !== null && groups.some(({ key, count }) => key === kept.group && kept.page * PAGE_SIZE < count);
    if (isThere) pages.set(`${kept.page}/${kept.group}`, kept);
    for (let index = Math.max(0, visible.first - 2); index <= visible.last + 2; index += 1) {
      const row = rowAt(groups, expanded, index);
      if (row?.kind !== "line") continue;
      const page = Math.floor(row.index / PAGE_SIZE);
      pages.set(`${page}/${row.group}`, { group: row.group, page });
    }
    return [...pages.values()];
  }, [groups, expanded, visible.first, visible.last, kept]);

  const results = useQueries({ queries: needed.map(({ group, page }) => queries.lines(pageInput(run.id, view, group, search, page))) });

  const loaded = useMemo(() => {
    const pages = new Map<string, readonly ReviewLine[]>();
    needed.forEach(({ group, page }, i) => {
      const lines = results[i]?.data?.lines;
      if (lines) pages.set(`${page}/${group}`, lines);
    });
    return pages;
  }, [needed, results]);

  const lineAt = useCallback(
    (group: string, index: number) => loaded.get(`${Math.floor(index / PAGE_SIZE)}/${group}`)?.[index % PAGE_SIZE],
    [loaded],
  );
  const find = useCallback(
    (group: string, opportunity: string) => {
      for (const [key, lines] of loaded) {
        const page = Number.parseInt(key, 10);
        if (key !== `${page}/${group}`) continue;
        const at = lines.findIndex((line) => line.opportunity === opportunity);
        if (at >= 0) return page * PAGE_SIZE + at;
      }
      return -1;
    },
    [loaded],
  );
  const failed = results.find((result) => result.error !== null && result.data === undefined);
  return {
    view,
    groups,
    searched: search,
    ready: told || found !== undefined,
    error: head.error ?? failed?.error ?? null,
    retry: () => {
      void head.refetch();
      for (const result of results) if (result.error) void result.refetch();
    },
    lineAt,
    keep,
    find,
  };
}
