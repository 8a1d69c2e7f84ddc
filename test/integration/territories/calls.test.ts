/** The calls of the territories on the made-up network: lists, holes, overlaps, points, and who covers an address. */
import { beforeEach, describe, expect, it } from "vitest";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

let desk: TestDesk;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
});

const list = (query: Partial<CallInput<"territories.list">> = {}) =>
  desk.call("territories.list", { search: "", sort: null, filter: null, offset: 0, limit: 1000, ...query });
const read = async (id: string) => {
  const { record, version } = await desk.call("record.read", { type: "territory", id });
  if (record.type !== "territory") throw new Error("a territory was asked for");
  return { value: record.value, version };
};
const save = async (id: string, rules: { kind: "country" | "polygon"; value: string }[], create = false) => {
  const basedOn = create ? null : (await read(id)).version;
  const record = { type: "territory" as const, value: { id, rules, archived: false } };
  return desk.call("record.save", { record, basedOn, create, window: "test" });
};
const NOWHERE = { country: null, region: null, postalCode: null, latitude: null, longitude: null };
const WORLD: [number, number, number, number] = [-180, -90, 180, 90];

describe("the list", () => {
  it("counts rules, partners, customers and what waits, by name", async () => {
    const { total, rows } = await list();
    expect(total).toBe(54);
    expect(rows.map(({ name }) => name)).toEqual(rows.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, "en")));
    const lakes = rows.find(({ name }) => name === "Great Lakes");
    expect(lakes).toEqual({
      name: "Great Lakes",
      rules: [{ kind: "polygon", count: 1 }],
      partners: 3,
      activePartners: 3,
      customers: 146,
      waiting: 52,
      archived: false,
    });
    expect(rows.some((row) => row.activePartners < row.partners)).toBe(true);
  });

  it("sorts by a number, pages, and finds by name or by the text of a rule", async () => {
    const { rows } = await list({ sort: { column: "customers", descending: true }, limit: 3 });
    expect(rows.map(({ customers }) => customers)).toEqual(rows.map(({ customers }) => customers).toSorted((a, b) => b - a));
    expect(rows).toHaveLength(3);
    expect((await list({ search: "lakes" })).rows.map(({ name }) => name)).toEqual(["Great Lakes"]);
    expect((await list({ search: "US-WA" })).rows.map(({ name }) => name)).toEqual(["US Pacific"]);
    await expect(list({ sort: { column: "size", descending: false } })).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("filters what is archived, what has no rules and what no active partner covers", async () => {
    await save("Empty", [], true);
    expect((await list({ filter: "without-rules" })).rows.map(({ name }) => name)).toEqual(["Empty"]);
    // Seven active partners take all territories, so none is without one.
    expect((await list({ filter: "uncovered" })).total).toBe(0);
    const { value, version } = await read("Andalusia");
    const record = { type: "territory" as const, value: { ...value, archived: true } };
    await desk.call("record.save", { record, basedOn: version, create: false, window: "test" });
    expect((await list({ filter: "archived" })).rows.map(({ name }) => name)).toEqual(["Andalusia"]);
    expect((await list()).rows.map(({ name }) => name)).not.toContain("Andalusia");
  });

  it("writes what it shows as CSV", async () => {
    const { csv } = await desk.call("territories.csv", { search: "lakes", sort: null, filter: null });
    expect(csv.trim().split(/\r?\n/)).toEqual([
      "territory,rules,partners,active partners,customers,waiting opportunities,archived",
      "Great Lakes,polygon: 1,3,3,146,52,no",
    ]);
  });
});

describe("a territory", () => {
  it("names its partners, what it shares, and its customers", async () => {
    const about = await desk.call("territories.about", { name: "Greater Seattle" });
    expect(about.partners.map(({ status }) => status)).toEqual(about.partners.map(({ status }) => status).toSorted());
    expect(about).toMatchObject({ customers: 19, waiting: 8, everywhere: 7 });
    expect(about.partnerCount).toBe(about.partners.length);
    expect(about.overlaps.map(({ second }) => second)).toEqual(["US Pacific", "United States"]);
    expect(about.overlaps.every(({ first, customers, ofFirst }) => first === "Greater Seattle" && customers <= ofFirst)).toBe(true);
    const { total, rows } = await desk.call("territories.customers", { name: "Greater Seattle", offset: 0, limit: 1000 });
    expect(total).toBe(19);
    expect(rows.every(({ country, postalCode }) => country === "US" && /^98[01]/.test(postalCode ?? ""))).toBe(true);
    expect(rows.reduce((sum, { waiting }) => sum + waiting, 0)).toBe(8);
    await expect(desk.call("territories.about", { name: "Atlantis" })).rejects.toMatchObject({ code: "not-found" });
  });

  it("has new figures once its rules have changed, and the old ones after undo", async () => {
    const before = (await list({ search: "Great Lakes" })).rows[0]?.customers;
    await save("Great Lakes", [{ kind: "country", value: "CA" }]);
    expect((await list({ search: "Great Lakes" })).rows[0]?.customers).toBe((await list({ search: "Canada" })).rows[0]?.customers);
    await desk.call("edit.undo", { window: "test" });
    expect((await list({ search: "Great Lakes" })).rows[0]?.customers).toBe(before);
  });
});

describe("holes", () => {
  const holes = (query: Partial<CallInput<"territories.holes">> = {}) =>
    desk.call("territories.holes", { everywhere: false, within: null, offset: 0, limit: 1000, ...query });

  it("are the customers around whom no active partner lists a territory, by place", async () => {
    const { all, otherwise, everywherePartners, groups, total, rows, unknown } = await holes();
    expect({ all, otherwise, everywherePartners }).toEqual({
      all: { customers: 105, waiting: 40 },
      otherwise: { customers: 0, waiting: 0 },
      everywherePartners: 7,
    });
    expect(unknown.customers).toBe(44);
    expect(total).toBe(105);
    expect(groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(105);
    expect(groups[0]).toEqual({ country: "AU", region: "WA", regionName: "Western Australia", customers: 18, waiting: 12 });
    expect(rows.map(({ waiting }) => waiting)).toEqual(rows.map(({ waiting }) => waiting).toSorted((a, b) => b - a));
    // The other way round: nobody active is named for any of them.
    for (const { country, region, postalCode, latitude, longitude } of rows.slice(0, 20)) {
      const { partners } = await desk.call("territories.covers", { country, region, postalCode, latitude, longitude });
      expect(partners.filter(({ status, by }) => status === "active" && by !== "*")).toEqual([]);
    }
  });

  it("can be asked for one place, and with those that take all territories", async () => {
    const { total, rows, all } = await holes({ within: { country: "AU", region: "WA" } });
    expect({ total, all: all.customers }).toEqual({ total: 18, all: 105 });
    expect(rows.every(({ country, region }) => country === "AU" && (region ?? "").endsWith("WA"))).toBe(true);
    expect(await holes({ everywhere: true })).toMatchObject({ all: { customers: 0 }, otherwise: { customers: 105 }, total: 0 });
  });

  it("close when a territory of an active partner is drawn around them", async () => {
    const { partners } = await desk.call("territories.about", { name: "Great Lakes" });
    expect(partners[0]?.status).toBe("active");
    const { value } = await read("Great Lakes");
    await save("Great Lakes", [...(value.rules as { kind: "polygon"; value: string }[]), { kind: "country", value: "AU" }]);
    expect((await holes()).groups.filter(({ country }) => country === "AU")).toEqual([]);
  });
});

describe("overlaps", () => {
  it("are pairs with the customers in both, those that share most first", async () => {
    const { total, rows } = await desk.call("territories.overlaps", { territory: null, offset: 0, limit: 1000 });
    expect(total).toBe(rows.length);
    expect(rows.map(({ customers }) => customers)).toEqual(rows.map(({ customers }) => customers).toSorted((a, b) => b - a));
    const own = await desk.call("territories.overlaps", { territory: "Great Lakes", offset: 0, limit: 1000 });
    expect(own.total).toBe(rows.filter(({ first, second }) => [first, second].includes("Great Lakes")).length);
    // Counted the slow way.
    const idsOf = async (name: string) => {
      const page = await desk.call("territories.customers", { name, offset: 0, limit: 1000 });
      return page.rows.map(({ id }) => id);
    };
    const lakes = new Set(await idsOf("Great Lakes"));
    for (const { second, customers } of own.rows) expect((await idsOf(second)).filter((id) => lakes.has(id))).toHaveLength(customers);
  });
});

describe("the map", () => {
  it("has the outlines of countries, US states and polygons, and counts what has none", async () => {
    const outlines = new Map((await desk.call("territories.outlines", {})).map((outline) => [outline.name, outline]));
    expect(outlines.get("US Pacific")).toMatchObject({ countries: [], states: ["US-CA", "US-WA", "US-OR"], withoutOutline: 0 });
    expect(outlines.get("Greater Seattle")).toMatchObject({ countries: [], states: [], polygons: [], withoutOutline: 2 });
    expect(outlines.get("Bavaria")?.withoutOutline).toBe(1);
    const [ring = []] = outlines.get("Great Lakes")?.polygons[0] ?? [];
    expect(ring.slice(0, 4)).toEqual([-93.5, 41, -81, 40.8]);
  });

  it("clusters points by cells and loses none", async () => {
    const points = (cell: number) => desk.call("territories.points", { territory: "Greater Seattle", bounds: WORLD, cell });
    const [fine, coarse] = [await points(0.000_1), await points(45)];
    const sum = (some: readonly { count: number }[]) => some.reduce((all, { count }) => all + count, 0);
    expect(sum(fine.customers)).toBe(sum(coarse.customers));
    expect(sum(fine.customers) + fine.unplaced).toBe(3000);
    expect(fine.customers.length).toBeLessThanOrEqual(2000);
    expect(coarse.customers.length).toBeLessThan(20);
    expect(coarse.customers.reduce((all, { inside }) => all + inside, 0)).toBe(fine.customers.reduce((all, { inside }) => all + inside, 0));
    const single = fine.customers.find(({ count }) => count === 1);
    expect(single?.id).not.toBeNull();
    expect(fine.customers.filter(({ inside }) => inside > 0).every(({ inside, withoutOutline }) => inside === withoutOutline)).toBe(true);
    expect(fine.partners.reduce((all, { covering }) => all + covering, 0)).toBeGreaterThan(0);
  });

  it("says what a view must hold", async () => {
    const { bounds } = await desk.call("territories.extent", { territory: "Greater Seattle" });
    expect(bounds?.every((degrees, i) => Math.abs(degrees - [-122.3, 47.6, -122.3, 47.6][i]!) < 1)).toBe(true);
    await save("Empty", [], true);
    expect(await desk.call("territories.extent", { territory: "Empty" })).toEqual({ bounds: null });
  });
});

describe("who covers an address", () => {
  it("understands names and codes, and names the partners and by what", async () => {
    const answer = await desk.call("territories.covers", {
      ...NOWHERE,
      country: "united states",
      region: "Washington",
      postalCode: "98101",
    });
    expect(answer).toMatchObject({ country: "US", countryName: "United States", region: "WA", known: true });
    expect(answer.territories.map(({ name }) => name)).toEqual(["Greater Seattle", "US Pacific", "United States"]);
    expect(answer.partners.filter(({ by }) => by === "*")).toHaveLength(7);
    const statuses = answer.partners.map(({ status }) => status);
    expect(statuses).toContain("active");
    expect(statuses.lastIndexOf("active")).toBe(statuses.filter((status) => status === "active").length - 1);
    expect(answer.partners.every(({ by }) => by === "*" || by.length > 0)).toBe(true);
  });

  it("finds polygons by coordinates alone, and nobody for an address that is none", async () => {
    const chicago = await desk.call("territories.covers", { ...NOWHERE, latitude: 41.9, longitude: -87.6 });
    expect(chicago.territories.map(({ name }) => name)).toEqual(["Great Lakes"]);
    expect(await desk.call("territories.covers", { ...NOWHERE, region: "WA" })).toMatchObject({
      known: false,
      territories: [],
      partners: [],
    });
  });

  it("refuses a country that there is not, half a pair of coordinates and places outside the globe", async () => {
    const covers = (input: Partial<CallInput<"territories.covers">>) => desk.call("territories.covers", { ...NOWHERE, ...input });
    await expect(covers({ country: "Atlantis" })).rejects.toThrow('country: "Atlantis", expected the name or the code of one country');
    await expect(covers({ latitude: 3 })).rejects.toThrow("a longitude is missing: coordinates are a pair");
    await expect(covers({ latitude: 91, longitude: 0 })).rejects.toThrow("a latitude is from -90 to 90");
  });
});
