/** The life of offers: what has expired is taken back, one offer goes from answer to return and back, others at once, and the book's date moves on. */
import { expect, test } from "../fixtures/app.ts";
import { bookFile, stored, storedNumber } from "../fixtures/stored.ts";
import { OffersPage } from "../pages/offers-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { numberIn } from "../pages/written.ts";

test("an inbox is worked off", async ({ launch, data }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const offers = new OffersPage(page);
  await new StartPage(page).openSample("network");
  await shell.go("Offers");
  await expect(offers.byPartner).toBeVisible();
  const needed = await offers.counted("Needs you");
  const expired = await offers.counted("Expired");
  const file = bookFile(data, "Made-up network");

  await test.step("the navigation counts what the inbox lists", async () => {
    expect(numberIn(await shell.offers.innerText())).toBe(needed);
    await expect(offers.total).toHaveText(String(needed));
  });

  await test.step("what has expired is taken back by one action, and undone by one key", async () => {
    const before = storedNumber(file, "SELECT count(*) FROM offers WHERE expired_at IS NOT NULL");
    await offers.takeBack.click();
    await expect(shell.status).toContainText(`Took back ${expired} expired offers`);
    await expect(offers.takeBack).toBeHidden();
    expect(storedNumber(file, "SELECT count(*) FROM offers WHERE expired_at IS NOT NULL")).toBe(before + expired);
    await expect.poll(() => offers.counted("Needs you")).toBe(needed - expired);
    await page.keyboard.press("ControlOrMeta+z");
    await expect(shell.status).toContainText(`Undone: expiry of ${expired} offers`);
    await expect(offers.takeBack).toBeVisible();
  });

  await test.step("one offer by keyboard: accepted with a reason, staged, held, resumed, returned", async () => {
    await offers.view("New");
    await offers.open(0);
    await expect(offers.state).toHaveText("Delivered");
    // What is drawn anew under a resting pointer tells nothing until it is pointed at again.
    await expect(async () => {
      await page.mouse.move(0, 0);
      await offers.step("Win").hover();
      const why = "Not answered yet: an unanswered offer cannot be won; it must be accepted first";
      await expect(page.getByRole("tooltip")).toContainText(why, { timeout: 2000 });
    }).toPass({ timeout: 15_000 });
    await offers.why.fill("called back");
    await offers.why.blur();
    await page.keyboard.press("a");
    await expect(offers.state).toHaveText("Accepted");
    await expect(offers.why).toHaveValue("");
    await offers.stage("2-Contacting").click();
    await expect(offers.state).toHaveText("In Progress · 2-Contacting");
    await offers.state.click();
    await page.keyboard.press("h");
    await expect(offers.state).toHaveText("On Hold");
    await page.keyboard.press("h");
    await expect(offers.state).toHaveText("In Progress · 2-Contacting");
    await page.keyboard.press("r");
    await page.getByRole("menuitem", { name: "No Funding" }).click();
    await expect(offers.state).toHaveText("Returned · No Funding");
    await expect(offers.history.getByRole("listitem")).toHaveCount(5);
    await expect(offers.history).toContainText("called back");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(offers.state).toHaveText("In Progress · 2-Contacting");
  });

  await test.step("an offer goes to another partner, with the reason in its history", async () => {
    await offers.step("Reassign").click();
    const dialog = page.getByRole("dialog");
    const options = dialog.getByRole("option");
    await expect(dialog.getByRole("combobox", { name: "Partner" })).toBeFocused();
    const name = (await options.first().locator("span").first().textContent()) ?? "";
    await options.first().click();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("nearer to the customer");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(shell.status).toContainText(`to ${name}.`);
    await expect(offers.state).toHaveText("Delivered");
    await expect(offers.history).toContainText("nearer to the customer");
  });

  await test.step("several at once, after a preview that says which cannot", async () => {
    await shell.go("Offers");
    await offers.view("All");
    await expect(offers.total).toHaveText("12,001");
    await expect(offers.cell(2, "state")).not.toHaveText("");
    await offers.pick(0, 1, 2);
    await offers.bulk.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What happened").selectOption({ label: "Customer feedback" });
    await expect(dialog.getByText(/offers? changes?/)).toBeVisible();
    const given = () => storedNumber(file, "SELECT count(*) FROM offers WHERE feedback_at IS NOT NULL");
    const before = given();
    await dialog.getByRole("button", { name: /^Customer feedback:/ }).click();
    await expect(shell.status).toContainText("Customer feedback recorded");
    expect(given()).toBeGreaterThan(before);
  });

  await test.step("the book's date moves on by a week; more has expired; undo moves it back", async () => {
    await shell.date.click();
    await page.getByRole("menuitem", { name: /^Advance the book by a week/ }).click();
    await expect(shell.date).toContainText("Jul 7, 2025");
    await expect.poll(() => offers.counted("Expired")).toBeGreaterThanOrEqual(expired);
    const later = await offers.counted("New");
    await page.keyboard.press("b");
    await page.keyboard.press("d");
    await expect(shell.date).toContainText("Jul 8, 2025");
    await expect.poll(() => offers.counted("New")).toBeLessThan(later);
    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(shell.date).toContainText("Jun 30, 2025");
  });
});

test("the open offers of a partner go to others, each to the best that is available, and come back by one undo", async ({
  launch,
  data,
}) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const offers = new OffersPage(page);
  const file = bookFile(data, "Made-up network");
  await new StartPage(page).openSample("network");
  await shell.go("Offers");
  await offers.view("Open");
  await expect(offers.cell(0, "partner")).not.toHaveText("");
  const [partner] = stored<{ id: string; open: number }>(
    file,
    `SELECT partner_id AS id, count(*) AS open FROM offers f JOIN opportunities o ON o.id = f.opportunity_id WHERE accepted_at IS NOT NULL
      AND outcome IS NULL AND partner_created = 0 GROUP BY partner_id HAVING count(*) BETWEEN 4 AND 8 ORDER BY count(*) DESC, partner_id LIMIT 1`,
  );
  if (partner === undefined) throw new Error("somebody has a few open offers");
  await shell.follow(`#/offers?view=open&partner=${encodeURIComponent(partner.id)}`);
  await expect.poll(async () => numberIn(await offers.total.innerText())).toBeGreaterThanOrEqual(partner.open);
  await expect.poll(async () => numberIn(await offers.total.innerText())).toBeLessThan(50);
  const count = numberIn(await offers.total.innerText());
  const withdrawn = () => storedNumber(file, "SELECT count(*) FROM offers WHERE outcome = 'withdrawn'");
  const before = withdrawn();
  await page.getByRole("button", { name: /^Pick all/ }).click();
  await offers.reassignAll.click();
  const dialog = page.getByRole("dialog", { name: `Other partners for ${count} offers` });
  const apply = dialog.getByRole("button", { name: /^Reassign \d+ offers?/ });
  const rows = dialog.getByRole("region", { name: "What happens to each" }).getByRole("row");

  const moved = await test.step("a preview says who gets what, and of each that stays why", async () => {
    await expect(rows).toHaveCount(count);
    const goes = await rows.filter({ hasText: /\bto .* score / }).count();
    expect(goes).toBeGreaterThan(0);
    await expect(dialog).toContainText(new RegExp(`${goes} offers? goe?s? to \\d+ other partners?`));
    for (const stays of await rows.filter({ hasText: "Stays." }).allInnerTexts()) expect(stays).toMatch(/Stays\. \S+/);
    expect(await rows.filter({ hasText: "Stays." }).count()).toBe(count - goes);
    await expect(apply).toHaveText(new RegExp(`Reassign ${goes} offer`));
    await expect(apply).toBeDisabled();
    return goes;
  });

  await test.step("with a reason it is done as one act, and undone by one key", async () => {
    await dialog.getByRole("textbox", { name: "Reason" }).fill("gives up the region");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(shell.status).toContainText(new RegExp(`Reassigned: ${moved} offers? to`));
    await expect(dialog).toBeHidden();
    expect(withdrawn()).toBe(before + moved);
    expect(storedNumber(file, "SELECT count(*) FROM record_changes WHERE reason = 'gives up the region'")).toBe(2 * moved);
    await expect(offers.total).toHaveText(String(count - moved));
    await page.keyboard.press("ControlOrMeta+z");
    await expect(shell.status).toContainText(`Undone: reassignment of ${moved} offer`);
    await expect(offers.total).toHaveText(String(count));
    expect(withdrawn()).toBe(before);
  });
});
