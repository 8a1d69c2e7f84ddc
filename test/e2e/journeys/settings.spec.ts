/** Settings: changed in place, told by what they change, taken back; the book's date advanced; the name under which all of it is kept. */
import { expect, test } from "../fixtures/app.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

test("a setting, a rate, the date and the user's name", async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const settings = page.getByRole("region", { name: "Settings", exact: true });
  const history = page.getByRole("region", { name: "History of the settings" });
  await new StartPage(page).openSample("network");
  await expect(page.getByRole("heading", { name: "Make the first run" })).toBeVisible();
  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await expect(settings.getByRole("heading", { level: 1 })).toHaveText("Settings");

  await test.step("the name stands in the history from then on", async () => {
    await settings.getByRole("textbox", { name: "Your name" }).fill("Ada Lovelace");
    await page.keyboard.press("Enter");
    await expect(shell.status).toContainText("Ada Lovelace");
  });

  await test.step("a change says what it did, twice in a row from the same field, and goes back to the standard", async () => {
    const most = settings.getByRole("textbox", { name: "Most offers for an opportunity" });
    await most.fill("1");
    await page.keyboard.press("Enter");
    await expect(settings.getByText(/opportunities at the limit of offers 24 → 50/)).toBeVisible();
    await most.fill("2");
    await page.keyboard.press("Enter");
    await expect(history.getByText("1 offer → 2 offers")).toBeVisible();
    await expect(history.getByText(/^Ada Lovelace, /).first()).toBeVisible();
    await settings.getByRole("group", { name: "Most offers for an opportunity" }).getByRole("button", { name: "Back to standard" }).click();
    await expect(most).toHaveValue("5");
    await page.getByRole("heading", { name: "Settings", level: 1 }).click();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(most).toHaveValue("2");
  });

  await test.step("a currency without a rate is a warning that a rate takes away", async () => {
    const row = settings.getByRole("row", { name: /^MXN/ });
    await expect(row).toContainText("no rate: revenue unknown");
    await row.getByRole("textbox").fill("0.054");
    await page.keyboard.press("Enter");
    await expect(settings.getByText(/opportunities with known revenue [\d,]+ → [\d,]+/)).toBeVisible();
    await expect(row).not.toContainText("no rate");
    await settings.getByRole("combobox", { name: "Another currency" }).fill("chf");
    await settings.getByRole("textbox", { name: "One of it in USD" }).fill("-1");
    await settings.getByRole("button", { name: "Add the rate" }).click();
    await expect(settings.getByRole("alert")).toContainText("a number above 0 is expected");
    await settings.getByRole("textbox", { name: "One of it in USD" }).fill("1.1");
    await settings.getByRole("button", { name: "Add the rate" }).click();
    await expect(settings.getByRole("row", { name: /^CHF/ })).toBeVisible();
  });

  await test.step("a share for newcomers is set, refused where it is none, and a run gives it to them and says so", async () => {
    const group = settings.getByRole("region", { name: "Fair chances for newcomers" });
    const share = group.getByRole("textbox", { name: "Share for newcomers" });
    await expect(group.getByText(/With 5 %, of \d+ waiting, \d+ would be chosen; \d+ of them have a newcomer/)).toBeVisible();
    for (const wrong of ["21", "-1", "5 %"]) {
      await share.fill(wrong);
      await page.keyboard.press("Enter");
      await expect(group.getByRole("alert")).toContainText("a plain number from 0 to 20 (percent) is expected");
      await page.keyboard.press("Escape");
    }
    await share.fill("20");
    await page.keyboard.press("Enter");
    await expect(group.getByText(/^Of \d+ waiting, \d{3} are chosen; \d\d of them have a newcomer that could take them/)).toBeVisible();
    await page.getByRole("heading", { name: "Settings", level: 1 }).click();
    const review = new ReviewPage(page);
    await shell.go("Review");
    await review.run();
    await review.goTo("imputed");
    const marked = review.lines.filter({ has: page.getByLabel("Newcomers’ share") });
    await marked.first().click();
    const note = page.getByRole("note", { name: "Newcomers’ share" });
    await expect(note).toContainText("This opportunity is among the 20 % that go to partners with fewer than 10 offers.");
    await expect(note).toContainText(/It would have got it by the score as well|By the score alone .+ would get it/);
    await page.getByRole("button", { name: "What these figures count as" }).click();
    const figures = page.getByRole("region", { name: /^What the figures of .+ count as$/ });
    await expect(figures.getByRole("columnheader", { name: "Neutral in use" })).toBeVisible();
    await expect(figures.getByRole("row", { name: /^Win rate/ }).getByRole("img")).toHaveAccessibleName(/counted as/);
    await shell.go("Settings");
    await group.getByRole("button", { name: "Back to standard" }).click();
    await expect(share).toHaveValue("0");
    await page.getByRole("heading", { name: "Settings", level: 1 }).click();
    await shell.undo();
    await expect(share).toHaveValue("20");
    await expect(history.getByText("0 % (standard) → 20 %").first()).toBeVisible();
  });

  await test.step("the base currency is changed with its amounts, and one undo takes it back", async () => {
    await settings.getByRole("button", { name: "Change…" }).click();
    await page.getByRole("combobox", { name: "New base currency" }).fill("eur");
    await expect(page.getByRole("dialog").getByText(/^Written anew: /)).toBeVisible();
    await page.getByRole("button", { name: "Change to EUR" }).click();
    await expect(settings.getByRole("row", { name: /^USD/ })).toBeVisible();
    await shell.undo();
    await expect(settings.getByRole("row", { name: /^EUR/ })).toBeVisible();
  });

  await test.step("the book's date moves on, and only on", async () => {
    const date = page.getByRole("banner").getByRole("button", { name: /^Book date/ });
    await settings.getByRole("button", { name: "By a week" }).click();
    await expect(date).toContainText("Jul 7, 2025");
    await expect(shell.status).toContainText("The book stands at Jul 7, 2025.");
    const day = settings.getByRole("group", { name: "The book's date" }).getByLabel("Date", { exact: true });
    await day.fill("2025-07-01");
    await page.keyboard.press("Enter");
    await expect(settings.getByRole("alert")).toContainText("a book only moves on");
    await page.keyboard.press("Escape");
    await expect(day).toHaveValue("2025-07-07");
    await shell.undo();
    await expect(date).toContainText("Jun 30, 2025");
  });
});
