/** The list of customers and what their records show. */
import { beforeEach, describe, expect, it } from "vitest";
import type { CustomerFilter } from "../../../src-main/contract/calls/customers.ts";
import { customer, editedBook, opportunity, type Edited } from "./edited.ts";

let book: Edited;
beforeEach(async () => {
  book = await editedBook();
  await book.create({ type: "customer", value: customer("C1", { name: "Zeta", city: "Köln", country: "DE" }) });
  const relations = [{ partner: "P1", kind: "never" as const, reason: "dispute" }];
  await book.create({ type: "customer", value: customer("C2", { name: "alpha", latitude: 1, longitude: 2, relations }) });
  await book.create({ type: "customer", value: customer("C3", { name: "Gone", archived: true }) });
  await book.create({ type: "opportunity", value: opportunity("O1", { customer: "C1" }) });
  await book.create({ type: "opportunity", value: opportunity("O2", { customer: "C1", status: "lost" }) });
});

const list = (filter: CustomerFilter | null, search = "", sort: { column: string; descending: boolean } | null = null) =>
  book.call("customers.list", { search, sort, filter, offset: 0, limit: 10 });

describe("customers", () => {
  it("are listed by name with what they have, archived ones only on request", async () => {
    expect((await list(null)).rows).toMatchObject([
      { id: "C2", placed: true, opportunities: 0, waiting: 0, relations: 1 },
      { id: "C1", placed: false, opportunities: 2, waiting: 1, relations: 0 },
    ]);
    expect((await list("with-archived")).total).toBe(3);
  });

  it.each([
    ["waiting", ["C1"]],
    ["related", ["C2"]],
    ["unplaced", ["C1"]],
  ] as const)("that are %s are %j", async (filter, ids) => {
    const { total, rows } = await list(filter);
    expect([total, rows.map(({ id }) => id)]).toEqual([ids.length, ids]);
  });

  it("are searched and sorted by every column; another column is refused", async () => {
    expect((await list(null, "köl")).rows.map(({ id }) => id)).toEqual(["C1"]);
    for (const column of ["id", "name", "city", "region", "postalCode", "country", "placed", "opportunities", "waiting", "relations"]) {
      expect((await list(null, "", { column, descending: true })).total).toBe(2);
    }
    expect((await list(null, "", { column: "waiting", descending: true })).rows[0]?.id).toBe("C1");
    await expect(list(null, "", { column: "rowid", descending: false })).rejects.toMatchObject({ code: "invalid-input" });
    expect((await book.call("customers.csv", { search: "", sort: null, filter: null })).csv.split("\r\n")[1]).toContain("alpha");
  });

  it("show their territories, the partners of their relations and their opportunities", async () => {
    // The territory T is Germany.
    expect(await book.call("customers.read", { id: "C1" })).toEqual({
      id: "C1",
      opportunities: 2,
      waiting: 1,
      territories: ["T"],
      partners: [],
    });
    expect((await book.call("customers.read", { id: "C2" })).partners).toEqual([{ id: "P1", name: "Partner P1" }]);
    const page = { search: "", sort: null, situation: null, offset: 0, limit: 10 };
    expect((await book.call("opportunities.list", { ...page, customer: "C1" })).total).toBe(2);
    expect((await book.call("opportunities.list", { ...page, customer: "C2" })).total).toBe(0);
    await expect(book.call("customers.read", { id: "C9" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("keep an opportunity from a partner as soon as a relation says never", async () => {
    await book.change("partner", "P1", { territories: "*" });
    expect((await book.call("partners.read", { id: "P1" })).couldTake).toMatchObject({ available: 1, waiting: 1 });
    await book.change("customer", "C1", { relations: [{ partner: "P1", kind: "never", reason: null }] });
    expect((await book.call("partners.read", { id: "P1" })).couldTake).toEqual({
      available: 0,
      waiting: 1,
      stoppedBy: [{ code: "customer-excludes-partner", count: 1 }],
    });
    await book.undo();
    expect((await book.call("partners.read", { id: "P1" })).couldTake.available).toBe(1);
  });

  it("refuse a relation to nobody", async () => {
    await expect(book.change("customer", "C1", { relations: [{ partner: "P9", kind: "never", reason: null }] })).rejects.toMatchObject({
      code: "invalid-input",
      message: expect.stringContaining('relations: "P9"'),
    });
  });
});
