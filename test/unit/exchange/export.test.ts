import { expect, it } from "vitest";
import { csvText } from "../../../src-main/exchange/csv/export.ts";

it("writes RFC 4180 with numbers as numbers and nothing for null", () => {
  expect(
    csvText(
      ["id", "score"],
      [
        ["a,b", -1.5],
        ['say "x"', null],
        ["two\nlines", 0],
      ],
    ),
  ).toBe('id,score\r\n"a,b",-1.5\r\n"say ""x""",\r\n"two\nlines",0\r\n');
});

it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"])("takes the effect out of %j", (text) => {
  const [, record = ""] = csvText(["a", "b"], [["x", text]]).split("\r\nx,");
  expect(record.replace(/^"/, "")).toMatch(/^'/);
});

it("leaves other text alone", () => {
  expect(csvText(["a", "b"], [["1-2", "a=b"]])).toBe("a,b\r\n1-2,a=b\r\n");
});
