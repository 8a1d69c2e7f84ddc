/** The checks that read sources only: types, format, lint. */
import { runPackage, seconds } from "./commands.ts";

export interface Checked {
  readonly name: string;
  readonly passed: boolean;
  readonly took: string;
  readonly output: string;
}

async function check(name: string, packageName: string, command: string, args: readonly string[]): Promise<Checked> {
  const started = performance.now();
  const { code, output } = await runPackage(packageName, command, args, {
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
  });
  return { name, passed: code === 0, took: seconds(started), output };
}

/** Runs all of them, side by side, and prints what the failed ones said. */
export async function runChecks(): Promise<readonly Checked[]> {
  const checks = await Promise.all([
    check("types", "typescript", "tsc", ["-b"]),
    check("format", "@biomejs/biome", "biome", ["format", "."]),
    check("lint", "oxlint", "oxlint", []),
  ]);
  for (const { name, passed, took, output } of checks) {
    console.log(`${passed ? "passed" : "FAILED"}  ${name} (${took})`);
    if (!passed) process.stdout.write(`${output}\n`);
  }
  return checks;
}
