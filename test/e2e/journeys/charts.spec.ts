/** Charts: their figures are those of the records, each point opens its offers by key, and each chart can be taken elsewhere. */
import { expect, test } from "../fixtures/app.ts";
import { savedFile } from "../fixtures/outside.ts";
import { Charts } from "../pages/charts.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { numberIn } from "../pages/written.ts";

test("the network's charts go from point to point and open what is behind each", async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  const shell = new Shell(page);
  const charts = new Charts(page);
  await new StartPage(page).openSample("crm");
  await shell.go("Overview");
  await expect(page.getByRole("region", { name: "Overview" })).toContainText("4,238 of 8,300");
  await page.getByRole("link", { name: "Charts" }).click();
  await expect(charts.metric("Win rate")).toContainText("4,238 of 8,300");

  await test.step("arrow keys go through the months, Enter opens the offers of one", async () => {
    const months = charts.surface(/^Of 8,300 .* not yet decided\.$/);
    await months.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await expect(months.getByRole("status")).toHaveText(/^Nov 2016: [\d,]+ delivered, [\d,]+ won/);
    const delivered = /: ([\d,]+) delivered/.exec((await months.getByRole("status").textContent()) ?? "")?.[1] ?? "";
    await page.keyboard.press("Enter");
    await expect(charts.behind.getByRole("heading")).toHaveText(`Offers delivered in Nov 2016: ${delivered}`);
    await expect(charts.behind.getByRole("row").nth(1)).toContainText("Nov 30, 2016");
    const parts = charts.behind.getByRole("group", { name: "Which of them" }).getByRole("button");
    const counts = (await parts.allInnerTexts()).map(numberIn);
    expect(counts[0]).toBe(numberIn(delivered));
    expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(counts[0]);
    await parts.filter({ hasText: /^returned/ }).click();
    await expect(charts.behind.getByRole("heading")).toHaveText(`Offers delivered in Nov 2016, returned: ${counts[2]}`);
    await expect(charts.behind.getByRole("row").nth(1)).toContainText("Returned");
    await parts.first().click();
    await expect(charts.behind.getByRole("heading")).toHaveText(`Offers delivered in Nov 2016: ${delivered}`);
  });

  await test.step("the offers are sorted by any column, and each leads to its record", async () => {
    const partner = charts.behind.getByRole("columnheader", { name: "Partner" });
    await partner.getByRole("button").click();
    await expect(partner).toHaveAttribute("aria-sort", "ascending");
    await expect(charts.behind.getByRole("row").nth(1)).toContainText("Anna Snelling");
    await partner.getByRole("button").click();
    await expect(partner).toHaveAttribute("aria-sort", "descending");
    await expect(charts.behind.getByRole("row").nth(1)).toContainText("Zane Levy");
    await expect(
      charts.behind
        .getByRole("row")
        .nth(1)
        .getByRole("link", { name: /^(Won|Returned|Accepted)/ }),
    ).toHaveAttribute("href", /#\/offers\/./);
    await page.keyboard.press("Escape");
    await expect(charts.behind).toBeHidden();
    await expect(charts.surface(/^Of 8,300 .* not yet decided\.$/)).toBeFocused();
  });

  await test.step("partners stand in the order of the bound that counts against them", async () => {
    const partners = charts.figure(/^First of 30 partners by win rate/);
    await partners.getByRole("button", { name: "Show the figures as a table" }).click();
    const bounds = await partners.getByRole("row").locator("td:nth-of-type(4)").allTextContents();
    const numbers = bounds.map((text) => Number.parseInt(text, 10));
    expect(numbers.length).toBe(12);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  await test.step("the choice stands in the address, so that back and links work", async () => {
    await charts.metric("Stall rate").click();
    await charts.period.selectOption("2016");
    await expect(charts.figure(/^Stall rate of the offers delivered in a month/)).toBeVisible();
    await expect(charts.figure(/ not yet decided\.$/).getByRole("status")).toBeAttached();
    expect(new URL(page.url()).hash).toBe("#/overview?view=charts&metric=stallrate&period=2016");
    await page.reload();
    await expect(charts.metric("Stall rate")).toHaveAttribute("aria-pressed", "true");
    await expect(charts.period).toHaveValue("2016");
  });

  await test.step("a chart is saved as a picture and as figures", async () => {
    const title = /^Stall rate of the offers delivered in a month/;
    const picture = await savedFile(app, data, () => charts.choose(title, "Save as image (PNG)"));
    expect(picture.name).toBe("stall-by-month.png");
    expect(picture.text.slice(1, 4)).toBe("PNG");
    expect(picture.text.length).toBeGreaterThan(5000);
    const { text: csv } = await savedFile(app, data, () => charts.choose(title, "Save figures (CSV)"));
    expect(csv).toMatch(/^\uFEFFMonth,Stall rate,counts\r\nJan 2016,no data,\r\n/);
    expect(csv).toContain("\r\nNov 2016,11\u00a0%,13 of 115\r\n");
    await charts.choose(title, "Copy as image");
    await expect(shell.status).toHaveText("Copied the chart as an image.");
  });
});

test("a partner stands beside the network, and its scorecard fits one page", async ({ app: page, host }) => {
  const shell = new Shell(page);
  const charts = new Charts(page);
  await new StartPage(page).openSample("crm");
  await shell.go("Partners");
  await page.getByRole("textbox", { name: "Search partners" }).fill("Laflamme");
  await page.getByRole("gridcell", { name: "Vicki Laflamme" }).click();
  await page.getByRole("tab", { name: "Charts" }).click();
  await expect(charts.metric("Win rate")).toContainText(/221 of 451.*network 51/);
  await expect(charts.figure(/^Vicki Laflamme is \d+ of 30 partners by win rate/)).toBeVisible();
  await page.getByRole("link", { name: "Scorecard" }).click();
  const card = page.getByRole("article");
  await expect(card.getByRole("row", { name: /^Win rate/ })).toContainText("221 of 451");
  await expect(card.getByRole("heading", { name: "Vicki Laflamme" })).toBeVisible();
  // As many open offers as the one page has room for, and how many there are.
  const open = card.getByRole("heading", { name: /^Open offers: the \d+ of 104 that have rested longest$/ });
  await expect(open).toBeVisible();
  const rows = () => card.getByRole("table").last().getByRole("row").count();
  await expect.poll(async () => numberIn(await open.innerText()) - (await rows())).toBe(-1);
  expect(await rows()).toBeGreaterThan(5);
  // Playwright prints in a browser only.
  for (const format of host === "web" ? (["A4", "Letter"] as const) : []) {
    const pdf = (await page.pdf({ format })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g), format).toHaveLength(1);
  }
});

test("a group of offers is chosen by what they were about", async ({ app: page }) => {
  const shell = new Shell(page);
  const charts = new Charts(page);
  await new StartPage(page).openSample("network");
  await shell.go("Partners");
  await page.getByRole("navigation", { name: "Views of the partners" }).getByRole("link", { name: "Charts" }).click();
  await expect(charts.metric("Win rate")).toContainText("of 11,775");
  await page.getByRole("combobox", { name: "Lead type" }).selectOption({ index: 1 });
  await expect(charts.metric("Win rate")).toContainText(/of 631.*network 34/);
  const reasons = charts.surface(/most frequent reason for a return/);
  await reasons.focus();
  await page.keyboard.press("ArrowDown");
  const told = (await reasons.getByRole("status").textContent()) ?? "";
  const [, reason = "", count = ""] = /^([^,]+), [^·]*· ([\d,]+) of/.exec(told) ?? [];
  await page.keyboard.press("Enter");
  await expect(charts.behind.getByRole("heading")).toHaveText(`Offers returned: ${reason}: ${count}`);
  await expect(charts.behind.getByRole("row").nth(1)).toContainText(`Returned · ${reason}`);
});
