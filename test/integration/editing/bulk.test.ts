/** Several partners changed at once. */
import { beforeEach, describe, expect, it } from "vitest";
import type { PartnerBulkChange, PartnerSelection } from "../../../src-main/contract/calls/records.ts";
import { bookText, editedBook, OTHER, partner, type Edited } from "./edited.ts";

let book: Edited;
beforeEach(async () => {
  book = await editedBook();
  for (let i = 3; i <= 9; i++)
    await book.create({ type: "partner", value: partner(`P${i}`, { city: i % 2 === 0 ? "Berlin" : "Bonn" }) }, "setup");
  await book.create({ type: "partner", value: partner("P0", { products: "*", archived: true, active: false }) }, "setup");
});

const ALL: PartnerSelection = { type: "all", search: "", status: null, archived: false, except: [] };
const bulk = (selection: PartnerSelection, change: PartnerBulkChange, options: { dryRun?: boolean; basedOn?: number | null } = {}) =>
  book.call("partners.bulk", { selection, change, dryRun: options.dryRun ?? false, basedOn: options.basedOn ?? null, window: "one" });

describe("a bulk change", () => {
  it("tells before it is done what it would change, and changes nothing then", async () => {
    const before = bookText(book);
    await book.change("partner", "P4", { capacity: 12 }, "setup");
    const changed = bookText(book);
    const preview = await bulk(ALL, { type: "capacity", capacity: 12 }, { dryRun: true });
    expect(preview).toMatchObject({ matched: 9, changed: 8, same: 1, refused: 0 });
    const fields = [{ field: "capacity", before: 5, after: 12 }];
    expect(preview.rows[0]).toEqual({ id: "P1", name: "Partner P1", fields, also: null, refused: null });
    expect(bookText(book)).toBe(changed);
    expect(changed).not.toBe(before);
  });

  it("reaches all that match but the exceptions, as one act", async () => {
    const before = bookText(book);
    const result = await bulk({ ...ALL, search: "bonn", except: ["P5"] }, { type: "add", list: "products", ids: ["Y", "X"] });
    expect(result).toMatchObject({ matched: 3, changed: 3 });
    expect((await book.read("partner", "P3")).value.products).toEqual(["Y", "X"]);
    expect((await book.read("partner", "P5")).value.products).toEqual([]);
    expect(await book.undo()).toBe("change of the products of 3 partners");
    expect(bookText(book)).toBe(before);
    await book.redo();
    expect((await book.read("partner", "P9")).value.products).toEqual(["Y", "X"]);
  });

  it("leaves alone what it cannot change and says why", async () => {
    await book.change("partner", "P1", { products: "*" }, "setup");
    await book.change("partner", "P2", { products: ["X", "Y"] }, "setup");
    const result = await bulk({ type: "these", ids: ["P1", "P2", "P3"] }, { type: "remove", list: "products", ids: ["X"] });
    expect(result).toMatchObject({ matched: 3, changed: 1, same: 1, refused: 1 });
    expect(result.rows.find(({ id }) => id === "P1")?.refused).toContain("has all products");
    expect((await book.read("partner", "P1")).value.products).toBe("*");
    expect((await book.read("partner", "P2")).value.products).toEqual(["Y"]);
    const restored = await bulk({ type: "these", ids: ["P0"] }, { type: "status", active: true, pausedUntil: null });
    expect(restored).toMatchObject({ changed: 0, refused: 1 });
  });

  it("pauses, deactivates and archives", async () => {
    const until = Date.UTC(2026, 6, 31);
    await bulk({ type: "these", ids: ["P1"] }, { type: "status", active: true, pausedUntil: until });
    expect((await book.read("partner", "P1")).value).toMatchObject({ active: true, pausedUntil: until });
    await bulk({ type: "these", ids: ["P1"] }, { type: "archive", archived: true });
    expect((await book.read("partner", "P1")).value).toMatchObject({ active: false, archived: true });
    await bulk({ type: "these", ids: ["P1"] }, { type: "archive", archived: false });
    expect((await book.read("partner", "P1")).value).toMatchObject({ active: false, archived: false });
  });

  it("is refused where one of them was changed after the preview, and nothing is done", async () => {
    const { version } = await bulk(ALL, { type: "capacity", capacity: 1 }, { dryRun: true });
    await book.change("partner", "P7", { capacity: 2 }, OTHER);
    const before = bookText(book);
    await expect(bulk(ALL, { type: "capacity", capacity: 1 }, { basedOn: version })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("Partner P7 has been changed by tester since the preview"),
    });
    expect(bookText(book)).toBe(before);
  });

  it("refuses to add what is not there", async () => {
    await expect(bulk(ALL, { type: "add", list: "territories", ids: ["Nowhere"] }, { dryRun: true })).rejects.toMatchObject({
      code: "invalid-input",
      message: '"Nowhere" is the id of no territory in this book',
    });
  });
});
