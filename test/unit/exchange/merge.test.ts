import { describe, expect, it } from "vitest";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import type { BookTables } from "../../../src-main/exchange/book/shapes.ts";
import { planImport } from "../../../src-main/exchange/merge.ts";
import { smallBookWith } from "./small-book.ts";

const book = readBookFolder(smallBookWith({}));
const counts = (existing: BookTables, incoming: BookTables) =>
  Object.fromEntries(planImport(existing, incoming).tables.map(({ table, added, changed, same }) => [table, [added, changed, same]]));

describe("planImport", () => {
  it("changes nothing where the book has it all", () => {
    const { rows, changes } = planImport(book, book);
    expect(changes).toEqual([]);
    expect(rows).toEqual(book);
    expect(counts(book, book)).toEqual({
      settings: [0, 0, 3],
      products: [0, 0, 2],
      leadTypes: [0, 0, 1],
      territories: [0, 0, 1],
      partners: [0, 0, 2],
      customers: [0, 0, 1],
      relations: [0, 0, 1],
      opportunities: [0, 0, 1],
      offers: [0, 0, 1],
    });
  });

  it("replaces rows of the same key, adds new ones at the end and keeps the others", () => {
    const [first] = book.partners;
    const changed = { ...first, capacity: 9, products: ["mg"] } as BookTables["partners"][number];
    const incoming: BookTables = {
      ...book,
      settings: [{ name: "clock", value: "now" }],
      products: [...book.products, { id: "new", name: "New" }],
      partners: [changed],
      relations: [{ customer: "c1", partner: "p2", kind: "never", reason: "settled" }],
    };
    const plan = planImport(book, incoming);
    expect(plan.changes).toEqual([
      { table: "settings", key: "clock", change: "changed", fields: ["value"] },
      { table: "products", key: "new", change: "added", fields: [] },
      { table: "partners", key: "p1", change: "changed", fields: ["capacity", "products"] },
      { table: "relations", key: "c1 / p2 / never", change: "changed", fields: ["reason"] },
    ]);
    expect(plan.rows.partners.map(({ id, capacity }) => [id, capacity])).toEqual([
      ["p1", 9],
      ["p2", null],
    ]);
    expect(plan.rows.settings.map(({ value }) => value)).toEqual(["2.5", "Europe/Berlin", "now"]);
    expect(planImport(plan.rows, incoming).changes).toEqual([]);
  });

  it("replaces the rules of a territory together", () => {
    const incoming: BookTables = {
      ...book,
      territories: [
        { territory: "West", kind: "region", value: "US-OR" },
        { territory: "East", kind: "country", value: "DE" },
      ],
    };
    const plan = planImport(book, incoming);
    expect(plan.rows.territories).toEqual(incoming.territories);
    expect(counts(book, incoming)["territories"]).toEqual([1, 1, 0]);
  });

  it("refuses amounts of another base currency, and takes a book without amounts", () => {
    const euro: BookTables = { ...book, settings: [{ name: "base-currency", value: "EUR" }] };
    const sentence = "the book and what is imported must have the same base currency";
    expect(() => planImport(book, euro)).toThrow(sentence);
    expect(() => planImport(euro, book)).toThrow(sentence);
    const withoutAmounts: BookTables = {
      ...book,
      partners: book.partners.map((row) => ({ ...row, minimumRevenue: null, maximumRevenue: null })),
      opportunities: book.opportunities.map((row) => ({ ...row, currency: "EUR" })),
    };
    expect(planImport(withoutAmounts, euro).tables.length).toBe(9);
  });
});
