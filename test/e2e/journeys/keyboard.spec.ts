/** Without a mouse: from the start page to a delivery and its undo, and to any record and any key. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../fixtures/app.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { RecordList } from "../pages/record-list.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";

/** Tab until the element has the focus; a page that never gives it fails here. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error("20 tabs did not reach it");
}

test("the made-up network is worked off with the keyboard alone", async ({ launch, data }) => {
  const { page } = await launch();
  const file = bookFile(data, "Made-up network");
  const keys = page.keyboard;
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  const title = review.explanation.title;

  await test.step("open the sample and make a run", async () => {
    await expect(page.getByRole("button", { name: "Open the network" })).toBeVisible();
    await tabTo(page, page.getByRole("button", { name: "Open the network" }));
    await keys.press("Enter");
    await expect(shell.book).toContainText("Made-up network");
    await keys.press("g");
    await keys.press("o");
    await expect(page).toHaveURL(/#\/overview$/);
    await keys.press("g");
    await keys.press("r");
    await expect(page.getByRole("heading", { name: "Make the first run" })).toBeVisible();
    await keys.press("r");
    await expect(review.summary).toHaveText("1,000 lines: 870 proposed, 130 without");
  });

  await test.step("j and k walk along the lines, and the explanation follows", async () => {
    await expect(title).toBeVisible();
    const first = await page.getByRole("main").getByRole("heading", { level: 1 }).nth(1).locator("xpath=..").innerText();
    const selected = await review.selected.innerText();
    await keys.press("j");
    await expect(review.selected).not.toHaveText(selected);
    await keys.press("k");
    await expect(review.selected).toHaveText(selected, { useInnerText: true });
    await expect(page.getByRole("main").getByRole("heading", { level: 1 }).nth(1).locator("xpath=..")).toHaveText(first, {
      useInnerText: true,
    });
  });

  await test.step("approve, take it back, approve again", async () => {
    const before = await review.count("Close call");
    await keys.press("a");
    await expect(shell.status).toContainText("Approved");
    await expect(review.group("Close call")).toContainText(String(before - 1));
    await keys.press("u");
    await expect(shell.status).toContainText("taken back");
    await expect(review.group("Close call")).toContainText(String(before));
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM decisions")).toBe(0);
    await keys.press("a");
    await expect(review.group("Approved")).toContainText("1");
  });

  await test.step("override with the next candidate, and say why", async () => {
    await keys.press("o");
    await expect(review.dialog.getByRole("combobox")).toBeFocused();
    await expect(review.dialog.getByRole("option").first()).toBeVisible();
    await keys.press("ArrowDown");
    await keys.press("ArrowUp");
    await keys.press("Enter");
    await expect(review.confirm).toContainText("Give it to");
    await expect(review.passes.or(review.failingChecks.first())).toBeVisible();
    await tabTo(page, review.reason);
    await keys.type("Lives next door");
    await expect(review.confirm).toBeEnabled();
    await keys.press("Control+Enter");
    await expect(shell.status).toContainText("Gave ");
    await expect(review.dialog).toBeHidden();
    await expect(review.group("Approved")).toContainText("2");
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM decisions WHERE reason = 'Lives next door'")).toBe(1);
  });

  await test.step("hold with a reason", async () => {
    await keys.press("h");
    await expect(review.dialog.getByRole("textbox", { name: "Reason" })).toBeFocused();
    await keys.type("Budget is decided in spring");
    await keys.press("Control+Enter");
    await expect(review.group("Held")).toContainText("1");
    await expect(review.dialog).toBeHidden();
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM decisions WHERE reason = 'Budget is decided in spring'")).toBe(1);
  });

  await test.step("approve all that is clear, deliver, take it back", async () => {
    const clear = await review.count("Clear");
    await keys.press("Shift+A");
    await expect(shell.status).toContainText(`Approved ${clear} clear lines`);
    const approved = await review.count("Approved");
    expect(approved).toBe(clear + 2);
    await keys.press("d");
    await expect(review.confirm).toHaveText(new RegExp(`Deliver ${approved} offers`));
    await expect(review.confirm).toBeFocused();
    await keys.press("Enter");
    await expect(shell.status).toContainText(/^Delivered \d+ offers/);
    const delivered = storedNumber(file, "SELECT count(*) FROM delivery_offers");
    await expect(review.group("Delivered")).toContainText(String(delivered));
    await keys.press("Shift+U");
    await expect(shell.status).toContainText(`${delivered} offers withdrawn`);
    await expect(review.group("Approved")).toContainText(String(approved));
    await expect
      .poll(() =>
        storedNumber(file, "SELECT count(*) FROM offers f JOIN delivery_offers d ON d.offer_id = f.id WHERE outcome = 'withdrawn'"),
      )
      .toBe(delivered);
  });

  await test.step("Ctrl K finds a partner and opens its record", async () => {
    await keys.press("ControlOrMeta+k");
    await expect(shell.palette).toBeFocused();
    await keys.type("aspen software");
    await expect(shell.found.first()).toContainText("Aspen Software");
    await keys.press("Enter");
    await expect(new RecordList(page, "Partners").recordTitle).toHaveText("Aspen Software");
    await expect(shell.palette).toBeHidden();
  });

  await test.step("? shows the keys of the page, and Escape closes them", async () => {
    await keys.press("g");
    await keys.press("r");
    await expect(review.summary).toBeVisible();
    await keys.press("?");
    for (const action of ["Approve", "Override with another partner", "Undo the last delivery", "Go to Weights"])
      await expect(shell.keys.getByText(action, { exact: true })).toBeVisible();
    await keys.press("Escape");
    await expect(shell.keys).toBeHidden();
  });
});
