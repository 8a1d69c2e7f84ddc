/** Counting test cases from the reports of vitest and Playwright. */
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export interface Tally {
  readonly part: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** A part of which nothing is known has failed as a whole. */
const unknown = (part: string): Tally => ({ part, passed: 0, failed: 1, skipped: 0 });

function read<T>(file: string, schema: z.ZodType<T>): T | null {
  if (!existsSync(file)) return null;
  const report = schema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return report.success ? report.data : null;
}

/** A file that could not even be loaded counts as one failed case, and so does an end with an error although all cases passed. */
export function tallyVitest(part: string, file: string, code: number | null): Tally {
  const report = read(file, VitestReport);
  if (report === null) return unknown(part);
  const unloaded = report.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0).length;
  const failed = report.numFailedTests + unloaded;
  const skipped = report.numPendingTests + report.numTodoTests;
  return { part, passed: report.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped };
}

/** A case that passed only when tried again has failed. */
export function tallyPlaywright(part: string, file: string, code: number | null): Tally {
  const report = read(file, PlaywrightReport);
  if (report === null) return unknown(part);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + report.errors.length;
  return { part, passed: expected, failed: failed === 0 && (code !== 0 || expected === 0) ? 1 : failed, skipped };
}
