/** The command place. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { openBook } from "../../../src-main/store/open.ts";
import { postalCodeQueries } from "../../../src-main/store/postal-codes.ts";
import { recordTables } from "../../../src-main/store/records.ts";
import { apportion, emptyFolder, smallBook } from "../cli/command.ts";
import { NETWORK, nearTruth, read, unplacedNetwork, writeLines } from "./unplaced-network.ts";

const CUSTOMERS = "id,name,address,city,region,postal_code,country,latitude,longitude\n";
const UNPLACED = {
  "customers.csv": `${CUSTOMERS}c1,Harbour Ltd,,München,,80331,DE,,\nc2,Mill Ltd,,Springfield,,,US,,\nc3,Hill Ltd,,Wien,,,AT,1,2\n`,
};

it("shows for a folder what would be placed and what not, and writes with --yes", () => {
  const folder = unplacedNetwork();
  const before = read(folder, "partners.csv");
  const shown = apportion("place", "--book", folder);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain("3200 addresses without coordinates.");
  expect(shown.stdout).toMatch(/by city +200 +2939/);
  expect(shown.stdout).toMatch(/several cities of that name +17/);
  expect(shown.stdout).toContain("Nothing is written yet. Add --yes");
  expect(read(folder, "partners.csv")).toBe(before);

  const written = apportion("place", "--book", folder, "--yes");
  expect(written.stdout).toContain(`Written to ${folder}: 3139 addresses placed.`);
  const [placed, truth] = [readBookFolder(folder), readBookFolder(NETWORK)];
  expect(nearTruth(placed.partners, truth.partners)).toEqual({ near: 200, of: 200 });
  expect(nearTruth(placed.customers, truth.customers)).toEqual({ near: 2746, of: 2746 });
  // Coordinates aside the book is what it was.
  expect([...placed.offers]).toEqual([...truth.offers]);
});

it("leaves coordinates that were given as they are", () => {
  const folder = smallBook(UNPLACED);
  apportion("place", "--book", folder, "--yes");
  expect(read(folder, "customers.csv")).toMatch(/^c1,Harbour Ltd,,München,,80331,DE,48\.137\d*,11\.575\d*$/m);
  expect(read(folder, "customers.csv")).toContain("c2,Mill Ltd,,Springfield,,,US,,\n");
  expect(read(folder, "customers.csv")).toContain("c3,Hill Ltd,,Wien,,,AT,1,2\n");
});

it("places a database by a table of postal codes, which it keeps, as an act in its history", () => {
  const folder = emptyFolder();
  const book = join(folder, "small.apportion");
  apportion("import", "--from", smallBook(UNPLACED), "--book", book);
  const table = writeLines(join(folder, "codes.csv"), ["country,postal code,latitude,longitude", "DE,80331,48.1345,11.571"]);
  const shown = apportion("place", "--book", book, "--postal-codes", table);
  expect(shown.stdout).toMatch(/1 postal codes read\.[^]*by postal code +0 +1/);
  const written = apportion("place", "--book", book, "--postal-codes", table, "--yes");
  expect(written).toMatchObject({ code: 0, stderr: "" });
  const opened = openBook(book, { mode: "read" });
  try {
    expect(postalCodeQueries(opened.db).counts()).toEqual([{ country: "DE", codes: 1 }]);
    const placed = { latitude: 48.1345, longitude: 11.571, placeSource: "postal-code", placeCertainty: "close" };
    expect(recordTables(opened.db).customer.read("c1")).toMatchObject(placed);
    expect(opened.db.prepare("SELECT label FROM acts").pluck().all()).toEqual(["placing of one address"]);
  } finally {
    opened.close();
  }
  expect(apportion("place", "--book", book, "--yes").stdout).toContain("Nothing to write");
});

it("refuses what it cannot use, with exit code 2", () => {
  const folder = emptyFolder();
  const bad = writeLines(join(folder, "codes.csv"), ["country,postal code,latitude,longitude", "DE,80331,48,11", "DE,1,x,1", "DE,2,1,y"]);
  const refused = apportion("place", "--book", smallBook(UNPLACED), "--postal-codes", bad);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(
    'codes.csv, row 3, column latitude: "x", expected degrees from -90 to 90, such as 47.61 (and 1 more rows)',
  );
  expect(apportion("place").stderr).toContain("--book is missing");
  expect(apportion("place", "--book", join(folder, "none")).code).toBe(2);
  expect(apportion("place", "--book", bad).stderr).toContain("expected a folder, or a file that ends in .apportion");
});

it("turns names of countries and regions into codes where a folder goes into a book, says so, and changes nothing the second time", () => {
  const named = smallBook({
    "customers.csv": `${CUSTOMERS}c1,Harbour Ltd,,München,Bayern,80331,Deutschland,,\nc2,Mill Ltd,,,Washington,,U.S.A.,,\n`,
  });
  expect(apportion("distribute", "--book", named)).toMatchObject({ code: 2, stdout: "" });
  const book = join(emptyFolder(), "book");
  const made = apportion("import", "--from", named, "--book", book);
  expect(made.stdout).toContain('customers.csv, country: "Deutschland" read as "DE" (1 times)');
  expect(made.stdout).toContain('customers.csv, region: "Washington" read as "US-WA" (1 times)');
  expect(read(book, "customers.csv")).toContain("c1,Harbour Ltd,,München,DE-BY,80331,DE,,\nc2,Mill Ltd,,,US-WA,,US,,\n");
  expect(apportion("distribute", "--book", book).code).toBe(0);
  expect(apportion("import", "--from", named, "--book", book).stdout).toContain("customers: 0 added, 0 changed, 2 the same");
});
