/** The list of addresses without coordinates, and what is said about one of them. */
import { expect, it } from "vitest";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import { customer, editedBook, opportunity, partner, type Edited } from "../editing/edited.ts";

const AT = { latitude: 39.8, longitude: -89.65 };
const QUERY = { search: "", sort: null, filter: null, offset: 0, limit: 100 } as const;

/** Springfield three times, each with more to go by; a city that is certain; one without anything. */
const CUSTOMERS: readonly (Partial<RecordValue<"customer">> & { id: string })[] = [
  { id: "c1", name: "Zinc", city: "Springfield", country: "US" },
  { id: "c2", name: "Alder", city: "Springfield", country: "US", postalCode: "62701" },
  { id: "c3", name: "Birch", city: "München", country: "DE" },
  { id: "c4", name: "Cedar" },
  { id: "c5", name: "Placed", city: "Springfield", region: "IL", country: "US", postalCode: "627 02", ...AT },
  { id: "c6", name: "Archived", city: "Springfield", country: "US", archived: true },
];

async function book(): Promise<Edited> {
  const edited = await editedBook();
  await edited.create({ type: "partner", value: partner("P3", { name: "Near", ...AT }) });
  for (const { id, ...given } of CUSTOMERS) await edited.create({ type: "customer", value: customer(id, given) });
  await edited.create({ type: "opportunity", value: opportunity("o1", { customer: "c1" }) });
  return edited;
}

const list = async (edited: Edited, query: Partial<CallInput<"places.unplaced">> = {}) => {
  const { total, rows } = await edited.call("places.unplaced", { ...QUERY, ...query });
  return { total, ids: rows.map(({ id }) => id), rows };
};

it("has partners first, then customers for whom something waits, then those with something to go by", async () => {
  const edited = await book();
  const { total, ids, rows } = await list(edited);
  expect([total, ids]).toEqual([6, ["P1", "P2", "c1", "c2", "c3", "c4"]]);
  expect(rows.map(({ waiting }) => waiting)).toEqual([0, 0, 1, 0, 0, 0]);
  expect(await edited.call("places.counts", {})).toMatchObject({
    partners: 2,
    customers: 4,
    certain: { "postal-code": 0, city: 1 },
    reasons: { "no-country": 3, "ambiguous-city": 2, "unknown-city": 0 },
  });
});

it.each([
  [{ filter: "person" }, ["P1", "P2", "c1", "c2", "c4"]],
  [{ filter: "certain" }, ["c3"]],
  [{ filter: "partner" }, ["P1", "P2"]],
  [{ filter: "customer", search: "spring" }, ["c1", "c2"]],
  [{ filter: "ambiguous-city" }, ["c1", "c2"]],
  [{ filter: "other-region" }, []],
  [{ search: "MÜNCHEN" }, ["c3"]],
  [{ search: "🙂" }, []],
  [{ filter: "customer", sort: { column: "name", descending: true } }, ["c1", "c4", "c3", "c2"]],
  [{ filter: "customer", sort: { column: "city", descending: true } }, ["c1", "c2", "c3", "c4"]],
  [{ filter: "customer", sort: { column: "waiting", descending: false } }, ["c2", "c3", "c4", "c1"]],
  [{ filter: "customer", offset: 1, limit: 2 }, ["c2", "c3"]],
] as const)("%j gives %j", async (query, ids) => {
  expect((await list(await book(), query)).ids).toEqual(ids);
});

it("refuses a column that it does not have, and is the same as CSV", async () => {
  const edited = await book();
  await expect(list(edited, { sort: { column: "constructor", descending: false } })).rejects.toThrow(
    'Cannot sort by "constructor", expected one of name, type, waiting',
  );
  const { csv } = await edited.call("places.csv", { search: "", sort: null, filter: "ambiguous-city" });
  expect(csv.split("\r\n").slice(0, 2)).toEqual([
    "type,id,name,address,city,region,postal code,country,waiting,why",
    "customer,c1,Zinc,,Springfield,,,US,1,Springfield may be 20 places in United States: the region or the postal code tells which",
  ]);
});

it("shrinks and grows with the book: a placement, its undo, another address, another's change of postal codes", async () => {
  const edited = await book();
  const person = async () => (await list(edited, { filter: "person" })).ids;
  await edited.change("customer", "c1", { region: "Illinois" });
  expect(await person()).toEqual(["P1", "P2", "c2", "c4"]);
  await edited.undo();
  expect(await person()).toEqual(["P1", "P2", "c1", "c2", "c4"]);
  const table = { text: "country,postal code,latitude,longitude\nUSA,62701,39.8,-89.65\n", name: "us.csv" };
  const found = await edited.call("postalCodes.import", { table, skipRefused: false, dryRun: true });
  expect(found).toMatchObject({ imported: false, countries: [{ country: "US", codes: 1 }] });
  expect(await person()).toContain("c2");
  await edited.call("postalCodes.import", { table, skipRefused: false, dryRun: false });
  expect(await person()).not.toContain("c2");
  expect(await edited.call("postalCodes.remove", { country: "US" })).toEqual({ removed: 1 });
  expect(await edited.call("postalCodes.remove", { country: "US" })).toEqual({ removed: 0 });
  expect(await person()).toContain("c2");
});

it("knows the neighbours of an address in the list", async () => {
  const edited = await book();
  const beside = (id: string, filter: "person" | "certain") =>
    edited.call("places.beside", { search: "", sort: null, filter, type: "customer", id });
  expect(await beside("c1", "person")).toEqual({
    position: 3,
    total: 5,
    before: { type: "partner", id: "P2" },
    after: { type: "customer", id: "c2" },
  });
  expect(await beside("c4", "person")).toMatchObject({ position: 5, after: null });
  expect(await beside("c3", "person")).toMatchObject({ position: 0, before: null });
});

it("puts first what the book itself speaks for: postal codes alike, then the nearest partner", async () => {
  const edited = await book();
  const alike = await edited.call("places.about", { type: "customer", id: "c2" });
  expect(alike).toMatchObject({ reason: "ambiguous-city", certainty: null, known: null, apart: null, waiting: 0 });
  expect(alike.sentence).toMatch(/the region or a table of postal codes that has 62701 tells which$/);
  expect(alike.choices[0]).toMatchObject({
    name: "Springfield",
    regionName: "Illinois",
    nearest: { id: "P3", name: "Near" },
    alike: { beginning: "627", near: 1, of: 1 },
  });
  const nearest = (await edited.call("places.about", { type: "customer", id: "c1" })).choices;
  expect(nearest[0]).toMatchObject({ regionName: "Illinois", alike: null });
  const km = nearest.map((choice) => choice.nearest?.km ?? 0);
  expect(km).toEqual(km.toSorted((a, b) => a - b));
});

it("says how a place is known, and how far it is from what the address says", async () => {
  const edited = await book();
  expect(await edited.call("places.about", { type: "customer", id: "c3" })).toMatchObject({
    known: null,
    certainty: "likely",
    reason: null,
    choices: [{ name: "the only Munich in Germany" }],
  });
  await edited.change("customer", "c3", { latitude: 53.55, longitude: 10 });
  const given = await edited.call("places.about", { type: "customer", id: "c3" });
  expect(given).toMatchObject({ known: { source: "given", certainty: "exact" } });
  expect(given.apart).toBeGreaterThan(600);
  expect(given.apart).toBeLessThan(620);
  await expect(edited.call("places.about", { type: "partner", id: "c3" })).rejects.toThrow('there is no partner "c3" in this book');
});

it("a partner is not near itself", async () => {
  const edited = await book();
  await edited.change("partner", "P3", { latitude: null, longitude: null, city: "Springfield", country: "US" });
  const { choices } = await edited.call("places.about", { type: "partner", id: "P3" });
  expect(choices.length).toBeGreaterThan(1);
  expect(choices.every(({ nearest }) => nearest === null)).toBe(true);
});
