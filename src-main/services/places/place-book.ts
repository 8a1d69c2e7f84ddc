/** `apportion place`: the addresses of a book on the disk get their coordinates, or it is shown which would. */
import { existsSync, statSync } from "node:fs";
import type { BookRows, CustomerRow, PartnerRow } from "../../contract/book.ts";
import type { PlacingCounts } from "../../contract/calls/places.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { readBookFolder } from "../../exchange/book/read-book.ts";
import { writeBookFolder } from "../../exchange/book/write-book.ts";
import type { PostalTable } from "../../exchange/places/postal-table.ts";
import type { PlaceIndex } from "../../geography/places/index-of-places.ts";
import { addressQueries, type AddressRow, type AddressType } from "../../store/addresses.ts";
import { openBook, type Book } from "../../store/open.ts";
import { postalCodeQueries } from "../../store/postal-codes.ts";
import { DATABASE_ENDING, isDatabasePath } from "../book-file.ts";
import type { Session } from "../session.ts";
import { placeIndex, remembering } from "./gazetteer.ts";
import { placingCounts, writePlaced } from "./placing.ts";
import { postalTableFile } from "./postal-codes.ts";
import { placingOf, type PlacedRow } from "./survey.ts";

export interface PlaceRequest {
  readonly book: string;
  /** A table of postal codes to place by; with `yes` a database keeps it. */
  readonly postalCodes: string | undefined;
  /** Writes; without it that is only shown. */
  readonly yes: boolean;
  readonly user: string;
  /** Ms since the epoch. */
  readonly now: number;
  /** The folder of what comes with the application. */
  readonly resources: string;
}

export interface PlaceResult {
  readonly counts: PlacingCounts;
  /** Those without coordinates, as they were looked up. */
  readonly rows: readonly PlacedRow[];
  /** Codes that the table has; null where there was no table. */
  readonly postalCodes: number | null;
}

/**
 * Places, or shows what it would place; all in one step.
 * @throws AppError as the book and the table do; a table with rows that cannot be read is refused whole.
 */
export function placeBook(request: PlaceRequest): PlaceResult {
  const table = request.postalCodes === undefined ? null : postalTableFile(request.postalCodes);
  if (table !== null && table.refusedCount > 0) {
    const more = table.refusedCount === 1 ? "" : ` (and ${table.refusedCount - 1} more rows)`;
    throw new AppError("invalid-input", `${table.refused[0] ?? ""}${more}`, { detail: { refused: table.refused } });
  }
  if (!existsSync(request.book)) {
    throw new AppError(
      "not-found",
      `${quoted(request.book)} is not there: expected a folder of CSV files or a file that ends in ${DATABASE_ENDING}`,
    );
  }
  const rows = statSync(request.book).isDirectory() ? inFolder(request, table) : inDatabase(request, table);
  return { counts: placingCounts(rows), rows, postalCodes: table === null ? null : table.rows.length };
}

/** Codes of the table, then those that the book has for countries which the table does not. */
function postalOf(table: PostalTable | null, kept: PlaceIndex["postal"]): PlaceIndex["postal"] {
  if (table === null) return kept;
  const countries = new Set(table.rows.map(({ country }) => country));
  const codes = new Map(table.rows.map((row) => [`${row.country} ${row.postalCode}`, row]));
  return (country, code) => (countries.has(country) ? (codes.get(`${country} ${code}`) ?? null) : kept(country, code));
}

function lookUp(rows: readonly AddressRow[], index: PlaceIndex): PlacedRow[] {
  const remembered = remembering(index);
  return rows.map((row) => ({ row, placing: placingOf(row, remembered, false) }));
}

function inDatabase(request: PlaceRequest, table: PostalTable | null): PlacedRow[] {
  if (!isDatabasePath(request.book)) {
    throw new AppError("invalid-input", `${quoted(request.book)} is a file: expected a folder, or a file that ends in ${DATABASE_ENDING}`);
  }
  const book = openBook(request.book, { mode: request.yes ? "write" : "read" });
  try {
    const postal = postalCodeQueries(book.db);
    const rows = lookUp(addressQueries(book.db).unplaced(), placeIndex(request.resources, postalOf(table, postal.find)));
    if (!request.yes) return rows;
    if (table !== null) postal.replace(table.rows);
    writePlaced(commandSession(book, request), "command line", rows);
    return rows;
  } finally {
    book.close();
  }
}

/** One process, one book, nobody who listens. */
function commandSession(book: Book, { user, now, resources }: PlaceRequest): Session {
  return { book: () => book, user, now: () => now, resources, emit: () => undefined, progress: () => Promise.resolve() };
}

function inFolder({ book: folder, yes, resources }: PlaceRequest, table: PostalTable | null): PlacedRow[] {
  const book = readBookFolder(folder);
  const [partners, customers] = [[...book.partners], [...book.customers]];
  const unplaced = (type: AddressType, rows: readonly (PartnerRow | CustomerRow)[]) =>
    rows.flatMap(({ id, name, address, city, region, postalCode, country, latitude }): AddressRow[] =>
      latitude === null ? [{ type, id, name, address, city, region, postalCode, country, waiting: 0 }] : [],
    );
  const index = placeIndex(
    resources,
    postalOf(table, () => null),
  );
  const placed = lookUp([...unplaced("partner", partners), ...unplaced("customer", customers)], index);
  if (yes && placed.some(({ placing }) => placing.kind === "placed"))
    writeBookFolder(folder, withPlaces(book, partners, customers, placed));
  return placed;
}

function withPlaces(book: BookRows, partners: PartnerRow[], customers: CustomerRow[], placed: readonly PlacedRow[]): BookRows {
  const found = new Map(placed.map(({ row, placing }) => [`${row.type}/${row.id}`, placing]));
  const at = <R extends PartnerRow | CustomerRow>(type: AddressType, row: R): R => {
    const placing = found.get(`${type}/${row.id}`);
    return placing?.kind === "placed" ? { ...row, latitude: placing.latitude, longitude: placing.longitude } : row;
  };
  return { ...book, partners: partners.map((row) => at("partner", row)), customers: customers.map((row) => at("customer", row)) };
}
