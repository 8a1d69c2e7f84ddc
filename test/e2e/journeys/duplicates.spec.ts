/** A partner that is in the book twice: warned of, pointed out, merged with its offers, and two again by undo. */
import { expect, test } from "../fixtures/app.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { RecordList } from "../pages/record-list.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

test("a duplicate is warned of, found, merged and unmerged", async ({ launch, data }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const partners = new RecordList(page, "Partners");
  await new StartPage(page).openSample("network");
  await shell.go("Partners");
  await expect(partners.total).toHaveText("200");
  const file = bookFile(data, "Made-up network");
  const offersOf = (name: string) =>
    storedNumber(file, "SELECT count(*) FROM offers WHERE partner_id = (SELECT id FROM partners WHERE name = ?)", name);
  const offers = offersOf("Aspen Software");
  expect(offers).toBeGreaterThan(50);

  await test.step("making it anew warns, and refuses nothing", async () => {
    await page.keyboard.press("n");
    const dialog = page.getByRole("dialog", { name: "New partner" });
    await dialog.getByRole("textbox", { name: "Name" }).fill("ASPEN Software, Ltd");
    await expect(dialog.getByText(/There is Aspen Software \(.+\) of this name already/)).toBeVisible();
    await dialog.getByRole("button", { name: "Make it" }).click();
    await expect(partners.recordTitle).toHaveText("ASPEN Software, Ltd");
  });

  await test.step("the list and the record point it out", async () => {
    await page.getByRole("button", { name: "Show them" }).click();
    await expect.poll(() => partners.column("name")).toEqual(["Aspen Software", "ASPEN Software, Ltd"]);
    await expect(page.getByRole("list", { name: "May be the same as" })).toContainText("It has the name of Aspen Software");
  });

  await test.step("that they are two is remembered until it is taken back", async () => {
    await page.getByRole("button", { name: "Not the same" }).click();
    await expect(partners.nothingFound).toBeVisible();
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => partners.count()).toBe(2);
  });

  await test.step("the merge says what it does, and moves the offers", async () => {
    await page.getByRole("button", { name: "Merge…" }).click();
    const dialog = page.getByRole("dialog", { name: /^Merge ASPEN Software, Ltd/ });
    await expect(dialog.getByRole("list", { name: "What the merge does" })).toContainText(`${offers} offers of Aspen Software become`);
    await dialog
      .getByRole("radio", { name: /^Capacity: / })
      .nth(1)
      .check();
    await dialog
      .getByRole("radio", { name: /^Name: / })
      .nth(1)
      .check();
    await dialog.getByRole("button", { name: /^Merge into/ }).click();
    await expect(shell.status).toContainText(`${offers} offers moved`);
    await expect(partners.recordTitle).toHaveText("Aspen Software");
    await expect.poll(() => storedNumber(file, "SELECT count(*) FROM partners WHERE archived = 1")).toBe(1);
    expect(
      storedNumber(file, "SELECT count(DISTINCT partner_id) FROM offers WHERE partner_id IN (SELECT id FROM partners WHERE archived = 1)"),
    ).toBe(0);
    await expect(page.getByRole("list", { name: "May be the same as" })).toHaveCount(0);
  });

  await test.step("one undo makes two of them again, each with its offers", async () => {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(shell.status).toContainText("Undone: merge of Aspen Software into ASPEN Software, Ltd");
    await expect.poll(() => offersOf("Aspen Software")).toBe(offers);
    expect(offersOf("ASPEN Software, Ltd")).toBe(0);
  });
});
