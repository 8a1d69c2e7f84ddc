/** Imports point one way only, and the compiler is what enforces it. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importProblem, importsOf, importsUnder, LAYERS, ROOT } from "./layers.ts";

describe("the plan", () => {
  it.each(Object.entries(LAYERS))("holds in %s", (_, { folder }) => {
    const { modules, problems } = importsUnder(folder);
    expect(modules).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  it("has looked at imports, not at nothing", () => {
    const { modules, imports } = importsUnder("src-main");
    expect(modules).toBeGreaterThan(50);
    expect(imports).toBeGreaterThan(modules);
  });

  it.each(Object.entries(LAYERS))("is what the compiler's project of %s says", (_, { folder, layers }) => {
    const { references } = JSON.parse(readFileSync(join(ROOT, folder, "tsconfig.json"), "utf8")) as { references: { path: string }[] };
    const named = references.map(({ path }) => path.split("/").at(-1) ?? "");
    expect(named.toSorted()).toEqual([...layers].toSorted());
  });

  it("keeps the engine free of every global but the language's own", () => {
    const base = JSON.parse(readFileSync(join(ROOT, "tsconfig.base.json"), "utf8")) as {
      compilerOptions: { lib: string[]; types: string[] };
    };
    const { compilerOptions } = JSON.parse(readFileSync(join(ROOT, "src-main/engine/tsconfig.json"), "utf8")) as {
      compilerOptions: object;
    };
    expect({ ...base.compilerOptions, ...compilerOptions }).toMatchObject({ lib: ["ES2023"], types: [] });
  });

  it("reads imports in every form", () => {
    const text = [
      'import fs from "node:fs";',
      'import { a,\n  type B } from "../a.ts";',
      'export * from "./b.ts";',
      'import "./style.css";',
      'const c = await import("../c.ts");',
      'const d = require("d");',
      'new Worker(new URL("./worker.ts", import.meta.url));',
    ].join("\n");
    expect(importsOf(text).toSorted()).toEqual(["../a.ts", "../c.ts", "./b.ts", "./style.css", "./worker.ts", "d", "node:fs"]);
  });

  it.each([
    ["src-main/engine/score.ts", "node:fs"],
    ["src-main/engine/score.ts", "../contract/errors.ts"],
    ["src-main/store/open.ts", "../exchange/book/read-book.ts"],
    ["src-main/exchange/book/read-book.ts", "../../store/open.ts"],
    ["src-main/services/rank.ts", "electron"],
    ["src-renderer/main.tsx", "../src-main/services/rank.ts"],
    ["src-renderer/main.tsx", "@mantine/charts"],
  ])("refuses that %s imports %s", (file, imported) => {
    expect(importProblem(file, imported)).toContain(`${file} -> ${imported}: `);
  });
});

describe("the compiler, on a copy of the sources", { timeout: 60_000 }, () => {
  const copy = mkdtempSync(join(tmpdir(), "apportion-layers-"));
  // With --force: what is new by less than a file's time can tell would pass for built already.
  const compile = (project: string) => {
    const tsc = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, "-b", "--force", project], { cwd: copy, encoding: "utf8" });
    return { status, output: stdout + stderr };
  };

  beforeAll(() => {
    cpSync(join(ROOT, "src-main"), join(copy, "src-main"), { recursive: true });
    cpSync(join(ROOT, "tsconfig.base.json"), join(copy, "tsconfig.base.json"));
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"), "junction");
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("passes the engine as it is", () => {
    expect(compile("src-main/engine")).toEqual({ status: 0, output: "" });
  });

  it.each([
    ["engine", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;', /wrong\.ts.*(TS2591|TS2307|TS2304)/],
    ["engine", "export const now = () => process.uptime();", /wrong\.ts.*(TS2591|TS2304|TS2580)/],
    [
      "engine",
      'import { openBook } from "../store/open.ts";\nexport const open = openBook;',
      /wrong\.ts.*TS6307|TS6307[^]*open\.ts|TS6059/,
    ],
    [
      "exchange",
      'import { openBook } from "../store/open.ts";\nexport const open = openBook;',
      /wrong\.ts.*TS6307|TS6307[^]*open\.ts|TS6059/,
    ],
  ])("refuses in %s: %s", (layer, text, expected) => {
    const wrong = join(copy, "src-main", layer, "wrong.ts");
    writeFileSync(wrong, text);
    const { status, output } = compile(`src-main/${layer}`);
    rmSync(wrong);
    expect(output).toMatch(expected);
    expect(status).not.toBe(0);
  });
});
