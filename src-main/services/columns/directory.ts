/** Where ids become the indices of the engine's columns, and back. */
import type { NamedRow } from "../../contract/book.ts";

/** Rows of one table in ascending order of id by code unit; the index of a row is its place. */
export class Directory {
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly #places: ReadonlyMap<string, number>;

  /** @param rows in ascending order of id, see `inOrderOfId`. */
  constructor(rows: readonly NamedRow[]) {
    this.ids = rows.map(({ id }) => id);
    this.names = rows.map(({ name }) => name);
    this.#places = new Map(this.ids.map((id, place) => [id, place]));
  }

  get count(): number {
    return this.ids.length;
  }

  /** Place of a row; -1 = there is none. */
  place(id: string): number {
    return this.#places.get(id) ?? -1;
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
