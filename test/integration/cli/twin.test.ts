import * as fc from "fast-check";
import { join } from "node:path";
import { expect, it } from "vitest";
import { writeBookFolder } from "../../../src-main/exchange/book/write-book.ts";
import { randomCase } from "../../property/engine/books.ts";
import { twinDistribute } from "../../twin/distribute.ts";
import { apportion, emptyFolder } from "./command.ts";

/** Random books of which something is distributed; the property of the engine itself has thousands, here each is a process. */
const CASES = fc
  .sample(randomCase, { seed: 20171231, numRuns: 400 })
  .filter(({ rows, settings, t }) => twinDistribute(rows, settings, t).filter(({ partner }) => partner !== null).length > 2)
  .slice(0, 8);

it("has enough books to compare", () => {
  expect(CASES).toHaveLength(8);
});

it.each(CASES.map((one, i) => [i, one] as const))("prints what the slow twin says of random book %i", (_i, { rows, settings, t }) => {
  const book = join(emptyFolder(), "book");
  writeBookFolder(book, rows);
  const { stdout, stderr, code } = apportion("distribute", "--book", book, "--as-of", new Date(t).toISOString(), "--format", "json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const printed = JSON.parse(stdout) as { asOf: string; lines: unknown };
  expect(printed.asOf).toBe(new Date(t).toISOString());
  expect(printed.lines).toEqual(JSON.parse(JSON.stringify(twinDistribute(rows, settings, t))));
});
