/** Takes the figures that are asked for, one after another, each in a process of its own: one JSON line a figure on stdout. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { databaseOf } from "./figures/subject.ts";
import { OF_BUILD, tasksFor, type Task } from "./plan.ts";
import { linesOf, ratioTo, type FigureLine } from "./ratios.ts";

const say = (line: string) => void process.stderr.write(`bench: ${line}\n`);

/** What it wrote to stdout, which is passed on; null where it did not do what it should: what went wrong, it has said itself. */
function inOwnProcess(file: string, args: readonly string[]): string | null {
  const { status, error, stdout } = spawnSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (error !== undefined) say(error.message);
  process.stdout.write(stdout ?? "");
  return status === 0 ? stdout : null;
}

/** The engine's lines of this invocation, with which the other variants are compared. */
const taken: FigureLine[] = [];

function take({ bench, size, variant }: Task, folder: string): boolean {
  const obstacle = process.env["APPORTION_BENCH_NO_BROWSER"] ?? "";
  if (OF_BUILD.includes(bench) && obstacle !== "") {
    say(`${bench} is not measured: ${obstacle}`);
    return true;
  }
  // The sample comes with the application.
  const isMade = size === "sample" || existsSync(databaseOf(folder, size));
  if (!isMade && inOwnProcess("database-process.ts", [size, folder]) === null) return false;
  const lines = inOwnProcess("figure-process.ts", [bench, size, variant, folder]);
  if (lines === null) {
    say(`${bench} ${size} ${variant} failed`);
    return false;
  }
  for (const line of linesOf(lines)) {
    const ratio = ratioTo(taken, line);
    if (ratio === null) taken.push(line);
    else process.stdout.write(`${JSON.stringify(ratio)}\n`);
  }
  return true;
}

const tasks = tasksFor(process.argv.slice(2));
if (typeof tasks === "string") {
  say(tasks);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "apportion-bench-"));
  // An interrupt ends the figure's process; this one then clears its folder away.
  process.once("SIGINT", () => undefined);
  try {
    if (!tasks.every((task) => take(task, folder))) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
