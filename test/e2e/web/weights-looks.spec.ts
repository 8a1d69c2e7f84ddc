/** Weights in every look: its menu, its dialogs, and the states in which there is little to compare. */
import { expect, test } from "../fixtures/app.ts";
import { inspect } from "../fixtures/looks.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { WeightsPage } from "../pages/weights-page.ts";

test.describe.configure({ timeout: 180_000 });

test("profiles, activating and earlier states", async ({ app: page }) => {
  const weights = new WeightsPage(page);
  await new StartPage(page).openSample("network");
  await new Shell(page).go("Weights");
  await weights.number("Win rate").fill("1");
  await weights.setting("Score").selectOption("normalised");
  await expect.poll(() => weights.moved()).toBeGreaterThan(0);
  await weights.activateButton.click();
  await expect(weights.dialog.getByText(/waiting would move/)).toBeVisible();
  await inspect(page, "Weights, activating");
  await weights.dialog.getByRole("button", { name: /^Activate/ }).click();
  await expect(weights.dialog).toBeHidden();
  await weights.profile.click();
  await expect(page.getByRole("menuitem", { name: "Earlier states…" })).toBeVisible();
  await inspect(page, "Weights, profiles");
  await page.getByRole("menuitem", { name: "Earlier states…" }).click();
  await expect(page.getByRole("region", { name: "Earlier states" })).toBeVisible();
  await inspect(page, "Weights, earlier states");
});

test("an empty book, and weights that are all 0", async ({ app: page }) => {
  const shell = new Shell(page);
  const weights = new WeightsPage(page);
  await new StartPage(page).create("Empty");
  await shell.go("Weights");
  await expect(page.getByRole("heading", { name: "Nothing waits, so there is nothing to compare" })).toBeVisible();
  for (const metric of ["Win rate", "Return rate", "Feedback rate", "Stall rate", "Touch rate", "Time to close", "Distance"])
    await weights.number(metric).fill("0");
  await expect(page.getByRole("status").filter({ hasText: "All weights are 0" })).toBeVisible();
  await inspect(page, "Weights, empty book");
});
