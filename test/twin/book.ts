/** A whole book as plain arrays: the twin's only input, and one form of the rows that the engine takes. */
import type { BookRows } from "../../src-main/contract/book.ts";

export type ArrayBook = {
  readonly [Table in keyof BookRows]: BookRows[Table] extends Iterable<infer Row> ? readonly Row[] : never;
};

/** "Ids compare by code unit." */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodeUnit(a.id, b.id);
}

/** Rows by the value of one of their columns. */
export function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
