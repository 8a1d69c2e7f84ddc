/** Many partners changed at once, among them rows that no list has loaded: shown before, done as one act each, taken back one by one. */
import { expect, test } from "../fixtures/app.ts";
import { bookFile, stored, storedNumber } from "../fixtures/stored.ts";
import { BulkDialog } from "../pages/bulk-dialog.ts";
import { RecordList } from "../pages/record-list.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { numberIn } from "../pages/written.ts";

test("all partners but one get a territory, a capacity and a pause, and lose them again", async ({ launch, data }) => {
  const { page } = await launch();
  const file = bookFile(data, "Made-up network");
  const shell = new Shell(page);
  const list = new RecordList(page, "Partners");
  const bulk = new BulkDialog(page);
  await new StartPage(page).openSample("network");
  await shell.go("Partners");
  await expect(list.total).toHaveText("200");
  const all = () =>
    JSON.stringify([
      stored(file, "SELECT id, active, paused_until, capacity, all_territories FROM partners ORDER BY id"),
      stored(file, "SELECT partner_id, territory_id FROM partner_territories ORDER BY partner_id, position"),
    ]);
  const before = all();
  const covering = (territory: string) =>
    storedNumber(
      file,
      "SELECT count(*) FROM partners p WHERE all_territories = 1 OR EXISTS (SELECT 1 FROM partner_territories t WHERE t.partner_id = p.id AND t.territory_id = ?)",
      territory,
    );
  // The one that is spared does not cover it, so that sparing it can be seen.
  const [spared] = stored<{ name: string; territory: string }>(
    file,
    `SELECT p.name, t.id AS territory FROM partners p JOIN territories t WHERE p.all_territories = 0 AND p.id = (SELECT id FROM partners ORDER BY name LIMIT 1)
      AND t.id NOT IN (SELECT territory_id FROM partner_territories WHERE partner_id = p.id) ORDER BY t.id LIMIT 1`,
  );
  if (spared === undefined) throw new Error("the first partner covers every territory");
  const { territory } = spared;

  await test.step("all are picked, loaded or not, and one is let go", async () => {
    expect(await list.rows.count()).toBeLessThan(200);
    await list.pickAll();
    await expect(bulk.picked).toHaveText("200 of 200 picked");
    await expect(list.cell(0, "name")).toHaveText(spared.name);
    await list.pick(0);
    await expect(bulk.picked).toHaveText("199 of 200 picked");
  });

  await test.step("a territory is added to those that do not cover it yet", async () => {
    const had = covering(territory);
    await bulk.open.click();
    await expect(bulk.dialog).toContainText("Change 199 partners");
    await bulk.choose("Add territories");
    await bulk.pickFrom(/^Choose territories/, [territory]);
    await expect(bulk.sum).toContainText(`${199 - had} partners change`);
    await expect(bulk.sum).toContainText(`${had} are so already`);
    await expect(bulk.rows.first()).toContainText(territory);
    await bulk.apply.click();
    await expect(shell.status).toContainText(`Add territories: ${199 - had} partners changed`);
    expect(covering(territory)).toBe(199);
    expect(storedNumber(file, "SELECT count(*) FROM acts")).toBe(1);
  });

  await test.step("a capacity is set; what is none is refused in a sentence", async () => {
    await bulk.open.click();
    await bulk.choose("Set the capacity");
    await bulk.dialog.getByLabel("Capacity").fill("-1");
    await expect(bulk.dialog).toContainText("A capacity is a whole number, 0 or more");
    await expect(bulk.apply).toBeDisabled();
    await bulk.dialog.getByLabel("Capacity").fill("7");
    await expect(bulk.apply).toBeEnabled();
    const changing = numberIn(await bulk.apply.innerText());
    await expect(bulk.sum).toContainText(`${changing} partners change`);
    await bulk.apply.click();
    await expect(shell.status).toContainText(`Set the capacity: ${changing} partners changed`);
    expect(storedNumber(file, "SELECT count(*) FROM partners WHERE capacity = 7")).toBeGreaterThanOrEqual(199);
    // The last of the list was never loaded.
    expect(storedNumber(file, "SELECT capacity FROM partners ORDER BY name DESC LIMIT 1")).toBe(7);
    await expect(list.cell(1, "capacity")).toHaveText("7");
  });

  await test.step("all of them are paused", async () => {
    await bulk.open.click();
    await bulk.choose("Pause until");
    await bulk.dialog.getByLabel("Last day").fill("2025-12-24");
    await bulk.apply.click();
    await expect(shell.status).toContainText("Pause until:");
    expect(storedNumber(file, "SELECT count(*) FROM partners WHERE paused_until IS NOT NULL AND active = 1")).toBeGreaterThanOrEqual(199);
  });

  await test.step("each is taken back by one key, and the book is as it was", async () => {
    const undone = [/^Undone: pausing 199 partners/, /^Undone: .*capacity/, /^Undone: .*territor/];
    for (const words of undone) {
      await page.keyboard.press("ControlOrMeta+z");
      await expect(shell.status).toHaveText(words);
    }
    expect(all()).toBe(before);
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect.poll(() => covering(territory)).toBe(199);
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(all).toBe(before);
  });
});
