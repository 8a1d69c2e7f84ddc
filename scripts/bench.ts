/** `npm run bench [-- name size]`: takes the figures of test/bench; see its README. */
import { join } from "node:path";
import { findBrowser } from "./browsers.ts";
import { staleness } from "./building.ts";
import { ROOT, run } from "./commands.ts";

const stale = staleness();
const browser = findBrowser();
const obstacles = [
  stale === null ? [] : [`npm run build first (${stale})`],
  browser === null ? ["no Chrome, Chromium or Edge was found"] : [],
].flat();

const { code } = await run(process.execPath, [join(ROOT, "test", "bench", "main.ts"), ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...process.env, APPORTION_BENCH_NO_BROWSER: obstacles.join(", "), ...(browser === null ? {} : { APPORTION_BROWSER: browser }) },
});
process.exitCode = code ?? 1;
