/** Starting other programs from our scripts, alike on every system. */
import { spawn, type SpawnOptions } from "node:child_process";
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export interface Ended {
  /** null where it did not start or was ended by a signal. */
  readonly code: number | null;
  /** What it wrote to both its outputs, where they were not passed on. */
  readonly output: string;
}

/**
 * Runs a program to its end; one that cannot be started has the code null and the reason as its output.
 * @param options `timeout` in ms; without `stdio` the output is gathered, with "inherit" it is passed on.
 */
export function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"], ...options });
    const parts: Buffer[] = [];
    child.stdout?.on("data", (part: Buffer) => parts.push(part));
    child.stderr?.on("data", (part: Buffer) => parts.push(part));
    const output = () => Buffer.concat(parts).toString("utf8");
    child.on("error", (error) => resolve({ code: null, output: `${output()}${error.message}\n` }));
    child.on("close", (code) => resolve({ code, output: output() }));
  });
}

/** The JavaScript file behind a package's command: Node runs it without a shell, on Windows too. */
export function packageCommand(name: string, command: string): string {
  const folder = join(ROOT, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { bin: string | Record<string, string> };
  const file = typeof bin === "string" ? bin : bin[command];
  if (file === undefined) throw new Error(`${name} has no command ${command}`);
  return join(folder, file);
}

/** Runs a command of an installed package with this same Node. */
export function runPackage(name: string, command: string, args: readonly string[], options: SpawnOptions = {}): Promise<Ended> {
  return run(process.execPath, [packageCommand(name, command), ...args], options);
}

/** The full path of a program on PATH, or null. */
export function onPath(program: string): string | null {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ""] : [""];
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    for (const ending of endings) {
      const file = join(folder, program + ending);
      if (folder !== "" && isExecutable(file)) return file;
    }
  }
  return null;
}

export function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** True on a system where a window can be opened. */
export function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env["DISPLAY"]) || Boolean(process.env["WAYLAND_DISPLAY"]);
}

export const isRoot = () => process.getuid?.() === 0;

export const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
