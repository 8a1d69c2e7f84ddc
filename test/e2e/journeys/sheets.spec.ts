/** A user's own sheet: pasted, dropped or chosen, looked at, imported as one step, taken back. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeSheet } from "../../../src-main/exchange/spreadsheet/write-sheet.ts";
import { expect, test } from "../fixtures/app.ts";
import { putOnClipboard, savedFile } from "../fixtures/outside.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { RecordList } from "../pages/record-list.ts";
import { SheetDialog } from "../pages/sheet-dialog.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

const CELLS = [
  "Firma\tOrt\tLand\tKapazität\tUmsatz bis\tProdukte\tSeit",
  "Zenith Makers\tMünchen\tDeutschland\t12\t1.250,50\tWorkplace Basic; security-audit\t2012",
  "Aspen Software\t\t\t21\t\t\t",
  "Nobody\t\tNirgendwo\t-5\t\t\t",
].join("\r\n");

test("partners: cells are pasted on the list, previewed, imported without the refused row, and taken back", async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  const shell = new Shell(page);
  const list = new RecordList(page, "Partners");
  const sheet = new SheetDialog(page);
  await new StartPage(page).openSample("network");
  await shell.go("Partners");
  await expect(list.total).toHaveText("200");
  const file = bookFile(data, "Made-up network");
  const capacityOf = (name: string) => storedNumber(file, "SELECT capacity FROM partners WHERE name = ?", name);

  await test.step("the columns are known by their German names, and each row says what it would do", async () => {
    await list.open(0);
    await putOnClipboard(app, CELLS);
    await page.keyboard.press("ControlOrMeta+v");
    await expect(sheet.dialog).toBeVisible();
    await expect(sheet.column("Umsatz bis")).toHaveValue("maximumRevenue");
    await expect(sheet.column("Seit")).toHaveValue("");
    await expect(sheet.count("Added")).toContainText("1");
    await expect(sheet.rows).toHaveCount(3);
    await expect(sheet.rows.nth(0)).toContainText("most revenue 1,250.50 USD · products Workplace Basic, Security Audit");
    await expect(sheet.rows.nth(1)).toContainText("capacity: 20 → 21");
    await expect(sheet.rows.nth(2)).toContainText("Land “Nirgendwo”: expected the name or the code of one country");
    await expect(sheet.run).toBeDisabled();
  });

  await test.step("the refused row is saved with its reason", async () => {
    const { name, text } = await savedFile(app, data, () => sheet.saveRefused.click());
    expect(name).toBe("refused pasted cells.csv");
    expect(text).toContain('Kapazität: ""-5"", a capacity is 0 or more');
  });

  await test.step("all but the refused row is one step, and Ctrl Z takes it back", async () => {
    await sheet.leaveOut.check();
    await sheet.run.click();
    await expect(shell.status).toContainText("Imported 2 partners from pasted cells: 1 added, 1 changed.");
    await expect(sheet.dialog).toBeHidden();
    await expect(list.total).toHaveText("201");
    expect(capacityOf("Aspen Software")).toBe(21);
    await page.keyboard.press("ControlOrMeta+z");
    await expect(shell.status).toContainText("Undone: import of 2 partners from pasted cells");
    await expect(list.total).toHaveText("200");
    expect(capacityOf("Aspen Software")).toBe(20);
  });

  await test.step("what the list itself copies changes nothing", async () => {
    await list.copy(1, 3);
    await expect(shell.status).toContainText("Copied 3 rows with their header");
    await page.keyboard.press("ControlOrMeta+v");
    await expect(sheet.count("Unchanged")).toContainText("3");
    await expect(sheet.run).toHaveText("Nothing to import");
    await page.keyboard.press("Escape");
    await expect(sheet.dialog).toBeHidden();
  });
});

test("customers: a workbook is chosen, a column is changed, and the choice is remembered", async ({ launch, data }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const sheet = new SheetDialog(page);
  const path = join(data, "my customers.xlsx");
  const columns = ["Wer", "City", "Country", "Lat", "Lng"].map((label) => ({ label }));
  writeFileSync(
    path,
    await writeSheet("List", columns, [
      ["Acme Rockets", "Graz", "Austria", 47.0707, 15.4395],
      ["Other Rockets", "", "", null, null],
    ]),
  );
  await new StartPage(page).openSample("network");
  await shell.go("Customers");
  const choose = async () => {
    await page.getByRole("button", { name: "Import a sheet" }).click();
    await sheet.fileInput.setInputFiles(path);
    await expect(sheet.column("City")).toHaveValue("city");
  };

  await choose();
  await expect(sheet.dialog.getByText("Choose the column with the name")).toBeVisible();
  await sheet.column("Wer").selectOption("name");
  await expect(sheet.count("Added")).toContainText("2");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(shell.status).toContainText("Imported 2 customers from my customers.xlsx: 2 added, 0 changed.");
  const file = bookFile(data, "Made-up network");
  expect(
    storedNumber(file, "SELECT count(*) FROM customers WHERE country = 'AT' AND latitude = 47.0707 AND name = ?", "Acme Rockets"),
  ).toBe(1);

  await choose();
  await expect(sheet.column("Wer")).toHaveValue("name");
  await expect(sheet.count("Unchanged")).toContainText("2");
});

test("a file that is dropped on the list is shown where it lands; one that is no sheet is called what it is", async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const sheet = new SheetDialog(page);
  await new StartPage(page).openSample("network");
  await shell.go("Territories");
  const list = page.getByRole("region", { name: "List of territories" });
  await expect(list).toBeVisible();
  const drop = async (name: string, content: string) => {
    const carried = await page.evaluateHandle(
      ([fileName, text]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([text], fileName));
        return transfer;
      },
      [name, content] as const,
    );
    await list.dispatchEvent("dragenter", { dataTransfer: carried });
    await expect(page.getByText("Drop the sheet to import territories.")).toBeVisible();
    await list.dispatchEvent("drop", { dataTransfer: carried });
    await expect(page.getByText("Drop the sheet to import territories.")).toBeHidden();
  };
  await drop("regions.csv", "Name;Länder\nAlps;Österreich, Schweiz\n");
  await expect(sheet.rows).toHaveCount(1);
  await expect(sheet.rows.first()).toContainText("rules country AT, country CH");
  await page.keyboard.press("Escape");
  await drop("plan.pdf", "%PDF-1.7");
  await expect(sheet.dialog.getByText("is a PDF: expected an .xlsx or a .csv file")).toBeVisible();
});
