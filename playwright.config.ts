/** How the journeys run: each in its own data folder, in a browser on the web host and in the desktop window. */
import { defineConfig } from "@playwright/test";
import type { HostOptions } from "./test/e2e/fixtures/app.ts";

const report = process.env["APPORTION_TEST_REPORT"];

export default defineConfig<HostOptions>({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  timeout: 90_000,
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env["CI"]),
  reporter: report === undefined ? [["list"]] : [["list"], ["json", { outputFile: report }]],
  use: { locale: "en-US", timezoneId: "UTC" },
  projects: [
    { name: "chromium", use: { host: "web", viewport: { width: 1280, height: 800 } }, testIgnore: "**/electron/**" },
    { name: "electron", use: { host: "electron" }, testIgnore: "**/web/**" },
  ],
});
