/** The best plan compared with one after another, made, its proof read, a difference opened, and what one more place is worth. */
import { expect, test } from "../fixtures/app.ts";
import { copiedText, savedFile } from "../fixtures/outside.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { PlanPages } from "../pages/plan-pages.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { numbersIn } from "../pages/written.ts";

test("a run by the best plan is compared, made, proven, and each of its differences explained", async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  const plan = new PlanPages(page);
  await new StartPage(page).openSample("crm");
  await review.run();
  await expect(review.summary).toContainText("163 proposed");
  await expect(plan.band).toBeHidden();

  await test.step("both ways stand side by side before anything is made", async () => {
    await plan.compare();
    expect((await plan.compared("Lines placed")).slice(0, 2)).toEqual(["163 of 500", "163 of 500"]);
    const [before = "", after = "", change = ""] = await plan.compared("Total score");
    expect(Number(after)).toBeGreaterThan(Number(before));
    expect(Number(change)).toBeCloseTo(Number(after) - Number(before), 2);
    await expect(plan.dialog).toContainText("proven to be the best possible");
    await page.keyboard.press("Escape");
    await expect(plan.dialog).toBeHidden();
    expect(storedNumber(bookFile(data, "CRM sample"), "SELECT count(*) FROM runs")).toBe(1);
  });

  await test.step("the plan is made by its key, and says what proves it", async () => {
    await page.keyboard.press("Shift+R");
    await expect(plan.make).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(shell.status).toContainText("Run 2 by the best plan: 500 lines, 163 proposed");
    await expect(plan.band).toContainText("163 placed, no plan places more");
    await expect(plan.band).toContainText("proven to be the best possible");
  });

  await test.step("a difference has two sides, and leads to its line", async () => {
    await page.keyboard.press("b");
    const rows = await plan.rows(plan.differences, 100);
    const stored = storedNumber(bookFile(data, "CRM sample"), "SELECT count(*) FROM plan_differences WHERE run_id = 2");
    expect(rows.length).toBe(Math.min(stored, 50));
    const place = rows.findIndex(([, , , change = "", other = ""]) => change.startsWith("−") && other.includes("which gains"));
    expect(place).toBeGreaterThanOrEqual(0);
    const [lost = NaN] = numbersIn(rows[place]?.[3] ?? "");
    const [gained = NaN] = numbersIn((rows[place]?.[4] ?? "").replace(/^.*which gains/s, ""));
    expect(gained).toBeGreaterThan(Math.abs(lost));
    await page.keyboard.press("Shift+C");
    await expect(shell.status).toContainText(/Copied [\d,]+ differences/);
    expect((await copiedText(app)).split("\n")[0]).toContain("Other side");
    const file = await savedFile(app, data, () => page.keyboard.press("e"));
    expect(file.text.trim().split("\n").length).toBe(stored + 1);
    await plan.differences.locator("tbody tr").nth(place).getByRole("link").first().click();
    await expect(plan.note).toContainText("The plan costs this line");
    await expect(plan.note).toContainText("which gains");
    await expect(review.explanation.proposed).toBeVisible();
  });

  await test.step("places tell what one more is worth, sorted as one likes", async () => {
    await page.keyboard.press("Shift+B");
    const [first] = await plan.rows(plan.places, 1);
    expect(first?.[1]).toBe(first?.[2]);
    expect(first?.[3]).toMatch(/^\+0\.\d{3}$/);
    await plan.places.getByRole("button", { name: "Partner" }).click();
    await expect(plan.places.getByRole("columnheader", { name: "Partner" })).toHaveAttribute("aria-sort", "ascending");
    await page.keyboard.press("l");
    await expect(plan.band).toBeVisible();
  });
});
