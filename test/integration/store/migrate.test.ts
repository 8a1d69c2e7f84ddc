/** Migrations: all or nothing, with a backup that is never overwritten. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { APPLICATION_ID } from "../../../src-main/store/inspect.ts";
import { applyMigrations, readMigrations, type Migration } from "../../../src-main/store/migrate.ts";
import { createBook, openBook } from "../../../src-main/store/open.ts";
import { writeRows } from "../../../src-main/store/rows.ts";
import { failure, testFolder } from "./books.ts";
import { NO_ROWS, offer, opportunity, partner } from "./rows.ts";

const SHIPPED = readMigrations();
const NEWEST = SHIPPED.length;

const OLD_ROWS = {
  ...NO_ROWS,
  partners: [partner("p")],
  opportunities: [opportunity("o")],
  offers: [offer("f", { opportunity: "o", partner: "p" }), offer("g", { opportunity: "o", partner: "p" })],
};

function next(...sql: readonly string[]): Migration[] {
  return [...SHIPPED, ...sql.map((text, index) => ({ version: NEWEST + index + 1, name: `${NEWEST + index + 1}-test.sql`, sql: text }))];
}

function newBook(): string {
  const path = join(testFolder(), "b.apportion");
  createBook(path, { name: "B", fill: (db) => writeRows(db, { ...NO_ROWS, partners: [partner("p")] }) }).close();
  return path;
}

function filesOf(path: string): string[] {
  return readdirSync(join(path, "..")).toSorted();
}

function folderOf(...names: readonly string[]): URL {
  const folder = join(testFolder(), "migrations");
  mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), "SELECT 1");
  return pathToFileURL(`${folder}/`);
}

describe("readMigrations", () => {
  test("gives those that are shipped, numbered from 1", () => {
    expect(SHIPPED.map((migration) => migration.version)).toEqual(SHIPPED.map((_, index) => index + 1));
    expect(SHIPPED[0]?.name).toBe("0001-initial.sql");
  });

  test("refuses a gap, a double and a name of another form", () => {
    expect(() => readMigrations(folderOf("0001-a.sql", "0003-c.sql"))).toThrow("0003-c.sql: expected number 2");
    expect(() => readMigrations(folderOf("0001-a.sql", "0001-b.sql"))).toThrow("0001-b.sql: expected number 2");
    expect(() => readMigrations(folderOf("0001-a.sql", "2-b.sql"))).toThrow("2-b.sql: expected a name like 0001-initial.sql");
  });
});

describe("opening an older book", () => {
  test("applies all that is pending and keeps a backup of what was", () => {
    const path = newBook();
    const migrations = next("ALTER TABLE partners ADD COLUMN phone TEXT", "UPDATE partners SET phone = '1'");
    const book = openBook(path, { mode: "write", migrations });
    expect(book.db.prepare("SELECT id, phone FROM partners").all()).toEqual([{ id: "p", phone: "1" }]);
    expect(book.db.pragma("user_version", { simple: true })).toBe(NEWEST + 2);
    expect(book.db.pragma("foreign_keys", { simple: true })).toBe(1);
    book.close();
    const backup = `${path}.backup-v${NEWEST}`;
    const before = openBook(backup, { mode: "read" });
    expect(before.db.prepare("SELECT count(*) AS count FROM pragma_table_info('partners') WHERE name = 'phone'").get()).toEqual({
      count: 0,
    });
    expect(before.db.prepare("SELECT id FROM partners").all()).toEqual([{ id: "p" }]);
    before.close();
  });

  test("of format 2 moves the histories of offers and settings into the one history, whole", () => {
    const path = join(testFolder(), "old.apportion");
    const old = new Database(path);
    old.pragma(`application_id = ${APPLICATION_ID}`);
    applyMigrations(old, SHIPPED.slice(0, 2));
    writeRows(old, OLD_ROWS);
    old.exec(`
      INSERT INTO acts (done_at, done_by, label, undoes) VALUES (5, 'Ada', 'new partner p', NULL), (25, 'Ada', 'new partner p', 1);
      INSERT INTO record_changes (act_id, type, record_id, before, after) VALUES (1, 'partner', 'p', NULL, '{"id":"p"}'), (2, 'partner', 'p', '{"id":"p"}', NULL);
      INSERT INTO offer_changes (offer_id, changed_at, changed_by, action, reason, before, after) VALUES
        ('f', 10, 'Ada', 'deliver', 'knows them', NULL, '{"id":"f"}'), ('g', 10, 'Ada', 'deliver', NULL, NULL, '{"id":"g"}'),
        ('f', 30, 'Bob', 'withdraw', 'delivery undone', '{"id":"f"}', '{"id":"f","outcome":"withdrawn"}');
      INSERT INTO setting_changes (name, changed_at, changed_by, before, after) VALUES
        ('order', 20, 'Ada', NULL, 'revenue'), ('offer-days', 20, 'Ada', '7', NULL);`);
    old.close();
    const book = openBook(path, { mode: "write" });
    const changes = book.db.prepare(
      `SELECT a.done_at, a.done_by, a.label, c.type, c.record_id, c.before, c.after, c.reason
        FROM record_changes c JOIN acts a ON a.id = c.act_id ORDER BY c.id`,
    );
    expect(changes.raw().all()).toEqual([
      [5, "Ada", "new partner p", "partner", "p", null, '{"id":"p"}', null],
      [10, "Ada", "delivery", "offer", "f", null, '{"id":"f"}', "knows them"],
      [10, "Ada", "delivery", "offer", "g", null, '{"id":"g"}', null],
      [20, "Ada", "change of settings", "setting", "order", null, '{"id":"order","value":"revenue"}', null],
      [20, "Ada", "change of settings", "setting", "offer-days", '{"id":"offer-days","value":"7"}', null, null],
      [25, "Ada", "new partner p", "partner", "p", '{"id":"p"}', null, null],
      [30, "Bob", "withdrawal", "offer", "f", '{"id":"f"}', '{"id":"f","outcome":"withdrawn"}', "delivery undone"],
    ]);
    const acts = book.db.prepare("SELECT id, done_at, undoes FROM acts ORDER BY id").raw().all();
    expect(acts).toEqual([1, 2, 3, 4, 5].map((id, i) => [id, [5, 10, 20, 25, 30][i], id === 4 ? 1 : null]));
    book.close();
  });

  test("never overwrites an older backup", () => {
    const path = newBook();
    const older = `${path}.backup-v${NEWEST}`;
    writeFileSync(older, "precious");
    openBook(path, { mode: "write", migrations: next("CREATE TABLE extra (id) ") }).close();
    expect(readFileSync(older, "utf8")).toBe("precious");
    expect(filesOf(path)).toEqual(
      ["b.apportion", `b.apportion.backup-v${NEWEST}`, `b.apportion.backup-v${NEWEST}-2`, "b.apportion-lock"].toSorted(),
    );
  });

  test("where one of several fails, book and folder are as before, and the migration is named", () => {
    const path = newBook();
    const bytes = readFileSync(path);
    const migrations = next("CREATE TABLE extra (id)", "INSERT INTO nowhere VALUES (1)");
    expect(failure(() => openBook(path, { mode: "write", migrations }))).toMatchObject({
      code: "internal",
      message: expect.stringMatching(new RegExp(`^${NEWEST + 2}-test.sql failed: no such table: nowhere`)),
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(filesOf(path)).toEqual(["b.apportion", "b.apportion-lock"]);
    openBook(path, { mode: "write" }).close();
  });

  test("a migration that would leave references to nothing is undone", () => {
    const path = newBook();
    const sql = "INSERT INTO partner_products (partner_id, position, product_id) VALUES ('p', 0, 'nothing')";
    expect(failure(() => openBook(path, { mode: "write", migrations: next(sql) })).message).toMatch(/1 references to nothing/);
    expect(filesOf(path)).toEqual(["b.apportion", "b.apportion-lock"]);
  });

  test("a migration may rebuild a table that others refer to", () => {
    const path = newBook();
    const sql = `CREATE TABLE fresh (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
      INSERT INTO fresh SELECT id, name FROM products; DROP TABLE products; ALTER TABLE fresh RENAME TO products`;
    const book = openBook(path, { mode: "write", migrations: next(sql) });
    expect(book.db.pragma("user_version", { simple: true })).toBe(NEWEST + 1);
    book.close();
  });

  test("for reading it is not migrated, and says so", () => {
    const path = newBook();
    const bytes = readFileSync(path);
    expect(failure(() => openBook(path, { mode: "read", migrations: next("CREATE TABLE extra (id)") })).code).toBe("read-only");
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test("a book that is up to date gets no backup", () => {
    const path = newBook();
    openBook(path, { mode: "write" }).close();
    expect(filesOf(path)).toEqual(["b.apportion", "b.apportion-lock"]);
    const raw = new Database(path, { readonly: true });
    expect(raw.pragma("user_version", { simple: true })).toBe(NEWEST);
    raw.close();
  });
});
