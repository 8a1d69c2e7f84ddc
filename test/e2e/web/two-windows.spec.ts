/** Two windows on one book: each sees what the other does, and neither overwrites the other silently. */
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { expect, test } from "../fixtures/app.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { WeightsPage } from "../pages/weights-page.ts";

test("a record changed elsewhere meanwhile asks which of both counts", async ({ app: page, data }) => {
  const file = bookFile(data, "Made-up network");
  const stored = () => storedNumber(file, "SELECT capacity FROM partners WHERE name = ?", "Aspen Software");
  await new StartPage(page).openSample("network");
  await new Shell(page).go("Partners");
  await page.getByRole("gridcell", { name: "Aspen Software" }).click();
  const mine = page.getByRole("textbox", { name: "Capacity" });
  await expect(mine).toHaveValue("20");
  const other = await page.context().newPage();
  await other.goto(page.url());
  const theirs = other.getByRole("textbox", { name: "Capacity" });
  await expect(theirs).toHaveValue("20");

  await test.step("what one window saves stands in the other at once", async () => {
    await theirs.fill("21");
    await theirs.press("Enter");
    await expect(mine).toHaveValue("21");
  });

  await test.step("what is being typed is kept, and not written over a newer value without asking", async () => {
    await mine.fill("30");
    await theirs.fill("25");
    await theirs.press("Enter");
    await expect.poll(stored).toBe(25);
    await expect(mine).toHaveValue("30");
    await mine.press("Enter");
    const band = page.getByRole("alert").filter({ hasText: "is not saved yet" });
    await expect(band).toContainText("capacity");
    await expect.poll(stored).toBe(25);
    await band.getByRole("button", { name: "Keep mine" }).click();
    await expect.poll(stored).toBe(30);
    await expect(theirs).toHaveValue("30");
  });

  await test.step("each window undoes its own change only, and says where the other's stands in the way", async () => {
    await other.bringToFront();
    await other.getByRole("heading", { name: "Aspen Software" }).click();
    await other.keyboard.press("ControlOrMeta+z");
    await expect(new Shell(other).status).toContainText(/cannot be undone any more/);
    await expect.poll(stored).toBe(30);
  });
});

test("two windows tune without disturbing each other, and see at once what is activated", async ({ app: page }) => {
  await new StartPage(page).openSample("network");
  await new Shell(page).go("Weights");
  const one = new WeightsPage(page);
  await one.number("Win rate").fill("1");
  await expect.poll(() => one.moved()).toBeGreaterThan(0);
  const other = await page.context().newPage();
  await other.goto(page.url());
  const two = new WeightsPage(other);
  await expect(two.number("Win rate")).toHaveValue("3");
  await two.number("Touch rate").fill("0.5");
  await expect(one.number("Touch rate")).toHaveValue("2");
  const mine = await one.moved();
  await two.activate();
  await expect(two.note).toContainText("Active: every run");
  // The draft stays; what it is compared with is another now.
  await expect(one.number("Win rate")).toHaveValue("1");
  await expect(one.note).toContainText("2 settings not active");
  await expect.poll(() => one.moved()).not.toBe(mine);
  // What is about to be activated says that something else was first.
  await one.activateButton.click();
  await expect(one.dialog).toContainText("2 settings change");
  await expect(one.dialog.getByRole("alert")).toHaveCount(0);
  await two.number("Touch rate").fill("1");
  await two.activate();
  await expect(one.dialog.getByRole("alert")).toContainText("Something else was activated");
  await expect(one.dialog.getByRole("row", { name: /touch rate/ })).toContainText("1");
});
