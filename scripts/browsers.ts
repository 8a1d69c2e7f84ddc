/** Finds, or installs, the browser and the Electron that the end-to-end tests run in. */
import { chromium } from "@playwright/test";
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { isExecutable, isRoot, onPath, ROOT, run, runPackage } from "./commands.ts";

const ON_PATH = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "chrome",
  "msedge",
];

/** Where the three browsers are installed when they are not on PATH. */
function usualPlaces(): readonly string[] {
  if (process.platform === "darwin") {
    const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return ["/Applications", join(homedir(), "Applications")].flatMap((folder) =>
      names.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  if (process.platform === "win32") {
    const files = [
      "Google\\Chrome\\Application\\chrome.exe",
      "Chromium\\Application\\chrome.exe",
      "Microsoft\\Edge\\Application\\msedge.exe",
    ];
    const folders = [process.env["PROGRAMFILES"], process.env["PROGRAMFILES(X86)"], process.env["LOCALAPPDATA"]].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) => files.map((file) => join(folder, file)));
  }
  return [
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/opt/microsoft/msedge/msedge",
    "/snap/bin/chromium",
  ];
}

/** The executable of a Chrome, Chromium or Edge on this machine, or null; `APPORTION_BROWSER` goes before all. */
export function findBrowser(): string | null {
  const chosen = process.env["APPORTION_BROWSER"];
  if (chosen !== undefined && chosen !== "") return isExecutable(chosen) ? chosen : null;
  const named = ON_PATH.map(onPath).find((file) => file !== null);
  if (named !== undefined) return named;
  return [...usualPlaces(), chromium.executablePath()].find(isExecutable) ?? null;
}

/** Milliseconds that a download may take. */
const DOWNLOAD_PATIENCE = 300_000;

/** Installs a browser: Playwright's own, or Debian's where this user may. Gives null where neither could be had. */
export async function installBrowser(say: (line: string) => void): Promise<string | null> {
  say("no Chrome, Chromium or Edge here: installing Playwright's Chromium");
  await runPackage("@playwright/test", "playwright", ["install", "chromium"], { timeout: DOWNLOAD_PATIENCE });
  const found = findBrowser();
  if (found !== null || onPath("apt-get") === null || !isRoot()) return found;
  say("that failed: installing Debian's chromium");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env, timeout: DOWNLOAD_PATIENCE });
  const { code, output } = await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"], {
    env,
  });
  if (code !== 0) say(output);
  return findBrowser();
}

export interface TestElectron {
  readonly executable: string;
  /** A native binary of the store for an Electron older than the product's; null where the shipped one fits. */
  readonly sqlite: string | null;
}

/** An Electron for the tests: the installed one, else one from the script beside the project that knows where to get one; or why there is none. */
export async function findElectron(say: (line: string) => void): Promise<TestElectron | string> {
  const named = join(ROOT, "node_modules", "electron", "path.txt");
  if (existsSync(named)) {
    const executable = join(ROOT, "node_modules", "electron", "dist", readFileSync(named, "utf8").trim());
    if (isExecutable(executable)) return { executable, sqlite: null };
  }
  const script = resolve(ROOT, "..", "shared", "electron", "provision.sh");
  if (process.platform !== "linux" || !existsSync(script)) return "Electron's binary is not installed (npx install-electron)";
  say("Electron's own binary is not installed: taking one for tests");
  const folder = await run(script, [], { stdio: ["ignore", "pipe", "inherit"] });
  if (folder.code !== 0) return "no Electron could be had";
  const cache = join(homedir(), ".cache", "apportion-tests");
  const sqlite = await run(script, ["--sqlite", cache], { stdio: ["ignore", "inherit", "inherit"] });
  if (sqlite.code !== 0) return "the store could not be built for the Electron at hand";
  return { executable: join(folder.output.trim(), "electron"), sqlite: join(cache, "better_sqlite3.node") };
}
