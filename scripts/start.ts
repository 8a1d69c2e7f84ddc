/** `npm start`: the desktop window, or where there can be none, the web host. What is passed behind `--` goes to either. */
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { buildAll, staleness } from "./building.ts";
import { hasDisplay, isExecutable, isRoot, onPath, packageCommand, ROOT, run } from "./commands.ts";

/** Milliseconds to wait for Electron's binary. */
const DOWNLOAD_PATIENCE = 15_000;
/** An Electron that fails within so many milliseconds never showed a window. */
const FAILS_AT_ONCE = 10_000;

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** Electron's executable, or null where its package has not fetched it. */
function electronExecutable(): string | null {
  const named = join(ROOT, "node_modules", "electron", "path.txt");
  const file = existsSync(named) ? readFileSync(named, "utf8").trim() : process.platform === "win32" ? "electron.exe" : "electron";
  const folder = process.env["ELECTRON_OVERRIDE_DIST_PATH"] ?? join(ROOT, "node_modules", "electron", "dist");
  const executable = join(folder, file);
  return isExecutable(executable) ? executable : null;
}

/** Fetches Electron's binary if that goes quickly. */
async function fetchElectron(): Promise<string | null> {
  say("Electron's binary is not here yet: trying to fetch it, for at most 15 seconds.");
  await run(process.execPath, [packageCommand("electron", "install-electron")], { timeout: DOWNLOAD_PATIENCE, killSignal: "SIGKILL" });
  return electronExecutable();
}

/** Runs the desktop window to its end; gives why it could not be opened, or null once the user has closed it. */
async function runDesktop(args: readonly string[]): Promise<string | null> {
  if (!hasDisplay()) return "there is no display";
  const executable = electronExecutable() ?? (await fetchElectron());
  if (executable === null) return "Electron's binary could not be fetched";
  const unsandboxed = process.platform === "linux" && isRoot();
  if (unsandboxed) say("Running as root: Chromium's sandbox cannot be used and is switched off.");
  const started = performance.now();
  const { code } = await run(executable, [...(unsandboxed ? ["--no-sandbox"] : []), ROOT, ...args], { stdio: "inherit" });
  if (code === 0) return null;
  if (performance.now() - started < FAILS_AT_ONCE) return "Electron stopped at once with an error";
  process.exitCode = code ?? 1;
  return null;
}

/** Opens a link in the user's browser where there is one; never fails for it. */
function openBrowser(link: string): void {
  if (!hasDisplay() || process.env["CI"]) return;
  const opener = { darwin: "open", win32: "rundll32" }[process.platform as string] ?? onPath("xdg-open");
  if (opener === null) return;
  const args = process.platform === "win32" ? ["url.dll,FileProtocolHandler", link] : [link];
  const child = spawn(opener, args, { stdio: "ignore", detached: true });
  child.on("error", () => say("No browser could be opened: please open the link yourself."));
  child.unref();
}

/** Serves the page until it is told to stop; the first line on stdout is the link. */
function runWebHost(args: readonly string[]): Promise<void> {
  const host = spawn(process.execPath, [join(ROOT, "out", "main", "web.js"), ...args], { stdio: ["inherit", "pipe", "inherit"] });
  // The host gets the same signals from the terminal and closes its book; this process only has to wait for it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => host.kill(signal));
  createInterface({ input: host.stdout }).once("line", (link) => {
    process.stdout.write(`${link}\n`);
    openBrowser(link);
  });
  return new Promise((resolve) => {
    host.on("close", (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}

async function start(args: readonly string[]): Promise<void> {
  const stale = staleness();
  if (stale !== null) {
    say(`Building Apportion, since ${stale}.`);
    const { code, output } = await buildAll();
    if (code !== 0) {
      say(`${output}\nThe build failed.`);
      process.exitCode = 1;
      return;
    }
  }
  const reason = await runDesktop(args);
  if (reason === null) return;
  say(`No desktop window, since ${reason}: here is the link to Apportion in a browser instead. Ctrl C ends it.`);
  await runWebHost(args);
}

await start(process.argv.slice(2));
