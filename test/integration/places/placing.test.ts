/** Placing through the calls of a page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";
import { NETWORK, nearTruth, unplacedNetwork, writeLines } from "./unplaced-network.ts";

const window = "w1";
const job = "placing";
const ALL = { search: "", sort: null, filter: null };

async function unplacedDesk(): Promise<TestDesk> {
  const desk = deskOn();
  await desk.call("book.open", { path: unplacedNetwork() });
  return desk;
}

function coordinates({ desk }: TestDesk): string {
  const { partners, customers } = readRows(desk.session.book().db);
  const those = [...partners, ...customers].map(({ id, latitude, longitude }) => [id, latitude, longitude]);
  return JSON.stringify(those);
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "apportion-postal-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("placing all", () => {
  it("counts first, writes near the truth, and is undone and redone as one act", async () => {
    const desk = await unplacedDesk();
    const bare = coordinates(desk);
    const counts = await desk.call("places.placeAll", { window, job, dryRun: true });
    expect(coordinates(desk)).toBe(bare);
    expect(counts.total).toBe(3200);
    expect(counts.placed).toEqual({ "postal-code": 0, city: 3139 });
    expect(counts.left).toMatchObject({ "no-country": 44, "ambiguous-city": 17, "unknown-city": 0, "other-region": 0 });

    expect(await desk.call("places.placeAll", { window, job, dryRun: false })).toEqual(counts);
    const rows = readRows(desk.desk.session.book().db);
    const truth = readBookFolder(NETWORK);
    expect(nearTruth(rows.partners, truth.partners)).toEqual({ near: 200, of: 200 });
    expect(nearTruth(rows.customers, truth.customers)).toEqual({ near: 2746, of: 2746 });
    expect(desk.events).toContainEqual({ type: "changed", topic: "records" });
    const placed = coordinates(desk);

    const history = await desk.call("record.history", { type: "partner", id: "P001", limit: 10 });
    expect(history[0]).toMatchObject({ label: "placing of 3,139 addresses", by: "tester", kind: "changed" });
    expect(history[0]?.fields).toContainEqual({ field: "placeSource", before: null, after: "city" });
    expect(await desk.call("edit.state", { window })).toMatchObject({ undo: "placing of 3,139 addresses" });

    await desk.call("edit.undo", { window });
    expect(coordinates(desk)).toBe(bare);
    expect((await desk.call("record.read", { type: "partner", id: "P001" })).record.value).toMatchObject({
      placeSource: null,
      placeCertainty: null,
    });
    await desk.call("edit.redo", { window });
    expect(coordinates(desk)).toBe(placed);
    expect((await desk.call("record.read", { type: "partner", id: "P001" })).record.value).toMatchObject({
      placeSource: "city",
      placeCertainty: "likely",
    });
    expect((await desk.call("places.placeAll", { window, job, dryRun: true })).placed).toEqual({ "postal-code": 0, city: 0 });
  });

  it("leaves what is archived, and a book in which all is placed, alone", async () => {
    const desk = await unplacedDesk();
    const { record, version } = await desk.call("record.read", { type: "customer", id: "C0001" });
    if (record.type !== "customer") throw new Error("expected a customer");
    const archived = { type: "customer" as const, value: { ...record.value, archived: true } };
    await desk.call("record.save", { record: archived, basedOn: version, create: false, window });
    expect((await desk.call("places.placeAll", { window, job, dryRun: true })).total).toBe(3199);
    await desk.call("book.openSample", { sample: "crm" });
    const state = await desk.call("edit.state", { window });
    await desk.call("places.placeAll", { window, job, dryRun: false });
    expect(await desk.call("edit.state", { window })).toEqual(state);
  });
});

describe("the list to work through", () => {
  it("has partners first, with suggestions, and shrinks with each choice", async () => {
    const desk = await unplacedDesk();
    await desk.call("places.placeAll", { window, job, dryRun: false });
    const { total, rows } = await desk.call("places.unplaced", { ...ALL, offset: 0, limit: 200 });
    expect([total, rows.length]).toEqual([61, 61]);
    const miami = rows.find(({ city, answer }) => city === "Miami" && answer.kind === "unplaced");
    const answer = miami?.answer;
    if (miami === undefined || answer?.kind !== "unplaced") throw new Error("expected Miami to be ambiguous");
    expect(answer.reason).toBe("ambiguous-city");
    const [florida] = answer.suggestions.filter(({ region }) => region === "US-FL");
    if (florida === undefined) throw new Error("expected a suggestion in Florida");
    const { type, id } = miami;
    const item = { type, id, latitude: florida.latitude, longitude: florida.longitude, source: florida.source };
    expect(await desk.call("places.place", { items: [item], window })).toEqual({ placed: 1 });
    expect((await desk.call("places.unplaced", { ...ALL, offset: 0, limit: 1 })).total).toBe(60);
    expect((await desk.call("record.read", { type, id })).record.value).toMatchObject({
      latitude: florida.latitude,
      placeSource: "city",
      placeCertainty: "confirmed",
    });
    await desk.call("edit.undo", { window });
    expect((await desk.call("places.unplaced", { ...ALL, offset: 60, limit: 10 })).rows).toHaveLength(1);
  });

  it("writes nothing where one of the records is gone, or a point is outside the globe", async () => {
    const desk = await unplacedDesk();
    const bare = coordinates(desk);
    const at = { latitude: 1, longitude: 2, source: "given" as const };
    const items = [
      { type: "partner" as const, id: "P001", ...at },
      { type: "customer" as const, id: "gone", ...at },
    ];
    await expect(desk.call("places.place", { items, window })).rejects.toMatchObject({
      code: "not-found",
      message: 'there is no customer "gone" in this book any more',
    });
    expect(coordinates(desk)).toBe(bare);
    await expect(desk.call("places.place", { items: [{ type: "partner", id: "P001", ...at, latitude: 91 }], window })).rejects.toThrow(
      /items\.0\.latitude is 91: a latitude is from -90 to 90/,
    );
  });
});

describe("how a place was found", () => {
  it("is forgotten where the coordinates are typed over, and kept where something else is changed", async () => {
    const desk = await unplacedDesk();
    await desk.call("places.placeAll", { window, job, dryRun: false });
    const save = async (change: object) => {
      const { record, version } = await desk.call("record.read", { type: "partner", id: "P001" });
      if (record.type !== "partner") throw new Error("expected a partner");
      await desk.call("record.save", {
        record: { type: "partner", value: { ...record.value, ...change } },
        basedOn: version,
        create: false,
        window,
      });
      return (await desk.call("record.read", { type: "partner", id: "P001" })).record.value;
    };
    expect(await save({ notes: "calls back", placeSource: undefined })).toMatchObject({ placeSource: "city", placeCertainty: "likely" });
    expect(await save({ latitude: 40, longitude: -74 })).toMatchObject({ latitude: 40, placeSource: null, placeCertainty: null });
    await desk.call("edit.undo", { window });
    expect((await desk.call("record.read", { type: "partner", id: "P001" })).record.value).toMatchObject({ placeSource: "city" });
  });
});

describe("an address typed in", () => {
  it("is found without changing anything", async () => {
    const desk = deskOn();
    await desk.call("book.openSample", { sample: "network" });
    const address = { city: "Wien", region: null, postalCode: null, country: "Österreich" };
    expect(await desk.call("places.find", { address })).toMatchObject({
      kind: "placed",
      source: "city",
      sentence: "the only Vienna in Austria",
    });
    expect(await desk.call("places.find", { address: { ...address, city: "Springfield", country: "USA" } })).toMatchObject({
      kind: "unplaced",
      reason: "ambiguous-city",
    });
  });
});

describe("postal codes", () => {
  const CSV = ["country,postal code,latitude,longitude", "DE,80331,48.1345,11.571"];
  const GEONAMES = ["DE", "10115", "Berlin", "Berlin", "BE", "", "", "", "", "52.5323", "13.3846", "4"].join("\t");

  it("come as text, say what they are, and place better than the city", async () => {
    const desk = await unplacedDesk();
    const text = CSV.join("\n");
    expect(await desk.call("postalCodes.import", { table: { text, name: "codes.csv" }, skipRefused: false, dryRun: false })).toEqual({
      imported: true,
      countries: [{ country: "DE", name: "Germany", codes: 1 }],
      refused: [],
      refusedCount: 0,
    });
    expect(await desk.call("postalCodes.read", {})).toEqual([{ country: "DE", name: "Germany", codes: 1 }]);
    const address = { city: "Munich", region: null, postalCode: "D-80331", country: "DE" };
    expect(await desk.call("places.find", { address })).toMatchObject({ latitude: 48.1345, source: "postal-code", certainty: "close" });
  });

  it("come as a file, whose countries replace what there was of them", async () => {
    const desk = await unplacedDesk();
    await desk.call("postalCodes.import", {
      table: { text: [...CSV, "FR,75001,48.86,2.34"].join("\n"), name: "codes.csv" },
      skipRefused: false,
      dryRun: false,
    });
    const path = writeLines(join(temporaryFolder(), "DE.txt"), [GEONAMES]);
    await desk.call("postalCodes.import", { table: { path }, skipRefused: false, dryRun: false });
    expect(await desk.call("postalCodes.read", {})).toEqual([
      { country: "DE", name: "Germany", codes: 1 },
      { country: "FR", name: "France", codes: 1 },
    ]);
    const found = (postalCode: string) => desk.call("places.find", { address: { city: null, region: null, postalCode, country: "DE" } });
    expect(await found("10115")).toMatchObject({ kind: "placed", sentence: "postal code 10115 (Berlin)" });
    expect(await found("80331")).toMatchObject({ kind: "unplaced" });
  });

  it("with bad rows are not imported, unless they are to be left out", async () => {
    const desk = await unplacedDesk();
    const table = { text: [...CSV, "DE,10115,north,13.4"].join("\n"), name: "codes.csv" };
    const refused = ['codes.csv, row 3, column latitude: "north", expected degrees from -90 to 90, such as 47.61'];
    expect(await desk.call("postalCodes.import", { table, skipRefused: false, dryRun: false })).toMatchObject({
      imported: false,
      refused,
      refusedCount: 1,
    });
    expect(await desk.call("postalCodes.read", {})).toEqual([]);
    expect(await desk.call("postalCodes.import", { table, skipRefused: true, dryRun: false })).toMatchObject({ imported: true, refused });
    expect(await desk.call("postalCodes.read", {})).toHaveLength(1);
  });

  it("are refused where they are no table, or no file", async () => {
    const desk = await unplacedDesk();
    await expect(
      desk.call("postalCodes.import", { table: { text: "a,b\n1,2\n", name: "x.csv" }, skipRefused: true, dryRun: false }),
    ).rejects.toMatchObject({
      code: "invalid-input",
    });
    await expect(
      desk.call("postalCodes.import", { table: { path: "/nowhere/DE.txt" }, skipRefused: true, dryRun: false }),
    ).rejects.toMatchObject({
      code: "not-found",
      message: 'there is no file "/nowhere/DE.txt"',
    });
  });
});
