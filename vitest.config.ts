/** What vitest runs: everything but the journeys through real windows, which are Playwright's. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/{unit,property,integration}/**/*.test.ts"],
    passWithNoTests: false,
    allowOnly: false,
    testTimeout: 20_000,
  },
});
