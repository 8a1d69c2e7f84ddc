/** Sheets of everything else, the samples as sheets, and what goes wrong on the way. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { LARGEST_SHEET, MOST_SHEET_ROWS } from "../../../src-main/contract/calls/sheets.ts";
import type { RecordType } from "../../../src-main/contract/records/index.ts";
import { bookText, customer, editedBook, opportunity, type Edited } from "../editing/edited.ts";
import { deskOn, RESOURCES } from "../services/desk.ts";
import { importPlanned, planSheet, problemsOf, sendSheet, SHEET } from "./imported.ts";

describe("the files of a book", () => {
  const files: readonly (readonly [RecordType, string, number])[] = [
    ["partner", "partners.csv", 200],
    ["customer", "customers.csv", 3000],
    ["product", "products.csv", 20],
    ["lead-type", "lead_types.csv", 6],
    ["territory", "territories.csv", 54],
    ["opportunity", "opportunities.csv", 8761],
  ];
  it("are sheets that change nothing in the book that was made of them", async () => {
    const book = deskOn();
    await book.call("book.openSample", { sample: "network" });
    for (const [type, file, least] of files) {
      const { plan, view } = await planSheet(book, type, readFileSync(join(RESOURCES, "network", file)));
      expect(view.columns.filter(({ field }) => field === null)).toEqual([]);
      expect({ type, ...plan }).toMatchObject({ type, added: 0, changed: 0, refused: 0 });
      expect(plan.unchanged).toBeGreaterThanOrEqual(least);
    }
  });
});

let book: Edited;
beforeEach(async () => {
  book = await editedBook();
});

describe("opportunities", () => {
  it("name their customer, lead type and products, carry their currency, and are told apart by the customer", async () => {
    await book.create({ type: "customer", value: customer("C1", { name: "Acme" }) }, "setup");
    await book.create({ type: "opportunity", value: opportunity("O1", { topic: "Deal", customer: "C1" }) }, "setup");
    const planned = await planSheet(
      book,
      "opportunity",
      "Topic,Customer,Est. Revenue,Products,Lead type,Created\nDeal,acme,1250.5 EUR,Product Y;X,lead type l,2026-05-01\nDeal,,5,,,\nDeal,Nobody,5,,,\n",
    );
    expect(planned.rows.map(({ kind, id }) => [kind, id])).toEqual([
      ["changed", "O1"],
      ["refused", null],
      ["refused", null],
    ]);
    await importPlanned(book, true);
    expect((await book.read("opportunity", "O1")).value).toMatchObject({
      estimatedRevenue: 125_050,
      currency: "EUR",
      products: ["Y", "X"],
      leadType: "L",
      createdAt: Date.UTC(2026, 4, 1),
      status: "open",
    });
    const again = await planSheet(book, "opportunity", 'Topic,Customer,Amount,Created\nDeal,acme,"1,250.50 EUR",5/1/2026\n');
    expect(again.plan).toMatchObject({ unchanged: 1 });
  });

  it("change their status in their own records only", async () => {
    await book.create({ type: "opportunity", value: opportunity("O1") }, "setup");
    const planned = await planSheet(book, "opportunity", "id,status,topic\nO1,lost,Topic O1\nO2,lost,New\nO3,perhaps,New\n");
    expect(planned.rows.map(({ kind }) => kind)).toEqual(["refused", "added", "refused"]);
    expect(problemsOf(planned)[0]).toContain("its status changes in its own record");
  });
});

describe("products and lead types", () => {
  it("may be a list of names and nothing else", async () => {
    const { plan, view } = await planSheet(book, "product", "Product X\nProduct Z\n", { columns: { "Column A": { field: "name" } } });
    expect(view.labelRow).toBeNull();
    expect(plan).toMatchObject({ added: 1, unchanged: 1 });
    expect((await planSheet(book, "lead-type", "Lead type\nlead TYPE l\nHot\n")).plan).toMatchObject({ added: 1, unchanged: 1 });
  });

  it("without a column that tells rows apart say what is missing", async () => {
    const { plan } = await planSheet(book, "product", "Product X\nProduct Z\n");
    expect(plan.obstacle).toContain("Choose the column with the name");
    await expect(importPlanned(book)).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("territories", () => {
  it("are made of one rule a row, or of countries; rules that are not named stay unless they are to go", async () => {
    const sheet =
      "Territory,Kind,Value,Countries\nT,,Austria,\nNew,country,France,\nNew,zip,DE:8,\nDACH,,,Germany; Österreich, CH\nT,region,Nowhere,\n";
    const planned = await planSheet(book, "territory", sheet);
    expect(planned.rows.map(({ kind, id, rows }) => [kind, id, rows])).toEqual([
      ["changed", "T", [2]],
      ["added", "New", [3, 4]],
      ["added", "DACH", [5]],
      ["refused", null, [6]],
    ]);
    expect(planned.rows[0]?.fields[0]?.after).toEqual([
      { kind: "country", value: "DE" },
      { kind: "country", value: "AT" },
    ]);
    const replaced = await planSheet(book, "territory", sheet, { options: { emptyClears: true } });
    expect(replaced.rows[0]?.fields[0]?.after).toEqual([{ kind: "country", value: "AT" }]);
    const before = bookText(book);
    await importPlanned(book, true);
    expect((await book.read("territory", "New")).value.rules).toEqual([
      { kind: "country", value: "FR" },
      { kind: "postal-prefix", value: "DE:8" },
    ]);
    expect((await planSheet(book, "territory", sheet, { options: { emptyClears: true } })).plan).toMatchObject({
      changed: 0,
      added: 0,
      unchanged: 3,
    });
    await book.undo();
    expect(bookText(book)).toBe(before);
  });
});

describe("on the way", () => {
  it("a file that is too large is refused before it is sent", async () => {
    const sent = book.call("sheet.send", { sheet: SHEET, name: "huge.csv", offset: 0, size: 2 * LARGEST_SHEET, part: "" });
    await expect(sent).rejects.toMatchObject({
      code: "too-large",
      message: expect.stringContaining('"huge.csv" has 100 MB; a sheet may have 50 MB'),
    });
  });

  it("parts must come in order, and all of them", async () => {
    await book.call("sheet.send", { sheet: SHEET, name: "a.csv", offset: 0, size: 8, part: Buffer.from("name").toString("base64") });
    const late = { sheet: SHEET, name: "a.csv", offset: 6, size: 8, part: "AAAA" };
    await expect(book.call("sheet.send", late)).rejects.toMatchObject({ code: "invalid-input" });
    const read = { sheet: SHEET, type: "product" as const, worksheet: null, labels: null, job: "j" };
    await expect(book.call("sheet.read", read)).rejects.toMatchObject({ message: expect.stringContaining("has not arrived whole") });
    expect(await book.call("sheet.close", { sheet: SHEET })).toEqual({ closed: true });
    await expect(book.call("sheet.read", read)).rejects.toMatchObject({ code: "not-found" });
  });

  it("what is empty or has labels only says so", async () => {
    await sendSheet(book, "\n\n");
    await expect(book.call("sheet.read", { sheet: SHEET, type: "product", worksheet: null, labels: null, job: "j" })).rejects.toMatchObject(
      {
        message: '"test.csv" is empty',
      },
    );
    expect((await planSheet(book, "product", "id,name\n")).plan.obstacle).toBe("There are no rows below the labels.");
  });

  it("too many rows are refused", async () => {
    await sendSheet(book, `name\n${"x\n".repeat(MOST_SHEET_ROWS + 1)}`);
    await expect(book.call("sheet.read", { sheet: SHEET, type: "product", worksheet: null, labels: null, job: "j" })).rejects.toMatchObject(
      {
        code: "too-large",
        message: expect.stringContaining("100,000 rows"),
      },
    );
  });

  it("a dry run can be stopped, and tells how far it is", async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `Product ${i}`).join("\n");
    await sendSheet(book, `name\n${rows}`);
    const { columns } = await book.call("sheet.read", { sheet: SHEET, type: "product", worksheet: null, labels: null, job: "j" });
    const plan = book.call("sheet.plan", {
      sheet: SHEET,
      columns: columns.map(({ field }) => ({ field, decimal: null, dayOrder: null })),
      options: { emptyClears: false, addMissing: false },
      locale: "en",
      job: "stopped",
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(book.desk.jobs.cancel("stopped")).toBe(true);
    await expect(plan).rejects.toMatchObject({ code: "cancelled" });
    expect(book.events).toContainEqual({ type: "progress", job: "stopped", phase: "comparing with the book", done: 0, total: 5000 });
  });

  it("hostile texts are cells like others", async () => {
    const long = "n".repeat(10_000);
    const planned = await planSheet(
      book,
      "product",
      `id,name,name\nA,${long},\nB,שלום \u202E👩‍👩‍👧,x\n"C;D",x,\n*,x,\nE,=1+1,\n__proto__,y,\n`,
    );
    expect(planned.rows.map(({ kind, title }) => [kind, title.length > 100 ? "long" : title])).toEqual([
      ["refused", "long"],
      ["added", "שלום \u202E👩‍👩‍👧"],
      ["refused", "x"],
      ["refused", "x"],
      ["added", "=1+1"],
      ["added", "y"],
    ]);
    expect(problemsOf(planned)[0]).toContain("a name has at most 200 characters");
    expect(problemsOf(planned)[0]?.length).toBeLessThan(400);
  });
});
