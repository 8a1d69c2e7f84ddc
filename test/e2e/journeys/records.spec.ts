/** Records as forms: a partner and a customer are changed where they stand, made, and taken back. */
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { expect, test } from "../fixtures/app.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

test("a partner's record is its form: wrong values are refused, right ones saved, taken back and kept in its history", async ({
  launch,
  data,
}) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const file = bookFile(data, "Made-up network");
  const capacityOf = (name: string) => storedNumber(file, "SELECT capacity FROM partners WHERE name = ?", name);
  await new StartPage(page).openSample("network");
  await shell.go("Partners");
  await page.getByRole("gridcell", { name: "Aspen Software" }).click();
  const capacity = page.getByRole("textbox", { name: "Capacity" });

  await test.step("a negative capacity and a minimum above the maximum are refused in a sentence", async () => {
    await capacity.fill("-3");
    await capacity.press("Enter");
    await expect(page.getByText(/0 or more/)).toBeVisible();
    await capacity.press("Escape");
    const least = page.getByRole("textbox", { name: "Least revenue" });
    await least.fill("999999");
    await least.press("Enter");
    await expect(page.getByText(/above the maximum/)).toBeVisible();
    await least.press("Escape");
    await expect.poll(() => capacityOf("Aspen Software")).toBe(20);
  });

  await test.step("a changed value is saved at once, shown in the history, and taken back by Ctrl Z", async () => {
    await capacity.fill("25");
    await capacity.press("Enter");
    await expect(shell.status).toContainText("Saved");
    await expect.poll(() => capacityOf("Aspen Software")).toBe(25);
    await page.getByRole("tab", { name: "History" }).click();
    await expect(page.getByRole("tabpanel", { name: "History" })).toContainText("20 → 25");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(shell.status).toContainText("Undone");
    await expect.poll(() => capacityOf("Aspen Software")).toBe(20);
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect.poll(() => capacityOf("Aspen Software")).toBe(25);
    await expect(capacity).toHaveValue("25");
  });

  await test.step("a new partner is made, and its making taken back", async () => {
    await page.getByRole("button", { name: /^New/ }).click();
    const dialog = page.getByRole("dialog", { name: "New partner" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Zenith Makers");
    await dialog.getByRole("button", { name: "Make it" }).click();
    await expect(page.getByRole("heading", { name: "Zenith Makers" })).toBeVisible();
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM partners WHERE name = ?", "Zenith Makers")).toBe(1);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM partners WHERE name = ?", "Zenith Makers")).toBe(0);
  });
});
