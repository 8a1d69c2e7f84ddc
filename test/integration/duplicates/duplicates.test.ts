/** Partners that may be in the book twice: listed, noted on the record, warned of, and told apart. */
import { beforeEach, describe, expect, it } from "vitest";
import type { PartnerSelection } from "../../../src-main/contract/calls/records.ts";
import { bookText, editedBook, NOW, partner, WINDOW, type Edited } from "../editing/edited.ts";

let book: Edited;
const BERLIN = { city: "Berlin", postalCode: "10115", country: "DE" };
beforeEach(async () => {
  book = await editedBook();
  const made = [
    partner("A1", { name: "Müller Systems GmbH", ...BERLIN }),
    partner("A2", { name: "MUELLER SYSTEMS", ...BERLIN, postalCode: "10 115", city: null }),
    partner("A3", { name: "Mueller Systems AG" }),
    partner("A4", { name: "Müller Systems", city: "Wien", country: "AT" }),
    partner("A5", { name: "Muller Systems Ltd", ...BERLIN, active: false, archived: true }),
  ];
  for (const value of made) await book.create({ type: "partner", value }, "setup");
});

const LIST = { search: "", sort: null, status: null, archived: true, offset: 0, limit: 100 } as const;
const doubled = async () => (await book.call("partners.list", { ...LIST, doubled: true })).rows.map(({ id }) => id).toSorted();
const alike = async (id: string) => (await book.call("partners.read", { id })).alike.map((one) => [one.id, one.samePlace]);

describe("partners of one name", () => {
  it("are listed and counted where they are not at two places", async () => {
    expect(await doubled()).toEqual(["A1", "A2", "A3", "A4"]);
    expect(await book.call("partners.doubled", {})).toEqual({ partners: 4 });
    expect(await alike("A1")).toEqual([
      ["A2", true],
      ["A3", false],
    ]);
    // Vienna is not Berlin; where A3 is nobody knows.
    expect(await alike("A4")).toEqual([["A3", false]]);
    expect(await alike("A5")).toEqual([]);
    expect(await alike("P1")).toEqual([]);
  });

  it("are not any more once somebody says so, on either record, until that is undone", async () => {
    const before = bookText(book);
    await book.change("partner", "A3", { distinctFrom: ["A1", "A4"] });
    expect(await alike("A1")).toEqual([["A2", true]]);
    expect(await alike("A3")).toEqual([["A2", false]]);
    expect(await doubled()).toEqual(["A1", "A2", "A3"]);
    expect((await book.call("partners.read", { id: "A1" })).distinctFrom).toEqual([{ id: "A3", name: "Mueller Systems AG" }]);
    expect((await book.call("record.history", { type: "partner", id: "A3", limit: 1 }))[0]).toMatchObject({
      label: "telling Mueller Systems AG apart from others",
      fields: [{ field: "distinctFrom", before: null, after: ["A1", "A4"] }],
    });
    await book.undo();
    expect(bookText(book)).toBe(before);
    expect(await doubled()).toEqual(["A1", "A2", "A3", "A4"]);
    await book.redo();
    expect(await doubled()).toEqual(["A1", "A2", "A3"]);
  });

  it("are told apart for good where one is removed and brought back", async () => {
    await book.change("partner", "A1", { distinctFrom: ["A2"] });
    const { version } = await book.read("partner", "A2");
    await book.call("record.remove", { type: "partner", id: "A2", basedOn: version, window: WINDOW });
    await book.undo();
    expect(await alike("A2")).toEqual([["A3", false]]);
  });

  it("follow a change of name or place at once", async () => {
    await book.change("partner", "A2", { name: "Birch Systems" });
    expect(await alike("A1")).toEqual([["A3", false]]);
    await book.change("partner", "A3", { country: "DE", latitude: 48.1, longitude: 11.6, city: "München" });
    expect(await alike("A1")).toEqual([]);
    await book.change("partner", "A1", { latitude: 48.11, longitude: 11.61 });
    expect(await alike("A1")).toEqual([["A3", true]]);
  });

  it("are chosen for a bulk change as the list shows them", async () => {
    const selection = {
      type: "all" as const,
      search: "",
      status: null,
      archived: false,
      doubled: true,
      except: ["A4"],
    } satisfies PartnerSelection;
    const change = { type: "capacity", capacity: 9 } as const;
    const result = await book.call("partners.bulk", { selection, change, dryRun: true, basedOn: null, window: WINDOW });
    expect(result.rows.map(({ id }) => id).toSorted()).toEqual(["A1", "A2", "A3"]);
  });
});

describe("a new partner", () => {
  it("is pointed to those of its name, whatever it is called", async () => {
    const found = await book.call("partners.alike", { name: "müller systems inc", country: "DE", city: "BERLIN" });
    expect(found.map(({ id, samePlace }) => [id, samePlace])).toEqual([
      ["A1", true],
      ["A2", false],
      ["A3", false],
    ]);
    for (const name of ["", " ", "Müller", "x".repeat(10_000), "\u202E"]) expect(await book.call("partners.alike", { name })).toEqual([]);
  });
});

it("finds 5,000 partners of one name at as many places in good time", async () => {
  const { db } = book.desk.session.book();
  const add = db.prepare(
    "INSERT INTO partners (id, name, active, all_territories, all_lead_types, all_products, city, country) VALUES (?, 'Same GmbH', 1, 0, 0, 0, ?, 'DE')",
  );
  db.transaction(() => {
    for (let i = 0; i < 5000; i++) add.run(`Q${i}`, `Town ${i}`);
  })();
  await book.change("partner", "P1", { capacity: NOW % 7 });
  await book.call("partners.list", LIST);
  const started = performance.now();
  expect((await book.call("partners.doubled", {})).partners).toBe(4);
  expect(performance.now() - started).toBeLessThan(5000);
});
