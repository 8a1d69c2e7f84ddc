/** Texts as sheets: encodings, separators, quotes, hostile input. */
import { describe, expect, it } from "vitest";
import { wholeSheet } from "./rows.ts";

const utf16 = (text: string, mark: boolean) => Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");

describe("encodings", () => {
  const text = "Name;Ort\r\nMüller;Köln\r\n";
  const rows = [
    ["Name", "Ort"],
    ["Müller", "Köln"],
  ];
  it.each([
    ["UTF-8", Buffer.from(text), "UTF-8"],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`), "UTF-8"],
    ["UTF-16 with a mark", utf16(text, true), "UTF-16"],
    ["UTF-16 without", utf16(text, false), "UTF-16"],
    ["UTF-16, the other byte first", Buffer.from(utf16(text, true)).swap16(), "UTF-16"],
    ["Windows-1252", Buffer.from(text, "latin1"), "Windows-1252"],
  ])("%s", async (_, bytes, encoding) => {
    const sheet = await wholeSheet(bytes);
    expect(sheet.rows).toEqual(rows);
    expect(sheet.form).toEqual({ kind: "text", encoding, separator: ";" });
  });

  it("reads the signs that Windows-1252 has beyond ISO-8859-1", async () => {
    const { rows: read } = await wholeSheet(Buffer.from([0x4e, 0x2c, 0x50, 0x0a, 0x80, 0x2c, 0x93, 0x94]));
    expect(read[1]).toEqual(["€", "“”"]);
  });
});

describe("separators", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3\n", ","],
    ["semicolons with decimal commas", "a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ";"],
    ["tabs with both others inside", "a, b\tc; d\n1,2,3\t4;5;6\n", "\t"],
    ["commas although the texts hold more semicolons", 'name,products\n"A","x;y;z;u;v"\nB,x;y;z\n', ","],
    ["one column", "name\nAnna\nBert\n", ","],
  ])("%s", async (_, text, separator) => {
    expect((await wholeSheet(text)).form).toMatchObject({ separator });
  });

  it("obeys the line in which a spreadsheet names its own, and counts it as a row", async () => {
    const { rows, numbers, form } = await wholeSheet("sep=;\na;b,c\n1;2\n");
    expect(form).toMatchObject({ separator: ";" });
    expect(rows).toEqual([
      ["a", "b,c"],
      ["1", "2"],
    ]);
    expect(numbers).toEqual([2, 3]);
  });
});

describe("cells", () => {
  it("may hold line breaks, separators and quotes within quotes, as Excel's clipboard has them", async () => {
    const { rows } = await wholeSheet('Name\tNotes\r\nA\t"two\nlines\tand ""quotes"""\r\n');
    expect(rows).toEqual([
      ["Name", "Notes"],
      ["A", 'two\nlines\tand "quotes"'],
    ]);
  });

  it("keep a quote in their middle", async () => {
    expect((await wholeSheet('name,size\nPipe,5" wide\n')).rows[1]).toEqual(["Pipe", '5" wide']);
  });

  it("lose the apostrophe that exports put before what would run as a formula, and no other", async () => {
    const { rows } = await wholeSheet("a,b,c,d\n'=1+1,'-5,'tis,=2+2\n");
    expect(rows[1]).toEqual(["=1+1", "-5", "'tis", "=2+2"]);
  });

  it("may be long, right to left, or pictures", async () => {
    const long = "x".repeat(10_000);
    const { rows } = await wholeSheet(`name,notes\nשלום עולם,${long}\n👩‍👩‍👧,\u202Eabc\n`);
    expect(rows[1]).toEqual(["שלום עולם", long]);
    expect(rows[2]).toEqual(["👩‍👩‍👧", "\u202Eabc"]);
  });

  it("stand in rows of any length; blank rows count", async () => {
    const { rows, numbers } = await wholeSheet("a,b\n1\n\n1,2,3\n");
    expect(rows).toEqual([["a", "b"], ["1"], [null], ["1", "2", "3"]]);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  it("whose quote is never closed are told with their row", async () => {
    await expect(wholeSheet('a,b\n1,2\n3,"four\n5,6\n')).rejects.toMatchObject({
      code: "invalid-input",
      message: "test.csv, row 3: expected cells whose quotes are closed; a quote within is written twice",
    });
  });
});

describe("what is no sheet", () => {
  it.each([
    ["nothing", Buffer.alloc(0), /is empty/],
    ["a PDF", Buffer.from("%PDF-1.7\n…"), /is a PDF/],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d494844520000000100000001", "hex"), /is no sheet/],
    [
      "an old workbook",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)]),
      /before 2007 \(\.xls\): save it as \.xlsx/,
    ],
    [
      "an encrypted workbook",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
      /protected by a password/,
    ],
  ])("%s is called what it is", async (_, bytes, sentence) => {
    await expect(wholeSheet(bytes)).rejects.toMatchObject({ code: "invalid-input", message: expect.stringMatching(sentence) });
  });
});
