/** Territories renamed, and rules that are typed or imported: read, or refused with what was expected. */
import { beforeEach, describe, expect, it } from "vitest";
import type { RuleKind } from "../../../src-main/contract/codes.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

let desk: TestDesk;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
});

const territory = (id: string) => desk.call("record.read", { type: "territory", id });
const listsOf = async (name: string) => {
  const { rows } = await desk.call("partners.list", {
    search: "",
    sort: null,
    status: null,
    archived: true,
    offset: 0,
    limit: 1000,
  });
  const found: string[] = [];
  for (const { id } of rows) {
    const { record } = await desk.call("record.read", { type: "partner", id });
    if (record.type === "partner" && record.value.territories.includes(name)) found.push(id);
  }
  return found;
};
const rename = async (name: string, to: string) =>
  desk.call("territories.rename", { name, to, basedOn: (await territory(name)).version, window: "w" });

describe("renaming", () => {
  it("moves the rules and the partners' lists in one step, which can be undone and done again", async () => {
    const partners = await listsOf("Greater Seattle");
    const { record } = await territory("Greater Seattle");
    expect(partners.length).toBeGreaterThan(0);
    await rename("Greater Seattle", "Puget Sound");
    await expect(territory("Greater Seattle")).rejects.toMatchObject({ code: "not-found" });
    expect((await territory("Puget Sound")).record.value).toEqual({ ...record.value, id: "Puget Sound" });
    expect(await listsOf("Puget Sound")).toEqual(partners);
    expect((await desk.call("edit.state", { window: "w" })).undo).toBe("renaming of Greater Seattle to Puget Sound");
    await desk.call("edit.undo", { window: "w" });
    expect((await territory("Greater Seattle")).record.value).toEqual(record.value);
    expect(await listsOf("Greater Seattle")).toEqual(partners);
    await expect(territory("Puget Sound")).rejects.toMatchObject({ code: "not-found" });
    await desk.call("edit.redo", { window: "w" });
    expect(await listsOf("Puget Sound")).toEqual(partners);
  });

  it("keeps the place of the name in a partner's list", async () => {
    const [id = ""] = await listsOf("Greater Seattle");
    const territories = async () => {
      const { record } = await desk.call("record.read", { type: "partner", id });
      return record.type === "partner" && record.value.territories !== "*" ? record.value.territories : [];
    };
    const before = await territories();
    await rename("Greater Seattle", "Puget Sound");
    expect(await territories()).toEqual(before.map((name) => (name === "Greater Seattle" ? "Puget Sound" : name)));
  });

  it("refuses a name that is taken, one that lists cannot hold, and a record that was changed meanwhile", async () => {
    await expect(rename("Greater Seattle", "Bavaria")).rejects.toMatchObject({ code: "conflict" });
    await expect(rename("Greater Seattle", "a;b")).rejects.toMatchObject({ code: "invalid-input" });
    await expect(rename("Greater Seattle", " ")).rejects.toMatchObject({ code: "invalid-input" });
    await expect(desk.call("territories.rename", { name: "Bavaria", to: "Bayern", basedOn: 77, window: "w" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await listsOf("Greater Seattle")).length).toBeGreaterThan(0);
  });

  it("keeps the history under all names, also when it is renamed back", async () => {
    const { record, version } = await territory("Bavaria");
    await desk.call("record.save", {
      record: { type: "territory", value: { id: "Bavaria", rules: [{ kind: "region", value: "DE-BY" }], archived: true } },
      basedOn: version,
      create: false,
      window: "w",
    });
    await rename("Bavaria", "Bayern");
    await rename("Bayern", "Freistaat");
    await rename("Freistaat", "Bavaria");
    const labels = async (id: string) =>
      (await desk.call("record.history", { type: "territory", id, limit: 50 })).map(({ label }) => label);
    expect(await labels("Bavaria")).toEqual([
      "renaming of Freistaat to Bavaria",
      "renaming of Bayern to Freistaat",
      "renaming of Bavaria to Bayern",
      expect.stringContaining("Bavaria"),
    ]);
    expect(record.value.id).toBe("Bavaria");
    expect(await labels("Alpine Arc")).toEqual([]);
  });
});

describe("typed rules", () => {
  const read = async (kind: RuleKind | null, value: string) => {
    const [rule] = await desk.call("territories.readRules", { rules: [{ kind, value }] });
    if (rule === undefined) throw new Error("one rule in, one rule out");
    return rule;
  };

  it.each([
    ["country", "germany", "country", "DE", "Germany", true],
    ["country", "Deutschland", "country", "DE", "Germany", true],
    ["country", "gi", "country", "GI", "Gibraltar", false],
    ["region", "us-wa", "region", "US-WA", "Washington, United States", true],
    ["region", "Bavaria, Germany", "region", "DE-BY", "Bavaria, Germany", false],
    ["postal-prefix", "us: 98", "postal-prefix", "US:98", "98…, United States", false],
    ["postal-range", "us:98000-98999", "postal-range", "US:98000-98999", "98000 to 98999, United States", false],
    ["region", "Québec, Kanada", "region", "CA-QC", "Quebec, Canada", false],
    ["postal-prefix", "Deutschland: 80", "postal-prefix", "DE:80", "80…, Germany", false],
    [null, "Österreich: 1010-1230", "postal-range", "AT:1010-1230", "1010 to 1230, Austria", false],
    [null, "France", "country", "FR", "France", true],
    [null, "US-OR", "region", "US-OR", "Oregon, United States", true],
    [null, "GB:EC1", "postal-prefix", "GB:EC1", "EC1…, United Kingdom", false],
    [null, "US:10000-11999", "postal-range", "US:10000-11999", "10000 to 11999, United States", false],
  ] as const)("%s %j is the %s %s", async (kind, typed, meant, value, words, outline) => {
    expect(await read(kind, typed)).toEqual({ kind: meant, value, words, fault: null, outline });
  });

  it.each([
    ["country", "Atlantis", "the name or the code of one country, such as Germany or DE"],
    ["country", "Germny", "perhaps DE (Germany)"],
    ["country", "Congo", "it may be CG (Congo) or CD (DR Congo)"],
    ["region", "Baviera, Germany", "the name or the code of a region in Germany"],
    ["region", "Bavaria, Germny", "behind the comma, the name or the code of one country, such as Germany or DE; perhaps DE (Germany)"],
    ["postal-prefix", "Atlantis:12", "before the colon, the name or the code of one country"],
    ["postal-range", "US:98999-98000", "the lower end first"],
    [null, "nothing at all", "the name or the code of a region, such as Washington or US-WA"],
    ["polygon", '{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}', "whose rings do not cross themselves: the edge from"],
    ["polygon", '{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[1,0]]]}', "whose rings are closed"],
  ] as const)("%s %j is refused with what was expected", async (kind, typed, expected) => {
    const { fault, value } = await read(kind, typed);
    expect(fault).toContain(expected);
    expect(value).toBe(typed);
  });

  it("a polygon that crosses itself is refused by the call that saves, and nothing is half-saved", async () => {
    const { record, version } = await territory("Great Lakes");
    const crossing = { kind: "polygon" as const, value: '{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}' };
    const saved = desk.call("record.save", {
      record: { type: "territory", value: { id: "Great Lakes", rules: [{ kind: "country", value: "CA" }, crossing], archived: false } },
      basedOn: version,
      create: false,
      window: "w",
    });
    await expect(saved).rejects.toThrow(/crosses the one from/);
    expect((await territory("Great Lakes")).record).toEqual(record);
  });
});

describe("GeoJSON", () => {
  const read = (value: unknown) =>
    desk.call("territories.readGeoJson", { text: typeof value === "string" ? value : JSON.stringify(value) });
  const square = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];

  it("gives the polygons of geometries, features and collections, without heights", async () => {
    const { shapes } = await read({
      type: "FeatureCollection",
      features: [
        { type: "Feature", properties: { name: "One" }, geometry: { type: "Polygon", coordinates: [square.map((one) => [...one, 12])] } },
        { type: "Feature", properties: null, geometry: { type: "MultiPolygon", coordinates: [[square], [square]] } },
      ],
    });
    expect(shapes).toEqual([
      { name: "One", value: JSON.stringify({ type: "Polygon", coordinates: [square] }), points: 4 },
      { name: null, value: JSON.stringify({ type: "MultiPolygon", coordinates: [[square], [square]] }), points: 8 },
    ]);
  });

  it.each([
    ["{", "The text is not JSON"],
    [{ type: "FeatureCollection", features: [] }, "The text has no features"],
    [{ type: "LineString", coordinates: square }, "The text is a LineString, expected a Polygon"],
    [{ type: "FeatureCollection", features: [{ type: "Feature", geometry: { type: "Point" } }] }, "Feature 1 is a Point"],
    [{ type: "Polygon", coordinates: [square.slice(0, 4)] }, "whose rings are closed"],
    [{ type: "Polygon", coordinates: [square.map(([x = 0, y = 0]) => [x * 500, y])] }, "-180 to 180"],
    [
      {
        type: "Feature",
        properties: { name: "Bow" },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [0, 0],
              [1, 1],
              [1, 0],
              [0, 1],
              [0, 0],
            ],
          ],
        },
      },
      "The text (Bow): expected a GeoJSON geometry, Polygon or MultiPolygon whose rings do not cross themselves",
    ],
  ])("refuses %j", async (value, sentence) => {
    await expect(read(value)).rejects.toThrow(sentence);
    await expect(read(value)).rejects.toMatchObject({ code: "invalid-input" });
  });
});
