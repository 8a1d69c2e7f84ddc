import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { tallyPlaywright, tallyVitest } from "../../../scripts/tallies.ts";

function report(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "apportion-tally-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const suite = (status: string, cases: number) => ({ name: "a", status, assertionResults: Array.from({ length: cases }, () => ({})) });
const vitest = (passed: number, failed: number, suites: unknown[]) =>
  report({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 0, numTodoTests: 0, testResults: suites });
const playwright = (expected: number, unexpected: number, flaky: number, errors: unknown[] = []) =>
  report({ stats: { expected, unexpected, flaky, skipped: 0 }, errors });

it("counts what vitest reports, a file that could not be loaded as one failure", () => {
  expect(tallyVitest("v", vitest(5, 0, [suite("passed", 5)]), 0)).toEqual({ part: "v", passed: 5, failed: 0, skipped: 0 });
  expect(tallyVitest("v", vitest(5, 1, [suite("passed", 5), suite("failed", 0)]), 1)).toMatchObject({ passed: 5, failed: 2 });
});

it("counts what Playwright reports, a flaky case as a failure", () => {
  expect(tallyPlaywright("p", playwright(3, 0, 0), 0)).toMatchObject({ passed: 3, failed: 0 });
  expect(tallyPlaywright("p", playwright(3, 1, 1), 1)).toMatchObject({ passed: 3, failed: 2 });
});

it("never turns green without cases, with an error code, or without a report", () => {
  expect(tallyPlaywright("p", playwright(0, 0, 0), 0).failed).toBe(1);
  expect(tallyPlaywright("p", playwright(3, 0, 0), 1).failed).toBe(1);
  expect(tallyVitest("v", vitest(5, 0, [suite("passed", 5)]), 1).failed).toBe(1);
  expect(tallyVitest("v", join(tmpdir(), "apportion-no-such-report.json"), 0).failed).toBe(1);
  expect(tallyVitest("v", report({ something: "else" }), 0).failed).toBe(1);
});
