/** A partner is made, its territory drawn on the map, and it stands in an opportunity's ranking. */
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { expect, test } from "../fixtures/app.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

test("a new partner's territory is drawn with the mouse, and the partner is available where it covers", async ({ launch, data }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const main = page.getByRole("main");
  const file = bookFile(data, "Made-up network");
  await new StartPage(page).openSample("network");

  await test.step("a partner is made", async () => {
    await shell.go("Partners");
    await expect(page.getByRole("gridcell", { name: "Aspen Software" })).toBeVisible();
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog", { name: "New partner" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("Zenith Makers");
    await page.keyboard.press("Enter");
    await expect(main.getByRole("heading", { name: "Zenith Makers" })).toBeVisible();
  });

  await test.step("a territory is made, its polygon clicked corner by corner, and one corner taken back", async () => {
    await shell.go("Territories");
    await expect(page.getByRole("tab", { name: "Holes" })).toBeVisible();
    await page.keyboard.press("n");
    await page.getByRole("dialog").getByRole("textbox", { name: "Name" }).fill("Drawn & wide");
    await page.keyboard.press("Enter");
    const map = main.getByLabel("Map of Drawn & wide");
    await expect(map).toBeVisible();
    await main.getByRole("button", { name: "Draw a polygon" }).click();
    const bar = main.getByRole("group", { name: "Drawing a polygon" });
    await expect(bar).toContainText("Click on the map");
    const box = await map.boundingBox();
    if (box === null) throw new Error("the map is on the screen");
    const corners = [
      [0.08, 0.3],
      [0.5, 0.5],
      [0.9, 0.3],
      [0.9, 0.9],
      [0.08, 0.9],
    ] as const;
    const click = async ([x, y]: readonly [number, number]) => page.mouse.click(box.x + box.width * x, box.y + box.height * y);
    const [first, wrong, ...others] = corners;
    await click(first);
    await expect(bar).toContainText("1 corner so far");
    await click(wrong);
    await expect(bar).toContainText("2 corners so far");
    await page.keyboard.press("ControlOrMeta+z");
    await expect(bar).toContainText("1 corner so far");
    for (const [i, corner] of others.entries()) {
      await click(corner);
      if (i === 0) await expect(bar).toContainText("2 corners so far");
    }
    await expect(bar).toContainText("press Enter to close it");
    await page.keyboard.press("Enter");
    await expect(bar).toContainText("4 corners");
    await bar.getByRole("button", { name: "Save polygon" }).click();
    await expect(bar).toBeHidden();
    const rules = "SELECT count(*) FROM territory_rules WHERE territory_id = ? AND kind = 'polygon'";
    await expect.poll(() => storedNumber(file, rules, "Drawn & wide")).toBe(1);
  });

  await test.step("the partner covers it", async () => {
    await shell.go("Partners");
    await page.getByRole("textbox", { name: "Search partners" }).fill("zenith");
    await page.getByRole("gridcell", { name: "Zenith Makers" }).click();
    await main.getByRole("button", { name: /^Territories:/ }).click();
    await expect(page.getByRole("dialog").getByRole("combobox")).toBeFocused();
    await page.keyboard.type("drawn");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM partner_territories WHERE territory_id = ?", "Drawn & wide")).toBe(1);
  });

  await test.step("an opportunity there has it among those available, before any run", async () => {
    await shell.go("Opportunities");
    await expect(main.getByRole("region", { name: "List of opportunities" })).toBeVisible();
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog", { name: "New opportunity" });
    await dialog.getByRole("textbox", { name: "Topic" }).fill("Rollout");
    await dialog.getByRole("combobox", { name: "Customer" }).fill("Alder & Sterling");
    await page.getByRole("option", { name: /Alder & Sterling Glass/ }).click();
    await dialog.getByRole("button", { name: "Make it" }).click();
    await expect(main.getByRole("heading", { name: /^Rollout/ })).toBeVisible();
    await main.getByRole("textbox", { name: "Find a partner in the ranking" }).fill("zenith");
    await expect(main.getByRole("region", { name: "Available", exact: true }).getByRole("link", { name: "Zenith Makers" })).toBeVisible();
  });
});
