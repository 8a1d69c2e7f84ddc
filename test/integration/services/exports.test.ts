/** Lists as CSV: which columns, which rows. */
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, it } from "vitest";
import { editedBook, opportunity, partner, type Edited } from "../editing/edited.ts";

let book: Edited;
beforeEach(async () => {
  book = await editedBook();
  for (let i = 3; i <= 6; i++)
    await book.create({ type: "partner", value: partner(`P${i}`, { name: i === 4 ? "=1+1" : `Partner P${i}` }) });
});

const ALL = { search: "", sort: null, status: null, archived: false } as const;
const table = (csv: string): string[][] => parse(csv, { columns: false });

describe("a list as CSV", () => {
  it("has the columns that are asked for, in their order", async () => {
    const { csv } = await book.call("partners.csv", { ...ALL, columns: ["name", "winrate", "id"] });
    expect(table(csv)[0]).toEqual(["name", "win rate", "id"]);
    expect(table(csv)[1]).toEqual(["'=1+1", "", "P4"]);
    expect(table(csv)).toHaveLength(7);
  });

  it("has all columns where none are named, an amount with its currency", async () => {
    await book.create({ type: "opportunity", value: opportunity("O1", { estimatedRevenue: 12_345, currency: "EUR" }) });
    const [header = [], row = []] = table((await book.call("opportunities.csv", { search: "", sort: null, situation: null })).csv);
    const cell = (name: string) => row[header.indexOf(name)];
    expect([cell("id"), cell("estimated revenue"), cell("currency")]).toEqual(["O1", "123.45", "EUR"]);
  });

  it("has the rows that are picked: these, or all that match but these", async () => {
    const ids = async (picked: { all: boolean; ids: string[] }, search = "") => {
      const { csv } = await book.call("partners.csv", { ...ALL, search, columns: ["id"], picked });
      return table(csv).slice(1).flat();
    };
    expect(await ids({ all: false, ids: ["P5", "P1", "gone"] })).toEqual(["P1", "P5"]);
    expect(await ids({ all: true, ids: ["P5"] }, "partner p")).toEqual(["P1", "P2", "P3", "P6"]);
    expect(await ids({ all: false, ids: [] })).toEqual([]);
  });

  it("refuses a column that is none", async () => {
    await expect(book.call("customers.csv", { search: "", sort: null, filter: null, columns: ["toString"] })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining('Cannot export the column "toString", expected one of id, name'),
    });
  });
});

it("the log's CSV has the entries that are picked, one row a field", async () => {
  const filter = { search: "", type: null, from: null, until: null };
  const { rows } = await book.call("history.log", { ...filter, sort: null, offset: 0, limit: 1 });
  const picked = { all: false, ids: rows.map(({ kind, id }) => `${kind}-${id}`) };
  const lines = table((await book.call("history.csv", { ...filter, picked })).csv).slice(1);
  const all = table((await book.call("history.csv", filter)).csv).slice(1);
  const others = table((await book.call("history.csv", { ...filter, picked: { ...picked, all: true } })).csv).slice(1);
  expect(lines.length).toBeGreaterThan(0);
  expect(new Set(lines.map((line) => line[2]))).toEqual(new Set(rows.map(({ label }) => label)));
  expect(others).toHaveLength(all.length - lines.length);
});
