/** Understanding weights: a past year decided again, one opportunity as weights move, how far they can move, why a partner gets little. */
import { expect, test } from "../fixtures/app.ts";
import { savedFile } from "../fixtures/outside.ts";
import { Explanation } from "../pages/explanation.ts";
import { InsightPanels } from "../pages/insight-panels.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { WeightsPage } from "../pages/weights-page.ts";

test("a past year is decided again with a draft, follows the sliders and is saved", async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  const weights = new WeightsPage(page);
  const insight = new InsightPanels(page);
  await new StartPage(page).openSample("crm");
  await new Shell(page).go("Weights");
  await insight.open("A past period");
  await expect(insight.past).toContainText("One decision does not change the next");
  await expect(insight.period).toHaveValue("2017-01-01/2017-12-31");

  await test.step("what is active moves nothing", async () => {
    await page.keyboard.press("d");
    await expect.poll(() => insight.pastMoved()).toEqual([0, 7942]);
    expect((await insight.totals("Placed"))[0]).toBe("7,942");
  });

  await test.step("a moved weight does, and the list tells why and what became of it", async () => {
    await weights.number("Time to close").fill("-0.2");
    await expect.poll(async () => (await insight.pastMoved())[0]).toBeGreaterThan(100);
    await expect(insight.pastMoves.nth(1)).toContainText(/time [+−]/);
    await expect(insight.pastMoves.nth(1)).toContainText(/Won|Returned/);
    const [moved] = await insight.pastMoved();
    const saved = await savedFile(app, data, () => insight.pastCsv.click());
    expect(saved.text.trim().split("\r\n")).toHaveLength(moved + 1);
  });

  await test.step("a pinned state is what the period is compared with, too", async () => {
    await weights.pin.click();
    await expect.poll(async () => (await insight.pastMoved())[0]).toBe(0);
    await expect(insight.past.getByRole("columnheader", { name: "Pinned", exact: true })).toBeVisible();
    await weights.against.selectOption("active");
    await expect.poll(async () => (await insight.pastMoved())[0]).toBeGreaterThan(100);
  });

  await test.step("a month, and a time without deliveries", async () => {
    await insight.period.selectOption({ label: "Jun 2017" });
    await insight.decide.click();
    await expect.poll(async () => (await insight.pastMoved())[1]).toBeLessThan(1000);
    await insight.period.selectOption({ label: "From … to …" });
    await insight.past.getByLabel("First day of delivery").fill("2015-01-01");
    await insight.past.getByLabel("Last day of delivery").fill("2015-12-31");
    await insight.decide.click();
    await expect(insight.past).toContainText("Nothing was delivered in this time");
    await insight.past.getByLabel("First day of delivery").fill("2016-06-01");
    await insight.decide.click();
    await expect(insight.past).toContainText("the period ends on 2015-12-31, before it begins on 2016-06-01");
  });
});

test("one opportunity flips at the weight that is told", async ({ launch }) => {
  const { page } = await launch();
  const weights = new WeightsPage(page);
  const insight = new InsightPanels(page);
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  await new StartPage(page).openSample("network");
  await review.run();
  await expect(review.summary).toBeVisible();

  await test.step("in the explanation of a line", async () => {
    await page.keyboard.press("j");
    await expect(new Explanation(page).proposed).toBeVisible();
    await page.keyboard.press("w");
    await expect(insight.flips.getByRole("listitem")).toHaveCount(7);
    await page.keyboard.press("w");
    await expect(insight.flips).toHaveCount(0);
  });

  await test.step("those that move lead to their ranking", async () => {
    await shell.go("Weights");
    await weights.number("Win rate").fill("0.5");
    await weights.moves.getByRole("listitem").first().getByRole("link").nth(1).click();
    await expect(insight.ranking.getByRole("listitem").first()).toBeVisible();
    await expect(insight.flips.getByRole("listitem")).toHaveCount(7);
  });

  await test.step("the weight that is told makes the named partner first", async () => {
    const told = insight.flips.getByText(/^from -?[−\d.,]+ (up|down): /).first();
    await expect(told).toBeVisible();
    const text = await told.innerText();
    const metric = await told.locator("xpath=preceding-sibling::span").innerText();
    const [, weight = "", partner = ""] = /^from (\S+) (?:up|down): ([^·]+)/.exec(text) ?? [];
    expect(await insight.first()).not.toBe(partner.trim());
    await weights.number(metric).fill(weight);
    await expect.poll(() => insight.first()).toBe(partner.trim());
  });
});

test("how far each weight can move is shown, coarse first and then fine", async ({ launch }) => {
  const { page } = await launch();
  const insight = new InsightPanels(page);
  await new StartPage(page).openSample("crm");
  await new Shell(page).go("Weights");
  await insight.open("Sensitivity");
  await expect(insight.range("Distance")).toContainText("Over its whole range");
  await expect(insight.range("Win rate")).toContainText("steps of 0.025");
  await expect(insight.range("Time to close")).toContainText("steps of 0.0025");
  await expect(insight.sensitivity).not.toContainText("finer ones follow");
  await insight.sensitivity.getByRole("button", { name: "1 %", exact: true }).click();
  await expect(insight.sensitivity).toContainText("(5 of 500)");
  const narrow = await insight.ranges();
  await insight.sensitivity.getByRole("button", { name: "10 %", exact: true }).click();
  await expect(insight.sensitivity).toContainText("(50 of 500)");
  expect(await insight.ranges()).not.toEqual(narrow);
});

test("why a partner gets little is told for what waits and for a past time", async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  const insight = new InsightPanels(page);
  const shell = new Shell(page);
  await new StartPage(page).openSample("crm");
  await shell.go("Partners");
  await page.getByRole("main").getByText("Carol Thompson").first().click();
  await expect(page.getByRole("heading", { name: "Carol Thompson" })).toBeVisible();
  await page.keyboard.press("y");
  await expect(insight.why).toContainText("Of 500 opportunities that wait it could take 0, and gets 0");
  await expect(insight.why.getByRole("row", { name: /product not covered/ })).toContainText("500");
  await expect(insight.why.getByRole("row", { name: /cover product/ }).first()).toContainText("+");
  await insight.why.getByRole("button", { name: "A past period" }).click();
  await expect(insight.why).toContainText("Of 7,942 deliveries it could have taken 0 and would have got 0; it really had 0");
  const saved = await savedFile(app, data, () => insight.why.getByRole("button", { name: "CSV" }).click());
  expect(saved.text).toContain("would change it,cover product");
});
