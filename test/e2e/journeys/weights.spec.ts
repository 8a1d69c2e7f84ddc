/** Weights: see what a change would do, refuse what is out of range, save, undo, run again, find them again. */
import { expect, test } from "../fixtures/app.ts";
import { bookFile, stored, storedNumber } from "../fixtures/stored.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { WeightsPage } from "../pages/weights-page.ts";

const SAVED = "SELECT name, value FROM settings WHERE name LIKE 'distribution/weights/%rate' AND value <> '' ORDER BY name";
const CHANGED = `SELECT count(*) FROM proposals a JOIN proposals b ON b.opportunity_id = a.opportunity_id AND a.run_id = 1 AND b.run_id = 2
  WHERE a.partner_id IS NOT b.partner_id`;

test("moved weights show what they would do, and do exactly that in the next run", async ({ launch, data }) => {
  const first = await launch();
  const file = bookFile(data, "Made-up network");
  const shell = new Shell(first.page);
  const review = new ReviewPage(first.page);
  const weights = new WeightsPage(first.page);
  await new StartPage(first.page).openSample("network");
  await review.run();
  await expect(review.summary).toBeVisible();
  const before = stored(file, SAVED);

  await test.step("by keyboard on the slider, by number in the field", async () => {
    await shell.go("Weights");
    await expect.poll(() => weights.moved()).toBe(0);
    await weights.slider("Win rate").focus();
    for (let step = 0; step < 10; step += 1) await first.page.keyboard.press("ArrowRight");
    await expect(weights.number("Win rate")).toHaveValue("3.5");
    await weights.number("Return rate").fill("-0.5");
    await expect(weights.slider("Return rate")).toHaveAttribute("aria-valuenow", "-0.5");
    await expect(weights.note).toContainText("2 weights not saved yet");
    await expect.poll(() => weights.moved()).toBeGreaterThan(0);
  });

  await test.step("what is out of range is refused with the range", async () => {
    await weights.number("Touch rate").fill("7");
    await expect(weights.refusal).toHaveText(/takes 0 to 5/);
    await expect(weights.number("Touch rate")).toHaveAttribute("aria-invalid", "true");
    await expect(weights.slider("Touch rate")).toHaveAttribute("aria-valuenow", "2");
    await expect(weights.note).toContainText("2 weights not saved yet");
    await weights.number("Touch rate").fill("2");
    await expect(weights.refusal).toHaveCount(0);
  });

  await test.step("saved, undone, saved again", async () => {
    await weights.save.click();
    await expect(shell.status).toContainText("Saved 2 weights");
    expect(stored(file, SAVED)).not.toEqual(before);
    await shell.undo();
    await expect(shell.status).toContainText("Undone: change of the weights");
    await expect(weights.number("Win rate")).toHaveValue("3");
    for (const name of ["winrate", "returnrate"])
      await expect
        .poll(() =>
          storedNumber(
            file,
            "SELECT count(*) FROM record_changes WHERE type = 'setting' AND record_id = ?",
            `distribution/weights/${name}`,
          ),
        )
        .toBe(2);
    await weights.number("Win rate").fill("3.5");
    await expect.poll(() => weights.moved()).toBeGreaterThan(0);
    const withOne = await weights.moved();
    await weights.number("Return rate").fill("-0.5");
    await expect(weights.note).toContainText("2 weights not saved yet");
    // The preview follows the hand a moment later: what it says of the first weight alone is not it yet.
    await expect.poll(() => weights.moved()).not.toBe(withOne);
  });

  await test.step("the next run changes as many proposals as the preview said", async () => {
    const moved = await weights.moved();
    await weights.save.click();
    await expect(shell.status).toContainText("Saved 2 weights");
    await shell.go("Review");
    await expect(review.outdated).toBeVisible();
    await review.run();
    await expect(shell.status).toContainText("Run 2: 1,000 lines");
    await expect(review.outdated).toHaveCount(0);
    await expect.poll(() => storedNumber(file, CHANGED)).toBe(moved);
  });

  await first.close();
  const second = await launch();
  await test.step("after a restart the weights are the saved ones", async () => {
    const again = new WeightsPage(second.page);
    await new Shell(second.page).go("Weights");
    await expect(again.number("Win rate")).toHaveValue("3.5");
    await expect(again.number("Return rate")).toHaveValue("-0.5");
    await expect(again.note).toContainText("Saved in this book");
  });
});
