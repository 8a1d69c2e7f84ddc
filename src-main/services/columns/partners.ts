/** Partner rows as columns. */
import type { Cover, PartnerRow } from "../../contract/book.ts";
import { moneyAmount } from "../../contract/money.ts";
import { bitMatrix, setBit, type BitMatrix } from "../../engine/bits.ts";
import type { PartnerColumns } from "../../engine/book.ts";
import type { Directory } from "./directory.ts";
import { mapped, movedColumn, movedCover, type Moved } from "./moving.ts";
import { patchedColumn, patchedCover } from "./patching.ts";

/** null becomes NaN, the columns' unknown. */
export function known(value: number | null): number {
  return value ?? NaN;
}

export function partnerColumns(
  rows: readonly PartnerRow[],
  directories: { readonly products: Directory; readonly leadTypes: Directory; readonly territories: readonly string[] },
  baseCurrency: string,
): PartnerColumns {
  const { products, leadTypes, territories } = directories;
  const territoryPlaces = new Map(territories.map((name, place) => [name, place]));
  const amount = (minor: number | null) => (minor === null ? NaN : moneyAmount(minor, baseCurrency));
  return {
    count: rows.length,
    active: Uint8Array.from(rows, (row) => (row.active ? 1 : 0)),
    pausedUntil: Float64Array.from(rows, (row) => known(row.pausedUntil)),
    capacity: Float64Array.from(rows, (row) => known(row.capacity)),
    minimumRevenue: Float64Array.from(rows, (row) => amount(row.minimumRevenue)),
    maximumRevenue: Float64Array.from(rows, (row) => amount(row.maximumRevenue)),
    byTerritory: cover(
      rows,
      territories.length,
      (row) => row.territories,
      (name) => territoryPlaces.get(name) ?? -1,
    ),
    byLeadType: cover(
      rows,
      leadTypes.count,
      (row) => row.leadTypes,
      (id) => leadTypes.place(id),
    ),
    byProduct: cover(
      rows,
      products.count,
      (row) => row.products,
      (id) => products.place(id),
    ),
    anyTerritory: Uint8Array.from(rows, (row) => (row.territories === "*" ? 1 : 0)),
    latitude: Float64Array.from(rows, (row) => known(row.latitude)),
    longitude: Float64Array.from(rows, (row) => known(row.longitude)),
  };
}

/** One row a thing covered, the partners that cover it in it, and one row more; `*` puts a partner in every row. A territory without rules covers nothing. */
function cover(
  rows: readonly PartnerRow[],
  things: number,
  listOf: (row: PartnerRow) => Cover,
  placeOf: (name: string) => number,
): BitMatrix {
  const matrix = bitMatrix(things + 1, rows.length);
  rows.forEach((row, partner) => {
    const list = listOf(row);
    if (list === "*") for (let thing = 0; thing <= things; thing++) setBit(matrix, thing, partner);
    else {
      for (const name of list) {
        const thing = placeOf(name);
        if (thing >= 0) setBit(matrix, thing, partner);
      }
    }
  });
  return matrix;
}

const NUMBERS = [
  "active",
  "pausedUntil",
  "capacity",
  "minimumRevenue",
  "maximumRevenue",
  "anyTerritory",
  "latitude",
  "longitude",
] as const satisfies readonly (keyof PartnerColumns)[];

export function movedPartners(
  columns: PartnerColumns,
  moved: Moved,
  things: { readonly territories: Moved; readonly leadTypes: Moved; readonly products: Moved },
): PartnerColumns {
  const { moves, count } = moved;
  return {
    ...mapped(columns, NUMBERS, (column) => movedColumn(column, moves, count)),
    count,
    byTerritory: movedCover(columns.byTerritory, things.territories, moved),
    byLeadType: movedCover(columns.byLeadType, things.leadTypes, moved),
    byProduct: movedCover(columns.byProduct, things.products, moved),
  };
}

/** @param values of the partners at `places`, made with the same directories as `columns`. */
export function patchedPartners(columns: PartnerColumns, places: Int32Array, values: PartnerColumns): PartnerColumns {
  return {
    ...mapped(columns, NUMBERS, (column, name) => patchedColumn(column, places, values[name])),
    byTerritory: patchedCover(columns.byTerritory, places, values.byTerritory),
    byLeadType: patchedCover(columns.byLeadType, places, values.byLeadType),
    byProduct: patchedCover(columns.byProduct, places, values.byProduct),
  };
}
