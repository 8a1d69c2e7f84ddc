/** A table read piece by piece: of a large one the rows are never in memory all at once, only its columns. */
import type { Lists } from "../../engine/book.ts";
import { emptyLike, type Column, type Moves } from "../../engine/moves.ts";

/** Rows to a piece. */
const PIECE = 1024;

export function* inPieces<Row>(rows: Iterable<Row>): Generator<Row[], void, undefined> {
  let piece: Row[] = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = [];
  }
  // A table without rows is one empty piece.
  yield piece;
}

/** The columns of all pieces, one after another. @param pieces one at least. */
export function joinedColumns<T extends object, K extends keyof T>(pieces: readonly T[], names: readonly K[]): Pick<T, K> {
  const joined: Partial<Pick<T, K>> = {};
  // What is named are columns.
  for (const name of names) joined[name] = joinedColumn(pieces.map((piece) => piece[name] as Column)) as T[K];
  return joined as Pick<T, K>;
}

function joinedColumn<C extends Column>(parts: readonly C[]): C {
  const [first] = parts;
  if (first === undefined) throw new Error("there is no piece");
  const joined = emptyLike(
    first,
    parts.reduce((sum, { length }) => sum + length, 0),
  );
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function joinedLists(parts: readonly Lists[]): Lists {
  const items = joinedColumn(parts.map((part) => part.items));
  const offsets = new Int32Array(1 + parts.reduce((sum, part) => sum + part.offsets.length - 1, 0));
  let at = 1;
  let before = 0;
  for (const part of parts) {
    for (let i = 1; i < part.offsets.length; i++) offsets[at++] = before + (part.offsets[i] ?? 0);
    before += part.items.length;
  }
  return { offsets, items };
}

/** Where each row goes so that ids are in order by code unit; null = they are. */
export function movesIntoOrder(ids: readonly string[]): Moves {
  if (ids.every((id, i) => i === 0 || (ids[i - 1] ?? "") <= id)) return null;
  const order = Array.from(ids.keys()).toSorted((a, b) => {
    const [one, other] = [ids[a] ?? "", ids[b] ?? ""];
    return one < other ? -1 : one > other ? 1 : 0;
  });
  const moves = new Int32Array(ids.length);
  order.forEach((from, to) => {
    moves[from] = to;
  });
  return moves;
}

/** Values of the rows where these have moved to. */
export function movedValues<T>(values: readonly T[], moves: Moves): readonly T[] {
  if (moves === null) return values;
  const moved = [...values];
  values.forEach((value, from) => {
    moved[moves[from] ?? from] = value;
  });
  return moved;
}
