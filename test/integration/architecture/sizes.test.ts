/** No file grows beyond what a reader can hold. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT, sourcesUnder } from "./layers.ts";

const LONGEST = 400;
const VAGUE = /(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/|$)/i;
const files = ["src-main", "src-renderer", "scripts", "test"].flatMap(sourcesUnder);

const tooLong = (texts: Iterable<readonly [string, string]>) =>
  [...texts].flatMap(([file, text]) => {
    const lines = text.split("\n").length - 1;
    return lines > LONGEST ? [`${file} has ${lines} lines`] : [];
  });

it("no file has more than 400 lines", () => {
  expect(files.length).toBeGreaterThan(100);
  expect(tooLong(files.map((file) => [file, readFileSync(join(ROOT, file), "utf8")] as const))).toEqual([]);
});

it("a file of 401 lines would be found", () => {
  const text = (lines: number) => "x\n".repeat(lines);
  expect(
    tooLong([
      ["long.ts", text(401)],
      ["fits.ts", text(400)],
    ]),
  ).toEqual(["long.ts has 401 lines"]);
});

it("no file has a name that says nothing", () => {
  expect(files.filter((file) => VAGUE.test(file))).toEqual([]);
  expect(["src-main/utils.ts", "src-renderer/common/a.ts"].filter((file) => VAGUE.test(file))).toHaveLength(2);
});

it("every file begins with a sentence that says what it holds", () => {
  const product = ["src-main", "src-renderer", "scripts"].flatMap(sourcesUnder);
  expect(product.filter((file) => !readFileSync(join(ROOT, file), "utf8").startsWith("/**"))).toEqual([]);
});
