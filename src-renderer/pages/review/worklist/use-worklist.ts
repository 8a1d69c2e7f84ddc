/** The lines of the worklist that are needed on the screen, loaded page by page. */
import { useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import type { Need, ReviewLine, ReviewRun } from "../../../../src-main/contract/calls/review.ts";
import { queries } from "../../../bridge/queries.ts";
import { type Group, rowAt } from "./worklist-model.ts";

export const PAGE_SIZE = 100;

export const pageInput = (run: number, need: Need, search: string, page: number) => ({
  run,
  need,
  search,
  offset: page * PAGE_SIZE,
  limit: PAGE_SIZE,
});

export interface Worklist {
  readonly groups: readonly Group[];
  /** The search that these groups answer; empty = all lines. */
  readonly searched: string;
  /** False until the first answer to this search is there. */
  readonly ready: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  readonly lineAt: (need: Need, index: number) => ReviewLine | undefined;
  /** Where a line stands among the loaded ones of a group, -1 where it is not. */
  readonly find: (need: Need, opportunity: string) => number;
}

/** @param visible first and last row of the long list that are on the screen. */
export function useWorklist(
  run: ReviewRun,
  search: string,
  expanded: ReadonlySet<Need>,
  visible: { first: number; last: number },
): Worklist {
  const head = useQuery({ ...queries.lines({ run: run.id, need: null, search, offset: 0, limit: 1 }), enabled: search !== "" });
  const found = head.data?.groups;
  const groups = useMemo(() => (search === "" ? run.groups : (found ?? [])), [search, run.groups, found]);

  const needed = useMemo(() => {
    const pages = new Map<string, { need: Need; page: number }>();
    for (let index = Math.max(0, visible.first - 2); index <= visible.last + 2; index += 1) {
      const row = rowAt(groups, expanded, index);
      if (row?.kind !== "line") continue;
      const page = Math.floor(row.index / PAGE_SIZE);
      pages.set(`${row.need}/${page}`, { need: row.need, page });
    }
    return [...pages.values()];
  }, [groups, expanded, visible.first, visible.last]);

  const results = useQueries({ queries: needed.map(({ need, page }) => queries.lines(pageInput(run.id, need, search, page))) });

  const loaded = useMemo(() => {
    const pages = new Map<string, readonly ReviewLine[]>();
    needed.forEach(({ need, page }, i) => {
      const lines = results[i]?.data?.lines;
      if (lines) pages.set(`${need}/${page}`, lines);
    });
    return pages;
  }, [needed, results]);

  const lineAt = useCallback(
    (need: Need, index: number) => loaded.get(`${need}/${Math.floor(index / PAGE_SIZE)}`)?.[index % PAGE_SIZE],
    [loaded],
  );
  const find = useCallback(
    (need: Need, opportunity: string) => {
      for (const [key, lines] of loaded) {
        const [of, page] = key.split("/");
        if (of !== need) continue;
        const at = lines.findIndex((line) => line.opportunity === opportunity);
        if (at >= 0) return Number(page) * PAGE_SIZE + at;
      }
      return -1;
    },
    [loaded],
  );
  const failed = results.find((result) => result.error !== null && result.data === undefined);
  return {
    groups,
    searched: search,
    ready: search === "" || found !== undefined,
    error: head.error ?? failed?.error ?? null,
    retry: () => {
      void head.refetch();
      for (const result of results) if (result.error) void result.refetch();
    },
    lineAt,
    find,
  };
}
