import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { METRICS } from "../../../src-main/contract/metrics.ts";
import type { PrintedPlan } from "../../../src-main/services/distribute.ts";
import { SETTING_NAMES } from "../../../src-main/contract/settings.ts";
import { apportion, CLI, emptyFolder, PARTNERS, OPPORTUNITIES, read, sampleCopy, smallBook } from "./command.ts";

interface Printed {
  readonly engine: string;
  readonly asOf: string;
  readonly settings: Record<string, string>;
  readonly lines: readonly {
    opportunity: string;
    partner: string | null;
    score: number | null;
    terms: Record<string, number>;
    imputed: string[];
    available: number;
    failures?: Record<string, number>;
    newcomer?: boolean;
  }[];
  readonly plan?: PrintedPlan;
}

const json = (...args: readonly string[]): Printed => {
  const { code, stdout, stderr } = apportion("distribute", "--format", "json", "--book", ...args);
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Printed;
};

describe("distribute --plan", () => {
  it("adds the best plan's proof under a key of its own, and leaves the standard as it is", () => {
    const book = sampleCopy("crm-sample");
    const greedy = json(book);
    expect(json(book, "--plan", "greedy")).toEqual(greedy);
    const { plan, ...best } = json(book, "--plan", "best");
    expect(Object.keys(best)).toEqual(Object.keys(greedy));
    const sum = best.lines.reduce((total, { score }) => total + (score ?? 0), 0);
    expect(plan?.best.score).toBeCloseTo(sum, 6);
    expect(plan?.best.placed).toBe(best.lines.filter(({ partner }) => partner !== null).length);
    expect(plan?.greedy.score).toBeCloseTo(
      greedy.lines.reduce((total, { score }) => total + (score ?? 0), 0),
      6,
    );
    expect(plan?.gap).toBeLessThan(1e-6);
    expect(plan?.differences.map(({ opportunity }) => opportunity)).toEqual(
      best.lines.filter(({ partner }, i) => partner !== greedy.lines[i]?.partner).map(({ opportunity }) => opportunity),
    );
    expect(apportion("distribute", "--book", book, "--plan", "best").stdout).toMatch(
      /Best plan: total score [\d.]+, within 0\.0000 % of the best possible; no plan places more\nOne after another: \d+ proposed, .* lines differ\n$/,
    );
    const [header] = apportion("distribute", "--book", book, "--plan", "best", "--format", "csv").stdout.split("\r\n");
    expect(header).toBe(apportion("distribute", "--book", book, "--format", "csv").stdout.split("\r\n")[0]);
    expect(apportion("distribute", "--book", book, "--plan", "worst")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--plan is "worst", expected one of greedy, best'),
    });
  });
});

describe("distribute", () => {
  it("prints the run as JSON with all settings and full precision", () => {
    const printed = json(smallBook());
    expect(Object.keys(printed)).toEqual(["engine", "asOf", "settings", "lines"]);
    expect(printed.asOf).toBe("2026-02-01T23:59:59.999Z");
    expect(Object.keys(printed.settings)).toEqual(SETTING_NAMES.filter((name) => !name.startsWith("newcomer-")));
    expect(printed.lines.map(({ opportunity, partner }) => [opportunity, partner])).toEqual([
      ["o1", "p1"],
      ["o2", "p1"],
    ]);
    const [first] = printed.lines;
    expect(Object.keys(first?.terms ?? {})).toEqual(METRICS);
    expect(first?.terms["distance"]).toBeCloseTo(-0.506413438, 12);
    expect(first?.score).toBe(first?.terms["distance"]);
    expect(first?.imputed).toEqual(METRICS.filter((name) => name !== "distance"));
    expect(first).not.toHaveProperty("failures");
  });

  it("says who fails what where nobody is available, and takes --as-of and --set before the book's own", () => {
    const book = smallBook({ "partners.csv": `${PARTNERS}p1,North,yes,1,5000,,,*,*,,,,,,,,\n` });
    const [line] = json(book, "--as-of", "2026-01-01", "--set", "unknown-address=skip", "--set", "winrate=1.5").lines;
    expect(line).toEqual({
      opportunity: "o1",
      partner: null,
      score: null,
      terms: {},
      imputed: [],
      available: 0,
      failures: { "revenue-below-minimum": 1, "territory-not-covered": 1 },
    });
    expect(json(book, "--set", "winrate=1.5").settings["distribution/weights/winrate"]).toBe("1.5");
    expect(json(book, "--as-of", "2026-01-01").lines).toHaveLength(1);
  });

  it("prints a table by default and CSV on request", () => {
    const book = smallBook();
    expect(apportion("distribute", "--book", book).stdout).toMatch(/2 waiting: 2 proposed, 0 without a partner\n$/);
    const [header, first] = apportion("distribute", "--book", book, "--format", "csv").stdout.split("\r\n");
    expect(header).toBe(`opportunity,partner,score,${METRICS.join(",")},imputed,available,failures`);
    expect(first).toMatch(/^o1,p1,-0\.506413438,/);
  });

  it("marks what the newcomers' share gives only where there is one", () => {
    const book = smallBook();
    expect(apportion("distribute", "--book", book).stdout).not.toContain("newcomers");
    // Of these ids only that of n2 has a number in the lowest fifth.
    const rows = ["n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8"].map((id) => `${id},${id},c1,,,,,2026-01-01,,,`);
    const more = smallBook({ "opportunities.csv": `${OPPORTUNITIES}${rows.join("\n")}\n` });
    const printed = json(more, "--set", "newcomer-share=20", "--set", "newcomer-offers=1");
    expect(printed.settings).toMatchObject({ "newcomer-share": "20", "newcomer-offers": "1" });
    const marked = printed.lines.filter((line) => "newcomer" in line);
    expect(marked.map(({ opportunity }) => opportunity)).toEqual(["n2"]);
    expect(marked[0]?.newcomer).toBe(true);
    const share = ["--set", "newcomer-share=20"];
    expect(apportion("distribute", "--book", more, ...share).stdout).toMatch(/; 1 by the newcomers' share\n$/);
    const [header] = apportion("distribute", "--book", more, ...share, "--format", "csv").stdout.split("\r\n");
    expect(header).toMatch(/,failures,newcomers' share$/);
    const ranked = apportion("rank", "--book", more, "--opportunity", "n2", ...share, "--format", "json").stdout;
    expect((JSON.parse(ranked) as { partners: { newcomer?: boolean }[] }).partners.some(({ newcomer }) => newcomer === true)).toBe(true);
  });

  it.each([
    ["newcomer-share=21", 'setting newcomer-share: "21", expected a plain number from 0 to 20 (percent)'],
    ["newcomer-share=-1", 'setting newcomer-share: "-1", expected a plain number from 0 to 20 (percent)'],
    ["newcomer-share=NaN", 'setting newcomer-share: "NaN", expected a plain number from 0 to 20 (percent)'],
    ["newcomer-share=5 %", 'setting newcomer-share: "5 %", expected a plain number from 0 to 20 (percent)'],
    ["newcomer-offers=0", 'setting newcomer-offers: "0", expected a whole number from 1 to 1000000'],
  ])("refuses --set %s in a sentence", (assignment, sentence) => {
    expect(apportion("distribute", "--book", smallBook(), "--set", assignment)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining(sentence),
    });
  });

  it("gives the same from a database as from the folder it was made of, and changes neither", () => {
    const folder = sampleCopy("crm-sample");
    const database = join(emptyFolder(), "sample.apportion");
    expect(apportion("import", "--from", folder, "--book", database).code).toBe(0);
    const before = readdirSync(folder).map((file) => read(folder, file));
    expect(json(database)).toEqual(json(folder));
    expect(readdirSync(folder).map((file) => read(folder, file))).toEqual(before);
  });
});

describe("rank", () => {
  it("gives every partner its score or what it fails", () => {
    const book = smallBook({ "relations.csv": "customer,partner,kind,reason\nc1,p1,never,fell out\n" });
    const { stdout, code } = apportion("rank", "--book", book, "--opportunity", "o1", "--format", "json");
    expect(code).toBe(0);
    const { partners } = JSON.parse(stdout) as { partners: { partner: string; failures: { code: string; sentence: string }[] }[] };
    expect(partners.map(({ partner, failures }) => [partner, failures])).toEqual([
      ["p2", []],
      ["p1", [{ code: "customer-excludes-partner", sentence: "Harbour Ltd must never go to this partner", remedy: null }]],
    ]);
  });

  it("refuses an opportunity that is not there", () => {
    expect(apportion("rank", "--book", smallBook(), "--opportunity", "o9")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining('"o9"'),
    });
  });
});

describe("import", () => {
  it("writes a book, shows a dry run where there is one, and does it with --yes", () => {
    const from = smallBook();
    const book = join(emptyFolder(), "made");
    expect(apportion("import", "--from", from, "--book", book).stdout).toContain("2 partners, 1 customers, 2 opportunities, 0 offers");
    const changed = smallBook({ "partners.csv": `${PARTNERS}p1,North East,yes,2,,,*,*,*,,,,,,,52.5,13.4\np3,West,yes,,,,*,*,*,,,,,,,,\n` });
    const dry = apportion("import", "--from", changed, "--book", book);
    expect(dry.stdout).toContain("partners: 1 added, 1 changed, 0 the same");
    expect(dry.stdout).toContain("Nothing is written yet");
    expect(read(book, "partners.csv")).not.toContain("p3");
    expect(apportion("import", "--from", changed, "--book", book, "--yes").code).toBe(0);
    expect(read(book, "partners.csv")).toContain("North East");
    expect(read(book, "partners.csv")).toContain("p2,South");
    expect(apportion("import", "--from", changed, "--book", book).stdout).toContain("partners: 0 added, 0 changed, 2 the same");
  });

  it("makes nothing of a source that has a fault", () => {
    const book = join(emptyFolder(), "made");
    const from = smallBook({ "offers.csv": "id,opportunity,partner,delivered_at\nf1,o1,nobody,2026-01-03\n" });
    expect(apportion("import", "--from", from, "--book", book)).toMatchObject({ code: 2, stdout: "" });
    expect(existsSync(book)).toBe(false);
  });
});

describe("bad books", () => {
  const row = (id: string, change: Readonly<Record<string, string>>) => {
    const cells = { id, name: id, active: "yes", ...change } as Readonly<Record<string, string>>;
    return `${PARTNERS.trim()
      .split(",")
      .map((column) => cells[column] ?? "")
      .join(",")}\n`;
  };
  const partner = (change: Readonly<Record<string, string>>) => ({ "partners.csv": PARTNERS + row("p1", change) });
  const opportunity = (line: string) => ({ "opportunities.csv": `${OPPORTUNITIES}${line}\n` });
  it.each<[string, Record<string, string | Buffer | null>, string[]]>([
    ["a missing file", { "partners.csv": null }, ["partners.csv"]],
    ["an empty file", { "opportunities.csv": "" }, ["opportunities.csv"]],
    ["a missing column", { "partners.csv": PARTNERS.replace(",capacity", "") }, ["partners.csv", "capacity"]],
    ["an unknown column", { "partners.csv": PARTNERS.replace(",capacity", ",capacity,shoe_size") }, ["partners.csv", "shoe_size"]],
    ["broken quotes", { "partners.csv": `${PARTNERS}p1,"North,yes\n` }, ["partners.csv"]],
    ["latin-1 bytes", { "customers.csv": Buffer.from("id,name\nc1,M\xfcller\n", "latin1") }, ["customers.csv", "UTF-8"]],
    ["a duplicate id", { "partners.csv": PARTNERS + row("p1", {}) + row("p1", {}) }, ["partners.csv", "row 3", "id", '"p1"']],
    [
      "a reference to nothing",
      { "relations.csv": "customer,partner,kind,reason\nc1,p9,never,\n" },
      ["relations.csv", "row 2", "partner", '"p9"'],
    ],
    ["a minimum over its maximum", partner({ minimum_revenue: "10", maximum_revenue: "5" }), ["partners.csv", "row 2", '"10"', "5"]],
    ["a weight out of range", { "settings.csv": "name,value\nwinrate,6\n" }, ["settings.csv", "winrate", '"6"', "0 to 5"]],
    ["an unknown setting", { "settings.csv": "name,value\nmood,good\n" }, ["settings.csv", '"mood"']],
    ["an impossible date", opportunity("o1,Pumps,c1,1,,,,2026-02-30,,no,no"), ["opportunities.csv", "row 2", "created_at", '"2026-02-30"']],
    ["a negative capacity", partner({ capacity: "-1" }), ["partners.csv", "row 2", "capacity", '"-1"']],
    ["NaN", opportunity("o1,Pumps,c1,NaN,,,,,,no,no"), ["opportunities.csv", "estimated_revenue", '"NaN"']],
    ["Infinity", partner({ maximum_revenue: "Infinity" }), ["partners.csv", "maximum_revenue", '"Infinity"']],
    ["10 MB in one cell", partner({ name: "x".repeat(10_000_000) }), ["partners.csv", "row 2", "name"]],
  ])("refuses %s with a sentence and exit code 2", (_what, files, words) => {
    const book = smallBook(files);
    const { code, stdout, stderr } = apportion("distribute", "--book", book);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr.length).toBeLessThan(700);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("accepts a byte order mark and CRLF", () => {
    const bom = `\uFEFF${PARTNERS}${row("p1", { territories: "*", lead_types: "*", products: "*" })}`.replaceAll("\n", "\r\n");
    expect(json(smallBook({ "partners.csv": bom })).lines[0]?.partner).toBe("p1");
  });

  it("refuses files that are no database, and says so of newer ones", () => {
    const folder = emptyFolder();
    const file = join(folder, "x.apportion");
    writeFileSync(file, "not a database, but long enough to look like a file".repeat(100));
    expect(apportion("distribute", "--book", file)).toMatchObject({ code: 2, stdout: "" });
    mkdirSync(join(folder, "empty"));
    expect(apportion("distribute", "--book", join(folder, "empty"))).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("partners.csv"),
    });
  });
});

describe("started by the command of an older Node", () => {
  it.each([
    [smallBook, 0],
    [() => "/nowhere/at/all", 2],
  ])("ends with the same exit code", async (book, code) => {
    const child = spawn(process.execPath, [CLI, "distribute", "--book", book()], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
    expect(await once(child, "exit")).toEqual([code, null]);
  });

  it("does not outlive it", async () => {
    const child = spawn(process.execPath, [CLI, "serve", "--book", smallBook()], {
      stdio: ["ignore", "pipe", "ignore", "ipc"],
      env: { ...process.env, APPORTION_DATA: emptyFolder() },
    });
    await once(child.stdout ?? process.stdin, "data");
    child.disconnect();
    expect(await once(child, "exit")).toEqual([1, null]);
  });
});

describe("a time zone set on the command line", () => {
  it("is the one that dates in a folder are read in", () => {
    const book = smallBook({ "opportunities.csv": `${OPPORTUNITIES}o1,Pumps,c1,1000,,,,2024-06-02,,no,no\n` });
    const waiting = (...set: readonly string[]) => json(book, "--as-of", "2024-06-01T19:00:00Z", ...set).lines.length;
    expect([waiting(), waiting("--set", "time-zone=Asia/Kolkata")]).toEqual([0, 1]);
  });
});

describe.skipIf(process.platform === "win32")("what the system offers instead of files", () => {
  it("is refused with a sentence: a pipe, a full disk, a place of somebody else", () => {
    const book = smallBook();
    const pipe = join(book, "offers.csv");
    spawnSync("mkfifo", [pipe]);
    expect(apportion("distribute", "--book", book)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("regular file") });
    rmSync(pipe);
    expect(apportion("import", "--from", book, "--book", join(book, "partners.csv", "x"))).toMatchObject({ code: 2, stdout: "" });
    if (!existsSync("/dev/full")) return;
    const full = spawnSync("sh", ["-c", `"${process.execPath}" "${CLI}" distribute --book "${book}" > /dev/full`], { encoding: "utf8" });
    expect(full).toMatchObject({ status: 2, stderr: expect.stringContaining("ENOSPC") });
    expect(full.stderr).not.toMatch(/\n\s+at /);
  });
});

describe("arguments", () => {
  it.each([
    [["fly"], '"fly"'],
    [["distribute"], "--book"],
    [["distribute", "--book", "x", "--colour", "red"], "--colour"],
    [["distribute", "--book", "/nowhere/at/all"], "/nowhere/at/all"],
    [["rank", "--book", "x"], "--opportunity"],
    [["import", "--book", "x"], "--from"],
    [["serve", "--port", "99999"], "99999"],
    [["distribute", "--book", "x", "--book", "y"], "twice"],
  ])("refuses %j with exit code 2 and nothing on stdout", (args, word) => {
    expect(apportion(...args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(word) });
  });

  it("refuses settings, dates and formats that are none", () => {
    const book = smallBook();
    for (const [bad, word] of [
      [["--set", "winrate=9"], "0 to 5"],
      [["--set", "winrate"], "name=value"],
      [["--as-of", "2026-02-30"], "2026-02-30"],
      [["--format", "xml"], "table, csv, json"],
    ] as const) {
      expect(apportion("distribute", "--book", book, ...bad)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(word) });
    }
  });
});
