/** Takes the figures that are asked for, one after another, each in a process of its own: one JSON line a figure on stdout. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { databaseOf } from "./figures/subject.ts";
import { tasksFor, type Task } from "./plan.ts";

function inOwnProcess(file: string, args: readonly string[]): void {
  execFileSync(process.execPath, [fileURLToPath(new URL(file, import.meta.url)), ...args], { stdio: "inherit" });
}

function take({ bench, size, variant }: Task, folder: string): void {
  if (size === "sample") {
    const obstacle = process.env["APPORTION_BENCH_NO_START"] ?? "";
    if (obstacle !== "") {
      process.stderr.write(`${bench} is not measured: ${obstacle}\n`);
      return;
    }
  } else if (!existsSync(databaseOf(folder, size))) inOwnProcess("database-process.ts", [size, folder]);
  inOwnProcess("figure-process.ts", [bench, size, variant, folder]);
}

const tasks = tasksFor(process.argv.slice(2));
if (typeof tasks === "string") {
  process.stderr.write(`bench: ${tasks}\n`);
  process.exitCode = 2;
} else {
  const folder = mkdtempSync(join(tmpdir(), "apportion-bench-"));
  try {
    for (const task of tasks) take(task, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
