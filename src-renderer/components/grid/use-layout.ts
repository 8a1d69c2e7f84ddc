/** A list's arrangement, kept by the installation: it is there again after a restart, in every book. */
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ListLayout } from "../../../src-main/contract/calls/app.ts";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { announceError } from "../messages/messages.ts";
import { arrange, layoutOf, type Arrangeable, type Placed } from "./layout.ts";

export interface Layout<Column extends Arrangeable> {
  /** null until it is known how they were left. */
  readonly placed: readonly Placed<Column>[] | null;
  /** What is shown, in its order. */
  readonly shown: readonly Column[];
  /** On top of every change before it, be the screen ever so late. */
  readonly change: (update: (placed: readonly Placed<Column>[]) => readonly Placed<Column>[]) => void;
  readonly reset: () => void;
}

function keep(list: string, layout: ListLayout | null): void {
  queryClient.setQueryData(queries.layouts().queryKey, (all = {}) => {
    const { [list]: _, ...others } = all;
    return layout === null ? others : { ...others, [list]: layout };
  });
  call("lists.arrange", { list, layout }).catch(announceError);
}

export function useLayout<Column extends Arrangeable>(list: string, columns: readonly Column[]): Layout<Column> {
  const { data, error } = useQuery(queries.layouts());
  // A list is worth showing even where its arrangement cannot be read.
  const layouts = data ?? (error === null ? null : {});
  const layout = layouts?.[list] ?? null;
  const known = layouts !== null;
  const placed = useMemo(() => (known ? arrange(columns, layout) : null), [known, columns, layout]);
  const shown = useMemo(() => (placed ?? []).filter((one) => one.shown).map((one) => one.column), [placed]);
  return {
    placed,
    shown,
    change: (update) => {
      const newest = queryClient.getQueryData(queries.layouts().queryKey)?.[list] ?? null;
      keep(list, layoutOf(update(arrange(columns, newest))));
    },
    reset: () => keep(list, null),
  };
}
