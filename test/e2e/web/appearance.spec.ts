/** Every page and dialog in light and dark, wide and narrow: readable for all, nothing cut off sideways, no words that are a program's own. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/app.ts";
import { unplacedBook } from "../fixtures/unplaced-book.ts";
import { AutomaticPage } from "../pages/automatic-page.ts";
import { PlacesPage } from "../pages/places-page.ts";
import { putOnClipboard } from "../fixtures/outside.ts";
import { OffersPage } from "../pages/offers-page.ts";
import { Charts } from "../pages/charts.ts";
import { RecordList } from "../pages/record-list.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { RunsPages } from "../pages/runs-pages.ts";
import { SheetDialog } from "../pages/sheet-dialog.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { TellPage } from "../pages/tell-page.ts";
import { WeightsPage } from "../pages/weights-page.ts";

const SIZES = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
  { width: 1920, height: 1080 },
] as const;
const SCHEMES = ["light", "dark"] as const;

/** What assistive technology would stumble over, as one line each. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, any }) => `${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`));
}

/** What is wrong with the page's room and words. */
const slips = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.scrollingElement ?? document.body;
    const words = /\S*\s?(undefined|NaN|\[object Object\])\s?\S*/.exec(document.body.innerText);
    return [
      scrollWidth > innerWidth ? `scrolls sideways: ${scrollWidth} in ${innerWidth}` : "",
      scrollHeight > innerHeight ? `the window scrolls: ${scrollHeight} in ${innerHeight}` : "",
      words === null ? "" : `says ${words[0]}`,
    ].filter((slip) => slip !== "");
  });

/** Looks at what is on the screen in every look; the widest is about room only. */
async function inspect(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        const where = `${name}, ${size.width} x ${size.height}, ${colorScheme}`;
        expect.soft(await slips(page), where).toEqual([]);
        if (size.width !== 1920) expect.soft(await barriers(page), where).toEqual([]);
      }
    }
    await page.setViewportSize(SIZES[0]);
  });
}

test.describe.configure({ timeout: 120_000 });

test("start, Review and its dialogs", async ({ app: page }) => {
  const review = new ReviewPage(page);
  const shell = new Shell(page);
  await inspect(page, "start page");
  await new StartPage(page).openSample("network");
  await expect(page.getByRole("heading", { name: "Make the first run" })).toBeVisible();
  await inspect(page, "before the first run");
  await review.run();
  await review.goTo("imputed");
  await expect(review.explanation.sum).toBeVisible();
  await inspect(page, "Review, a line");
  await review.openOverride();
  await review.choose("Aspen Software");
  await expect(review.failingChecks.or(review.passes).first()).toBeVisible();
  await inspect(page, "override dialog");
  await page.keyboard.press("Escape");
  await review.buttons.approve.click();
  await expect(shell.status).toContainText("Approved");
  await review.openDelivery();
  await expect(review.confirm).toBeFocused();
  await inspect(page, "deliver dialog");
  await review.confirm.click();
  await expect(shell.status).toContainText("Delivered");
  await inspect(page, "Review after a delivery");
  const tell = new TellPage(page);
  await shell.follow("/tell");
  await expect(tell.text).toBeVisible();
  await inspect(page, "telling the partners");
  await page.keyboard.press("l");
  await expect(tell.preview).toContainText("Dear");
  await tell.templateText.fill("{nobody}");
  await expect(tell.template).toContainText("{nobody} is no word");
  await inspect(page, "the letter's template");
  await page.keyboard.press("Escape");
  await expect(tell.template).toBeHidden();
  await page.keyboard.press("t");
  await expect(shell.status).toContainText("was told of");
  await inspect(page, "a partner told");
  await shell.go("Review");
  await expect(review.summary).toBeVisible();
  await review.search.fill("no such line");
  await expect(review.nothingFound).toBeVisible();
  await inspect(page, "nothing found");
});

test("runs, their comparison and automatic distribution", async ({ app: page }) => {
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  const runs = new RunsPages(page);
  const automatic = new AutomaticPage(page);
  await new StartPage(page).openSample("network");
  await review.run();
  await expect(review.summary).toBeVisible();
  await shell.go("Weights");
  const weights = new WeightsPage(page);
  await weights.number("Win rate").fill("1");
  await weights.activate();
  await expect(shell.status).toContainText("Activated 1 change");
  await shell.go("Review");
  await review.run();
  await expect(shell.status).toContainText("Run 2:");
  await page.keyboard.press("v");
  await expect(runs.menuItem(/^Run 1 of/)).toBeVisible();
  await inspect(page, "the menu of runs");
  await runs.menuItem(/^Run 1 of/).click();
  await expect(runs.band).toContainText("This is run 1");
  await expect(review.selected).toBeVisible();
  await inspect(page, "an earlier run");
  await shell.follow("/runs");
  await expect(runs.table.getByRole("row")).toHaveCount(3);
  await inspect(page, "all runs");
  await shell.follow("/runs/2/compare/1");
  await expect(runs.differences.first()).toBeVisible();
  await inspect(page, "two runs compared");
  await shell.follow("/automatic");
  await automatic.switch.click();
  await expect(shell.status).toContainText("Automatic distribution is on");
  await automatic.lead.fill("x");
  await expect(automatic.page).toContainText("a number is expected");
  await inspect(page, "Automatic distribution, a wrong number");
  await automatic.setThresholds({ lead: "0.05", imputed: "any", offers: "0" });
  await automatic.save.click();
  await expect(shell.status).toContainText("saved");
  await automatic.lookBack.click();
  await expect(automatic.lastMonth.getByRole("table", { name: "Totals" })).toBeVisible({ timeout: 30_000 });
  await automatic.deliver.click();
  await expect(shell.status).toContainText("automatically");
  await expect(automatic.deliveries).toHaveCount(1);
  await inspect(page, "Automatic distribution after a delivery");
  await shell.follow("/review?need=delivered");
  await expect(review.explanation.body).toContainText("Delivered automatically");
  await inspect(page, "a line that went out automatically");
});

test("Overview, lists, records, Weights, palette and keys", async ({ app: page }) => {
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  await new StartPage(page).openSample("network");
  await review.run();
  await expect(review.summary).toBeVisible();
  await shell.go("Overview");
  await expect(page.getByRole("region", { name: "The network" })).toBeVisible();
  const overview = page.getByRole("region", { name: "Overview" });
  expect(await overview.evaluate((frame) => frame.scrollHeight - frame.clientHeight)).toBe(0);
  await inspect(page, "Overview");
  await shell.go("Partners");
  const partners = new RecordList(page, "Partners");
  await partners.open(3);
  await expect(partners.record.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await inspect(page, "Partners with a record");
  await shell.go("Customers");
  await page.getByRole("gridcell", { name: "Alder & Sterling Glass" }).click();
  await expect(page.getByRole("heading", { name: "Relations" })).toBeVisible();
  await inspect(page, "Customers with a record");
  await shell.go("Territories");
  await expect(page.getByRole("tab", { name: "Holes" })).toBeVisible();
  await inspect(page, "Territories");
  await shell.go("Weights");
  const weights = new WeightsPage(page);
  await weights.number("Win rate").fill("1");
  await expect.poll(() => weights.moved()).toBeGreaterThan(0);
  await weights.number("Touch rate").fill("9");
  await expect(weights.refusal).toBeVisible();
  await inspect(page, "Weights");
  await page.keyboard.press("ControlOrMeta+k");
  await expect(shell.palette).toBeFocused();
  await page.keyboard.type("ashford");
  await expect(shell.found.filter({ hasText: "Ashford" }).first()).toBeVisible();
  await inspect(page, "palette");
  await page.keyboard.press("Escape");
  // While it closes it gives the focus back; a key pressed before that would go to the field that had it.
  await expect(shell.palette).toBeHidden();
  await shell.go("Review");
  await expect(review.summary).toBeVisible();
  await page.keyboard.press("?");
  await expect(shell.keys).toBeVisible();
  await inspect(page, "keys");
});

test("Places, its dialogs, and the place on a record", async ({ app: page, data }) => {
  const shell = new Shell(page);
  const places = new PlacesPage(page);
  await new StartPage(page).open(unplacedBook(data));
  await shell.go("Places");
  await expect(places.summary).toContainText("5 addresses");
  await inspect(page, "Places");
  await places.row("Mill Ltd").click();
  await expect(places.choices.first()).toBeVisible();
  await inspect(page, "Places with an address");
  await places.placeAll.click();
  await expect(places.dialog).toContainText("by the city");
  await inspect(page, "Place all");
  await page.keyboard.press("Escape");
  await places.postalCodes.click();
  await places.dialog.getByLabel("Or its path on this machine").fill("/nowhere/DE.txt");
  await places.dialog.getByRole("button", { name: "Read it" }).click();
  await expect(places.dialog.getByRole("alert")).toContainText('there is no file "/nowhere/DE.txt"');
  await inspect(page, "Postal codes");
  await page.keyboard.press("Escape");
  await shell.go("Customers");
  await page.getByRole("gridcell", { name: "Mill Ltd" }).click();
  await expect(places.choices.first()).toBeVisible();
  await inspect(page, "a customer that is not placed");
});

test("an opportunity and what is done to it", async ({ app: page }) => {
  const shell = new Shell(page);
  await new StartPage(page).openSample("network");
  const opportunities = new RecordList(page, "Opportunities");
  await shell.go("Opportunities");
  await expect(opportunities.total).toHaveText(/\d/);
  await page.keyboard.press("f");
  await expect(page.getByRole("dialog", { name: /^Narrow/ })).toBeVisible();
  await inspect(page, "Opportunities, narrowing");
  await page.keyboard.press("Escape");
  await opportunities.filter("Offered");
  await expect(opportunities.cell(0, "situation")).toHaveText("Offered");
  await opportunities.open(0);
  await expect(page.getByRole("region", { name: "Not available" })).toBeVisible();
  await inspect(page, "Opportunities with a record");
  await page.keyboard.press("l");
  await expect(page.getByRole("dialog", { name: /^Close/ }).getByText(/is withdrawn/)).toBeVisible();
  await inspect(page, "closing an opportunity");
});

test("Offers and their dialogs", async ({ app: page }) => {
  const shell = new Shell(page);
  await new StartPage(page).openSample("network");
  await shell.go("Offers");
  await expect(page.getByRole("heading", { name: "By partner" })).toBeVisible();
  await inspect(page, "inbox of offers");
  const offers = new OffersPage(page);
  await offers.view("New");
  await offers.open(2);
  await expect(offers.step("Accept")).toBeVisible();
  await inspect(page, "an offer");
  await offers.step("Reassign").click();
  await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
  await inspect(page, "reassign dialog");
  await page.keyboard.press("Escape");
  await offers.view("All");
  await expect(offers.total).toHaveText("12,000");
  await offers.pick(0, 1);
  await offers.bulk.click();
  await expect(page.getByRole("dialog").getByText(/offers? changes?/)).toBeVisible();
  await inspect(page, "change of several offers");
});

test("charts, the offers behind a point, and a scorecard", async ({ app: page }) => {
  const shell = new Shell(page);
  const charts = new Charts(page);
  await new StartPage(page).openSample("network");
  await expect(page.getByRole("heading", { name: "Make the first run" })).toBeVisible();
  await shell.follow("/partners?view=charts");
  await expect(charts.surface(/ not yet decided\.$/)).toBeVisible();
  await inspect(page, "charts");
  await charts.surface(/^First of/).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(charts.behind.getByRole("row").nth(1)).toBeVisible();
  await inspect(page, "offers behind a point");
  await page.keyboard.press("Escape");
  await shell.follow("/partners/P001/scorecard");
  await expect(page.getByRole("article")).toBeVisible();
  await inspect(page, "scorecard");
});

test("Catalogue, Settings and About", async ({ app: page }) => {
  const shell = new Shell(page);
  await new StartPage(page).openSample("network");
  await shell.go("Catalogue");
  await new RecordList(page, "Products").open(2);
  await expect(page.getByRole("heading", { name: "Who covers it" })).toBeVisible();
  await inspect(page, "Catalogue with a product");
  await page.getByRole("button", { name: "Choose partners…" }).click();
  await expect(page.getByRole("dialog").getByRole("option").first()).toBeVisible();
  await inspect(page, "picker of partners");
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Lead types" }).click();
  await new RecordList(page, "Lead types").open(1);
  await expect(page.getByRole("heading", { name: "Who covers it" })).toBeVisible();
  await inspect(page, "Catalogue with a lead type");
  await shell.go("Settings");
  await page.getByRole("textbox", { name: "Potentially stalled after" }).fill("5");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Saved\. Changed: potentially stalled offers/)).toBeVisible();
  await page.getByRole("textbox", { name: "Overdue after" }).fill("many");
  await expect(page.getByRole("alert")).toContainText("a number is expected");
  await inspect(page, "Settings");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Change…" }).click();
  await expect(page.getByRole("combobox", { name: "New base currency" })).toBeFocused();
  await inspect(page, "dialog of the base currency");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await shell.choose("About Apportion…");
  await expect(page.getByRole("dialog", { name: "About Apportion" })).toContainText("CC BY 4.0");
  await inspect(page, "About");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the columns of a list, a partner that is there twice, and the merge", async ({ app: page }) => {
  await new StartPage(page).openSample("network");
  await new Shell(page).go("Partners");
  const list = new RecordList(page, "Partners");
  await list.open(1);
  await expect(list.recordTitle).toHaveText("Alder Labs S.r.l.");
  await page.keyboard.press("c");
  await expect(page.getByRole("checkbox", { name: "Win rate" })).toBeVisible();
  await inspect(page, "columns of the list");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("checkbox", { name: "Win rate" })).toBeHidden();
  await page.keyboard.press("n");
  await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Alder Labs");
  await expect(page.getByText(/of this name already/)).toBeVisible();
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("button", { name: "Merge…" })).toBeVisible();
  await inspect(page, "partner that is there twice");
  await page.getByRole("button", { name: "Merge…" }).click();
  await expect(page.getByRole("list", { name: "What the merge does" })).toBeVisible();
  await inspect(page, "merge");
});

test.describe("in German", () => {
  test.use({ locale: "de-DE" });

  test("numbers and dates are German, and everything still fits", async ({ app: page }) => {
    const shell = new Shell(page);
    const review = new ReviewPage(page);
    await new StartPage(page).openSample("network");
    await review.run();
    await expect(review.summary).toHaveText("1.000 lines: 870 proposed, 130 without");
    await expect(page.getByRole("banner")).toContainText(/30\. Jun\S* 2025/);
    await review.goTo("clear");
    await expect(review.explanation.sum).toHaveText(/\d,\d{3} = \u2212?\d,\d{3}$/);
    expect(await slips(page)).toEqual([]);
    await shell.go("Weights");
    const weights = new WeightsPage(page);
    await expect(weights.number("Time to close")).toHaveValue("-0,02");
    await weights.number("Time to close").fill("-0,03");
    await expect(weights.slider("Time to close")).toHaveAttribute("aria-valuenow", "-0.03");
    expect(await slips(page)).toEqual([]);
    for (const name of ["Overview", "Opportunities", "Partners", "Catalogue", "Settings"] as const) {
      await shell.go(name);
      await expect(page.getByRole("main")).toContainText(/\d/);
      expect(await slips(page)).toEqual([]);
    }
  });
});

test("a sheet on its way in", async ({ launch }) => {
  const app = await launch();
  const { page } = app;
  const sheet = new SheetDialog(page);
  await new StartPage(page).openSample("network");
  await new Shell(page).go("Partners");
  await expect(new RecordList(page, "Partners").total).toHaveText("200");
  await page.keyboard.press("i");
  await expect(sheet.dialog).toBeVisible();
  await inspect(page, "choosing a sheet");
  const more = Array.from({ length: 150 }, (_, i) => `Made up ${i}\tBerlin\t${i}\t\t`);
  const cells = ["Name\tCity\tCapacity\tMaximum revenue\tPaused until", "Zenith\tBonn\tmany\t1.250\t03/04/2027", ...more];
  await putOnClipboard(app, cells.join("\n"));
  await page.keyboard.press("ControlOrMeta+v");
  await expect(sheet.rows).toHaveCount(100);
  await inspect(page, "a sheet's preview");
});
