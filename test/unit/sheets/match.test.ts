/** Which column is what: by its name in several languages, and by nothing else. */
import { describe, expect, it } from "vitest";
import { RECORD_TYPES, type RecordType } from "../../../src-main/contract/records/index.ts";
import { SHEET_FIELDS } from "../../../src-main/contract/sheets.ts";
import { labelRow, matchColumns } from "../../../src-main/exchange/columns/match.ts";

const NONE: ReadonlyMap<string, string> = new Map();
const fieldsOf = (type: RecordType, labels: readonly string[], first: readonly string[] = []) =>
  matchColumns(type, labels, first, NONE).map(({ field }) => field);

describe("a column", () => {
  it.each(RECORD_TYPES)("of a %s has the name of its field, whatever its form", (type) => {
    const fields = SHEET_FIELDS[type];
    expect(fieldsOf(type, fields)).toEqual(fields);
    const snake = fields.map((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect(fieldsOf(type, snake)).toEqual(fields);
    expect(
      fieldsOf(
        type,
        snake.map((name) => ` ${name.replaceAll("_", "  ").toUpperCase()} `),
      ),
    ).toEqual(fields);
  });

  it("is known in German, with umlauts or without", () => {
    const german = ["Firma", "Straße", "PLZ", "Ort", "Land", "Kapazität", "Umsatz von", "Umsatz bis", "Produkte", "Gebiete"];
    const fields = [
      "name",
      "address",
      "postalCode",
      "city",
      "country",
      "capacity",
      "minimumRevenue",
      "maximumRevenue",
      "products",
      "territories",
    ];
    expect(fieldsOf("partner", german)).toEqual(fields);
    expect(fieldsOf("partner", ["Strasse", "Kapazitaet"])).toEqual(["address", "capacity"]);
  });

  it("is known by the names of a book's files, of Dynamics and of Salesforce", () => {
    expect(fieldsOf("partner", ["adx_currentpartnercapacity", "Maximum Opportunity Revenue", "address1_postalcode"])).toEqual([
      "capacity",
      "maximumRevenue",
      "postalCode",
    ]);
    expect(fieldsOf("opportunity", ["Opportunity Name", "Account Name", "Amount", "Close Date", "Created Date"])).toEqual([
      "topic",
      "customer",
      "estimatedRevenue",
      "estimatedClose",
      "createdAt",
    ]);
    expect(fieldsOf("opportunity", ["Revenue, USD", "Est. Revenue (EUR)"])).toEqual(["estimatedRevenue", null]);
  });

  it("goes to the first of two that mean the same; what is unknown or has no name is ignored", () => {
    expect(fieldsOf("partner", ["Name", "Company", "Favourite colour", ""])).toEqual(["name", null, null, null]);
    expect(fieldsOf("product", ["constructor", "__proto__", "toString"])).toEqual([null, null, null]);
  });

  it("of an export of Dynamics is an id by its place and form, in whatever language its label is", () => {
    const labels = ["(Nicht ändern) Firma", "(Nicht ändern) Zeilenprüfsumme", "(Nicht ändern) Geändert am", "Firmenname"];
    expect(fieldsOf("partner", labels, ["3b9aca00-1111-2222-3333-444455556666"])).toEqual(["id", null, null, "name"]);
    expect(fieldsOf("partner", labels, ["something else"])).toEqual([null, null, null, "name"]);
  });

  it("of an export that names its columns is known by that name, whatever its label", () => {
    const names = new Map([["Wie viele zugleich", "adx_currentpartnercapacity"]]);
    expect(matchColumns("partner", ["Wie viele zugleich"], [], names)).toEqual([{ label: "Wie viele zugleich", field: "capacity" }]);
  });
});

describe("the row of labels", () => {
  const rows = (...cells: (string | null)[][]) => cells.map((row, i) => ({ row: i + 1, cells: row }));
  it("is the first of those that name most columns, so that a title may stand above", () => {
    expect(labelRow("partner", rows(["Partner list 2026"], [null], ["Name", "City"], ["Name", "City"]))).toBe(2);
    expect(labelRow("partner", rows(["Northwind", "Berlin"], ["Contoso", "Bonn"]))).toBe(-1);
  });
});
