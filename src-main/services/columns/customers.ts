/** Customer rows as columns, with the territories that contain them and their relations. */
import type { CustomerRow, RelationRow } from "../../contract/book.ts";
import type { CustomerColumns, Lists } from "../../engine/book.ts";
import { addressKnown, type TerritoryMatcher } from "../../geography/territories.ts";
import type { Moves } from "../../engine/moves.ts";
import type { Directory } from "./directory.ts";
import { mapped, movedColumn, movedLists, type Moved } from "./moving.ts";
import { known } from "./partners.ts";
import { patchedColumn, patchedLists } from "./patching.ts";
import { joinedColumns, joinedLists } from "./pieces.ts";

/** Lists one after another, in the order of the rows. */
export function listsOf(lists: readonly (readonly number[])[]): Lists {
  const offsets = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length;
  });
  const items = new Int32Array(offsets[lists.length] ?? 0);
  lists.forEach((list, i) => items.set(list, offsets[i]));
  return { offsets, items };
}

export function customerColumns(
  rows: readonly CustomerRow[],
  relations: readonly RelationRow[],
  matcher: TerritoryMatcher,
  directories: { readonly partners: Directory; readonly customers: Directory },
): CustomerColumns {
  return { ...placeColumns(rows, matcher), ...relatedLists(rows.length, relations, directories) };
}

/** Of a customer by itself: all but its relations. */
type PlaceColumns = Omit<CustomerColumns, "never" | "always">;

export function placeColumns(rows: readonly CustomerRow[], matcher: TerritoryMatcher): PlaceColumns {
  return {
    count: rows.length,
    addressKnown: Uint8Array.from(rows, (row) => (addressKnown(row) ? 1 : 0)),
    latitude: Float64Array.from(rows, (row) => known(row.latitude)),
    longitude: Float64Array.from(rows, (row) => known(row.longitude)),
    territories: listsOf(rows.map((row) => matcher.match(row))),
  };
}

export function relatedLists(
  customers: number,
  relations: readonly RelationRow[],
  directories: { readonly partners: Directory; readonly customers: Directory },
): Pick<CustomerColumns, "never" | "always"> {
  const related = (kind: RelationRow["kind"]) => {
    const lists: number[][] = Array.from({ length: customers }, () => []);
    for (const relation of relations) {
      if (relation.kind === kind) lists[directories.customers.place(relation.customer)]?.push(directories.partners.place(relation.partner));
    }
    return listsOf(lists);
  };
  return { never: related("never"), always: related("always") };
}

const NUMBERS = ["addressKnown", "latitude", "longitude"] as const satisfies readonly (keyof CustomerColumns)[];

/** Of all pieces, one after another. */
export function joinedPlaces(pieces: readonly PlaceColumns[]): PlaceColumns {
  return {
    ...joinedColumns(pieces, NUMBERS),
    count: pieces.reduce((sum, { count }) => sum + count, 0),
    territories: joinedLists(pieces.map(({ territories }) => territories)),
  };
}

/** @param partners how they have moved; `territories` likewise. */
export function movedCustomers(columns: CustomerColumns, moved: Moved, partners: Moves, territories: Moves): CustomerColumns {
  return {
    ...movedPlaces(columns, moved, territories),
    never: movedLists(columns.never, moved, partners),
    always: movedLists(columns.always, moved, partners),
  };
}

/** @param territories how they have moved. */
export function movedPlaces(columns: PlaceColumns, moved: Moved, territories: Moves): PlaceColumns {
  return {
    ...mapped(columns, NUMBERS, (column) => movedColumn(column, moved.moves, moved.count)),
    count: moved.count,
    territories: movedLists(columns.territories, moved, territories),
  };
}

/** @param values of the customers at `places`, made with the same directories and the same territories as `columns`. */
export function patchedCustomers(columns: CustomerColumns, places: Int32Array, values: CustomerColumns): CustomerColumns {
  return {
    ...mapped(columns, NUMBERS, (column, name) => patchedColumn(column, places, values[name])),
    territories: patchedLists(columns.territories, places, values.territories),
    never: patchedLists(columns.never, places, values.never),
    always: patchedLists(columns.always, places, values.always),
  };
}
