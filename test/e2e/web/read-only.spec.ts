/** A book that another process holds can be looked at, not changed; the desktop hands over to its first window instead. */
import { expect, test } from "../fixtures/app.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { WeightsPage } from "../pages/weights-page.ts";

test("a second process shows the book read-only, and can work once the first is gone", async ({ launch }) => {
  const first = await launch();
  await new StartPage(first.page).openSample("crm");
  const working = new ReviewPage(first.page);
  await working.run();
  await expect(working.summary).toBeVisible();

  const second = await launch();
  const shell = new Shell(second.page);
  const review = new ReviewPage(second.page);
  await expect(shell.band).toBeVisible();
  await expect(review.summary).toHaveText("500 lines: 163 proposed, 337 without");
  await expect(review.explanation.sum).toBeVisible();
  for (const button of ["run", "approveClear", "deliver", "approve", "override", "hold"] as const)
    await expect(review.buttons[button]).toBeDisabled();
  await second.page.keyboard.press("a");
  await second.page.keyboard.press("o");
  await second.page.keyboard.press("r");
  await expect(review.dialog).toHaveCount(0);
  await shell.go("Weights");
  const weights = new WeightsPage(second.page);
  await weights.number("Win rate").fill("1");
  await expect.poll(() => weights.moved()).toBeGreaterThan(0);
  await expect(weights.note).toContainText("here it can only be tried");
  await expect(weights.activateButton).toBeDisabled();

  await test.step("the first one still works", async () => {
    await working.goTo("clear");
    await working.buttons.approve.click();
    await expect(working.group("Approved")).toContainText("1");
  });

  await test.step("what the first activates, the second shows at once, beside what it tries", async () => {
    await new Shell(first.page).go("Weights");
    const changing = new WeightsPage(first.page);
    await changing.number("Touch rate").fill("4");
    await changing.activate();
    await expect(weights.number("Win rate")).toHaveValue("1");
    await expect(weights.note).toContainText("2 settings not active");
    await weights.discard.click();
    await expect(weights.number("Touch rate")).toHaveValue("4");
  });

  await second.close();
  await first.close();
  const third = await launch();
  await expect(new ReviewPage(third.page).group("Approved")).toContainText("1");
  await expect(new Shell(third.page).band).toHaveCount(0);
});
