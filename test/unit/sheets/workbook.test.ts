/** Workbooks as sheets: which worksheet, which rows, what cells are; and what is written is what is read. */
import { describe, expect, it } from "vitest";
import { writeSheet } from "../../../src-main/exchange/spreadsheet/write-sheet.ts";
import { archive, dynamicsExport, workbook } from "./archive.ts";
import { wholeSheet } from "./rows.ts";

describe("an export of Dynamics", () => {
  it("gives the view's rows, not those of the sheet that comes first, and the columns' logical names", async () => {
    const sheet = await wholeSheet(dynamicsExport([{ guid: "3b9aca00-1111-2222-3333-444455556666", name: "Söhne &amp; Co", capacity: 7 }]));
    expect(sheet.worksheet).toBe("Active Partners");
    expect(sheet.worksheets).toEqual(["Active Partners"]);
    expect(sheet.systemNames.get("Address 1: ZIP/Postal Code")).toBe("address1_postalcode");
    expect(sheet.rows[1]).toEqual([
      "3b9aca00-1111-2222-3333-444455556666",
      "sum0==",
      "2017-09-22T12:45:00",
      "Söhne & Co",
      "Partner",
      7,
      12_000.1,
      "München",
      "01067",
      "Germany",
      "2017-12-31",
    ]);
  });
});

describe("a workbook", () => {
  it("keeps the numbers of its rows over gaps, and the type of each cell", async () => {
    const { rows, numbers } = await wholeSheet(
      workbook([
        {
          name: "S",
          rows: '<row r="3"><c r="B3" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row><row r="7"><c r="A7"><v>1e3</v></c><c r="B7" t="b"><v>1</v></c><c r="C7" t="str"><f>"x"&amp;"y"</f><v>xy</v></c><c r="D7" s="1"><v>43100.5</v></c></row>',
        },
      ]),
    );
    expect(numbers).toEqual([3, 7]);
    expect(rows).toEqual([
      [null, " a "],
      [1000, true, "xy", "2017-12-31T12:00:00"],
    ]);
  });

  it("that counts its days from 1904 gives the same dates", async () => {
    const cells = '<row r="1"><c r="A1" s="1"><v>41638</v></c></row>';
    expect((await wholeSheet(workbook([{ name: "S", rows: cells }], [], '<workbookPr date1904="1"/>'))).rows).toEqual([["2017-12-31"]]);
  });

  it("gives the worksheet that is asked for, hidden ones only then", async () => {
    const row = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const bytes = workbook([
      { name: "Old", state: "hidden", rows: row("old") },
      { name: "A &amp; B", rows: row("a") },
      { name: "C", rows: row("c") },
    ]);
    expect(await wholeSheet(bytes)).toMatchObject({ worksheet: "A & B", worksheets: ["A & B", "C"], rows: [["a"]] });
    expect((await wholeSheet(bytes, "C")).rows).toEqual([["c"]]);
    await expect(wholeSheet(bytes, "D")).rejects.toMatchObject({ message: '"test.csv" has no worksheet "D"' });
  });

  it("with a cell in the last corner of the sheet is read without filling what lies between", async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    expect((await wholeSheet(workbook([{ name: "S", rows }]))).numbers).toEqual([1, 1_048_576]);
  });

  it("that unpacks to more than can be read is refused before it is unpacked", async () => {
    const bytes = archive(
      { "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": "x" },
      { "xl/worksheets/sheet1.xml": 4_000_000_000 },
    );
    await expect(wholeSheet(bytes)).rejects.toMatchObject({ code: "too-large", message: expect.stringContaining("unpacks to 4000 MB") });
  });

  it.each([
    ["is cut off", workbook([{ name: "S", rows: "" }]).subarray(0, 900), /is damaged or no workbook/],
    ["is another archive", archive({ "hello.txt": "x" }), /is damaged or no workbook/],
    ["is of another program", archive({ "content.xml": "<x/>", mimetype: "y" }), /OpenDocument/],
    ["has no worksheet", workbook([]), /has no worksheet/],
  ])("that %s is told so", async (_, bytes, sentence) => {
    await expect(wholeSheet(bytes)).rejects.toMatchObject({ code: "invalid-input", message: expect.stringMatching(sentence) });
  });
});

describe("a sheet that is written", () => {
  it("is read back as it was, whatever would run as a formula", async () => {
    const cells = ["=1+1", "@SUM(A1)", "-5", "'quoted", 1250.5, true, new Date("2017-12-31"), new Date("2017-12-31T10:15:00Z"), null];
    const columns = cells.map((_, i) => ({ label: `Column ${i}`, ...(i === 7 ? { format: "yyyy-mm-dd hh:mm" } : {}) }));
    const sheet = await wholeSheet(await writeSheet("Partners: A/B", columns, [cells]));
    expect(sheet.worksheet).toBe("Partners  A B");
    expect(sheet.rows[0]).toEqual(columns.map(({ label }) => label));
    expect(sheet.rows[1]?.slice(0, 8)).toEqual(["=1+1", "@SUM(A1)", "-5", "'quoted", 1250.5, true, "2017-12-31", "2017-12-31T10:15:00"]);
  });

  it("has no formula in it", async () => {
    const bytes = Buffer.from(await writeSheet("S", [{ label: "=evil()" }], [["=HYPERLINK(1)"], ["+1"]]));
    const { rows } = await wholeSheet(bytes);
    expect(rows).toEqual([["=evil()"], ["=HYPERLINK(1)"], ["+1"]]);
    const { archiveEntries, entryText } = await import("../../../src-main/exchange/spreadsheet/archive.ts");
    const parts = (archiveEntries(bytes) ?? []).map((entry) => entryText(bytes, entry) ?? "");
    expect(parts.some((part) => part.includes("<sheetData>"))).toBe(true);
    expect(parts.filter((part) => /<f[ >]/.test(part))).toEqual([]);
  });

  it("cuts what no cell can hold and leaves out what is no number", async () => {
    const { rows } = await wholeSheet(await writeSheet("", [{ label: "a" }, { label: "b" }], [["x".repeat(40_000), Number.NaN]]));
    expect(String(rows[1]?.[0])).toHaveLength(32_767);
    expect(rows[1]?.[1] ?? null).toBeNull();
  });
});
