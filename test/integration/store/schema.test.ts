/** The schema as a whole, so that a change of it shows as a difference in review. */
import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bookWith } from "./books.ts";

const SNAPSHOT = new URL("../../fixtures/schema.sql", import.meta.url);

test("the schema is the one in test/fixtures/schema.sql (to write it anew, set UPDATE_SCHEMA=1 and review the difference)", () => {
  const { db } = bookWith({});
  const statements = db
    .prepare<[], string>("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'trigger', tbl_name, type DESC, name")
    .pluck()
    .all();
  const dump = statements.map((sql) => `${sql};\n`).join("\n");
  if (process.env["UPDATE_SCHEMA"] === "1") writeFileSync(SNAPSHOT, dump);
  expect(dump).toBe(readFileSync(SNAPSHOT, "utf8"));
});

test("every table is STRICT", () => {
  const { db } = bookWith({});
  expect(
    db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' AND strict = 0")
      .all(),
  ).toEqual([]);
});
