/** `npm run check`: types, format and lint, in less than half a minute. */
import { runChecks } from "./checking.ts";

const checks = await runChecks();
process.exitCode = checks.every((check) => check.passed) ? 0 : 1;
