/** Opportunities as records: made, ranked before any run, brought to a partner by mending a near miss, closed with its offer, and taken back. */
import { bookFile, stored, storedNumber } from "../fixtures/stored.ts";
import { expect, test } from "../fixtures/app.ts";
import { RecordList } from "../pages/record-list.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { numberIn } from "../pages/written.ts";

test("a new opportunity is ranked before any run, and a near miss leads to the field that stops it", async ({ launch, data }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const file = bookFile(data, "Made-up network");
  const main = page.getByRole("main");
  const opportunities = new RecordList(page, "Opportunities");
  await new StartPage(page).openSample("network");
  await shell.go("Opportunities");
  await expect(opportunities.total).toHaveText(/\d/);

  await test.step("made by keys with topic and customer, and one that nobody has yet is made from there", async () => {
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog", { name: "New opportunity" });
    await expect(dialog.getByRole("textbox", { name: "Topic" })).toBeFocused();
    await page.keyboard.type("Rollout in the north");
    await page.keyboard.press("Enter");
    await expect(opportunities.recordTitle).toHaveText("Rollout in the north");
    await expect(main.getByText("No partner is available.")).toBeVisible();
    await main.getByRole("button", { name: "New customer…" }).click();
    const customer = page.getByRole("dialog", { name: "New customer" });
    await expect(customer.getByRole("textbox", { name: "Name" })).toBeFocused();
    await page.keyboard.type("Nordlicht Werke");
    await page.keyboard.press("Enter");
    await expect(main.getByRole("combobox", { name: "Customer" })).toHaveValue("Nordlicht Werke");
    await expect(opportunities.recordTitle).toHaveText("Rollout in the north for Nordlicht Werke");
  });

  await test.step("nobody covers an unknown address; the near miss leads to it, and there it is entered", async () => {
    const near = main.getByRole("region", { name: "Not available" }).getByRole("link", { name: /^Set address/ });
    await near.first().click();
    const country = main.getByRole("textbox", { name: "Country" }).or(main.getByRole("combobox", { name: "Country" }));
    await expect(country).toBeFocused();
    await country.fill("Germany");
    await country.press("Enter");
    await expect(shell.status).toContainText("Saved");
    await page.goBack();
    await expect(main.getByRole("tab", { name: /^Available now [1-9]/ })).toBeVisible();
    await expect(main.getByText("It waits:")).toBeVisible();
  });

  await test.step("seven parts add up to the score, and a name that is typed is found wherever it stands", async () => {
    const parts = main.getByRole("table", { name: /^Parts of the score/ }).getByRole("row");
    await expect(parts).toHaveCount(7);
    const best = (await main.getByRole("link").and(main.locator("[href^='#/partners/']")).first().innerText()).trim();
    await main.getByRole("textbox", { name: "Find a partner in the ranking" }).fill(best.toUpperCase());
    await expect(main.getByRole("region", { name: "Available", exact: true }).getByRole("link", { name: best })).toBeVisible();
    await main.getByRole("button", { name: "Clear the search for a partner" }).click();
  });

  await test.step("a partner that only lacks the territory is one click from getting it", async () => {
    await main.getByRole("tab", { name: /^Available now/ }).focus();
    const add = main.getByRole("region", { name: "Not available" }).getByRole("link", { name: /^cover territory / });
    const name = (await add.first().getAttribute("aria-label"))?.replace(/^cover territory .*: /, "") ?? "";
    await add.first().click();
    await expect(opportunities.recordTitle).toHaveText(name);
    await expect(main.getByRole("button", { name: /^Territories:/ })).toBeFocused();
    await expect(page).not.toHaveURL(/field=/);
  });
  expect(storedNumber(file, "SELECT count(*) FROM opportunities WHERE topic = ?", "Rollout in the north")).toBe(1);
});

test("closing takes the open offer along, undo brings both back; several are closed at once with a preview", async ({ launch, data }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const file = bookFile(data, "Made-up network");
  const main = page.getByRole("main");
  const opportunities = new RecordList(page, "Opportunities");
  await new StartPage(page).openSample("network");
  await shell.go("Opportunities");
  await opportunities.filter("Offered");
  await expect(opportunities.cell(0, "situation")).toHaveText("Offered");
  await opportunities.open(0);
  await expect(main.getByText(/has it as an open offer/)).toBeVisible();
  const id = decodeURIComponent(/opportunities\/([^?]+)/.exec(page.url())?.[1] ?? "");
  const status = () => stored<{ status: string }>(file, "SELECT status FROM opportunities WHERE id = ?", id)[0]?.status;
  const withdrawn = () => storedNumber(file, "SELECT count(*) FROM offers WHERE opportunity_id = ? AND outcome = 'withdrawn'", id);
  const before = withdrawn();
  expect(status()).toBe("open");

  await test.step("closed by a key with a reason; what goes with it is said before", async () => {
    await page.keyboard.press("l");
    const dialog = page.getByRole("dialog", { name: /^Close/ });
    await expect(dialog.getByText(/the open offer to .* is withdrawn/)).toBeVisible();
    await dialog.getByRole("radio", { name: "Canceled" }).check();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Budget cut");
    await dialog.getByRole("textbox", { name: "Reason" }).press("ControlOrMeta+Enter");
    await expect(shell.status).toContainText("as canceled");
    await expect.poll(status).toBe("canceled");
    expect(withdrawn()).toBe(before + 1);
    await main.getByRole("tab", { name: "History" }).click();
    await expect(main.getByRole("tabpanel", { name: "History" })).toContainText("Budget cut");
  });

  await test.step("one undo gives both back", async () => {
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(status).toBe("open");
    expect(withdrawn()).toBe(before);
    await expect(main.getByRole("button", { name: "Close…" })).toBeVisible();
  });

  await test.step("reopened by its button", async () => {
    await page.keyboard.press("Shift+L");
    await page
      .getByRole("dialog", { name: /^Close/ })
      .getByRole("button", { name: /^Close as canceled/ })
      .click();
    await main.getByRole("button", { name: "Reopen" }).click();
    await expect.poll(status).toBe("open");
    expect(withdrawn()).toBe(before + 1);
  });

  await test.step("all that match are closed as one act, and that is undone", async () => {
    await shell.go("Opportunities");
    await opportunities.filter("On hold");
    await expect(opportunities.cell(0, "situation")).toHaveText("On hold");
    const many = () => storedNumber(file, "SELECT count(*) FROM opportunities WHERE on_hold = 1 AND status = 'lost'");
    const lost = many();
    await main.getByRole("button", { name: /^Pick all/ }).click();
    await main.getByRole("button", { name: /^Change .* opportunities/ }).click();
    const dialog = page.getByRole("dialog", { name: /^Change/ });
    const change = dialog.getByRole("button", { name: /^Change/ });
    await expect(dialog.getByText(/opportunities change/)).toBeVisible();
    const due = numberIn(await change.innerText());
    expect(due).toBeGreaterThan(1);
    await change.click();
    await expect(shell.status).toContainText("Close as lost");
    await expect.poll(many).toBe(lost + due);
    await expect(opportunities.nothingFound).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(many).toBe(lost);
  });
});
