/** Opening, making and putting away books, on real files. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { AppEvent } from "../../../src-main/contract/events.ts";
import { createDesk, type Desk } from "../../../src-main/services/application/desk.ts";
import { writeSmallBook } from "./small-book.ts";

const resources = fileURLToPath(new URL("../../../resources", import.meta.url));
const NOW = Date.UTC(2026, 0, 2, 10, 11, 12);
let data: string;
let log: string[];
let events: AppEvent[];
let desks: Desk[];

function desk(): Desk {
  const made = createDesk({
    data,
    resources,
    version: "1.2.3",
    user: "ann",
    now: () => NOW,
    emit: (event) => events.push(event),
    log: (line) => log.push(line),
  });
  desks.push(made);
  return made;
}

const inBooks = () =>
  existsSync(join(data, "books")) ? readdirSync(join(data, "books")).filter((name) => !name.startsWith("Mine.apportion-")) : [];

beforeEach(() => {
  data = realpathSync(mkdtempSync(join(tmpdir(), "apportion-desk-")));
  [log, events, desks] = [[], [], []];
});
afterEach(() => {
  for (const made of desks) made.end();
  rmSync(data, { recursive: true, force: true });
});

describe("a new book", () => {
  it("is empty, named, and the open one", () => {
    const mine = desk();
    mine.create("Q1 / 2026");
    const { book, recent } = mine.state();
    expect(book).toMatchObject({
      path: join(data, "books", "Q1 - 2026.apportion"),
      name: "Q1 - 2026",
      sample: null,
      partners: 0,
      opportunities: 0,
    });
    expect(book).toMatchObject({
      standing: false,
      asOf: NOW,
      timeZone: "UTC",
      baseCurrency: "USD",
      distanceUnit: "km",
      reviewCount: 0,
      readOnly: false,
    });
    expect(recent).toEqual([{ path: book?.path, name: "Q1 - 2026", openedAt: NOW, exists: true }]);
    expect(events).toEqual([{ type: "changed", topic: "app" }]);
  });

  it("has a name of its own", () => {
    const mine = desk();
    mine.create("Mine");
    expect(() => mine.create("Mine")).toThrow(expect.objectContaining({ code: "conflict" }));
    expect(() => mine.create("crm SAMPLE")).toThrow(expect.objectContaining({ code: "conflict" }));
    expect(mine.state().book?.name).toBe("Mine");
    expect(inBooks()).toEqual(["Mine.apportion"]);
  });
});

describe("opening", () => {
  it("a folder of CSV files makes a copy, each time another", () => {
    const folder = writeSmallBook(join(data, "north"));
    const mine = desk();
    mine.open(folder);
    expect(mine.state().book).toMatchObject({
      name: "north",
      partners: 2,
      opportunities: 1,
      standing: true,
      baseCurrency: "EUR",
      timeZone: "Europe/Berlin",
    });
    // The end of 31 January in Berlin.
    expect(mine.state().book?.asOf).toBe(Date.UTC(2026, 0, 31, 22, 59, 59, 999));
    mine.open(folder);
    expect(mine.state().book?.name).toBe("north 2");
    expect(readdirSync(folder).toSorted()).toEqual(["opportunities.csv", "partners.csv", "settings.csv"]);
  });

  it("a wrong folder leaves the open book and the books folder as they were", () => {
    const mine = desk();
    mine.create("Mine");
    const before = inBooks();
    const folder = writeSmallBook(join(data, "south"), "-5");
    expect(() => mine.open(folder)).toThrow(/partners\.csv, row 2, column capacity: "-5", expected/);
    expect(() => mine.open(join(data, "nowhere"))).toThrow(expect.objectContaining({ code: "not-found" }));
    expect(mine.state().book?.name).toBe("Mine");
    expect(inBooks()).toEqual(before);
  });

  it("the open book again keeps it writable", () => {
    const mine = desk();
    mine.create("Mine");
    mine.open(join(data, "books", "Mine.apportion"));
    expect(mine.state().book?.readOnly).toBe(false);
  });

  it("a book that another holds shows it without the right to change it", () => {
    const first = desk();
    first.create("Shared");
    const second = desk();
    second.open(join(data, "books", "Shared.apportion"));
    expect(second.state().book).toMatchObject({ name: "Shared", readOnly: true });
    first.end();
    second.putAway();
    second.open(join(data, "books", "Shared.apportion"));
    expect(second.state().book?.readOnly).toBe(false);
  });
});

describe("at the start", () => {
  it("the last book is opened again, unless it was put away", () => {
    const first = desk();
    first.create("Mine");
    first.end();
    const second = desk();
    second.start(null);
    expect(second.state().book?.name).toBe("Mine");
    second.putAway();
    const third = desk();
    third.start(null);
    expect(third.state()).toMatchObject({ book: null, recent: [{ name: "Mine", exists: true }] });
    expect(() => third.session.book()).toThrow(expect.objectContaining({ code: "no-book" }));
  });

  it.each([
    ["damaged", "store-corrupt", (path: string) => writeFileSync(path, "this is no database, whatever its name says. ".repeat(10))],
    ["gone", "not-found", (path: string) => rmSync(path)],
  ])("a last book that is %s is said by none being open, and by the error of opening it", (_, code, spoil) => {
    const first = desk();
    first.create("Mine");
    first.end();
    const path = join(data, "books", "Mine.apportion");
    spoil(path);
    const second = desk();
    second.start(null);
    expect(second.state().book).toBeNull();
    expect(log).toHaveLength(1);
    expect(log[0]).toContain(path);
    expect(() => second.open(path)).toThrow(expect.objectContaining({ code }));
  });
});

describe("a sample", () => {
  it("opens on a copy, which stays what the user made of it", () => {
    const first = desk();
    first.openSample("crm");
    expect(first.state().book).toMatchObject({ name: "CRM sample", sample: "crm", partners: 35, opportunities: 8800, standing: true });
    first.session.book().db.prepare("UPDATE partners SET notes = 'mine' WHERE id = 'Vicki Laflamme'").run();
    first.openSample("crm");
    first.create("Other");
    first.openSample("crm");
    const note = first.session.book().db.prepare("SELECT notes FROM partners WHERE id = 'Vicki Laflamme'").pluck();
    expect(note.get()).toBe("mine");
    expect(first.state().book?.readOnly).toBe(false);
  });

  it("can be started over, and the old copy is kept under a name that says when", () => {
    const mine = desk();
    mine.openSample("crm");
    mine.session.book().db.prepare("UPDATE partners SET notes = 'mine' WHERE id = 'Vicki Laflamme'").run();
    const kept = mine.startOver();
    expect(kept).toBe(join(data, "books", "CRM sample, kept 2026-01-02 1011.apportion"));
    const note = () => mine.session.book().db.prepare("SELECT notes FROM partners WHERE id = 'Vicki Laflamme'").pluck().get();
    expect(mine.state().book?.name).toBe("CRM sample");
    expect(note()).toBeNull();
    mine.open(kept);
    expect(note()).toBe("mine");
    expect(mine.state().book?.sample).toBe("crm");
  });

  it("alone can be started over", () => {
    const mine = desk();
    mine.create("Mine");
    expect(() => mine.startOver()).toThrow(expect.objectContaining({ code: "conflict" }));
    expect(mine.state().book?.name).toBe("Mine");
  });

  it("that misses its files is put back when starting over fails", () => {
    const empty = join(data, "no-resources");
    mkdirSync(empty);
    desk().openSample("crm");
    desks[0]?.end();
    const mine = createDesk({ data, resources: empty, version: "0", emit: () => undefined, log: () => undefined });
    desks.push(mine);
    mine.start(null);
    expect(() => mine.startOver()).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(mine.state().book).toMatchObject({ name: "CRM sample", opportunities: 8800, readOnly: false });
    expect(inBooks().filter((name) => name.includes("kept"))).toEqual([]);
  });

  it("is there whole or not at all when the process is killed while making it", { timeout: 60_000 }, async () => {
    const script = fileURLToPath(new URL("./open-sample.ts", import.meta.url));
    let killed = 0;
    for (const delay of [20, 60, 120, 200, 300]) {
      rmSync(join(data, "books"), { recursive: true, force: true });
      const child = spawn(process.execPath, [script, data], { stdio: ["ignore", "pipe", "inherit"] });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once("exit", (_, signal) => resolve(signal)));
      await new Promise((resolve) => child.stdout.once("data", resolve));
      setTimeout(() => child.kill("SIGKILL"), delay);
      if ((await ended) === "SIGKILL") killed += 1;
      const mine = desk();
      mine.openSample("crm");
      expect(mine.state().book).toMatchObject({ partners: 35, opportunities: 8800, readOnly: false });
      mine.end();
    }
    expect(killed).toBeGreaterThan(1);
  });
});
