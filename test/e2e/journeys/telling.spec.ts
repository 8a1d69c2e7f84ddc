/** From a delivery to partners that know of it: the letter, the e-mail, the list, paper, what is marked, undo, and the file for the CRM. */
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/app.ts";
import { copiedText, savedFile } from "../fixtures/outside.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { TellPage } from "../pages/tell-page.ts";

/** The system's print dialog would wait for somebody: what is sent to it is counted instead, as it would come out. */
async function catchPrints(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset["sheets"] = String(document.querySelectorAll("[data-printed] article").length);
    };
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset["sheets"] ?? 0));
}

test.describe.configure({ timeout: 180_000 });

test("what was delivered reaches the partners, is marked, and can be undone", async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  const file = bookFile(data, "CRM sample");
  const shell = new Shell(page);
  const review = new ReviewPage(page);
  const tell = new TellPage(page);
  const toldOffers = () => storedNumber(file, "SELECT count(*) FROM notices");

  await test.step("the delivery says how to tell the partners", async () => {
    await new StartPage(page).openSample("crm");
    await review.run();
    await review.buttons.approveClear.click();
    await expect(shell.status).toContainText("Approved");
    await review.openDelivery();
    await review.confirm.click();
    await expect(shell.status).toHaveText("Delivered 103 offers to 5 partners.");
    await page
      .getByRole("contentinfo")
      .getByRole("button", { name: /^Tell them/ })
      .click();
    await expect(tell.sum).toHaveText("103 offers for 5 partners not told yet");
    await expect(tell.untold).toHaveCount(5);
    await expect(tell.told).toHaveCount(0);
  });

  await test.step("J and K go from letter to letter", async () => {
    await expect(tell.subject).toContainText("26 opportunities for Cecily Lampkin");
    await page.keyboard.press("j");
    await expect(tell.subject).toHaveText("4 opportunities for Donn Cantrell, to answer by January 7, 2018");
    await page.keyboard.press("k");
    await expect(tell.subject).toContainText("Cecily Lampkin");
    await page.keyboard.press("j");
    await expect(tell.offers).toHaveCount(4);
  });

  await test.step("without an address the mail program is refused, with the reason; the record takes one", async () => {
    await expect(tell.button("Open in mail program")).toHaveAttribute("aria-disabled", "true");
    // A button that is drawn anew under the pointer is told of it only once the pointer moves again.
    await expect(async () => {
      await page.mouse.move(0, 0);
      await tell.button("Open in mail program").hover();
      await expect(page.getByRole("tooltip")).toContainText("No e-mail address of this partner is known", { timeout: 2000 });
    }).toPass({ timeout: 15_000 });
    await page.getByRole("link", { name: "add one to Donn Cantrell" }).click();
    const email = page.getByRole("textbox", { name: "E-mail", exact: true }).first();
    await expect(email).toBeFocused();
    await email.fill("donn@example.com");
    await email.press("Enter");
    await expect(shell.status).toContainText("Donn Cantrell");
    await page.goBack();
    await expect(tell.to).toHaveText("Donn Cantrell <donn@example.com>");
    await expect(tell.button("Open in mail program")).not.toHaveAttribute("aria-disabled");
  });

  await test.step("the template is changed, checked by name, and previewed", async () => {
    await page.keyboard.press("l");
    await expect(tell.templateText).toBeFocused();
    await tell.templateText.fill("Hello {contct}: {offers}");
    await expect(tell.template).toContainText("{contct} is no word of the letter; expected {partner}, {contact}");
    await expect(tell.template.getByRole("button", { name: "Save the letter" })).toBeDisabled();
    await tell.templateText.fill("Hello ");
    await tell.template.getByRole("button", { name: "{contact}" }).click();
    await page.keyboard.type(", Grüße");
    await expect(tell.templateText).toHaveValue("Hello {contact}, Grüße");
    await expect(tell.preview).toContainText("Hello Donn Cantrell, Grüße");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(tell.text).toHaveText("Hello Donn Cantrell, Grüße");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(tell.text).toContainText("Dear Donn Cantrell,");
  });

  await test.step("the e-mail is saved, and the status line offers to mark it", async () => {
    const { name, text } = await savedFile(app, data, () => page.keyboard.press("s"));
    expect(name).toBe("Donn Cantrell.eml");
    expect(text).toMatch(/^To: .*donn@example\.com/m);
    expect(text).toMatch(/^X-Unsent: 1$/m);
    await expect(shell.status).toContainText("Saved Donn Cantrell.eml");
    expect(toldOffers()).toBe(0);
    await page
      .getByRole("contentinfo")
      .getByRole("button", { name: /^Mark as told by e-mail/ })
      .click();
    await expect(tell.sum).toHaveText("99 offers for 4 partners not told yet");
    await expect(tell.told).toHaveText([/Donn Cantrell/]);
    await expect(tell.selected).toContainText("Garret Kinder");
    expect(toldOffers()).toBe(4);
  });

  await test.step("undo takes the mark back", async () => {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(tell.untold).toHaveCount(5);
    expect(toldOffers()).toBe(0);
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(tell.untold).toHaveCount(4);
  });

  await test.step("the list is copied as cells, the letters are printed a partner a sheet", async () => {
    await page.keyboard.press("y");
    await expect(shell.status).toContainText("Copied 28 offers as cells.");
    const cells = (await copiedText(app)).split("\n").map((line) => line.split("\t"));
    expect(cells).toHaveLength(29);
    expect(cells[0]?.slice(0, 3)).toEqual(["Opportunity", "Reference", "Customer"]);
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([cells[0]?.length]));
    const sheets = await catchPrints(page);
    await page.keyboard.press("p");
    await expect.poll(sheets).toBe(1);
    await expect(tell.button("Mark as told on paper")).toBeVisible();
    await page.keyboard.press("Shift+P");
    await expect.poll(sheets).toBe(4);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("article").nth(3)).toContainText("Dear Reed Clapper,");
    await expect(page.getByRole("navigation")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  });

  await test.step("a partner is found, and marked in one's own words for it", async () => {
    await page.keyboard.press("/");
    await tell.search.fill("reed");
    await expect(tell.untold).toHaveText([/Reed Clapper/]);
    await tell.search.fill("nobody");
    await expect(page.getByRole("heading", { name: "Nothing found" })).toBeVisible();
    await page.getByRole("button", { name: "Clear the search" }).last().click();
    await expect(tell.untold).toHaveCount(4);
    await tell.choose("Mark all as told", "on paper");
    await expect(shell.status).toContainText("every partner was told of 99 offers on paper");
    await expect(tell.sum).toHaveText("no offer waits to be told");
    expect(toldOffers()).toBe(103);
  });

  await test.step("the file for the CRM", async () => {
    const { name, text } = await savedFile(app, data, () => tell.choose("Decisions for the CRM", "Open offers as .csv"));
    expect(name).toBe("decisions-2017-12-31.csv");
    expect(text).toMatch(/^\uFEFF?opportunityid,name,msa_partnerid,statecode,statuscode/);
    expect(text.split("\r\n").filter((line) => line.includes(",0,100000001,Delivered,"))).toHaveLength(103);
    const workbook = await savedFile(app, data, () => tell.choose("Decisions for the CRM", "Open offers as .xlsx"));
    expect(workbook.text.startsWith("PK")).toBe(true);
  });

  await test.step("the offer's record and the list of offers say so", async () => {
    await tell.told.first().click();
    await tell.offers.first().getByRole("link").click();
    await expect(page.getByRole("term").filter({ hasText: "Told" }).locator("xpath=following-sibling::dd")).toContainText("on paper");
    await shell.follow("/offers?view=untold");
    await expect(page.getByRole("heading", { name: "Every partner has been told" })).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    await expect(page.getByRole("main").getByText("99 offers wait for partners that have not been told.")).toBeVisible();
    await shell.go("Overview");
    await expect(page.getByRole("link", { name: "offers that partners have not been told of" })).toContainText("99");
  });
});
