/** Understanding weights in every look: light and dark, wide and narrow, with something to show and with nothing. */
import { expect, test } from "../fixtures/app.ts";
import { inspect } from "../fixtures/looks.ts";
import { Explanation } from "../pages/explanation.ts";
import { InsightPanels } from "../pages/insight-panels.ts";
import { RecordList } from "../pages/record-list.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { WeightsPage } from "../pages/weights-page.ts";

test.describe.configure({ timeout: 120_000 });

test("the tabs of Weights, what would change a decision, and why a partner gets little", async ({ app: page }) => {
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  const insight = new InsightPanels(page);
  await new StartPage(page).openSample("network");
  await review.run();
  await expect(review.summary).toBeVisible();
  await page.keyboard.press("j");
  await expect(new Explanation(page).proposed).toBeVisible();
  await page.keyboard.press("w");
  await expect(insight.flips.getByRole("listitem")).toHaveCount(7);
  await inspect(page, "what would change a decision");
  await shell.go("Weights");
  await new WeightsPage(page).number("Win rate").fill("1");
  await insight.open("One opportunity");
  await inspect(page, "no opportunity chosen");
  await insight.open("A past period");
  await inspect(page, "no period chosen");
  await insight.decide.click();
  await expect(insight.pastMoves.nth(1)).toBeVisible();
  await inspect(page, "a past period");
  await insight.open("Sensitivity");
  await expect(insight.range("Distance")).toBeVisible();
  await expect(insight.sensitivity).not.toContainText("finer ones follow");
  await inspect(page, "sensitivity");
  await insight.open("Now");
  await new WeightsPage(page).moves.getByRole("listitem").first().getByRole("link").nth(1).click();
  await expect(insight.ranking.getByRole("listitem").first()).toBeVisible();
  await inspect(page, "one opportunity");
  await shell.go("Partners");
  await new RecordList(page, "Partners").open(3);
  await page.keyboard.press("y");
  await expect(insight.why.getByRole("region", { name: "What stops it" })).toBeVisible();
  await inspect(page, "why a partner gets little");
});

test("an empty book", async ({ app: page }) => {
  const insight = new InsightPanels(page);
  await new StartPage(page).create("Nothing yet");
  await new Shell(page).go("Weights");
  await insight.open("A past period");
  await expect(page.getByRole("heading", { name: "Nothing has been delivered yet" })).toBeVisible();
  await inspect(page, "a past period of an empty book");
  await insight.open("Sensitivity");
  await expect(page.getByRole("heading", { name: "Nothing waits, so nothing can move" })).toBeVisible();
  await inspect(page, "sensitivity of an empty book");
});
