/** Small books for the tests of the store, each in a folder of its own that goes away after the test. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { BookRows } from "../../../src-main/contract/book.ts";
import { createBook, type Book } from "../../../src-main/store/open.ts";
import { writeRows } from "../../../src-main/store/rows.ts";
import { NO_ROWS } from "./rows.ts";

/** A folder of its own; whatever is in it goes away after the test. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "apportion-store-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An open book with these rows, closed after the test. */
export function bookWith(rows: Partial<BookRows>): Book {
  const book = createBook(join(testFolder(), "test.apportion"), { name: "Test", fill: (db) => writeRows(db, { ...NO_ROWS, ...rows }) });
  onTestFinished(() => book.close());
  return book;
}

/** The AppError's code and message that `work` throws. */
export function failure(work: () => unknown): { code: unknown; message: string } {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return { code: "code" in error ? error.code : undefined, message: error.message };
    throw error;
  }
  throw new Error("expected an error, nothing was thrown");
}
