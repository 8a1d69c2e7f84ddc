/** The preferences file: what it remembers, and that a broken one is kept. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { preferencesFile } from "../../../src-main/services/application/preferences.ts";

let data: string;
let log: string[];
const open = () => preferencesFile(data, (line) => log.push(line));

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "apportion-preferences-"));
  log = [];
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

it("knows nothing before the first book", () => {
  expect(open().read()).toEqual({ lastBook: null, recent: [], lists: {} });
  expect(readdirSync(data)).toEqual([]);
});

it("lists the latest book first, each once, ten at most, and leaves nothing beside the file", () => {
  for (let n = 1; n <= 12; n += 1) open().remember(`/b${n}`, `Book ${n}`, n);
  open().remember("/b5", "Book 5", 99);
  const { lastBook, recent } = open().read();
  expect(lastBook).toBe("/b5");
  expect(recent.map((entry) => entry.path)).toEqual(["/b5", "/b12", "/b11", "/b10", "/b9", "/b8", "/b7", "/b6", "/b4", "/b3"]);
  expect(recent[0]).toEqual({ path: "/b5", name: "Book 5", openedAt: 99 });
  expect(readdirSync(data)).toEqual(["state.json"]);
});

it("forgets which book was the last, not the list", () => {
  open().remember("/b", "B", 1);
  open().forgetLast();
  expect(open().read()).toEqual({ lastBook: null, recent: [{ path: "/b", name: "B", openedAt: 1 }], lists: {} });
});

it.each(["", "{", '{"lastBook": 7, "recent": []}', "null"])("keeps a broken file aside and starts anew: %j", (content) => {
  writeFileSync(join(data, "state.json"), content);
  expect(open().read()).toEqual({ lastBook: null, recent: [], lists: {} });
  expect(existsSync(join(data, "state.json"))).toBe(false);
  expect(readFileSync(join(data, "state.json.broken"), "utf8")).toBe(content);
  expect(log).toHaveLength(1);
  expect(log[0]).toContain("state.json.broken");
  open().remember("/b", "B", 1);
  expect(open().read().lastBook).toBe("/b");
});

it("keeps how lists are arranged, each by its name, whatever books are opened", () => {
  const layout = { columns: [{ id: "name", shown: true, width: 240 }] };
  open().arrange("partners", layout);
  open().arrange("customers", { columns: [] });
  open().remember("/b", "B", 1);
  expect(open().read().lists).toEqual({ partners: layout, customers: { columns: [] } });
  open().arrange("customers", null);
  expect(open().read()).toMatchObject({ lastBook: "/b", lists: { partners: layout } });
  expect(Object.keys(open().read().lists)).toEqual(["partners"]);
});

it("lets an arrangement go that it cannot read, and nothing else", () => {
  open().remember("/b", "B", 1);
  const path = join(data, "state.json");
  writeFileSync(path, JSON.stringify({ ...open().read(), lists: { partners: { columns: [{ id: 7 }] } } }));
  expect(open().read()).toMatchObject({ lastBook: "/b", lists: {} });
  expect(log).toEqual([]);
});
