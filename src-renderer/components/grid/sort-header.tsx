/** The head of a column by which a plain table can be sorted: up, down, and as it was at first. */
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import classes from "./sort-header.module.css";

export interface ColumnSort<Column extends string> {
  readonly column: Column;
  readonly descending: boolean;
}

interface SortHeaderProps<Column extends string> {
  readonly column: Column;
  readonly label: string;
  /** null = in the order that the table has by itself. */
  readonly sort: ColumnSort<Column> | null;
  readonly choose: (sort: ColumnSort<Column> | null) => void;
  readonly number?: boolean;
}

/** The sort after a click on a column: ascending, descending, none. */
export function nextSort<Column extends string>(column: Column, sort: ColumnSort<Column> | null): ColumnSort<Column> | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}

export function SortHeader<Column extends string>({ column, label, sort, choose, number = false }: SortHeaderProps<Column>) {
  const own = sort?.column === column ? sort : null;
  const Arrow = own?.descending ? IconArrowDown : IconArrowUp;
  return (
    <th
      scope="col"
      className={number ? "number" : undefined}
      aria-sort={own === null ? "none" : own.descending ? "descending" : "ascending"}
    >
      <button type="button" className={classes.head} onClick={() => choose(nextSort(column, sort))}>
        {label}
        <Arrow size={12} aria-hidden="true" className={classes.arrow} data-sorted={own !== null} />
      </button>
    </th>
  );
}
