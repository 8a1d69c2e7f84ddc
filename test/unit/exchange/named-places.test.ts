/** Names of countries and regions in a book's files: an import turns them into codes, a book that is read in place has codes only. */
import { describe, expect, it } from "vitest";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { readSource } from "../../../src-main/exchange/sources/index.ts";
import { smallBookWith } from "./small-book.ts";

const customers = (...rows: readonly string[]) => ({
  "customers.csv": ["id,name,country,region", "c1,Acme,US,WA", ...rows, ""].join("\n"),
});
const territories = (...rows: readonly string[]) => ({
  "territories.csv": ["territory,kind,value", "West,region,US-WA", ...rows, ""].join("\n"),
});

describe("an import", () => {
  it("turns names into codes and tells how often", () => {
    const folder = smallBookWith({
      ...customers("c2,Beta,Deutschland,Bayern", "c3,Gamma,Deutschland,BY", "c4,Delta,usa,Washington"),
      ...territories("West,country,Kanada", 'West,region,"Bavaria, Germany"', "West,postal-prefix,Österreich:10"),
    });
    const { rows, report } = readSource([folder]);
    expect(rows.customers.map(({ country, region }) => [country, region])).toEqual([
      ["US", "WA"],
      ["DE", "DE-BY"],
      ["DE", "BY"],
      ["US", "US-WA"],
    ]);
    expect(rows.territories.map(({ value }) => value)).toEqual(["US-WA", "CA", "DE-BY", "AT:10"]);
    expect(report.repaired).toEqual([
      { place: "territories.csv, value", from: "Kanada", to: "CA", count: 1 },
      { place: "territories.csv, value", from: "Bavaria, Germany", to: "DE-BY", count: 1 },
      { place: "territories.csv, value", from: "Österreich:10", to: "AT:10", count: 1 },
      { place: "customers.csv, country", from: "Deutschland", to: "DE", count: 2 },
      { place: "customers.csv, region", from: "Bayern", to: "DE-BY", count: 1 },
      { place: "customers.csv, country", from: "usa", to: "US", count: 1 },
      { place: "customers.csv, region", from: "Washington", to: "US-WA", count: 1 },
    ]);
  });

  it("leaves a region that it does not understand as text, and names its rows", () => {
    const { rows, report } = readSource([smallBookWith(customers("c2,Beta,DE,Südwest", "c3,Gamma,DE,Süd"))]);
    expect(rows.customers.map(({ region }) => region)).toEqual(["WA", "Südwest", "Süd"]);
    expect(report.unplaced).toEqual([
      {
        reason: "2 rows of customers.csv with a region that is not known in the country: it stays as text and is compared so.",
        ids: ["c2", "c3"],
      },
    ]);
  });

  it.each([
    [customers("c2,Beta,Atlantis,"), 'customers.csv, row 3, column country: "Atlantis", expected the name or the code of one country'],
    [customers("c2,Beta,Congo,"), "it may be CG (Congo) or CD (DR Congo)"],
    [customers("c2,Beta,Germny,"), "perhaps DE (Germany)"],
    [customers(`c2,Beta,${"🙂".repeat(10_000)},`), "customers.csv, row 3, column country"],
    [
      territories("West,country,Atlantis"),
      'territories.csv, row 3, column value: "Atlantis", expected the name or the code of one country',
    ],
    [territories('West,region,"Baviera, Deutschland"'), "expected the name or the code of a region in Germany"],
  ])("refuses a country that it does not understand", (files, sentence) => {
    expect(() => readSource([smallBookWith(files)])).toThrow(sentence);
  });

  it("reads a book that has codes only as it stands", () => {
    const folder = smallBookWith({});
    const { rows, report } = readSource([folder]);
    expect(rows).toEqual(readBookFolder(folder));
    expect(report).toMatchObject({ repaired: [], unplaced: [] });
  });
});

it("a folder that is read in place refuses a name, and says which code it is", () => {
  expect(() => readBookFolder(smallBookWith(customers("c2,Beta,Deutschland,")))).toThrow(
    'customers.csv, row 3, column country: "Deutschland", expected an ISO 3166-1 alpha-2 country code in upper case, such as US; ' +
      '"Deutschland" is DE, and an import would read it so',
  );
});
