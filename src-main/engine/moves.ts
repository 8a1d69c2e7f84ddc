/** Columns whose rows have come to other places, because rows were added between them or taken out. */

export type Column = Int32Array | Uint8Array | Float64Array;

/** New place by old one, -1 = gone; null = all stay. */
export type Moves = Int32Array | null;

/** A column of the same kind, of zeros. */
export function emptyLike<C extends Column>(column: C, length: number): C {
  // The three kinds are made alike, which their types cannot say together.
  const make = column.constructor as new (length: number) => C;
  return new make(length);
}

/** A copy of a column; places that nothing moved to hold `empty`. */
export function movedCopy<C extends Column>(column: C, moves: Moves, count: number, empty: number): C {
  const next = emptyLike(column, count);
  if (moves === null) {
    next.set(column);
    return next;
  }
  if (empty !== 0) next.fill(empty);
  for (let place = 0; place < moves.length; place++) {
    const to = moves[place];
    if (to >= 0) next[to] = column[place];
  }
  return next;
}

/** The same references to rows that have moved; -1 stays -1. What stays the same is given back as it is. */
export function renumbered(column: Int32Array, moves: Moves): Int32Array {
  if (moves === null || onlyAdded(moves)) return column;
  const next = new Int32Array(column.length);
  for (let i = 0; i < next.length; i++) next[i] = column[i] < 0 ? -1 : moves[column[i]];
  return next;
}

/** True where rows were added after the last one, and that is all. */
export function onlyAdded(moves: Int32Array): boolean {
  return moves.every((to, place) => to === place);
}
