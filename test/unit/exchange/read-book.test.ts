import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { AppError } from "../../../src-main/contract/errors.ts";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { OPPORTUNITY_HEADER, PARTNER_HEADER, SMALL_BOOK, smallBookWith, temporaryFolder } from "./small-book.ts";

/** A book in which the row of one file is another. */
const partner = (row: string) => ({ "partners.csv": `${PARTNER_HEADER}\n${row}\n` });
const opportunity = (row: string) => ({ "opportunities.csv": `${OPPORTUNITY_HEADER}\n${row}\n`, "offers.csv": null });
const offer = (header: string, row: string) => ({ "offers.csv": `id,opportunity,partner,delivered_at,${header}\nf1,o1,p1,,${row}\n` });
const setting = (name: string, value: string) => ({ "settings.csv": `name,value\n${name},${value}\n` });
const rule = (kind: string, value: string) => ({ "territories.csv": `territory,kind,value\nWest,${kind},"${value}"\n` });

function failure(files: Readonly<Record<string, string | Uint8Array | null>>): AppError | null {
  try {
    readBookFolder(smallBookWith(files));
  } catch (error) {
    if (error instanceof AppError && error.code === "invalid-input") return error;
    throw error;
  }
  return null;
}

const refusal = (files: Readonly<Record<string, string | Uint8Array | null>>) => failure(files)?.message ?? "accepted";

describe("a book that is right", () => {
  it("is read in full", () => {
    const book = readBookFolder(smallBookWith({}));
    expect(book.settings).toEqual([
      { name: "distribution/weights/winrate", value: "2.5" },
      { name: "time-zone", value: "Europe/Berlin" },
      { name: "clock", value: "2017-12-31" },
    ]);
    expect(book.partners[0]).toMatchObject({
      id: "p1",
      active: true,
      capacity: 5,
      minimumRevenue: 100_000,
      maximumRevenue: 5_000_050,
      territories: ["West"],
      leadTypes: "*",
      products: ["gtx", "mg"],
      latitude: 47.6,
      pausedUntil: null,
      notes: null,
    });
    expect(book.partners[1]).toMatchObject({ id: "p2", active: true, capacity: null, territories: [], country: null });
    expect(book.customers).toEqual([
      { id: "c1", name: "Acme", address: null, city: null, region: "WA", postalCode: null, country: "US", latitude: null, longitude: null },
    ]);
    expect(book.relations).toEqual([{ customer: "c1", partner: "p2", kind: "never", reason: "dispute" }]);
    expect(book.opportunities[0]).toMatchObject({ status: "open", closedAt: null, partnerCreated: false, estimatedRevenue: 1_200_000 });
    expect(book.offers[0]).toMatchObject({
      deliveredAt: Date.parse("2017-03-01T23:00:00Z"),
      deadline: Date.parse("2017-03-09T22:59:59.999Z"),
      acceptedAt: Date.parse("2017-03-03T10:00:00Z"),
      stage: 2,
    });
  });

  it("may have a byte order mark, CRLF, blank lines and no line end at the end", () => {
    const plain = readBookFolder(smallBookWith({}));
    const files = Object.entries(SMALL_BOOK).map(([name, text]) => [name, `\uFEFF${text.trimEnd().replaceAll("\n", "\r\n")}\r\n\r\n`]);
    expect(readBookFolder(smallBookWith(Object.fromEntries(files)))).toEqual(plain);
    expect(readBookFolder(smallBookWith({ "products.csv": "id,name\rgtx,GTX Basic\rmg,MG Special" }))).toEqual(plain);
  });

  it("needs no more than partners and opportunities", () => {
    const only = Object.fromEntries(Object.keys(SMALL_BOOK).map((file) => [file, null]));
    const book = readBookFolder(
      smallBookWith({ ...only, "partners.csv": `${PARTNER_HEADER}\n`, "opportunities.csv": `${OPPORTUNITY_HEADER}\n` }),
    );
    expect(Object.values(book).every((rows) => rows.length === 0)).toBe(true);
  });

  it("may have its columns in any order, and other files beside", () => {
    const files = { "products.csv": "name,id\nGTX Basic,gtx\nMG Special,mg\n", "notes.txt": "mine", "partners.xlsx": "x" };
    expect(readBookFolder(smallBookWith(files))).toEqual(readBookFolder(smallBookWith({})));
  });

  it("keeps what is quoted as it is", () => {
    const book = readBookFolder(smallBookWith({ "products.csv": 'id,name\ngtx,"a ""b"", c\r\nd"\nmg," = "\n' }));
    expect(book.products.map(({ name }) => name)).toEqual(['a "b", c\r\nd', " = "]);
  });

  it("keeps an item that a list names twice once", () => {
    const folder = smallBookWith({ ...partner("p1,One,,,,,,,mg;gtx;mg,,,,,,,,"), "relations.csv": null });
    expect(readBookFolder(folder).partners[0]?.products).toEqual(["mg", "gtx"]);
  });

  it("reads a stage by its number, and amounts in any exact notation", () => {
    expect(readBookFolder(smallBookWith(offer("stage", "5"))).offers[0]?.stage).toBe(5);
    const revenue = (text: string, currency = "") =>
      readBookFolder(smallBookWith(opportunity(`o1,Deal,,${text},${currency},,,,,,`))).opportunities[0]?.estimatedRevenue;
    expect([revenue("0"), revenue("12.50"), revenue("12.500"), revenue("1.25e3"), revenue("1.234", "KWD"), revenue("7", "JPY")]).toEqual([
      0, 1_250, 1_250, 125_000, 1_234, 700,
    ]);
  });

  it("rounds what is finer than a minor unit, halves up", () => {
    const revenue = (text: string) =>
      readBookFolder(smallBookWith(opportunity(`o1,Deal,,${text},,,,,,,`))).opportunities[0]?.estimatedRevenue;
    expect(["0.30000000000000004", "1000.125", "1000.1249", "0.004", "0.005", "1e-3", "9.995"].map(revenue)).toEqual([
      30, 100_013, 100_012, 0, 1, 0, 1_000,
    ]);
  });

  it("calls a record without a name by its id, and passes over rows of nothing but commas", () => {
    expect(readBookFolder(smallBookWith({ "products.csv": "id,name\ngtx,\nmg,MG\n,\n,\n" })).products).toEqual([
      { id: "gtx", name: "gtx" },
      { id: "mg", name: "MG" },
    ]);
  });

  it("reads dates in the time zone that a caller sets before the book's own", () => {
    const folder = smallBookWith(opportunity("o1,Deal,,,,,,2024-06-02,,,"));
    const created = (timeZone: string) => readBookFolder(folder, { "time-zone": timeZone }).opportunities[0]?.createdAt;
    expect(created("UTC")).toBe(Date.UTC(2024, 5, 2));
    expect(created("Asia/Kolkata")).toBe(Date.UTC(2024, 5, 1, 18, 30));
  });

  it("refuses a file under another case, which would count as missing", () => {
    const folder = smallBookWith({ "offers.csv": null });
    writeFileSync(join(folder, "Offers.csv"), "id,opportunity,partner,delivered_at\n");
    expect(() => readBookFolder(folder)).toThrow("Offers.csv: expected the name offers.csv");
  });
});

describe("a book with a fault", () => {
  const long = "x".repeat(10_000_000);

  it.each<[string, Readonly<Record<string, string | Uint8Array | null>>, string]>([
    ["no partners.csv", { "partners.csv": null }, "partners.csv: expected this file in the folder"],
    ["no opportunities.csv", { "opportunities.csv": null, "offers.csv": null }, "opportunities.csv: expected this file in the folder"],
    ["an empty file", { "customers.csv": "" }, "customers.csv: expected a header row with the columns id, name; the file is empty"],
    ["a file of a mark only", { "customers.csv": "\uFEFF" }, "customers.csv: expected a header row"],
    ["a missing column", { "customers.csv": "id\nc1\n" }, "customers.csv, row 1, column name: expected this column in the header"],
    ["a missing column of partners", { "partners.csv": "id,name\n" }, "partners.csv, row 1, column active: expected this column"],
    ["an unknown column", { "products.csv": "id,name,price\n" }, 'products.csv, row 1: "price", expected only the columns id, name'],
    ["a column twice", { "products.csv": "id,name,id\n" }, 'products.csv, row 1, column id: "id", expected each column once'],
    ["a header in capitals", { "products.csv": "ID,Name\n" }, 'products.csv, row 1: "ID", expected only the columns id, name'],
    [
      "a short row",
      { "products.csv": "id,name\ngtx\n" },
      "products.csv, row 2, column name: expected 2 cells as in the header; the row ends after 1",
    ],
    ["a long row", { "products.csv": "id,name\ngtx,a,b\n" }, 'products.csv, row 2, column number 3: "b", expected 2 cells'],
    [
      "a quote that is not closed",
      { "products.csv": 'id,name\n\n"gtx,a\nmg,b\n' },
      'products.csv, row 3, column id: "\\"gtx,a\\nmg,b", expected a quote that closes',
    ],
    [
      "text behind a quote",
      { "products.csv": 'id,name\ngtx,"a"b\n' },
      'products.csv, row 2, column name: "gtx,\\"a\\"b", expected a comma or the end of the line',
    ],
    [
      "a quote in the middle",
      { "products.csv": 'id,name\ngtx,a"b\n' },
      'products.csv, row 2, column name: "gtx,a\\"b", expected a cell that holds a quote to be in quotes',
    ],
    [
      "latin-1 bytes",
      { "products.csv": Buffer.from("id,name\ngtx,Caf\u00e9\n", "latin1") },
      'products.csv: its bytes are not UTF-8; save it as "CSV UTF-8"',
    ],
    ["UTF-16", { "products.csv": Buffer.from("\uFEFFid,name\n", "utf16le") }, "products.csv: its bytes are not UTF-8"],
    [
      "an id twice",
      { "products.csv": "id,name\ngtx,a\nmg,b\ngtx,c\n" },
      'products.csv, row 4, column id: "gtx", expected an id that no other row has; row 2 has it',
    ],
    ["an empty id", { "products.csv": "id,name\n,a\n" }, 'products.csv, row 2, column id: "", expected an id'],
    ["an empty id", { "products.csv": "id,name\n,GTX\n" }, 'products.csv, row 2, column id: "", expected an id'],
    [
      "an id that lists cannot hold",
      { "products.csv": "id,name\na;b,x\n" },
      'products.csv, row 2, column id: "a;b", expected a name without ";"',
    ],
    [
      "an id that means all",
      { "lead_types.csv": "id,name\n*,x\n" },
      'lead_types.csv, row 2, column id: "*", expected a name other than "*"',
    ],
    ["10 MB in one cell", { "products.csv": `id,name\ngtx,${long}\n` }, "expected at most 1000000 characters in one cell"],
    ["10 MB in one quoted cell", { "products.csv": `id,name\ngtx,"${long}"\n` }, "expected at most 1000000 characters in one cell"],
    [
      "20 MB in a rule",
      { "territories.csv": `territory,kind,value\nWest,polygon,${long}${long}\n` },
      "expected at most 16000000 characters in one cell",
    ],
    ["a long id", { "products.csv": `id,name\n${"x".repeat(10_001)},a\n` }, "expected an id of at most 10000 characters"],
    ["an unknown setting", setting("colour", "red"), 'settings.csv, row 2, column name: "colour" is not a setting'],
    [
      "a setting twice",
      { "settings.csv": "name,value\nwinrate,1\ndistribution/weights/winrate,2\n" },
      'settings.csv, row 3, column name: "distribution/weights/winrate", expected each setting once; row 2 has it',
    ],
    ["a weight out of range", setting("winrate", "6"), 'settings.csv, row 2, column value: "6", expected a number from 0 to 5 for winrate'],
    ["a weight that is no number", setting("winrate", "NaN"), 'settings.csv, row 2, column value: "NaN", expected a number from 0 to 5'],
    ["a time zone that does not exist", setting("time-zone", "Mars/Olympus"), 'column value: "Mars/Olympus", expected an IANA time zone'],
    [
      "a clock at no date",
      setting("clock", "2017-02-30"),
      'settings.csv, row 2, column value: "2017-02-30", expected now, or a date that exists',
    ],
    ["a rate of 0", setting("rate/EUR", "0"), 'settings.csv, row 2, column value: "0", expected a number above 0'],
    ["an unknown kind of rule", rule("city", "Seattle"), 'territories.csv, row 2, column kind: "city", expected one of country, region'],
    ["a rule that is none", rule("country", "Atlantis"), 'territories.csv, row 2, column value: "Atlantis", expected an ISO 3166-1'],
    ["a polygon that is open", rule("polygon", "{}"), 'territories.csv, row 2, column value: "{}", expected a GeoJSON geometry'],
    [
      "minimum over maximum",
      partner("p1,One,,,500,100,,,,,,,,,,,"),
      'partners.csv, row 2, column minimum_revenue: "500", expected at most the maximum_revenue, 100',
    ],
    [
      "a negative bound",
      partner("p1,One,,,-5,,,,,,,,,,,,"),
      'column minimum_revenue: "-5", expected an amount in USD from 0 to 90071992547409',
    ],
    ["an infinite amount", partner("p1,One,,,Infinity,,,,,,,,,,,,"), 'column minimum_revenue: "Infinity", expected an amount'],
    ["an amount with a comma", partner('p1,One,,,"1,000",,,,,,,,,,,,'), 'column minimum_revenue: "1,000", expected an amount'],
    ["an amount too large", partner("p1,One,,,1e15,,,,,,,,,,,,"), 'column minimum_revenue: "1e15", expected an amount'],
    ["negative capacity", partner("p1,One,,-1,,,,,,,,,,,,,"), 'partners.csv, row 2, column capacity: "-1", expected a whole number from 0'],
    ["half a capacity", partner("p1,One,,2.5,,,,,,,,,,,,,"), 'column capacity: "2.5", expected a whole number'],
    ["no number for capacity", partner("p1,One,,NaN,,,,,,,,,,,,,"), 'column capacity: "NaN", expected a whole number'],
    ["neither yes nor no", partner("p1,One,TRUE,,,,,,,,,,,,,,"), 'column active: "TRUE", expected yes or no'],
    [
      "an unknown territory",
      partner("p1,One,,,,,East,,,,,,,,,,"),
      'partners.csv, row 2, column territories: "East", expected names of territories',
    ],
    [
      "an unknown product in a list",
      partner("p1,One,,,,,,,gtx;zz,,,,,,,,"),
      'column products: "gtx;zz", expected ids of products in products.csv',
    ],
    ["a space in a list", partner("p1,One,,,,,,,gtx; mg,,,,,,,,"), '" mg" is none; "mg" is one, without the spaces around it'],
    ["* among others", partner("p1,One,,,,,,,gtx;*,,,,,,,,"), '"*" alone for all, separated by ";"; "*" is none'],
    ["an empty item in a list", partner("p1,One,,,,,,,;gtx,,,,,,,,"), 'column products: ";gtx", expected ids of products'],
    [
      "a country by name",
      partner("p1,One,,,,,,,,,,,,,Germany,,"),
      'partners.csv, row 2, column country: "Germany", expected an ISO 3166-1 alpha-2',
    ],
    ["a country in small letters", partner("p1,One,,,,,,,,,,,,,de,,"), 'column country: "de", expected an ISO'],
    [
      "latitude without longitude",
      partner("p1,One,,,,,,,,,,,,,,47,"),
      'column longitude: "", expected a longitude, since there is a latitude',
    ],
    ["longitude without latitude", partner("p1,One,,,,,,,,,,,,,,,8"), 'column latitude: "", expected a latitude'],
    ["a latitude off the globe", partner("p1,One,,,,,,,,,,,,,,91,8"), 'column latitude: "91", expected degrees from -90 to 90'],
    ["a longitude off the globe", partner("p1,One,,,,,,,,,,,,,,9,-180.1"), 'column longitude: "-180.1", expected degrees from -180 to 180'],
    [
      "a relation to nobody",
      { "relations.csv": "customer,partner,kind\nc1,p9,never\n" },
      'relations.csv, row 2, column partner: "p9", expected the id of a partner',
    ],
    [
      "a relation of nobody",
      { "relations.csv": "customer,partner,kind\n,p1,never\n" },
      'relations.csv, row 2, column customer: "", expected the id of a customer',
    ],
    [
      "an unknown kind of relation",
      { "relations.csv": "customer,partner,kind\nc1,p1,maybe\n" },
      'relations.csv, row 2, column kind: "maybe", expected one of never, always',
    ],
    [
      "an unknown customer",
      opportunity("o1,Deal,c9,,,,,,,,"),
      'opportunities.csv, row 2, column customer: "c9", expected the id of a customer in customers.csv',
    ],
    [
      "an unknown lead type",
      opportunity("o1,Deal,,,,old,,,,,"),
      'opportunities.csv, row 2, column lead_type: "old", expected the id of a lead type',
    ],
    [
      "* as the products of an opportunity",
      opportunity("o1,Deal,,,,,*,,,,"),
      'opportunities.csv, row 2, column products: "*", expected ids of products',
    ],
    ["a currency in small letters", opportunity("o1,Deal,,5,eur,,,,,,"), 'column currency: "eur", expected an ISO 4217 currency code'],
    ["a negative revenue", opportunity("o1,Deal,,-1,,,,,,,"), 'column estimated_revenue: "-1", expected an amount in USD'],
    [
      "a date that does not exist",
      opportunity("o1,Deal,,,,,,2017-02-30,,,"),
      'opportunities.csv, row 2, column created_at: "2017-02-30", expected a date that exists',
    ],
    [
      "an unknown status",
      { "opportunities.csv": `${OPPORTUNITY_HEADER},status\no1,Deal,,,,,,,,,,done\n` },
      'column status: "done", expected one of open, won, lost, canceled',
    ],
    [
      "an offer of nothing",
      { "offers.csv": "id,opportunity,partner,delivered_at\nf1,o9,p1,\n" },
      'offers.csv, row 2, column opportunity: "o9", expected the id of an opportunity',
    ],
    [
      "an offer to a partner that does not exist",
      { "offers.csv": "id,opportunity,partner,delivered_at\nf1,o1,p9,\n" },
      'offers.csv, row 2, column partner: "p9", expected the id of a partner in partners.csv',
    ],
    ["an unknown stage", offer("stage", "6"), 'offers.csv, row 2, column stage: "6", expected one of 1-Prospect'],
    ["an unknown outcome", offer("outcome", "lost"), 'offers.csv, row 2, column outcome: "lost", expected one of won, returned, withdrawn'],
    ["a deadline at no date", offer("deadline", "soon"), 'offers.csv, row 2, column deadline: "soon", expected a date that exists'],
  ])("is refused: %s", (_, files, sentence) => {
    expect(refusal(files)).toContain(sentence);
  });

  it("counts rows as a spreadsheet does: the header is 1, a record over several lines is one, a blank line is one", () => {
    expect(refusal({ "products.csv": 'id,name\ngtx,"a\nb\nc"\n\n,MG\n' })).toContain("products.csv, row 4, column id");
  });

  it("keeps its message short, and its detail for programs", () => {
    const error = failure({ "products.csv": `id,name\ngtx,${long}\n` });
    expect(error?.message.length).toBeLessThan(300);
    expect(error?.detail).toMatchObject({ file: "products.csv", row: 2, column: "name" });
    expect(String(error?.detail?.["value"])).toHaveLength(1000);
  });

  it("is refused where the folder is none, or a file is a folder", () => {
    expect(() => readBookFolder(join(temporaryFolder(), "nothing"))).toThrow("expected a folder with a book's CSV files");
    const folder = smallBookWith({ "offers.csv": null });
    mkdirSync(join(folder, "offers.csv"));
    expect(() => readBookFolder(folder)).toThrow("offers.csv: expected a regular file");
  });
});
