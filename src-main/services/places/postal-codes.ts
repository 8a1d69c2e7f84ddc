/** The book's table of postal codes: taken in, and what there is of it. */
import { basename } from "node:path";
import type { CallInput, CallOutput } from "../../contract/calls.ts";
import type { PostalCodeCount } from "../../contract/calls/places.ts";
import { AppError, quoted } from "../../contract/errors.ts";
import { decodeText, readBytes } from "../../exchange/csv/table.ts";
import { readPostalTable, type PostalRow, type PostalTable } from "../../exchange/places/postal-table.ts";
import { countryName } from "../../geography/countries.ts";
import { postalCodeQueries } from "../../store/postal-codes.ts";
import { writableBook, type Session } from "../session.ts";
import { changed } from "../snapshot.ts";
import { forgetAnswers } from "./survey.ts";

/**
 * Reads a table from a file.
 * @throws AppError `not-found`; `invalid-input` where it is no such table.
 */
export function postalTableFile(path: string): PostalTable {
  const file = basename(path);
  const bytes = readBytes(path, file);
  if (bytes === null) throw new AppError("not-found", `there is no file ${quoted(path)}`, { detail: { path } });
  return readPostalTable(decodeText(bytes, file), file);
}

function countsOf(rows: readonly PostalRow[]): PostalCodeCount[] {
  const counts = new Map<string, number>();
  for (const { country } of rows) counts.set(country, (counts.get(country) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([country, codes]) => ({ country, name: countryName(country), codes }));
}

/** @throws AppError `read-only`, `not-found`, `invalid-input`. */
export function importPostalCodes(
  session: Session,
  { table, skipRefused, dryRun }: CallInput<"postalCodes.import">,
): CallOutput<"postalCodes.import"> {
  const { db } = writableBook(session);
  const { rows, refused, refusedCount } = "path" in table ? postalTableFile(table.path) : readPostalTable(table.text, table.name);
  const imported = !dryRun && rows.length > 0 && (refusedCount === 0 || skipRefused);
  if (imported) {
    postalCodeQueries(db).replace(rows);
    forgetAnswers(session);
    changed(session, "records");
  }
  return { imported, countries: countsOf(rows), refused: [...refused], refusedCount };
}

/** @throws AppError `read-only`. */
export function removePostalCodes(session: Session, country: string): number {
  const removed = postalCodeQueries(writableBook(session).db).remove(country);
  if (removed > 0) {
    forgetAnswers(session);
    changed(session, "records");
  }
  return removed;
}

export function readPostalCodes(session: Session): PostalCodeCount[] {
  const counts = postalCodeQueries(session.book().db).counts();
  return counts.map(({ country, codes }) => ({ country, name: countryName(country), codes }));
}
