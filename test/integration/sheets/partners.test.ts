/** Sheets of partners and customers: what the dry run says is what happens, once, and can be undone. */
import { beforeEach, describe, expect, it } from "vitest";
import { bookText, customer, editedBook, OTHER, partner, type Edited } from "../editing/edited.ts";
import { dynamicsExport } from "../../unit/sheets/archive.ts";
import { importPlanned, planSheet, problemsOf, SHEET } from "./imported.ts";

let book: Edited;
beforeEach(async () => {
  book = await editedBook();
});

const SHEET_OF_PARTNERS = `Firma;Ort;PLZ;Land;Kapazität;Umsatz bis;Produkte;Gebiete;Bemerkung
Müller & Söhne;München;80331;Deutschland;12;1.234,56;Product X, product y;T;=1+1
PARTNER p1;;;;8;;;*;
Partner P2;;;;5;;;;
Schlecht;;;Nirgendwo;-5;viel;Z;;
`;

describe("a sheet of partners", () => {
  it("does what its dry run said, and one undo puts the book back as it was", async () => {
    const before = bookText(book);
    const planned = await planSheet(book, "partner", SHEET_OF_PARTNERS);
    expect(planned.plan).toMatchObject({ added: 1, changed: 1, unchanged: 1, refused: 1 });
    expect(planned.rows.map(({ kind, id }) => [kind, id])).toEqual([
      ["added", "P3"],
      ["changed", "P1"],
      ["unchanged", "P2"],
      ["refused", null],
    ]);
    expect(planned.rows[1]?.fields).toEqual([
      { field: "capacity", before: 5, after: 8 },
      { field: "territories", before: [], after: "*" },
    ]);
    expect(problemsOf(planned)).toEqual([
      expect.stringMatching(/^5: Umsatz bis: viel: expected an amount in USD/),
      '5: Produkte: Z: expected the id or the name of a product in this book; "Z" is none',
      expect.stringMatching(/^5: Land: Nirgendwo: expected the name or the code of one country/),
      "5: Kapazität: -5: a capacity is 0 or more; leave it empty for no limit",
    ]);
    expect(bookText(book)).toBe(before);

    await expect(importPlanned(book)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("nothing was imported") });
    expect(bookText(book)).toBe(before);
    expect(await importPlanned(book, true)).toEqual({ added: 1, changed: 1, refused: 1 });
    expect((await book.read("partner", "P3")).value).toEqual(
      partner("P3", {
        name: "Müller & Söhne",
        city: "München",
        postalCode: "80331",
        country: "DE",
        capacity: 12,
        maximumRevenue: 123_456,
        products: ["X", "Y"],
        territories: ["T"],
        notes: "=1+1",
        placeSource: null,
        placeCertainty: null,
      }),
    );
    expect((await book.read("partner", "P1")).value).toMatchObject({ capacity: 8, territories: "*" });
    expect(await book.undo()).toBe("import of 2 partners from test.csv");
    expect(bookText(book)).toBe(before);
  });

  it("changes nothing when it is imported again", async () => {
    await planSheet(book, "partner", SHEET_OF_PARTNERS);
    await importPlanned(book, true);
    const after = bookText(book);
    const again = await planSheet(book, "partner", SHEET_OF_PARTNERS);
    expect(again.plan).toMatchObject({ added: 0, changed: 0, unchanged: 3, refused: 1 });
    await importPlanned(book, true);
    expect(bookText(book)).toBe(after);
    expect(await book.undo()).toBe("import of 2 partners from test.csv");
  });

  it("leaves a field as it is where the cell is empty, unless empty cells are to empty it", async () => {
    await book.change("partner", "P1", { city: "Bonn", notes: "n", products: ["X"] }, "setup");
    const sheet = "id,name,capacity,city,products\nP1,,,,\n";
    expect((await planSheet(book, "partner", sheet)).plan).toMatchObject({ unchanged: 1 });
    const { rows } = await planSheet(book, "partner", sheet, { options: { emptyClears: true } });
    expect(rows[0]?.fields.map(({ field, after }) => [field, after])).toEqual([
      ["capacity", null],
      ["city", null],
      ["products", []],
    ]);
    await importPlanned(book);
    expect((await book.read("partner", "P1")).value).toMatchObject({
      name: "Partner P1",
      capacity: null,
      city: null,
      notes: "n",
      products: [],
    });
  });

  it("makes what is named but missing where that is wanted, and only for rows that stay", async () => {
    const sheet =
      "name,products,lead types,territories,capacity\nNew One,Gadget;X,Warm,Germany,3\nOther,Trinket,,,-1\nThird,gadget,,Atlantis,\n";
    expect((await planSheet(book, "partner", sheet)).plan).toMatchObject({ added: 0, refused: 3, besides: [] });
    const planned = await planSheet(book, "partner", sheet, { options: { addMissing: true } });
    expect(planned.plan).toMatchObject({
      added: 1,
      refused: 2,
      besides: [
        { type: "territory", count: 1 },
        { type: "lead-type", count: 1 },
        { type: "product", count: 1 },
      ],
    });
    expect(problemsOf(planned)[1]).toContain("of a country that one can be made of");
    const before = bookText(book);
    await importPlanned(book, true);
    const added = (await book.read("partner", planned.rows[0]?.id ?? "")).value;
    expect(added.territories).toEqual(["Germany"]);
    expect((await book.read("territory", "Germany")).value.rules).toEqual([{ kind: "country", value: "DE" }]);
    const names = await book.call("record.names", { type: "product" });
    expect(names.map(({ name }) => name)).toEqual(["Gadget", "Product X", "Product Y"]);
    await book.undo();
    expect(bookText(book)).toBe(before);
  });

  it("is matched by id first, by name else, and by the place where several have the name", async () => {
    await book.create({ type: "partner", value: partner("P3", { name: "Twin", city: "Bonn", country: "DE" }) }, "setup");
    await book.create({ type: "partner", value: partner("P4", { name: "Twin", city: "Köln", country: "DE" }) }, "setup");
    const planned = await planSheet(
      book,
      "partner",
      "id,name,city,country,capacity\nP1,Renamed,,,\n,Twin,Koeln,,\n,Twin,Köln,Germany,9\n,twin,Graz,Austria,1\n,Twin,,,2\nQ7,Partner P2,,,3\nP1,again,,,\n",
    );
    expect(planned.rows.map(({ kind, id }) => [kind, id])).toEqual([
      ["changed", "P1"],
      ["added", "P5"],
      ["changed", "P4"],
      ["added", "P6"],
      ["refused", null],
      ["added", "Q7"],
      ["refused", null],
    ]);
    expect(problemsOf(planned)).toEqual([
      '6: name: Twin: 2 of this name are in the book ("P3", "P4"): give the id',
      "8: row 2 is about the same partner already",
    ]);
    expect(planned.rows[5]?.note).toBe("there is a partner of this name already: P2");
  });

  it("keeps two of one name in different places apart, also the second time", async () => {
    const sheet = "name,city\nTwin,Bonn\nTwin,Köln\nTwin,Bonn\n";
    const planned = await planSheet(book, "partner", sheet);
    expect(planned.plan).toMatchObject({ added: 2, refused: 1 });
    expect(problemsOf(planned)).toEqual([
      "4: name: Twin: row 2 is about the same partner already; a second one needs an id or another place",
    ]);
    await importPlanned(book, true);
    expect((await planSheet(book, "partner", sheet)).plan).toMatchObject({ added: 0, changed: 0, unchanged: 2, refused: 1 });
  });

  it("knows archived partners, and lets them be restored before they are active", async () => {
    await book.change("partner", "P1", { archived: true, active: false }, "setup");
    expect(problemsOf(await planSheet(book, "partner", "name,status\nPartner P1,active\n"))).toEqual([
      "2: status: active: an archived partner is inactive: restore it first",
    ]);
  });

  it("can be an export of Dynamics: the GUID is the id", async () => {
    const guid = "3b9aca00-1111-2222-3333-444455556666";
    const planned = await planSheet(book, "partner", dynamicsExport([{ guid, name: "Kontoso", capacity: 7 }]), { name: "view.xlsx" });
    expect(planned.rows).toMatchObject([{ kind: "added", id: guid, title: "Kontoso" }]);
    await importPlanned(book);
    expect((await book.read("partner", guid)).value).toMatchObject({
      capacity: 7,
      postalCode: "01067",
      country: "DE",
      maximumRevenue: 1_200_010,
    });
  });
});

describe("numbers and dates", () => {
  it("are read as the column shows, as the user says, or as the locale has it", async () => {
    const sheet = "name,maximum revenue,paused until\nPartner P1,1.250,03/04/2027\n";
    const american = await planSheet(book, "partner", sheet, { locale: "en-US" });
    expect(american.plan.columns).toEqual([
      null,
      { kind: "number", decimal: ".", sure: false, example: "1.250", value: 1.25 },
      { kind: "date", dayOrder: "month-first", sure: false, example: "03/04/2027", value: "2027-03-04" },
    ]);
    expect(american.rows[0]?.fields).toEqual([
      { field: "pausedUntil", before: null, after: Date.UTC(2027, 2, 5) - 1 },
      { field: "maximumRevenue", before: null, after: 125 },
    ]);
    const german = await planSheet(book, "partner", sheet, { locale: "de-DE" });
    expect(german.rows[0]?.fields.map(({ after }) => after)).toEqual([Date.UTC(2027, 3, 4) - 1, 125_000]);
    const told = await planSheet(book, "partner", sheet, {
      columns: { "maximum revenue": { decimal: "," }, "paused until": { dayOrder: "day-first" } },
    });
    expect(told.rows[0]?.fields.map(({ after }) => after)).toEqual([Date.UTC(2027, 3, 4) - 1, 125_000]);
    expect(told.plan.columns[1]).toMatchObject({ sure: true, value: 1250 });
  });

  it("of another currency are refused where a partner's bounds are in the base currency", async () => {
    expect(problemsOf(await planSheet(book, "partner", "name,maximum revenue\nPartner P1,100 EUR\nPartner P2,100 USD\n"))).toEqual([
      "2: maximum revenue: 100 EUR: expected an amount in USD, the base currency of this book",
    ]);
  });
});

describe("the book meanwhile", () => {
  it("may change where it does not matter", async () => {
    await planSheet(book, "partner", "name,capacity\nPartner P1,9\n");
    await book.change("partner", "P2", { capacity: 1 }, OTHER);
    expect(await importPlanned(book)).toMatchObject({ changed: 1 });
    expect((await book.read("partner", "P2")).value.capacity).toBe(1);
  });

  it("stops the import where the sheet would do something else now, and the next one does that", async () => {
    await planSheet(book, "partner", "name,capacity\nPartner P1,9\nPartner P2,9\n");
    await book.change("partner", "P2", { capacity: 9 }, OTHER);
    const before = bookText(book);
    await expect(importPlanned(book)).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("changed since this preview"),
    });
    expect(bookText(book)).toBe(before);
    expect(await importPlanned(book)).toMatchObject({ changed: 1 });
  });
});

describe("what is left over", () => {
  it("is saved with the reason and can be imported once it is corrected", async () => {
    await planSheet(book, "partner", "name,capacity\nPartner P1,many\n=Cmd,-1\nPartner P2,6\n", { name: "my list.csv" });
    const { csv, name } = await book.call("sheet.refused", { sheet: SHEET });
    expect(name).toBe("refused my list.csv");
    expect(csv.split("\r\n")).toEqual([
      "name,capacity,Refused because",
      'Partner P1,many,"my list.csv, row 2, column capacity: ""many"", expected a whole number, such as 12"',
      '\'=Cmd,\'-1,"my list.csv, row 3, column capacity: ""-1"", a capacity is 0 or more; leave it empty for no limit"',
      "",
    ]);
    const corrected = await planSheet(book, "partner", csv.replace("many", "11").replace("'-1", "1"));
    expect(corrected.plan).toMatchObject({ added: 1, changed: 1, refused: 0 });
    expect(corrected.rows[1]?.title).toBe("=Cmd");
  });

  it("of choices is remembered for the next sheet with the same columns, of this type only", async () => {
    const sheet = "Wer,Wie viele,Name\nPartner P1,9,ignored\n";
    const first = await planSheet(book, "partner", sheet, {
      columns: { Wer: { field: "name" }, "Wie viele": { field: "capacity" }, Name: { field: null } },
    });
    expect(first.view.columns.map(({ field }) => field)).toEqual([null, null, "name"]);
    await importPlanned(book);
    const second = await planSheet(book, "partner", sheet);
    expect(second.view.columns.map(({ field, by }) => [field, by])).toEqual([
      ["name", "remembered"],
      ["capacity", "remembered"],
      [null, "remembered"],
    ]);
    expect((await planSheet(book, "customer", sheet)).view.columns.map(({ field }) => field)).toEqual([null, null, "name"]);
  });
});

describe("a list of ours", () => {
  it("copied and pasted back changes nothing: counts in place of names are ignored", async () => {
    await book.change("partner", "P1", { products: ["X", "Y"], territories: "*", city: "Bonn", country: "DE" }, "setup");
    const copied =
      "Partner\tOpen\tCapacity\tDelivered\tState\tCity\tCountry\tTerritories\tLead types\tProducts\nPartner P1\t0\t5\t0\tactive\tBonn\tDE\t*\t0\t2\nPartner P2\t0\t5\t0\tactive\t\t\t0\t0\t0";
    const planned = await planSheet(book, "partner", copied);
    expect(planned.view.columns.filter(({ by }) => by === "counts").map(({ label }) => label)).toEqual([
      "Territories",
      "Lead types",
      "Products",
    ]);
    expect(planned.plan).toMatchObject({ added: 0, changed: 0, unchanged: 2, refused: 0 });
  });
});

describe("customers", () => {
  it("keep their relations, and a region that is written in another way", async () => {
    const relations = [{ partner: "P1", kind: "never" as const, reason: null }];
    await book.create({ type: "customer", value: customer("C1", { name: "Acme", region: "WA", country: "US", relations }) }, "setup");
    const planned = await planSheet(book, "customer", "Name,State,City\nacme,Washington,Seattle\nOther,Bayern,\n");
    expect(planned.rows[0]?.fields).toEqual([{ field: "city", before: null, after: "Seattle" }]);
    await importPlanned(book);
    expect((await book.read("customer", "C1")).value).toMatchObject({ region: "WA", relations });
  });

  it("need both coordinates", async () => {
    expect(problemsOf(await planSheet(book, "customer", "name,lat,lng\nA,52.5,\nB,91,10\nC,north,10\n"))).toEqual([
      expect.stringContaining("a longitude is missing"),
      "3: lat: 91: a latitude is from -90 to 90",
      expect.stringContaining("4: lat: north: expected degrees from -90 to 90"),
      expect.stringContaining("a latitude is missing"),
    ]);
  });
});
