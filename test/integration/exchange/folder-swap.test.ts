import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync, existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { recoverBookFolder } from "../../../src-main/exchange/book/folder-swap.ts";
import { readBookFolder } from "../../../src-main/exchange/book/read-book.ts";
import { writeBookFolder } from "../../../src-main/exchange/book/write-book.ts";
import { smallBookWith, temporaryFolder } from "../../unit/exchange/small-book.ts";

const small = readBookFolder(smallBookWith({}));
const renamed = (name: string) => ({ ...small, products: small.products.map((row) => ({ ...row, name })) });

/** A folder with a book in it, in a folder of its own. */
function newBook(): string {
  const folder = join(temporaryFolder(), "book");
  writeBookFolder(folder, small);
  return folder;
}

const beside = (folder: string) => readdirSync(dirname(folder)).filter((name) => name !== basename(folder));

/** The number of a process that has ended. */
function deadProcess(): number {
  return spawnSync(process.execPath, ["--version"]).pid;
}

const leftover = (folder: string, what: "new" | "old", pid: number) =>
  join(dirname(folder), `.${basename(folder)}.apportion-${what}-${pid}`);

describe("writing a book over another", () => {
  it("keeps the files that are not the book's, and leaves nothing beside", () => {
    const folder = newBook();
    mkdirSync(join(folder, "mine"));
    writeFileSync(join(folder, "mine", "notes.txt"), "keep me");
    writeFileSync(join(folder, "README.md"), "and me");
    writeBookFolder(folder, renamed("other"));
    expect(readBookFolder(folder)).toEqual(renamed("other"));
    expect(readFileSync(join(folder, "mine", "notes.txt"), "utf8")).toBe("keep me");
    expect(readFileSync(join(folder, "README.md"), "utf8")).toBe("and me");
    expect(beside(folder)).toEqual([]);
  });

  it("leaves the old book alone where the new one cannot be written", () => {
    const folder = newBook();
    const [partner] = small.partners;
    const broken = { ...small, partners: partner === undefined ? [] : [{ ...partner, products: ["a;b"] }] };
    expect(() => writeBookFolder(folder, broken)).toThrow(
      'partners.csv, column products: "a;b", expected a name other than "*" and without ";"',
    );
    expect(readBookFolder(folder)).toEqual(small);
    expect(beside(folder)).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("writes through a link, which stays one", () => {
    const folder = newBook();
    const link = join(temporaryFolder(), "link");
    symlinkSync(folder, link);
    writeBookFolder(link, renamed("other"));
    expect(readBookFolder(folder)).toEqual(renamed("other"));
    expect(readBookFolder(link)).toEqual(renamed("other"));
  });
});

describe("after a crash", () => {
  it("puts the old book back where it happened between the two renames", () => {
    const folder = newBook();
    const pid = deadProcess();
    writeBookFolder(leftover(folder, "new", pid), renamed("new"));
    renameSync(folder, leftover(folder, "old", pid));
    expect(readBookFolder(folder)).toEqual(small);
    expect(existsSync(leftover(folder, "old", pid))).toBe(false);
  });

  it("removes what a dead process left beside, at the next writing", () => {
    const folder = newBook();
    const pid = deadProcess();
    mkdirSync(leftover(folder, "new", pid));
    writeBookFolder(leftover(folder, "old", pid), renamed("old"));
    recoverBookFolder(folder);
    expect(readBookFolder(folder)).toEqual(small);
    writeBookFolder(folder, renamed("next"));
    expect(readBookFolder(folder)).toEqual(renamed("next"));
    expect(beside(folder)).toEqual([]);
  });

  it("has a whole book, the old one or a new one, whenever the writer is killed", async () => {
    const folder = newBook();
    const script = fileURLToPath(new URL("write-forever.ts", import.meta.url));
    const names = new Set<string>();
    for (let round = 0; round < 12; round++) {
      const child = spawn(process.execPath, [script, folder], { stdio: ["ignore", "pipe", "inherit"] });
      await once(child.stdout, "data");
      // Another moment of the writing each time.
      setTimeout(() => child.kill("SIGKILL"), round * 3);
      await once(child, "exit");
      const { partners, products } = readBookFolder(folder);
      const [first] = partners;
      names.add(first?.name ?? "");
      expect([...partners, ...products].map(({ name }) => name)).toEqual(Array.from({ length: 4 }, () => first?.name));
    }
    expect(names.size).toBeGreaterThan(1);
    writeBookFolder(folder, small);
    expect(beside(folder)).toEqual([]);
  });
});
