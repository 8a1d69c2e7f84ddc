/** The worklist in other groups and orders, a hold that comes back on its day, and a past date at which nothing can be decided. */
import { expect, test } from "../fixtures/app.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

test("lines are grouped and sorted as one likes, and stand so when the page is opened again", async ({ launch, data }) => {
  const first = await launch();
  const review = new ReviewPage(first.page);
  await new StartPage(first.page).openSample("network");
  await review.run();
  await expect(review.summary).toHaveText("1,000 lines: 870 proposed, 130 without");

  await test.step("by partner: one group each, every line of it with that partner", async () => {
    await review.grouping.selectOption("By partner");
    await expect(review.group("No partner")).toContainText("130");
    const [name] = (await review.groups()).filter(({ label }) => label !== "No partner");
    if (name === undefined) throw new Error("the run has proposals");
    await review.goToGroup(name.label);
    await expect(review.explanation.proposed.getByRole("link").first()).toHaveText(name.label);
    const counts = (await review.groups()).map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1000);
  });

  await test.step("by territory and by reason, each line in one group", async () => {
    for (const grouping of ["By territory", "By reason"]) {
      await review.grouping.selectOption(grouping);
      await expect.poll(async () => (await review.groups()).reduce((sum, { count }) => sum + count, 0)).toBe(1000);
    }
    await expect(review.group("A partner is proposed")).toContainText("870");
  });

  const stored = (which: "max" | "min") => storedNumber(bookFile(data, "Made-up network"), `SELECT ${which}(score) FROM proposals`);
  await test.step("sorted by score, both ways: J goes along the order", async () => {
    await review.sorting.selectOption({ label: "Score, highest first" });
    await review.goToGroup("A partner is proposed");
    await expect.poll(() => review.explanation.score()).toBeCloseTo(stored("max"), 2);
    const falling = await review.scoresAlong(5);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    await review.sorting.selectOption({ label: "Score, lowest first" });
    await review.goToGroup("A partner is proposed");
    await expect.poll(() => review.explanation.score()).toBeCloseTo(stored("min"), 2);
    const rising = await review.scoresAlong(5);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(rising[0]).toBeLessThan(falling[0] ?? Number.NaN);
  });

  await first.page.reload();
  await expect(review.group("A partner is proposed")).toContainText("870");
  await expect(review.sorting.locator("option:checked")).toHaveText("Score, lowest first");
});

test("a line that is held until a day comes back on it, not before", async ({ launch, data }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  await new StartPage(page).openSample("crm");
  await review.run();
  await review.goTo("clear");
  const topic = await review.explanation.title.innerText();
  const open = await review.count("Clear");

  await test.step("H asks why and until when; a day that has been is refused", async () => {
    await page.keyboard.press("h");
    await review.reason.fill("Budget in the new year");
    await review.until.fill("2017-12-31");
    await expect(review.dialog).toContainText("Choose a day after the book’s date");
    await expect(review.confirm).toBeDisabled();
    await review.until.fill("2018-01-02");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(review.group("Held")).toContainText("1");
    await expect(shell.toDecide).toContainText("499");
    await review.goTo("held");
    await expect(review.explanation.title).toHaveText(topic);
    await expect(review.explanation.body).toContainText("Held until Jan 2, 2018: Budget in the new year");
  });

  await test.step("the day before, it still waits; on the day it stands at the top and is counted again", async () => {
    await page.keyboard.press("b");
    await page.keyboard.press("d");
    await expect(shell.date).toContainText("Jan 1, 2018");
    await expect(review.group("Held")).toContainText("1");
    await expect(shell.toDecide).toContainText("499");
    await page.keyboard.press("b");
    await page.keyboard.press("d");
    await expect(shell.date).toContainText("Jan 2, 2018");
    await expect(shell.toDecide).toContainText("500");
    await expect(review.group("Held")).toHaveCount(0);
    expect((await review.groups())[0]?.count).toBe(1);
    await review.goTo("due");
    await expect(review.explanation.title).toHaveText(topic);
    await expect(review.explanation.body).toContainText("On hold until Jan 2, 2018. Budget in the new year");
  });

  await test.step("another decision ends it", async () => {
    await page.keyboard.press("a");
    await expect(review.group("Approved")).toContainText("1");
    expect(await review.count("Clear")).toBe(open - 1);
    await expect
      .poll(() => storedNumber(bookFile(data, "CRM sample"), "SELECT count(*) FROM decisions WHERE decision = 'approve'"))
      .toBe(1);
  });
});

test("at a past date everything shows as it was, and nothing can be decided", async ({ launch, data }) => {
  const { page } = await launch();
  const file = bookFile(data, "CRM sample");
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  await new StartPage(page).openSample("crm");
  await review.run();
  await review.goTo("clear");
  await review.buttons.approve.click();
  await expect(review.group("Approved")).toContainText("1");
  await page.keyboard.press("b");
  await page.keyboard.press("w");
  await expect(shell.date).toContainText("Jan 7, 2018");
  await review.buttons.approve.click();
  await expect(review.group("Approved")).toContainText("2");

  await shell.lookBack("2018-01-01");
  await expect(page.getByText("This is the book as it was on Jan 1, 2018.")).toBeVisible();
  await expect(review.group("Approved")).toContainText("1");
  for (const button of ["run", "approveClear", "deliver", "approve", "override", "hold"] as const)
    await expect(review.buttons[button]).toBeDisabled();
  const decisions = () => storedNumber(file, "SELECT count(*) FROM decision_changes");
  const before = decisions();
  await review.goTo("clear");
  for (const key of ["a", "o", "h", "d", "Shift+A", "r"]) await page.keyboard.press(key);
  await expect(review.dialog).toHaveCount(0);
  await expect(review.group("Approved")).toContainText("1");

  await page.getByRole("button", { name: "Back to the book’s own date" }).click();
  await expect(review.group("Approved")).toContainText("2");
  await expect(review.buttons.approve).toBeEnabled();
  expect(decisions()).toBe(before);
  expect(storedNumber(file, "SELECT count(*) FROM runs")).toBe(1);
});
