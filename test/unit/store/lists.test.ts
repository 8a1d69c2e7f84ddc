/** The pieces of SQL that lists are made of. */
import { describe, expect, test } from "vitest";
import { orderBy, searchFor, whereAll, type ListQuery } from "../../../src-main/store/lists.ts";

describe("searchFor", () => {
  test("looks for nothing in the empty text", () => {
    expect(searchFor("", ["a"])).toEqual({ condition: null, pattern: "" });
  });

  test("takes the signs of a pattern as they are", () => {
    expect(searchFor(String.raw`50%_\x`, ["a"]).pattern).toBe(String.raw`%50\%\_\\x%`);
  });

  test("folds the columns only for letters that SQLite has no cases for", () => {
    expect(searchFor("Abc", ["a", "b"]).condition).toBe(String.raw`(a LIKE @pattern ESCAPE '\' OR b LIKE @pattern ESCAPE '\')`);
    const once = String.raw`folded(concat_ws(char(10), a, b)) LIKE @pattern ESCAPE '\'`;
    expect(searchFor("Ä", ["a", "b"])).toEqual({ condition: once, pattern: "%ä%" });
  });
});

describe("orderBy", () => {
  const query: ListQuery = { search: "", sort: null, offset: 0, limit: 10 };

  test("ends in a unique column", () => {
    expect(orderBy({ size: "t.size" }, query, "t.name", "t.id")).toBe("ORDER BY t.name, t.id");
    const sort = { column: "size", descending: true };
    expect(orderBy({ size: "t.size" }, { ...query, sort }, "t.name", "t.id")).toBe("ORDER BY t.size DESC NULLS LAST, t.id");
  });

  test("takes nothing from the text of a request", () => {
    for (const column of ["other", "toString", "__proto__", "size, (SELECT 1)"]) {
      expect(() => orderBy({ size: "t.size" }, { ...query, sort: { column, descending: false } }, "t.name", "t.id")).toThrow(
        /expected one of size$/,
      );
    }
  });
});

test("whereAll joins what is there", () => {
  expect(whereAll([null, null])).toBe("");
  expect(whereAll(["a", null, "b"])).toBe("WHERE a AND b");
});
