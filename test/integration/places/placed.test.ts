/** How a record got its coordinates holds as long as they do, whoever writes them. */
import { expect, it } from "vitest";
import type { CustomerRow } from "../../../src-main/contract/book.ts";
import { placedColumns } from "../../../src-main/store/placed.ts";
import { recordTables } from "../../../src-main/store/records.ts";
import { importRows } from "../../../src-main/services/importing.ts";
import { bookWith } from "../store/books.ts";

const CUSTOMER: CustomerRow = {
  id: "c1",
  name: "Harbour Ltd",
  address: null,
  city: "Hamburg",
  region: null,
  postalCode: null,
  country: "DE",
  latitude: 53.55,
  longitude: 10,
};

function placedBook() {
  const { db } = bookWith({ customers: [CUSTOMER] });
  const customers = recordTables(db).customer;
  const record = { ...CUSTOMER, relations: [], archived: false };
  customers.write({ ...record, placeSource: "city", placeCertainty: "likely" });
  return { db, customers, record, placed: () => placedColumns(db, "customers").read("c1") };
}

const CITY = { placeSource: "city", placeCertainty: "likely" };
const NOTHING = { placeSource: null, placeCertainty: null };

it("is kept by a write that says nothing of it", () => {
  const { customers, record, placed } = placedBook();
  customers.write({ ...record, name: "Harbour GmbH" });
  expect(placed()).toEqual(CITY);
});

it("is forgotten by a write that moves the point and says nothing of it", () => {
  const { customers, record, placed } = placedBook();
  customers.write({ ...record, latitude: 53.6 });
  expect(placed()).toEqual(NOTHING);
});

it("is forgotten by an import that brings other coordinates, and kept by one that brings the same", () => {
  const { db, placed } = placedBook();
  const none: readonly never[] = [];
  const rows = {
    settings: none,
    products: none,
    leadTypes: none,
    territories: none,
    partners: none,
    relations: none,
    opportunities: none,
    offers: none,
  };
  const change = { at: 0, by: "tester", label: "import" };
  importRows({ db }, { ...rows, customers: [{ ...CUSTOMER, name: "Harbour GmbH" }] }, change);
  expect(placed()).toEqual(CITY);
  importRows({ db }, { ...rows, customers: [{ ...CUSTOMER, longitude: 10.1 }] }, change);
  expect(placed()).toEqual(NOTHING);
});

it("is refused where it is none of the words", () => {
  const { db } = placedBook();
  expect(() => db.prepare("UPDATE customers SET place_source = 'country'").run()).toThrow(/CHECK constraint failed/);
});
