/** How a list's columns are arranged: what the user chose, over the columns that the list has. */
import type { ListLayout } from "../../../src-main/contract/calls/app.ts";

/** What arranging needs to know of a column. */
export interface Arrangeable {
  readonly id: string;
  readonly width: number;
  /** Not shown until it is chosen. */
  readonly hidden?: boolean;
}

export interface Placed<Column extends Arrangeable> {
  readonly column: Column;
  readonly shown: boolean;
  /** In pixels. */
  readonly width: number;
}

/**
 * All columns in the order in which they stand. The first of the list stays first and shown: it is what a row is about. A column that the
 * layout does not know stands behind the one that it follows in the list; one that the list has no more is left out.
 */
export function arrange<Column extends Arrangeable>(columns: readonly Column[], layout: ListLayout | null): Placed<Column>[] {
  const [first] = columns;
  const known = new Map(layout?.columns.map((one) => [one.id, one]));
  const byId = new Map(columns.map((column) => [column.id, column]));
  const order = [...known.keys()].filter((id) => byId.has(id) && id !== first?.id);
  if (first !== undefined) order.unshift(first.id);
  for (const [i, column] of columns.entries()) {
    if (order.includes(column.id)) continue;
    const before = columns[i - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before.id) + 1, 0, column.id);
  }
  return order.flatMap((id) => {
    const column = byId.get(id);
    if (column === undefined) return [];
    const chosen = known.get(id);
    const shown = column === first || (chosen?.shown ?? column.hidden !== true);
    return [{ column, shown, width: chosen?.width ?? column.width }];
  });
}

/** What is remembered of an arrangement; a width that is as at first is not. */
export function layoutOf(placed: readonly Placed<Arrangeable>[]): ListLayout {
  return {
    columns: placed.map(({ column, shown, width }) => ({ id: column.id, shown, width: width === column.width ? null : width })),
  };
}

/** The same columns in another order; those that `ids` does not name stay behind the one they stood behind. */
export function reordered<Column extends Arrangeable>(placed: readonly Placed<Column>[], ids: readonly string[]): Placed<Column>[] {
  const known = new Map(placed.map((one) => [one.column.id, one]));
  const next = ids.flatMap((id) => known.get(id) ?? []);
  for (const [i, one] of placed.entries()) {
    if (next.includes(one)) continue;
    const before = placed[i - 1];
    next.splice(before === undefined ? 0 : next.indexOf(before) + 1, 0, one);
  }
  return next;
}

/** One step up or down; nothing passes the first column. */
export function moved<Column extends Arrangeable>(placed: readonly Placed<Column>[], id: string, step: -1 | 1): readonly Placed<Column>[] {
  const at = placed.findIndex(({ column }) => column.id === id);
  const to = at + step;
  const [one, other] = [placed[at], placed[to]];
  if (at < 1 || to < 1 || one === undefined || other === undefined) return placed;
  return placed.with(at, other).with(to, one);
}
