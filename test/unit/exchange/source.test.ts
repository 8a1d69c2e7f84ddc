import { join } from "node:path";
import { expect, it } from "vitest";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { readSource } from "../../../src-main/exchange/sources/index.ts";
import { folderOf, smallBookWith } from "./small-book.ts";

it("recognises a book by its folder or by files in it", () => {
  const folder = smallBookWith({});
  const { kind, rows, report } = readSource([folder]);
  expect(kind).toBe("book");
  expect(rows).toEqual(readBookFolder(folder));
  expect(report.derived[0]).toContain("2 products, 1 lead types, 2 territories, 2 partners");
  expect(readSource([join(folder, "offers.csv"), join(folder, "partners.csv")]).rows).toEqual(rows);
});

it("says which file a book lacks", () => {
  expect(() => readSource([smallBookWith({ "opportunities.csv": null })])).toThrow("opportunities.csv: expected this file");
});

const LOOKED_FOR =
  "expected a folder with a book (partners.csv and opportunities.csv) or with the CRM sample (accounts.csv, products.csv, sales_teams.csv, sales_pipeline.csv)";

it("says what was looked for where there is nothing that it knows", () => {
  const folder = folderOf({ "leads.csv": "a,b\n", "readme.txt": "" });
  expect(() => readSource([folder])).toThrow(`${LOOKED_FOR}; its CSV files are leads.csv`);
  expect(() => readSource([folderOf({})])).toThrow(`${LOOKED_FOR}; it holds no CSV file`);
  expect(() => readSource([join(folder, "none")])).toThrow("there is nothing of this name");
  expect(() => readSource([])).toThrow("nothing was given");
  expect(() => readSource([folder, smallBookWith({})])).toThrow("it is not in the same folder as");
});
