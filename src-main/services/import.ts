/** `apportion import`: another system's files, or a book, become a new book or go into one that exists. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { BookRows } from "../contract/book.ts";
import { AppError, quoted } from "../contract/errors.ts";
import { readBookFolder } from "../exchange/book/read-book.ts";
import { recoverBookFolder } from "../exchange/book/folder-swap.ts";
import { collectTables } from "../exchange/book/shapes.ts";
import { writeBookFolder } from "../exchange/book/write-book.ts";
import type { ImportReport } from "../exchange/import-report.ts";
import { planImport, type ImportPlan } from "../exchange/merge.ts";
import { readSource } from "../exchange/sources/index.ts";
import { createBook, openBook } from "../store/open.ts";
import { readRows, writeRows } from "../store/rows.ts";
import { importRows } from "./importing.ts";
import { DATABASE_ENDING, isDatabasePath } from "./book-file.ts";

export interface ImportRequest {
  /** Files or folders of one source, or one `.apportion` file. */
  readonly from: readonly string[];
  readonly book: string;
  /** Writes into a book that exists; without it that is only shown. */
  readonly yes: boolean;
  readonly user: string;
  /** Ms since the epoch. */
  readonly now: number;
}

/** Changes named one by one in a dry run; the counts say how many more there are. */
const CHANGES_SHOWN = 20;

/**
 * Imports, or shows what an import would do; all or nothing.
 * @returns what was derived and by which rule, what was repaired and could not be placed, and what was or would be written.
 * @throws AppError as the source and the book do.
 */
export function importIntoBook(request: ImportRequest): string {
  const { rows, report } = readFrom(request.from);
  const lines = reportLines(report, request.from.join(", "));
  recoverBookFolder(request.book);
  if (isNew(request.book)) {
    create(request.book, rows, request.now);
    return [...lines, "", `Made ${request.book}: ${countsOf(rows)}.`].join("\n");
  }
  const plan = isDatabasePath(request.book) ? intoDatabase(request, rows) : intoFolder(request, rows);
  const last = request.yes ? `Written to ${request.book}.` : `Nothing is written yet: ${request.book} exists. Add --yes to do this.`;
  return [...lines, "", ...planLines(plan), "", last].join("\n");
}

function readFrom(from: readonly string[]): { readonly rows: BookRows; readonly report: ImportReport } {
  const [first] = from;
  if (first === undefined || !isDatabasePath(first)) return readSource(from);
  if (from.length > 1) throw new AppError("invalid-input", `${quoted(first)} is a whole book: expected nothing beside it`);
  const book = openBook(first, { mode: "read" });
  try {
    const rows = collectTables(readRows(book.db));
    return { rows, report: { source: "book", derived: [`Read as it stands: ${countsOf(rows)}.`], repaired: [], unplaced: [] } };
  } finally {
    book.close();
  }
}

/** Nothing is there, or a folder without anything in it. */
function isNew(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return true;
  if (!stat.isDirectory() && !isDatabasePath(path)) {
    throw new AppError("invalid-input", `${quoted(path)} is a file: expected a folder, or a file that ends in ${DATABASE_ENDING}`);
  }
  return stat.isDirectory() && readdirSync(path).length === 0;
}

function create(path: string, rows: BookRows, now: number): void {
  if (!existsSync(dirname(path))) throw new AppError("not-found", `there is no folder ${quoted(dirname(path))} to make the book in`);
  if (!isDatabasePath(path)) return writeBookFolder(path, rows);
  createBook(path, { name: basename(path, DATABASE_ENDING), createdAt: now, fill: (db) => writeRows(db, rows) }).close();
}

function intoFolder({ book, yes }: ImportRequest, rows: BookRows): ImportPlan {
  const plan = planImport(readBookFolder(book), rows);
  if (yes) writeBookFolder(book, plan.rows);
  return plan;
}

function intoDatabase({ book: path, yes, user, now, from }: ImportRequest, rows: BookRows): ImportPlan {
  const book = openBook(path, { mode: yes ? "write" : "read" });
  try {
    const plan = planImport(readRows(book.db), rows);
    if (yes) importRows(book, rows, { at: now, by: user, label: `import of ${from.map((part) => basename(part)).join(", ")}` });
    return plan;
  } finally {
    book.close();
  }
}

function reportLines({ source, derived, repaired, unplaced }: ImportReport, paths: string): string[] {
  const lines = [`Source: ${source}, ${paths}`, "", "Derived", ...derived.map((sentence) => `  ${sentence}`)];
  if (repaired.length > 0) {
    lines.push("", "Repaired");
    for (const { place, from, to, count } of repaired) lines.push(`  ${place}: ${quoted(from)} read as ${quoted(to)} (${count} times)`);
  }
  if (unplaced.length > 0) {
    lines.push("", "Could not be placed");
    for (const { reason, ids } of unplaced) lines.push(`  ${reason} Such as ${ids.slice(0, 5).join(", ")}.`);
  }
  return lines;
}

function planLines({ tables, changes }: ImportPlan): string[] {
  const lines = tables
    .filter(({ added, changed, same }) => added + changed + same > 0)
    .map(({ table, added, changed, same }) => `  ${table}: ${added} added, ${changed} changed, ${same} the same`);
  const named = changes.slice(0, CHANGES_SHOWN).map(({ table, key, change, fields }) => {
    return `  ${change} in ${table}: ${key}${fields.length > 0 ? ` (${fields.join(", ")})` : ""}`;
  });
  const more = changes.length - named.length;
  return [...lines, ...(named.length > 0 ? ["", ...named] : []), ...(more > 0 ? [`  and ${more} more`] : [])];
}

function countsOf(rows: BookRows): string {
  const { partners, customers, opportunities, offers } = collectTables(rows);
  return `${partners.length} partners, ${customers.length} customers, ${opportunities.length} opportunities, ${offers.length} offers`;
}
