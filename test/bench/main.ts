/** Takes the figures that are asked for, one after another, each in a process of its own: one JSON line a figure on stdout. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { databaseOf } from "./figures/subject.ts";
import { OF_BUILD, tasksFor, type Task } from "./plan.ts";

const say = (line: string) => void process.stderr.write(`bench: ${line}\n`);

/** True where it did what it should; what went wrong otherwise, it has said itself. */
function inOwnProcess(file: string, args: readonly string[]): boolean {
  const { status, error } = spawnSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...args], { stdio: "inherit" });
  if (error !== undefined) say(error.message);
  return status === 0;
}

function take({ bench, size, variant }: Task, folder: string): boolean {
  const obstacle = process.env["APPORTION_BENCH_NO_BROWSER"] ?? "";
  if (OF_BUILD.includes(bench) && obstacle !== "") {
    say(`${bench} is not measured: ${obstacle}`);
    return true;
  }
  // The sample comes with the application.
  const isMade = size === "sample" || existsSync(databaseOf(folder, size));
  if (!isMade && !inOwnProcess("database-process.ts", [size, folder])) return false;
  if (inOwnProcess("figure-process.ts", [bench, size, variant, folder])) return true;
  say(`${bench} ${size} ${variant} failed`);
  return false;
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
