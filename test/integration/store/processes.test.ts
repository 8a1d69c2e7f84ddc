/** Several real processes on one book: one writer, readers beside it, and what a kill leaves. */
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aboutQueries } from "../../../src-main/store/about.ts";
import { createBook, openBook } from "../../../src-main/store/open.ts";
import { writeRows } from "../../../src-main/store/rows.ts";
import { failure, testFolder } from "./books.ts";
import { start } from "./child.ts";
import { NO_ROWS, opportunity } from "./rows.ts";

const COUNT = 20_000;

function newBook(): string {
  const path = join(testFolder(), "b.apportion");
  createBook(path, { name: "first" }).close();
  return path;
}

test("a book that another process writes is refused to writers, and open to readers, who see what it wrote", async () => {
  const path = newBook();
  const other = start("hold.ts", path, "second");
  expect(await other.line()).toBe("held");
  expect(failure(() => openBook(path, { mode: "write" }))).toMatchObject({ code: "book-in-use", message: expect.stringContaining(path) });
  const reader = openBook(path, { mode: "read" });
  expect(aboutQueries(reader.db).read().name).toBe("second");
  reader.close();
});

test("the lock is free as soon as its holder is killed, and nothing that it wrote is lost", async () => {
  const path = newBook();
  const other = start("hold.ts", path, "second");
  expect(await other.line()).toBe("held");
  await other.kill();
  const book = openBook(path, { mode: "write" });
  expect(aboutQueries(book.db).read().name).toBe("second");
  book.close();
  expect(readdirSync(join(path, "..")).toSorted()).toEqual(["b.apportion", "b.apportion-lock"]);
});

test("a reader of what a kill left sees all of it and changes neither book nor log", async () => {
  const path = newBook();
  const other = start("hold.ts", path, "second");
  expect(await other.line()).toBe("held");
  await other.kill();
  expect(statSync(`${path}-wal`).size).toBeGreaterThan(0);
  const files = () => [path, `${path}-wal`].map((file) => readFileSync(file).toString("base64"));
  const before = files();
  const reader = openBook(path, { mode: "read" });
  expect(aboutQueries(reader.db).read().name).toBe("second");
  reader.close();
  expect(files()).toEqual(before);
});

function topics(path: string): { topic: string; count: number }[] {
  const book = openBook(path, { mode: "write" });
  expect(book.db.pragma("integrity_check", { simple: true })).toBe("ok");
  const found = book.db
    .prepare<[], { topic: string; count: number }>("SELECT substr(topic, 1, 3) AS topic, count(*) AS count FROM opportunities GROUP BY 1")
    .all();
  book.close();
  return found;
}

const OLD = [{ topic: "old", count: COUNT }];
const NEW = [{ topic: "new", count: COUNT }];

function oldBook(): string {
  const path = join(testFolder(), "b.apportion");
  const opportunities = Array.from({ length: COUNT }, (_, index) => opportunity(`o${index}`, { topic: "old" }));
  createBook(path, { name: "B", fill: (db) => writeRows(db, { ...NO_ROWS, opportunities }) }).close();
  return path;
}

test.each([0, 7000, COUNT - 1])("an import that is killed at row %i leaves everything as it was", async (row) => {
  const path = oldBook();
  const other = start("import.ts", path, String(COUNT), String(row));
  expect(await other.line()).toBe(`stopped at ${row}`);
  await other.kill();
  expect(topics(path)).toEqual(OLD);
});

test("an import that is killed while it commits leaves all or nothing", async () => {
  const path = oldBook();
  const other = start("import.ts", path, String(COUNT), "none");
  expect(await other.line()).toBe("last row");
  await other.kill();
  expect([OLD, NEW]).toContainEqual(topics(path));
});

test("an import that is let through replaces everything", async () => {
  const path = oldBook();
  const other = start("import.ts", path, String(COUNT), "none");
  expect(await other.line()).toBe("last row");
  expect(await other.line()).toBe("written");
  await other.kill();
  expect(topics(path)).toEqual(NEW);
});

test("a book that was being made when its process was killed has no name yet", async () => {
  const folder = testFolder();
  const path = join(folder, "b.apportion");
  const other = start("create.ts", path);
  expect(await other.line()).toBe("filling");
  await other.kill();
  expect(existsSync(path)).toBe(false);
  createBook(path, { name: "B" }).close();
  expect(readdirSync(folder).toSorted()).toEqual(["b.apportion", "b.apportion-lock"]);
});

test.skipIf(process.platform === "win32")("what may not be written or read, or has no room for a lock, is named", async () => {
  const folder = testFolder();
  const permissions = { free: 0o644, protected: 0o444, lockless: 0o666, secret: 0 };
  for (const [name, mode] of Object.entries(permissions)) {
    createBook(join(folder, name), { name }).close();
    rmSync(join(folder, `${name}-lock`));
    chmodSync(join(folder, name), mode);
  }
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o755));
  const other = start("unprivileged.ts", folder, "write:protected", "read:protected", "write:lockless", "read:secret");
  const answer = async () => JSON.parse((await other.line()) ?? "null") as unknown;
  const named = (name: string) => expect.stringContaining(join(folder, name));
  expect(await answer()).toMatchObject({ code: "read-only", message: named("protected") });
  expect(await answer()).toMatchObject({ code: null });
  expect(await answer()).toMatchObject({ code: "store-unreadable", message: named("lockless") });
  expect(await answer()).toMatchObject({ code: "store-unreadable", message: named("secret") });
});
