/** `npm test`: everything that must hold, from types to journeys through real windows; the last line counts the cases. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser, findElectron, installBrowser, type TestElectron } from "./browsers.ts";
import { buildAll } from "./building.ts";
import { runChecks } from "./checking.ts";
import { hasDisplay, onPath, packageCommand, ROOT, run, runPackage, seconds } from "./commands.ts";
import { tallyPlaywright, tallyVitest, type Tally } from "./tallies.ts";

const say = (line: string) => console.log(`npm test: ${line}`);
const reports = mkdtempSync(join(tmpdir(), "apportion-reports-"));

async function checks(): Promise<Tally> {
  const done = await runChecks();
  const passed = done.filter((check) => check.passed).length;
  return { part: "types, format, lint", passed, failed: done.length - passed, skipped: 0 };
}

async function vitest(): Promise<Tally> {
  const file = join(reports, "vitest.json");
  const { code } = await runPackage("vitest", "vitest", ["run", "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  return tallyVitest("unit, property, integration", file, code);
}

async function build(): Promise<Tally> {
  const started = performance.now();
  const { code, output } = await buildAll();
  process.stdout.write(output);
  say(code === 0 ? `built out/ in ${seconds(started)}` : "the build failed");
  return { part: "build", passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Runs the journeys in one kind of window. */
async function journeys(
  part: string,
  project: string,
  settings: Readonly<Record<string, string>>,
  wrapper: readonly string[] = [],
): Promise<Tally> {
  const file = join(reports, `${project}.json`);
  const [program, ...args] = [
    ...wrapper,
    process.execPath,
    packageCommand("@playwright/test", "playwright"),
    "test",
    `--project=${project}`,
  ];
  const env = { ...process.env, ...settings, APPORTION_TEST_REPORT: file };
  const { code } = await run(program, args, { env, stdio: ["ignore", "inherit", "inherit"] });
  return tallyPlaywright(part, file, code);
}

async function inBrowser(): Promise<Tally> {
  const part = "end to end, web host in a browser";
  const browser = findBrowser() ?? (await installBrowser(say));
  if (browser === null) {
    say("no browser could be found or installed; APPORTION_BROWSER can name one");
    return { part, passed: 0, failed: 1, skipped: 0 };
  }
  say(`end to end in ${browser}`);
  return journeys(part, "chromium", { APPORTION_BROWSER: browser });
}

/** The wrapper that gives a window a display: none where there is one; null where there can be none. */
function displayWrapper(): readonly string[] | null {
  if (hasDisplay()) return [];
  const xvfb = onPath("xvfb-run");
  return xvfb === null ? null : [xvfb, "-a"];
}

/** null where no Electron can be had: the one part that a machine may lack. */
async function inElectron(): Promise<Tally | null> {
  const electron: TestElectron | string = await findElectron(say);
  const wrapper = displayWrapper();
  if (typeof electron === "string" || wrapper === null) {
    say(`Electron host not tested here: ${typeof electron === "string" ? electron : "there is no display and no xvfb-run"}`);
    return null;
  }
  say(`end to end in ${electron.executable}`);
  const settings = {
    APPORTION_TEST_ELECTRON: electron.executable,
    ...(electron.sqlite === null ? {} : { APPORTION_TEST_SQLITE: electron.sqlite }),
  };
  return journeys("end to end, Electron", "electron", settings, wrapper);
}

const started = performance.now();
const tallies: Tally[] = [await checks(), await vitest()];
const built = await build();
tallies.push(built);
if (built.failed === 0) tallies.push(await inBrowser());
const desktop = built.failed === 0 ? await inElectron() : null;
if (desktop !== null) tallies.push(desktop);
rmSync(reports, { recursive: true, force: true });

console.log(`\nSummary after ${seconds(started)} in ${ROOT}`);
for (const { part, passed, failed, skipped } of tallies) {
  console.log(`  ${part}: ${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
}
if (built.failed > 0) console.log("  end to end: not run, since the build failed");
else if (desktop === null) console.log("  Electron host not tested here");
const total = (count: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + count(tally), 0);
const failed = total((tally) => tally.failed);
console.log(`${total((tally) => tally.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
