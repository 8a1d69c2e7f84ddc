/** The catalogue: who covers a product or lead type, what names it, and families that are renamed for all their products. */
import { beforeEach, describe, expect, it } from "vitest";
import type { CatalogueFilter, CatalogueType } from "../../../src-main/contract/calls/catalogue.ts";
import { editedBook, opportunity, partner, WINDOW, type Edited } from "../editing/edited.ts";

let book: Edited;
beforeEach(async () => {
  // Products X and Y, lead type L, partners P1 and P2.
  book = await editedBook();
  await book.change("product", "X", { name: "Zebra", family: "Stripes" });
  await book.change("product", "Y", { name: "ant" });
  await book.create({ type: "product", value: { id: "Z", name: "Bee", family: "Stripes", archived: false } });
  await book.create({ type: "product", value: { id: "G", name: "Gone", family: null, archived: true } });
  await book.change("partner", "P1", { products: ["X", "Y"], leadTypes: ["L"] });
  await book.create({ type: "partner", value: partner("P3", { name: "All", products: "*" }) });
  await book.create({ type: "partner", value: partner("P4", { active: false, products: ["X"] }) });
  await book.create({ type: "partner", value: partner("P5", { active: false, archived: true, products: ["X", "Z"], leadTypes: "*" }) });
  await book.create({ type: "opportunity", value: opportunity("O1", { products: ["X"], leadType: "L" }) });
  await book.create({ type: "opportunity", value: opportunity("O2", { products: ["X", "Y"], status: "lost" }) });
});

const input = { search: "", sort: null, filter: null, family: null, offset: 0, limit: 10 };
const ids = async (given: Partial<{ search: string; filter: CatalogueFilter; family: string | null }>, type: CatalogueType = "product") =>
  (await book.call("catalogue.list", { type, ...input, ...given })).rows.map(({ id }) => id);
const row = async (id: string, type: CatalogueType = "product") => {
  const { everything: _, listing: __, ...rest } = await book.call("catalogue.read", { type, id });
  return rest;
};

describe("the list", () => {
  it("counts partners with * among them, archived ones not, and what waits or ever named it", async () => {
    const zebra = {
      id: "X",
      name: "Zebra",
      family: "Stripes",
      partners: 3,
      activePartners: 2,
      waiting: 1,
      opportunities: 2,
      archived: false,
    };
    expect((await book.call("catalogue.list", { type: "product", ...input })).rows).toContainEqual(zebra);
    expect(await row("X")).toEqual(zebra);
    expect(await row("Y")).toMatchObject({ partners: 2, activePartners: 2, waiting: 0, opportunities: 1 });
    expect(await row("L", "lead-type")).toMatchObject({ family: null, partners: 1, activePartners: 1, waiting: 1, opportunities: 1 });
  });

  it("keeps families together, then goes by name; those without a family come last", async () => {
    expect(await ids({})).toEqual(["Z", "X", "Y"]);
    expect(await ids({ family: "Stripes" })).toEqual(["Z", "X"]);
    expect(await ids({ family: "" })).toEqual(["Y"]);
    expect(await ids({ search: "STRI" })).toEqual(["Z", "X"]);
  });

  it("finds the holes, what waits, what nobody uses, and archived ones only on request", async () => {
    expect(await ids({ filter: "uncovered" })).toEqual([]);
    await book.change("partner", "P3", { active: false });
    expect(await ids({ filter: "uncovered" })).toEqual(["Z"]);
    expect(await row("Z")).toMatchObject({ partners: 1, activePartners: 0 });
    expect(await ids({ filter: "unused" })).toEqual([]);
    await book.change("partner", "P3", { products: [] });
    expect(await ids({ filter: "unused" })).toEqual(["Z"]);
    expect(await ids({ filter: "waiting" })).toEqual(["X"]);
    expect(await ids({ filter: "with-archived" })).toEqual(["Z", "X", "Y", "G"]);
  });

  it("counts anew after a change, an undo and a date that is advanced", async () => {
    await book.change("opportunity", "O1", { createdAt: Date.UTC(2026, 5, 10) });
    expect(await row("X")).toMatchObject({ waiting: 0 });
    await book.call("clock.move", { to: { type: "day", day: "2026-06-10" }, window: WINDOW });
    expect(await row("X")).toMatchObject({ waiting: 1 });
    await book.undo();
    expect(await row("X")).toMatchObject({ waiting: 0 });
  });

  it("sorts by every column and refuses another; its file has a family only where there are families", async () => {
    for (const column of ["id", "name", "family", "partners", "activePartners", "waiting", "opportunities"]) {
      expect((await book.call("catalogue.list", { type: "product", ...input, sort: { column, descending: true } })).total).toBe(3);
    }
    const wrong = book.call("catalogue.list", { type: "product", ...input, sort: { column: "rowid", descending: true } });
    await expect(wrong).rejects.toMatchObject({ code: "invalid-input" });
    const { offset: _, limit: __, ...query } = input;
    const head = async (type: CatalogueType) => (await book.call("catalogue.csv", { type, ...query })).csv.split("\r\n")[0];
    expect(await head("product")).toContain("name,family,partners");
    expect(await head("lead-type")).toContain("name,partners");
  });
});

describe("the partners of one", () => {
  it("are listed active ones first, archived ones that list it last", async () => {
    const { total, rows } = await book.call("catalogue.partners", { type: "product", id: "X", offset: 0, limit: 10 });
    expect(total).toBe(4);
    expect(rows.map(({ id, status, archived, everything }) => [id, status, archived, everything])).toEqual([
      ["P3", "active", false, true],
      ["P1", "active", false, false],
      ["P4", "inactive", false, false],
      ["P5", "inactive", true, false],
    ]);
    const { listing, everything } = await book.call("catalogue.read", { type: "product", id: "X" });
    expect([listing, everything]).toEqual([["P1", "P4", "P5"], ["P3"]]);
  });

  it("are added and taken away as one act, which one undo takes back", async () => {
    const change = { type: "product" as const, id: "X", add: ["P2", "P1", "P3", "P2"], remove: ["P4"], window: WINDOW };
    // P1 has it, P3 has everything.
    expect(await book.call("catalogue.cover", change)).toEqual({ changed: 2 });
    expect((await book.read("partner", "P2")).value.products).toEqual(["X"]);
    expect((await book.read("partner", "P4")).value.products).toEqual([]);
    expect((await book.read("partner", "P3")).value.products).toBe("*");
    expect(await book.undo()).toBe("change of the partners of product Zebra");
    expect((await book.read("partner", "P2")).value.products).toEqual([]);
    expect((await book.read("partner", "P4")).value.products).toEqual(["X"]);
  });

  it("are refused whole where one is nobody, and nothing is written", async () => {
    const change = { type: "lead-type" as const, id: "L", add: ["P2", "P9"], remove: [], window: WINDOW };
    await expect(book.call("catalogue.cover", change)).rejects.toMatchObject({ message: expect.stringContaining('"P9"') });
    expect((await book.read("partner", "P2")).value.leadTypes).toEqual([]);
    await expect(book.call("catalogue.cover", { ...change, id: "L9", add: [] })).rejects.toMatchObject({ code: "not-found" });
  });

  it("are undone only where nobody has changed them since", async () => {
    await book.call("catalogue.cover", { type: "product", id: "Z", add: ["P2"], remove: [], window: WINDOW });
    await book.change("partner", "P2", { capacity: 9 }, "other");
    await expect(book.undo()).rejects.toMatchObject({ code: "conflict" });
    expect((await book.read("partner", "P2")).value).toMatchObject({ capacity: 9, products: ["Z"] });
  });
});

describe("a family", () => {
  const families = () => book.call("catalogue.families", {});

  it("is renamed for all its products, archived ones too, as one act", async () => {
    await book.change("product", "G", { family: "Stripes" });
    const products = { type: "family" as const, family: "Stripes" };
    expect(await book.call("catalogue.setFamily", { products, family: "  Bands ", window: WINDOW })).toEqual({ changed: 3 });
    expect(await families()).toEqual([{ family: "Bands", products: 3 }]);
    expect(await book.undo()).toBe("renaming of family Stripes to Bands");
    expect(await families()).toEqual([{ family: "Stripes", products: 3 }]);
  });

  it("takes in what is picked from the list, all that match but some, and lets go of it", async () => {
    const all = { type: "all" as const, search: "", filter: null, family: null, except: ["X"] };
    expect(await book.call("catalogue.setFamily", { products: all, family: "Insects", window: WINDOW })).toEqual({ changed: 2 });
    expect(await families()).toEqual([
      { family: "Insects", products: 2 },
      { family: "Stripes", products: 1 },
    ]);
    const insects = { type: "family" as const, family: "Insects" };
    expect(await book.call("catalogue.setFamily", { products: insects, family: "", window: WINDOW })).toEqual({ changed: 2 });
    expect(await families()).toEqual([{ family: "Stripes", products: 1 }]);
    await expect(book.call("catalogue.setFamily", { products: insects, family: "A", window: WINDOW })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("has a name of at most 200 characters", async () => {
    const products = { type: "these" as const, ids: ["X"] };
    await expect(book.call("catalogue.setFamily", { products, family: "x".repeat(10_000), window: WINDOW })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});

describe("opportunities", () => {
  it("are listed by the product or lead type that they name, waiting ones first", async () => {
    const page = { search: "", sort: { column: "situation", descending: false }, situation: null, offset: 0, limit: 10 };
    const of = async (given: object) => (await book.call("opportunities.list", { ...page, ...given })).rows.map(({ id }) => id);
    expect(await of({ product: "X" })).toEqual(["O1", "O2"]);
    expect(await of({ product: "Y" })).toEqual(["O2"]);
    expect(await of({ leadType: "L" })).toEqual(["O1"]);
    expect(await of({ product: "Z" })).toEqual([]);
  });
});
