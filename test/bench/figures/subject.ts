/** What a figure is taken of, as each variant wants it. */
import { join } from "node:path";
import type { Settings } from "../../../src-main/contract/settings.ts";
import { loadBook, settingsOf, type LoadedBook } from "../../../src-main/services/columns/index.ts";
import type { ArrayBook } from "../../twin/book.ts";
import type { Variant } from "../plan.ts";
import type { Measured } from "../timing.ts";
import { AS_OF, workload } from "../workload/index.ts";
import { SHAPES, type DeskSize, type Size } from "../workload/sizes.ts";

/** Measures one size, as a whole or by step; `folder` holds the databases of all sizes and whatever the figure needs to put somewhere. */
export type Measure = (size: Size, folder: string) => Promise<Measured | ReadonlyMap<string, Measured>>;

/** A figure by the variants that it has. */
export type Measures = Readonly<Partial<Record<Variant, Measure>>>;

/** Where the database of a workload is. */
export const databaseOf = (folder: string, size: Size | DeskSize) => join(folder, `${size}.apportion`);

export interface Made {
  readonly rows: ArrayBook;
  readonly settings: Settings;
  readonly asOf: number;
}

export function madeOf(size: Size): Made {
  const rows = workload(SHAPES[size]);
  return { rows, settings: settingsOf(rows), asOf: AS_OF };
}

export interface Columns {
  readonly loaded: LoadedBook;
  readonly settings: Settings;
  readonly asOf: number;
}

/** The columns alone: the rows can be forgotten, as the application forgets them. */
export function columnsOf({ rows, settings, asOf }: Made): Columns {
  return { loaded: loadBook(rows, settings), settings, asOf };
}

/** More runs where one is short. */
export function timesFor(size: Size): { readonly warmUps: number; readonly runs: number } {
  return { S: { warmUps: 10, runs: 51 }, M: { warmUps: 5, runs: 31 }, L: { warmUps: 3, runs: 15 }, LD: { warmUps: 3, runs: 9 } }[size];
}

/** For what takes long: two runs whose results are checked, then five. */
export const FEW = { warmUps: 2, runs: 5 } as const;
