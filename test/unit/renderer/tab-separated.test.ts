/** What a copy of rows puts on the clipboard. */
import { expect, it } from "vitest";
import { tabSeparated } from "../../../src-renderer/components/grid/tab-separated.ts";

it("joins cells by tabs and quotes those that would break the table", () => {
  expect(
    tabSeparated([
      ["Partner", "Notes"],
      ["Alder", 'said "yes"\tand\nleft'],
    ]),
  ).toBe('Partner\tNotes\nAlder\t"said ""yes""\tand\nleft"');
});
