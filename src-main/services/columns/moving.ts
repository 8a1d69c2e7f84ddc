/**
 * The tables of a book after their rows have moved to other places. Places that nothing moved to are left for `patching.ts` to fill. What does
 * not change is given back as it is.
 */
import { bitMatrix, hasBit, setBit, type BitMatrix } from "../../engine/bits.ts";
import type { Lists } from "../../engine/book.ts";
import { movedCopy, onlyAdded, renumbered, type Column, type Moves } from "../../engine/moves.ts";

/** How the rows of a table have moved, and how many there are now. */
export interface Moved {
  readonly moves: Moves;
  readonly count: number;
}

/** A table with something done to each of the columns that are named. */
export function mapped<T extends object, K extends keyof T>(table: T, names: readonly K[], change: (column: T[K], name: K) => T[K]): T {
  const next = { ...table };
  for (const name of names) next[name] = change(table[name], name);
  return next;
}

export function movedColumn<C extends Column>(column: C, moves: Moves, count: number): C {
  return moves === null ? column : movedCopy(column, moves, count, 0);
}

/** @param items how the places that the lists name have moved; one that is gone is left out. */
export function movedLists(lists: Lists, { moves, count }: Moved, items: Moves): Lists {
  if (moves === null && (items === null || onlyAdded(items))) return lists;
  const offsets = new Int32Array(count + 1);
  const before = lists.offsets.length - 1;
  const kept = renumbered(lists.items, items);
  for (let place = 0; place < before; place++) {
    const to = moves === null ? place : (moves[place] ?? -1);
    if (to < 0) continue;
    for (let i = lists.offsets[place] ?? 0; i < (lists.offsets[place + 1] ?? 0); i++) {
      if ((kept[i] ?? -1) >= 0) offsets[to + 1] = (offsets[to + 1] ?? 0) + 1;
    }
  }
  for (let place = 0; place < count; place++) offsets[place + 1] = (offsets[place + 1] ?? 0) + (offsets[place] ?? 0);
  const next = new Int32Array(offsets[count] ?? 0);
  for (let place = 0; place < before; place++) {
    const to = moves === null ? place : (moves[place] ?? -1);
    if (to < 0) continue;
    let at = offsets[to] ?? 0;
    for (let i = lists.offsets[place] ?? 0; i < (lists.offsets[place + 1] ?? 0); i++) {
      const item = kept[i] ?? -1;
      if (item >= 0) next[at++] = item;
    }
  }
  return { offsets, items: next };
}

/**
 * A matrix whose rows are things that are covered, with one row more for the members that cover whatever there is: a new thing's row is that one.
 * @param things how the things have moved, and how many there are.
 * @param members likewise.
 */
export function movedCover(matrix: BitMatrix, things: Moved, members: Moved): BitMatrix {
  if (things.moves === null && members.moves === null) return matrix;
  const next = bitMatrix(things.count + 1, members.count);
  const everything = matrix.rows - 1;
  const filled = new Uint8Array(next.rows);
  const copy = (from: number, to: number) => {
    filled[to] = 1;
    for (let member = 0; member < matrix.columns; member++) {
      if (!hasBit(matrix, from, member)) continue;
      const place = members.moves === null ? member : (members.moves[member] ?? -1);
      if (place >= 0) setBit(next, to, place);
    }
  };
  for (let thing = 0; thing < everything; thing++) {
    const to = things.moves === null ? thing : (things.moves[thing] ?? -1);
    if (to >= 0) copy(thing, to);
  }
  for (let to = 0; to < next.rows; to++) if (filled[to] === 0) copy(everything, to);
  return next;
}
