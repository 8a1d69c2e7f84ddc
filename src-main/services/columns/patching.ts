/**
 * Columns after some of their rows have other values. The values come as small columns of their own, in the order of `places`, made by the same
 * functions that make whole ones. Columns that were handed out stay as they are; one in which nothing differs is given back as it is.
 */
import type { BitMatrix } from "../../engine/bits.ts";
import type { Lists } from "../../engine/book.ts";
import { emptyLike, type Column } from "../../engine/moves.ts";

export function patchedColumn<C extends Column>(column: C, places: Int32Array, values: C): C {
  if (places.every((place, k) => Object.is(column[place], values[k]))) return column;
  const next = emptyLike(column, column.length);
  next.set(column);
  for (let k = 0; k < places.length; k++) next[places[k] ?? 0] = values[k] ?? 0;
  return next;
}

export function patchedLists(lists: Lists, places: Int32Array, values: Lists): Lists {
  const listAt = ({ offsets, items }: Lists, place: number) => items.subarray(offsets[place], offsets[place + 1]);
  const equal = (a: Int32Array, b: Int32Array) => a.length === b.length && a.every((item, i) => item === b[i]);
  if (places.every((place, k) => equal(listAt(lists, place), listAt(values, k)))) return lists;
  const count = lists.offsets.length - 1;
  const from = new Int32Array(count).fill(-1);
  for (let k = 0; k < places.length; k++) from[places[k] ?? 0] = k;
  const offsets = new Int32Array(count + 1);
  const lengthOf = (of: Lists, place: number) => (of.offsets[place + 1] ?? 0) - (of.offsets[place] ?? 0);
  for (let place = 0; place < count; place++) {
    const k = from[place] ?? -1;
    offsets[place + 1] = (offsets[place] ?? 0) + (k < 0 ? lengthOf(lists, place) : lengthOf(values, k));
  }
  const items = new Int32Array(offsets[count] ?? 0);
  // What lies between two changed rows is copied in one piece.
  let start = 0;
  for (let place = 0; place <= count; place++) {
    const k = place === count ? 0 : (from[place] ?? -1);
    if (k < 0) continue;
    items.set(lists.items.subarray(lists.offsets[start], lists.offsets[place]), offsets[start]);
    if (place < count) items.set(listAt(values, k), offsets[place]);
    start = place + 1;
  }
  return { offsets, items };
}

/** @param values has the same rows; its members are those at `places`. */
export function patchedCover(matrix: BitMatrix, places: Int32Array, values: BitMatrix): BitMatrix {
  const words = matrix.words.slice();
  let differs = false;
  for (let row = 0; row < matrix.rows; row++) {
    for (let k = 0; k < places.length; k++) {
      const place = places[k] ?? 0;
      const at = row * matrix.stride + (place >>> 5);
      const bit = 1 << (place & 31);
      const wanted = ((values.words[row * values.stride + (k >>> 5)] ?? 0) & (1 << (k & 31))) === 0 ? 0 : bit;
      const before = words[at] ?? 0;
      words[at] = (before & ~bit) | wanted;
      differs ||= words[at] !== before;
    }
  }
  return differs ? { ...matrix, words } : matrix;
}
