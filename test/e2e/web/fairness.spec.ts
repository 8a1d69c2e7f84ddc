/** What short histories come to, in every look: the newcomers' share and the figures that both history modes count. */
import { expect, test } from "../fixtures/app.ts";
import { inspect } from "../fixtures/looks.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

test.describe.configure({ timeout: 120_000 });

test("a marked line, a record, a scorecard and the settings", async ({ app: page }) => {
  const review = new ReviewPage(page);
  const shell = new Shell(page);
  const settings = page.getByRole("region", { name: "Settings", exact: true });
  await new StartPage(page).openSample("network");
  await expect(page.getByRole("heading", { name: "Make the first run" })).toBeVisible();
  await shell.go("Settings");
  const share = settings.getByRole("textbox", { name: "Share for newcomers" });
  await share.fill("12.5");
  await page.keyboard.press("Enter");
  await expect(settings.getByText(/are chosen; \d+ of them have a newcomer/)).toBeVisible();
  await settings.getByRole("combobox", { name: "Partners with little history" }).selectOption("adjusted");
  await expect(shell.status).toContainText("Saved");
  await inspect(page, "settings");
  await shell.go("Review");
  await review.run();
  await review.goTo("imputed");
  const marked = review.lines.filter({ has: page.getByLabel("Newcomers’ share") });
  await marked.first().click();
  await expect(page.getByRole("note", { name: "Newcomers’ share" })).toBeVisible();
  await page.getByRole("button", { name: "What these figures count as" }).click();
  await expect(page.getByRole("columnheader", { name: "Adjusted in use" })).toBeVisible();
  await inspect(page, "a line of the newcomers' share");
  await shell.follow("/partners/P008");
  // Where figures are drawn to the network's, a record says so unasked.
  await expect(page.getByRole("paragraph").filter({ hasText: /pulled by 10 imaginary/ })).toBeVisible();
  await inspect(page, "a record with few offers");
  await shell.follow("/partners/P008/scorecard");
  await expect(page.getByRole("paragraph").filter({ hasText: /drawn toward the network’s/ })).toBeVisible();
  await inspect(page, "a scorecard");
});
