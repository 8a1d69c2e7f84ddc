/** Records made, changed, taken back and done again through the calls that a form makes. */
import { beforeEach, describe, expect, it } from "vitest";
import type { AnyRecord } from "../../../src-main/contract/calls/editing.ts";
import { bookText, customer, editedBook, opportunity, OTHER, partner, type Edited } from "./edited.ts";

let book: Edited;
beforeEach(async () => {
  book = await editedBook();
});

const list = (archived?: boolean) =>
  book.call("partners.list", {
    search: "",
    sort: null,
    offset: 0,
    limit: 10,
    status: null,
    ...(archived === undefined ? {} : { archived }),
  });

describe("saving", () => {
  it("writes a record whole and says which change that was", async () => {
    const version = await book.change("partner", "P1", {
      name: "Northwind",
      contacts: [{ name: "Ann", role: "Sales", phone: null, email: "ann@northwind.example" }],
      products: ["Y", "X"],
      territories: "*",
      country: "DE",
    });
    const read = await book.read("partner", "P1");
    expect(read.version).toBe(version);
    expect(read.value).toMatchObject({
      name: "Northwind",
      products: ["Y", "X"],
      territories: "*",
      contacts: [{ name: "Ann", phone: null }],
    });
    expect((await list()).rows.map(({ name, products }) => [name, products])).toEqual([
      ["Northwind", 2],
      ["Partner P2", 0],
    ]);
  });

  it("is no change where nothing differs, and nothing to undo", async () => {
    const { version } = await book.read("partner", "P1");
    expect(await book.change("partner", "P1", {})).toBe(version);
    expect(await book.call("edit.state", { window: "one" })).toEqual({ undo: null, redo: null, undoAt: null });
  });

  it("refuses what was changed since by another, saying by whom and when, and keeps what the other wrote", async () => {
    const { value, version } = await book.read("partner", "P1");
    await book.change("partner", "P1", { capacity: 9 }, OTHER);
    const mine: AnyRecord = { type: "partner", value: { ...value, capacity: 3 } };
    await expect(book.save({ record: mine, basedOn: version, create: false })).rejects.toMatchObject({
      code: "conflict",
      message: "Partner P1 has been changed by tester meanwhile",
    });
    expect((await book.read("partner", "P1")).value.capacity).toBe(9);
    const newest = await book.read("partner", "P1");
    await book.save({ record: mine, basedOn: newest.version, create: false });
    expect((await book.read("partner", "P1")).value.capacity).toBe(3);
  });

  it.each([
    ["a minimum above the maximum", { minimumRevenue: 200, maximumRevenue: 100 }, "the minimum is above the maximum"],
    ["a negative capacity", { capacity: -1 }, "a capacity is 0 or more"],
    ["coordinates off the globe", { latitude: 91, longitude: 0 }, "a latitude is from -90 to 90"],
    ["half of a pair of coordinates", { latitude: 50, longitude: null }, "a longitude is missing"],
    ["a name of 10,000 characters", { name: "x".repeat(10_000) }, "a name has at most 200 characters"],
    ["an e-mail that is none", { email: "nobody" }, "an e-mail address looks like"],
    ["an archived partner that is active", { archived: true }, "an archived partner is inactive"],
    ["a product that is not there", { products: ["X", "Z"] }, 'products: "Z", expected the id of a product'],
    ["a country that is none", { country: "QQ" }, 'country: "QQ", expected an ISO 3166-1'],
  ])("refuses %s with a sentence, and nothing is half-saved", async (_, patch, sentence) => {
    const before = bookText(book);
    await expect(book.change("partner", "P1", patch)).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining(sentence),
    });
    expect(bookText(book)).toBe(before);
  });

  it("keeps text of any script as it is", async () => {
    const name = "مؤسسة النور 🚀 Söhne";
    await book.change("partner", "P1", { name });
    expect((await book.read("partner", "P1")).value.name).toBe(name);
    expect((await book.call("record.find", { type: "partner", search: "النور", limit: 5, archived: false })).map(({ id }) => id)).toEqual([
      "P1",
    ]);
  });
});

describe("new and gone", () => {
  it("proposes the next id in the manner of those there are, and refuses one that is taken", async () => {
    expect(await book.call("record.newId", { type: "partner" })).toEqual({ id: "P3" });
    expect(await book.call("record.newId", { type: "customer" })).toEqual({ id: "C001" });
    await expect(book.create({ type: "partner", value: partner("P1") })).rejects.toMatchObject({ code: "conflict" });
  });

  it("removes what nothing uses, and says of the rest where it is used", async () => {
    await book.change("partner", "P1", { products: ["X"] });
    const { version } = await book.read("product", "X");
    const remove = (id: string, basedOn: number | null) => book.call("record.remove", { type: "product", id, basedOn, window: "one" });
    await expect(remove("X", version)).rejects.toMatchObject({
      code: "conflict",
      message: '"X" is used by 1 partners: archive it instead',
    });
    await remove("Y", (await book.read("product", "Y")).version);
    await expect(book.read("product", "Y")).rejects.toMatchObject({ code: "not-found" });
    expect(await book.undo()).toBe("removal of product Y");
    expect((await book.read("product", "Y")).value.name).toBe("Product Y");
  });

  it("leaves archived partners out of the list unless asked for", async () => {
    await book.change("partner", "P1", { archived: true, active: false });
    expect((await list()).total).toBe(1);
    expect((await list(true)).rows.map(({ id, archived }) => [id, archived])).toEqual([
      ["P1", true],
      ["P2", false],
    ]);
  });
});

describe("undo", () => {
  it("takes back and does again, one window at a time, newest first", async () => {
    await book.change("partner", "P1", { capacity: 7 });
    await book.change("partner", "P1", { name: "Northwind" });
    await book.change("partner", "P2", { capacity: 8 }, OTHER);
    expect(await book.undo()).toBe("change of Partner P1’s name");
    expect(await book.undo()).toBe("change of Partner P1’s capacity");
    expect(await book.undo()).toBeNull();
    expect((await book.read("partner", "P1")).value).toMatchObject({ capacity: 5, name: "Partner P1" });
    expect((await book.read("partner", "P2")).value.capacity).toBe(8);
    expect(await book.redo()).toBe("change of Partner P1’s capacity");
    expect((await book.read("partner", "P1")).value).toMatchObject({ capacity: 7, name: "Partner P1" });
    await book.change("partner", "P1", { capacity: 1 });
    expect(await book.redo()).toBeNull();
  });

  it("does not overwrite what another has changed since, and goes on to the act before", async () => {
    await book.change("partner", "P2", { capacity: 6 });
    await book.change("partner", "P1", { capacity: 7 });
    await book.change("partner", "P1", { capacity: 8 }, OTHER);
    await expect(book.undo()).rejects.toMatchObject({
      code: "conflict",
      message: "“change of Partner P1’s capacity” cannot be undone any more: Partner P1 has been changed by tester meanwhile",
    });
    expect((await book.read("partner", "P1")).value.capacity).toBe(8);
    expect(await book.undo()).toBe("change of Partner P2’s capacity");
  });

  it("does not take away what another record has come to use", async () => {
    await book.create({ type: "customer", value: customer("C1") });
    await book.create({ type: "opportunity", value: opportunity("O1", { customer: "C1" }) }, OTHER);
    await expect(book.undo()).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("used by another record") });
    expect((await book.read("opportunity", "O1")).value.customer).toBe("C1");
  });

  it("is in the history of the record: who, when, what before and after, and that it was an undo", async () => {
    await book.change("partner", "P1", { capacity: 7 });
    await book.undo();
    await book.redo();
    const history = await book.call("record.history", { type: "partner", id: "P1", limit: 10 });
    expect(history.map(({ took, kind, by }) => [took, kind, by])).toEqual([
      ["redo", "changed", "tester"],
      ["undo", "changed", "tester"],
      [null, "changed", "tester"],
      [null, "created", "tester"],
    ]);
    expect(history[2]?.fields).toEqual([{ field: "capacity", before: 5, after: 7 }]);
    expect(history[1]?.fields).toEqual([{ field: "capacity", before: 7, after: 5 }]);
  });

  it("reaches back at least 100 changes", async () => {
    const before = bookText(book);
    for (let i = 0; i < 100; i++) await book.change("partner", "P1", { capacity: 10 + i });
    for (let i = 0; i < 100; i++) expect(await book.undo()).not.toBeNull();
    expect(bookText(book)).toBe(before);
  });
});

describe("another process", () => {
  it("has the book: it can be read, and every change is refused", async () => {
    const { desk } = book;
    const { path } = desk.session.book();
    const { createDesk } = await import("../../../src-main/services/application/desk.ts");
    const { createHandlers } = await import("../../../src-main/backend/handlers.ts");
    const second = createDesk({ data: book.data, resources: "", version: "0", emit: () => undefined, log: () => undefined });
    second.open(path);
    const handlers = createHandlers(second);
    expect(await handlers["record.read"]({ type: "partner", id: "P1" })).toMatchObject({ record: { value: { name: "Partner P1" } } });
    const save = () =>
      handlers["record.save"]({ record: { type: "partner", value: partner("P1") }, basedOn: null, create: false, window: "w" });
    expect(save).toThrow(expect.objectContaining({ code: "read-only" }));
    expect(() => handlers["edit.undo"]({ window: "w" })).toThrow(expect.objectContaining({ code: "read-only" }));
    second.end();
  });
});
