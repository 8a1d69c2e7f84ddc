/** Picked rows to the clipboard, as spreadsheets read them; those that were never loaded are asked for. */
import { copyText } from "../messages/copy.ts";
import { isPicked, type Picked } from "./picked.ts";
import type { GridColumn, GridSort } from "./record-grid.tsx";
import { tabSeparated } from "./tab-separated.ts";

/** The most that one call gives. */
const BLOCK = 10_000;

interface CopiedList<Row> {
  /** What is copied, in this order. */
  readonly columns: readonly GridColumn<Row>[];
  readonly idOf: (row: Row) => string;
  readonly load: (offset: number, limit: number, sort: GridSort | null) => Promise<{ total: number; rows: readonly Row[] }>;
  readonly sort: GridSort | null;
  readonly picked: Picked;
}

/** In the order of the list. */
async function pickedRows<Row>({ load, sort, picked, idOf }: CopiedList<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let offset = 0; ; offset += BLOCK) {
    const page = await load(offset, BLOCK, sort);
    for (const row of page.rows) if (isPicked(picked, idOf(row))) rows.push(row);
    if (offset + BLOCK >= page.total || (!picked.all && rows.length === picked.ids.size)) return rows;
  }
}

/** @param words what was copied, by how many rows there were. */
export async function copyRows<Row>(list: CopiedList<Row>, words: (rows: number) => string): Promise<void> {
  if (!list.picked.all && list.picked.ids.size === 0) return;
  const rows = await pickedRows(list);
  const cells = rows.map((row) => list.columns.map((column) => column.plain(row)));
  await copyText(tabSeparated([list.columns.map((column) => column.label), ...cells]), words(rows.length));
}
