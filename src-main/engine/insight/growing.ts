/** Columns whose length is not known before they are filled. */
import { emptyLike, type Column } from "../moves.ts";

/** The same column with room for `needed` values and half as many again; itself where it has the room. */
export function withRoom<C extends Column>(column: C, needed: number): C {
  if (needed <= column.length) return column;
  const larger = emptyLike(column, Math.ceil(needed * 1.5));
  larger.set(column);
  return larger;
}
