/** Opening and making books: what is refused stays as it is, byte for byte, with nothing left beside it. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { aboutQueries } from "../../../src-main/store/about.ts";
import { APPLICATION_ID } from "../../../src-main/store/inspect.ts";
import { createBook, openBook } from "../../../src-main/store/open.ts";
import { replaceDerived } from "../../../src-main/store/derived.ts";
import { writeRows } from "../../../src-main/store/rows.ts";
import { failure, testFolder } from "./books.ts";
import { NO_ROWS, opportunity } from "./rows.ts";

const MODES = ["write", "read"] as const;

function newBook(): string {
  const path = join(testFolder(), "b.apportion");
  createBook(path, { name: "B" }).close();
  return path;
}

/** Names and bytes of a folder, the lock file apart: it is made before a writer may look closer. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith("-lock"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));
}

describe("createBook", () => {
  test("says what it is, and can be opened again", () => {
    const path = join(testFolder(), "b.apportion");
    const made = createBook(path, { name: "My network", sample: "crm", createdAt: 5 });
    expect(made.readOnly).toBe(false);
    made.close();
    made.close();
    const book = openBook(path, { mode: "read" });
    expect(aboutQueries(book.db).read()).toEqual({ name: "My network", sample: "crm", createdAt: 5 });
    book.close();
  });

  test("a closed book is one file beside its lock", () => {
    const folder = testFolder();
    const book = createBook(join(folder, "b.apportion"), { name: "B" });
    aboutQueries(book.db).rename("C");
    expect(readdirSync(folder)).toContain("b.apportion-wal");
    book.close();
    expect(readdirSync(folder).toSorted()).toEqual(["b.apportion", "b.apportion-lock"]);
  });

  test("never takes the place of a file", () => {
    const path = newBook();
    const before = contents(join(path, ".."));
    expect(failure(() => createBook(path, { name: "Other" }))).toMatchObject({ code: "conflict", message: expect.stringContaining(path) });
    expect(contents(join(path, ".."))).toEqual(before);
  });

  test("leaves nothing where filling fails, and the name stays free", () => {
    const folder = testFolder();
    const path = join(folder, "b.apportion");
    const fill = () => {
      throw new Error("row 7 is wrong");
    };
    expect(failure(() => createBook(path, { name: "B", fill })).message).toBe("row 7 is wrong");
    expect(contents(folder)).toEqual({});
    createBook(path, { name: "B" }).close();
  });

  test("refuses a folder that is not there", () => {
    expect(failure(() => createBook(join(testFolder(), "no", "b.apportion"), { name: "B" }))).toMatchObject({ code: "not-found" });
  });

  test("refuses a name that would be trimmed to another", () => {
    expect(failure(() => createBook(join(testFolder(), "b "), { name: "B" })).code).toBe("invalid-input");
  });
});

describe("openBook", () => {
  test("a writer has WAL, full synchronisation and foreign keys", () => {
    const book = openBook(newBook(), { mode: "write" });
    const setting = (name: string) => book.db.pragma(name, { simple: true });
    expect([setting("journal_mode"), setting("synchronous"), setting("foreign_keys"), setting("busy_timeout")]).toEqual([
      "wal",
      2,
      1,
      5000,
    ]);
    expect(setting("application_id")).toBe(APPLICATION_ID);
    book.close();
  });

  test("a reader changes nothing, not even with temporary tables", () => {
    const path = newBook();
    const before = contents(join(path, ".."));
    const book = openBook(path, { mode: "read" });
    expect(book.readOnly).toBe(true);
    replaceDerived(book.db, [], [{ opportunity: "o", situation: "waiting", partner: null, offers: 0, revenueInBase: null }]);
    expect(failure(() => aboutQueries(book.db).rename("X")).code).toBe("SQLITE_READONLY");
    book.close();
    expect(contents(join(path, ".."))).toEqual(before);
  });

  test.each(MODES)("%s: a missing file, a folder, an empty file are named", (mode) => {
    const folder = testFolder();
    const missing = join(folder, "missing.apportion");
    expect(failure(() => openBook(missing, { mode }))).toMatchObject({ code: "not-found", message: expect.stringContaining(missing) });
    mkdirSync(join(folder, "dir"));
    expect(failure(() => openBook(join(folder, "dir"), { mode }))).toMatchObject({
      code: "store-unreadable",
      message: expect.stringMatching(/dir is a folder/),
    });
    writeFileSync(join(folder, "empty"), "");
    expect(failure(() => openBook(join(folder, "empty"), { mode }))).toMatchObject({
      code: "store-unreadable",
      message: expect.stringMatching(/empty is empty \(0 bytes\)/),
    });
    expect(readdirSync(folder).toSorted()).toEqual(["dir", "empty"]);
  });

  test.each(MODES)("%s: a file that is no database is kept and named", (mode) => {
    const folder = testFolder();
    const path = join(folder, "text.apportion");
    writeFileSync(path, "id,name\n".repeat(1000));
    const before = contents(folder);
    expect(failure(() => openBook(path, { mode }))).toMatchObject({ code: "store-corrupt", message: expect.stringContaining(path) });
    expect(contents(folder)).toEqual(before);
  });

  test.each(MODES)("%s: a damaged book is kept and named", (mode) => {
    const folder = testFolder();
    const path = join(folder, "b.apportion");
    const opportunities = Array.from({ length: 2000 }, (_, index) => opportunity(`o${index}`));
    createBook(path, { name: "B", fill: (db) => writeRows(db, { ...NO_ROWS, opportunities }) }).close();
    const bytes = readFileSync(path);
    // From the middle on: pages of tables, not the schema.
    bytes.fill(0xa5, bytes.length / 2);
    writeFileSync(path, bytes);
    const before = contents(folder);
    expect(failure(() => openBook(path, { mode }))).toMatchObject({ code: "store-corrupt", message: expect.stringContaining(path) });
    expect(contents(folder)).toEqual(before);
  });

  test.each(MODES)("%s: a newer book is refused and left as it is, without WAL files", (mode) => {
    const path = newBook();
    const newer = new Database(path);
    newer.pragma("journal_mode = WAL");
    newer.pragma("user_version = 9000");
    newer.close();
    const before = contents(join(path, ".."));
    expect(Object.keys(before)).toEqual(["b.apportion"]);
    expect(failure(() => openBook(path, { mode }))).toMatchObject({ code: "store-too-new", message: expect.stringContaining("9000") });
    expect(contents(join(path, ".."))).toEqual(before);
  });

  test("a newer book is recognised in the log that a crash left, and both files stay", () => {
    const path = newBook();
    const newer = new Database(path);
    newer.pragma("journal_mode = WAL");
    newer.pragma("wal_checkpoint(TRUNCATE)");
    newer.pragma("user_version = 9000");
    const crashed = join(testFolder(), "b.apportion");
    for (const ending of ["", "-wal"]) copyFileSync(path + ending, crashed + ending);
    newer.close();
    const files = () => ["", "-wal"].map((ending) => readFileSync(crashed + ending).toString("base64"));
    const before = files();
    expect(failure(() => openBook(crashed, { mode: "write" })).code).toBe("store-too-new");
    expect(files()).toEqual(before);
  });

  test.each(MODES)("%s: another program's database is refused by name", (mode) => {
    const folder = testFolder();
    const path = join(folder, "browser.sqlite");
    const foreign = new Database(path);
    foreign.exec("CREATE TABLE cookies (id)");
    foreign.close();
    const before = contents(folder);
    expect(failure(() => openBook(path, { mode }))).toMatchObject({
      code: "store-unreadable",
      message: expect.stringMatching(/browser\.sqlite is an SQLite database of another program/),
    });
    expect(contents(folder)).toEqual(before);
  });

  test.skipIf(process.platform === "win32")("a link leads to the same book and the same lock", () => {
    const path = newBook();
    const link = join(testFolder(), "link.apportion");
    symlinkSync(path, link);
    const book = openBook(link, { mode: "write" });
    expect(book.path).toBe(path);
    expect(failure(() => openBook(path, { mode: "write" })).code).toBe("book-in-use");
    book.close();
    openBook(path, { mode: "write" }).close();
  });
});
