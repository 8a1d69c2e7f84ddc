/** Partner rows as columns. */
import type { Cover, PartnerRow } from "../../contract/book.ts";
import { moneyAmount } from "../../contract/money.ts";
import { bitMatrix, setBit, type BitMatrix } from "../../engine/bits.ts";
import type { PartnerColumns } from "../../engine/book.ts";
import type { Directory } from "./directory.ts";

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
      territories.length + 1,
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

/** One row a thing covered, the partners that cover it in it; `*` puts a partner in every row. A territory without rules covers nothing. */
function cover(
  rows: readonly PartnerRow[],
  things: number,
  listOf: (row: PartnerRow) => Cover,
  placeOf: (name: string) => number,
): BitMatrix {
  const matrix = bitMatrix(things, rows.length);
  rows.forEach((row, partner) => {
    const list = listOf(row);
    if (list === "*") for (let thing = 0; thing < things; thing++) setBit(matrix, thing, partner);
    else {
      for (const name of list) {
        const thing = placeOf(name);
        if (thing >= 0) setBit(matrix, thing, partner);
      }
    }
  });
  return matrix;
}
