/** Where ids become the indices of the engine's columns, and back. */
import type { NamedRow } from "../../contract/book.ts";

/** After so many new ids the places are worked out anew, so that a lookup stays one step. */
const MOST_ADDED = 1000;

/** Where each id is; shared by the directories that came from one another, since a table of a hundred thousand ids is not copied lightly. */
interface Places {
  readonly known: ReadonlyMap<string, number>;
  /** What the numbers in `known` have become, -1 = gone; null = nothing has moved. */
  readonly moved: Int32Array | null;
  readonly added: ReadonlyMap<string, number>;
}

const NONE_ADDED: ReadonlyMap<string, number> = new Map();

function placesOf(ids: readonly string[]): Places {
  return { known: new Map(ids.map((id, place) => [id, place])), moved: null, added: NONE_ADDED };
}

export interface ChangedDirectory {
  readonly directory: Directory;
  /** New place by old, -1 = gone; null = every row stays where it was. */
  readonly moves: Int32Array | null;
}

/** Rows of one table in ascending order of id by code unit; the index of a row is its place. Never changed: a change gives another one. */
export class Directory {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly #places: Places;

  private constructor(ids: readonly string[], names: readonly string[], places: Places) {
    this.ids = ids;
    this.names = names;
    this.#places = places;
  }

  /** @param rows in ascending order of id, see `inOrderOfId`. */
  static of(rows: readonly NamedRow[]): Directory {
    const ids = rows.map(({ id }) => id);
    const names = rows.map(({ name }) => name);
    return Directory.inOrder(ids, names);
  }

  /** @param ids in ascending order, each with its name in step. */
  static inOrder(ids: readonly string[], names: readonly string[]): Directory {
    return new Directory(ids, names, placesOf(ids));
  }

  get count(): number {
    return this.ids.length;
  }

  /** Place of a row; -1 = there is none. */
  place(id: string): number {
    const { known, moved, added } = this.#places;
    const place = known.get(id);
    const now = place === undefined ? -1 : moved === null ? place : (moved[place] ?? -1);
    return now >= 0 ? now : (added.get(id) ?? -1);
  }

  /** @throws Error when the index is not one of this table. */
  id(place: number): string {
    return entry(this.ids, place);
  }

  name(place: number): string {
    return entry(this.names, place);
  }

  named(place: number): NamedRow {
    return { id: this.id(place), name: this.name(place) };
  }

  /**
   * @param rows new ones, and those there are with the names that they have now, in any order.
   * @param gone ids that are there no more.
   */
  changed(rows: readonly NamedRow[], gone: readonly string[]): ChangedDirectory {
    const fresh = inOrderOfId(rows.filter(({ id }) => this.place(id) < 0));
    const leaving = new Set(gone.map((id) => this.place(id)).filter((place) => place >= 0));
    const renamed = rows
      .map(({ id, name }) => ({ place: this.place(id), name }))
      .filter(({ place, name }) => place >= 0 && this.names[place] !== name);
    const names = renamed.length === 0 ? this.names : [...this.names];
    if (names !== this.names) for (const { place, name } of renamed) (names as string[])[place] = name;
    if (fresh.length === 0 && leaving.size === 0) {
      return { directory: names === this.names ? this : new Directory(this.ids, names, this.#places), moves: null };
    }
    return this.#merged(names, fresh, leaving);
  }

  #merged(names: readonly string[], fresh: readonly NamedRow[], leaving: ReadonlySet<number>): ChangedDirectory {
    const moves = new Int32Array(this.count);
    const [nextIds, nextNames]: [string[], string[]] = [[], []];
    // What lies between two changes is taken over in one piece.
    let from = 0;
    const takeUpTo = (place: number) => {
      const by = nextIds.length - from;
      for (let at = from; at < place; at++) moves[at] = at + by;
      appended(nextIds, this.ids, from, place);
      appended(nextNames, names, from, place);
      from = place;
    };
    const gone = [...leaving].toSorted((a, b) => a - b);
    const leave = (place: number) => {
      takeUpTo(place);
      moves[place] = -1;
      from = place + 1;
    };
    let left = 0;
    for (const { id, name } of fresh) {
      const place = this.#firstAfter(id);
      for (let next = gone[left]; next !== undefined && next < place; next = gone[++left]) leave(next);
      takeUpTo(place);
      nextIds.push(id);
      nextNames.push(name);
    }
    for (const place of gone.slice(left)) leave(place);
    takeUpTo(this.count);
    return { directory: new Directory(nextIds, nextNames, this.#placesAfter(nextIds, moves, fresh)), moves };
  }

  /** Where the first row stands whose id comes after this one, which is of no row. */
  #firstAfter(id: string): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (entry(this.ids, middle) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placesAfter(ids: readonly string[], moves: Int32Array, fresh: readonly NamedRow[]): Places {
    const { known, moved, added } = this.#places;
    if (added.size + fresh.length > MOST_ADDED) return placesOf(ids);
    const after = (place: number) => (place < 0 ? -1 : (moves[place] ?? -1));
    const places = new Map([...added].map(([id, place]): [string, number] => [id, after(place)]).filter(([, place]) => place >= 0));
    const next = new Directory(ids, ids, this.#places);
    for (const { id } of fresh) places.set(id, next.#firstAfter(id));
    return { known, moved: moved === null ? moves : moved.map(after), added: places };
  }
}

function appended(list: string[], more: readonly string[], from: number, to: number): void {
  for (let at = from; at < to; at++) list.push(more[at] ?? "");
}

function entry(list: readonly string[], place: number): string {
  const found = list[place];
  if (found === undefined) throw new Error(`no row at place ${place} of ${list.length}`);
  return found;
}

/** Rows sorted by id, by code unit: the order in which ids compare everywhere. */
export function inOrderOfId<T extends { readonly id: string }>(rows: Iterable<T>): T[] {
  return [...rows].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
