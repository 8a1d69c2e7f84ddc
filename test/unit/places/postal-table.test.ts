/** Tables of postal codes in the forms in which people have them. */
import { describe, expect, it } from "vitest";
import { readPostalTable } from "../../../src-main/exchange/places/postal-table.ts";

const geonames = (country: string, code: string, name: string, latitude: string, longitude: string) =>
  [country, code, name, "Bayern", "BY", "", "", "", "", latitude, longitude, "4"].join("\t");

describe("CSV", () => {
  it("has a header, whose titles may be written in several ways and orders", () => {
    for (const text of [
      "country,postal code,latitude,longitude\nDE,80331,48.13,11.57\n",
      "Latitude,Longitude,Country,Postal_Code\r\n48.13,11.57,Deutschland,80331\r\n",
      "\uFEFFcountry;plz;lat;lng\nGermany;80331;48,13;11,57\n",
      "country\tzip\tlatitude\tlongitude\nDEU\t80 331\t48,13\t11,57\n",
    ]) {
      expect(readPostalTable(text, "codes.csv").rows).toEqual([
        { country: "DE", postalCode: "80331", latitude: 48.13, longitude: 11.57, place: null },
      ]);
    }
  });
  it("may name the town", () => {
    expect(readPostalTable("country,postal code,place,latitude,longitude\nGB,ec1a 1bb,London,51.5,-0.1\n", "x").rows).toEqual([
      { country: "GB", postalCode: "EC1A1BB", latitude: 51.5, longitude: -0.1, place: "London" },
    ]);
  });
  it("refuses rows with file, row, column, the value and what was expected, and reads the others", () => {
    const table = readPostalTable(
      "country,postal code,latitude,longitude\nDE,80331,48.13,11.57\nAtlantis,1,1,1\nDE,,1,1\nDE,10115,north,13\nDE,10115,52.5,213\nDE,20095,53.55\n\nDE,50667,50.94,6.96\n",
      "codes.csv",
    );
    expect(table.rows.map(({ postalCode }) => postalCode)).toEqual(["80331", "50667"]);
    expect(table.read).toBe(2);
    expect(table.refusedCount).toBe(5);
    expect(table.refused).toEqual([
      'codes.csv, row 3, column country: "Atlantis", expected a country\'s name or code, such as US',
      'codes.csv, row 4, column postal code: "", expected a postal code of at most 20 letters and digits',
      'codes.csv, row 5, column latitude: "north", expected degrees from -90 to 90, such as 47.61',
      'codes.csv, row 6, column longitude: "213", expected degrees from -180 to 180, such as 47.61',
      'codes.csv, row 7, column longitude: "", expected degrees from -180 to 180, such as 47.61',
    ]);
  });
  it("names the first hundred refused rows and counts the others", () => {
    const { refused, refusedCount } = readPostalTable(`country,postal code,latitude,longitude\n${"XX,1,1,1\n".repeat(250)}`, "x");
    expect([refused.length, refusedCount]).toEqual([100, 250]);
  });
});

describe("GeoNames' file", () => {
  it("is known by its columns, without a header", () => {
    const text = `${geonames("DE", "80331", "München", "48.13", "11.57")}\n${geonames("DE", "10115", 'Berlin "Mitte"', "52.53", "13.38")}\n`;
    expect(readPostalTable(text, "DE.txt").rows).toEqual([
      { country: "DE", postalCode: "80331", latitude: 48.13, longitude: 11.57, place: "München" },
      { country: "DE", postalCode: "10115", latitude: 52.53, longitude: 13.38, place: 'Berlin "Mitte"' },
    ]);
  });
  it("has a code once for each of its towns, whose middle counts", () => {
    const text = `${geonames("DE", "01945", "Ruhland", "51.0", "13.0")}\n${geonames("DE", "01945", "Tettau", "52.0", "14.0")}\n`;
    const { rows, read } = readPostalTable(text, "DE.txt");
    expect(rows).toEqual([{ country: "DE", postalCode: "01945", latitude: 51.5, longitude: 13.5, place: "Ruhland" }]);
    expect(read).toBe(2);
  });
  it("has bad rows too", () => {
    const text = `${geonames("DE", "80331", "München", "48.13", "11.57")}\n${geonames("DE", "80333", "München", "", "11.57")}\n`;
    expect(readPostalTable(text, "DE.txt").refused).toEqual([
      'DE.txt, row 2, column latitude: "", expected degrees from -90 to 90, such as 47.61',
    ]);
  });
});

describe("something else", () => {
  it.each([
    ["", /expected rows of columns country, postal code, latitude and longitude/],
    ["country,postal code,latitude,longitude\n", /there are none/],
    ["name,city\nNorth,Berlin\n", /^x.csv, row 1: "name, city", expected columns country, postal code, latitude and longitude/],
    ['country,postal code,latitude,longitude\nDE,"80331,48,11\n', /^x.csv, row 2: expected cells whose quotes are closed/],
  ])("is refused: %j", (text, message) => {
    expect(() => readPostalTable(text, "x.csv")).toThrow(message);
  });
});
