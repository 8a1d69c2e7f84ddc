/** Offers whose dates are in the wrong order: refused where they would come into a book, with their place; read where a folder is used as it stands. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { importIntoBook } from "../../../src-main/services/import.ts";
import { testFolder } from "../store/books.ts";
import { deskOn } from "../services/desk.ts";
import { writeSmallBook } from "../application/small-book.ts";

const HEADER =
  "id,opportunity,partner,delivered_at,deadline,accepted_at,declined_at,expired_at,stage,stage_at,on_hold,closed_at,outcome,return_reason,feedback_at";
const WRONG = "F2,O1,P2,2026-01-10,,2026-01-09,,,,,,,,,";
const MESSAGE = 'offers.csv, row 3, column accepted_at: "2026-01-09", expected a date that is not before delivered_at, 2026-01-10';

function folderWith(...offers: readonly string[]): string {
  const folder = join(testFolder(), "book");
  mkdirSync(folder);
  writeSmallBook(folder);
  writeFileSync(join(folder, "offers.csv"), `${[HEADER, "F1,O1,P1,2026-01-01,,,2026-01-02,,,,,,,,", ...offers].join("\n")}\n`);
  return folder;
}

it("an import says file, row, column, value and what was expected, and makes nothing", () => {
  const folder = folderWith(WRONG);
  const book = join(testFolder(), "new.apportion");
  const request = { from: [folder], book, yes: true, user: "tester", now: Date.UTC(2026, 1, 1) };
  expect(() => importIntoBook(request)).toThrow(MESSAGE);
  const good = { ...request, from: [folderWith()] };
  expect(importIntoBook(good)).toContain("1 offers");
  expect(() => importIntoBook(request)).toThrow(MESSAGE);
  expect(importIntoBook({ ...good, yes: false })).toContain("offers: 0 added, 0 changed, 1 the same");
});

it("opening a folder as a book refuses it likewise; using it as it stands does not", async () => {
  const folder = folderWith(WRONG);
  const desk = deskOn();
  await expect(desk.call("book.open", { path: folder })).rejects.toThrow(MESSAGE);
  expect((await desk.call("app.read", {})).book).toBeNull();
  expect(readBookFolder(folder).offers).toHaveLength(2);
});
