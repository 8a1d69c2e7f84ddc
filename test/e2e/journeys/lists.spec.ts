/** Partners, opportunities and products: find, sort, filter, open, export, copy, and come back by the address. */
import { parse } from "csv-parse/sync";
import { expect, test } from "../fixtures/app.ts";
import { copiedText, savedFile } from "../fixtures/outside.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { RecordList } from "../pages/record-list.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";
import { numberIn } from "../pages/written.ts";

/** A cell that a spreadsheet would run. */
const FORMULA = /^[=+\-@\t\r](?!\d+(\.\d+)?$)/;

test("partners: search, sort, filter, record, export, copy", async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  const shell = new Shell(page);
  const partners = new RecordList(page, "Partners");
  await new StartPage(page).openSample("network");
  await shell.go("Partners");
  await expect(partners.total).toHaveText("200");

  await test.step("what is not there is said, and one click clears it", async () => {
    await partners.search.fill("no such partner");
    await expect(partners.nothingFound).toBeVisible();
    await expect(page.getByText("No partner matches “no such partner”.")).toBeVisible();
    await partners.clear.click();
    await expect(partners.total).toHaveText("200");
    await expect(partners.search).toHaveValue("");
  });

  await test.step("sorted by win rate, both ways, those without data last", async () => {
    await partners.sortBy("winrate");
    await expect(partners.cell(0, "winrate")).toHaveText("0\u00a0%");
    const rising = (await partners.column("winrate")).map(numberIn);
    expect(rising.length).toBeGreaterThan(15);
    expect(rising.every(Number.isFinite)).toBe(true);
    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    await partners.sortBy("winrate");
    await expect(partners.cell(0, "winrate")).toHaveText(/^[1-9]\d*\u00a0%$/);
    const falling = (await partners.column("winrate")).map(numberIn);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(falling.every(Number.isFinite)).toBe(true);
    expect(falling[0]).toBeGreaterThan(rising.at(-1) ?? 0);
    const { text } = await savedFile(app, data, () => partners.export());
    const all = parse<Record<string, string>>(text, { columns: true, bom: true }).map((row) => row["win rate"] ?? "");
    const known = all.filter((cell) => cell !== "").map(Number);
    expect(all).toHaveLength(200);
    expect(known.length).toBeLessThan(200);
    expect(known).toEqual(known.toSorted((a, b) => b - a));
    expect(all.slice(known.length).every((cell) => cell === "")).toBe(true);
  });

  await test.step("the record says what its row says", async () => {
    const name = (await partners.cell(0, "name").textContent()) ?? "";
    const winrate = (await partners.cell(0, "winrate").textContent()) ?? "";
    const [open = "", delivered = ""] = await Promise.all(["open", "delivered"].map((column) => partners.cell(0, column).textContent()));
    await partners.open(0);
    await expect(partners.recordTitle).toHaveText(name);
    await expect(partners.record.getByRole("row", { name: /^Win rate/ })).toContainText(winrate);
    await expect(partners.record.getByRole("row", { name: /^Win rate/ })).toContainText(`of ${delivered}`);
    await expect(partners.record.getByText(/ open, /).first()).toContainText(`${open} `);
  });

  await test.step("the filter counts as the file does, and the export holds exactly those rows", async () => {
    await partners.filter("Inactive");
    await expect(page).toHaveURL(/status=inactive/);
    const inactive = storedNumber(bookFile(data, "Made-up network"), "SELECT count(*) FROM partners WHERE active = 0");
    await expect(partners.total).toHaveText(String(inactive));
    const { name, text } = await savedFile(app, data, () => partners.export());
    expect(name).toBe("partners.csv");
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    expect(rows).toHaveLength(inactive);
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => FORMULA.test(cell))).toEqual([]);
    await partners.filter("All states");
    await expect(partners.total).toHaveText("200");
  });

  await test.step("chosen rows are copied as a spreadsheet reads them", async () => {
    const names = (await partners.column("name")).slice(1, 4);
    await partners.copy(1, 3);
    await expect(shell.status).toContainText("Copied 3 rows with their header");
    const lines = (await copiedText(app)).split("\n").map((line) => line.split("\t"));
    expect(lines[0]?.slice(0, 3)).toEqual(["Partner", "Open", "Capacity"]);
    expect(lines.slice(1).map((line) => line[0])).toEqual(names);
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });
});

test("opportunities: every row in the export, a link opens a record, back and forward return", async ({ launch, data }) => {
  const app = await launch();
  const { page } = app;
  const shell = new Shell(page);
  const list = new RecordList(page, "Opportunities");
  await new StartPage(page).openSample("crm");
  await shell.go("Opportunities");
  await expect(list.total).toHaveText("8,800");

  await test.step("search and filter narrow the list", async () => {
    await list.search.fill("Isdom");
    await expect(list.cell(0, "customer")).toHaveText("Isdom");
    const found = await list.count();
    await list.filter("Waiting");
    await expect.poll(() => list.count()).toBeLessThan(found);
    expect(new Set(await list.column("situation"))).toEqual(new Set(["Waiting"]));
  });

  await test.step("the export holds what is found, no more", async () => {
    const { text } = await savedFile(app, data, () => list.export());
    expect(parse(text, { columns: true, bom: true })).toHaveLength(await list.count());
  });

  await test.step("the record agrees with its row, and its address opens it again", async () => {
    const [topic = "", revenue = ""] = await Promise.all(["topic", "revenue"].map((column) => list.cell(0, column).textContent()));
    await list.open(0);
    await expect(list.recordTitle).toHaveText(`${topic} for Isdom`);
    await expect(list.record.getByRole("textbox", { name: "Estimated revenue" })).toHaveValue(revenue ?? "");
    await expect(page).toHaveURL(/#\/opportunities\/\w+\?situation=waiting&search=Isdom$/);
    const address = new URL(page.url()).hash;
    await shell.go("Partners");
    await expect(list.recordTitle).toHaveText("Choose a partner");
    await shell.follow(address);
    await expect(list.recordTitle).toHaveText(`${topic} for Isdom`);
    await expect(list.search).toHaveValue("Isdom");
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Choose a partner" })).toBeVisible();
    await page.goForward();
    await expect(list.recordTitle).toHaveText(`${topic} for Isdom`);
  });

  await test.step("a link to nothing says so", async () => {
    await shell.follow("#/opportunities/none");
    await expect(page.getByRole("alert")).toContainText('no opportunity "none"');
  });
});

test("products: a hole is said, partners fill it, a family is renamed for all, the palette finds them", async ({ launch }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const products = new RecordList(page, "Products");
  await new StartPage(page).openSample("crm");
  await shell.go("Catalogue");
  await expect(products.total).toHaveText("7");

  await test.step("a new product that nobody covers is a hole in words, in the list and in its record", async () => {
    await page.keyboard.press("n");
    await page.getByRole("dialog").getByLabel("Name").fill("GTX Ultra");
    await page.getByRole("dialog").getByLabel("Family").fill("GTX");
    await page.getByRole("button", { name: "Make it" }).click();
    await expect(products.recordTitle).toHaveText("GTX Ultra");
    await expect(products.record.getByRole("note")).toContainText("Nobody covers it");
    await products.filter("No active partner");
    await expect(products.total).toHaveText("1");
    await expect(products.cell(0, "partners")).toContainText("nobody");
  });

  await test.step("several partners are put on it as one act", async () => {
    await page.keyboard.press("p");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("combobox")).toBeFocused();
    await page.keyboard.type("anna snelling");
    await page.keyboard.press("Enter");
    await dialog.getByRole("combobox").fill("vicki");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect(shell.status).toContainText("Changed who covers GTX Ultra: 2 partners.");
    await expect(products.record.getByRole("note")).toBeHidden();
    await expect(products.record.getByRole("link", { name: "Anna Snelling" })).toBeVisible();
    await expect(products.total).toHaveText("0");
    await products.filter("All products");
    await expect(products.total).toHaveText("8");
  });

  await test.step("one undo takes both away again, one redo gives them back", async () => {
    await shell.undo();
    await expect(products.record.getByRole("note")).toContainText("Nobody covers it");
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(products.record.getByRole("link", { name: "Vicki Laflamme" })).toBeVisible();
  });

  await test.step("a family is renamed for all its products", async () => {
    await products.search.fill("GTX Pro");
    await expect(products.total).toHaveText("1");
    await products.open(0);
    await expect(products.recordTitle).toHaveText("GTX Pro");
    await products.record.getByLabel("Family").fill("GTX");
    await page.keyboard.press("Enter");
    await expect(products.record.getByText("One of 2 products of GTX.")).toBeVisible();
    await products.record.getByRole("button", { name: "Rename the family…" }).click();
    await page.getByRole("dialog").getByLabel("Family").fill("Graphics");
    await page.getByRole("button", { name: "Rename", exact: true }).click();
    await expect(products.record.getByText("One of 2 products of Graphics.")).toBeVisible();
    await products.search.fill("");
    await products.filter("Graphics");
    await expect(products.total).toHaveText("2");
  });

  await test.step("the palette finds a product and a territory as records", async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("mg adv");
    await shell.found.filter({ hasText: /^MG Advanced$/ }).click();
    await expect(products.recordTitle).toHaveText("MG Advanced");
    await page.keyboard.press("ControlOrMeta+k");
    await page.keyboard.type("Central");
    await shell.found
      .filter({ hasText: /^Central/ })
      .first()
      .click();
    await expect(page).toHaveURL(/#\/territories\/Central/);
  });
});

test("columns are chosen by keys, and stand so after a restart; copy and CSV hold what is shown of all that match", async ({
  launch,
  data,
}) => {
  const app = await launch();
  const partners = new RecordList(app.page, "Partners");
  await new StartPage(app.page).openSample("network");
  await new Shell(app.page).go("Partners");
  await expect(partners.total).toHaveText("200");
  await partners.arrange("Capacity", { toggle: true });
  await partners.arrange("Win rate", { up: 9 });
  const chosen = ["Partner", "Win rate", "Open", "Delivered"];
  await expect.poll(async () => (await partners.headers()).slice(0, 4)).toEqual(chosen);

  await test.step("rows that were never loaded are copied and saved too", async () => {
    await partners.search.fill("services");
    await expect.poll(() => partners.count()).toBeLessThan(100);
    const found = await partners.count();
    await partners.open(1);
    await partners.pickAll();
    await app.page.keyboard.press("ControlOrMeta+c");
    await expect(new Shell(app.page).status).toContainText(`Copied ${found} rows`);
    const lines = (await copiedText(app)).split("\n").map((line) => line.split("\t"));
    expect(lines).toHaveLength(found + 1);
    expect(lines[0]?.slice(0, 4)).toEqual(chosen);
    const { text } = await savedFile(app, data, () => partners.exportPicked());
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    expect(rows.map((row) => row["name"])).toEqual(lines.slice(1).map((line) => line[0]));
    expect(Object.keys(rows[0] ?? {}).slice(0, 4)).toEqual(["name", "win rate", "open", "delivered"]);
  });

  await app.close();
  const again = await launch();
  const list = new RecordList(again.page, "Partners");
  await new Shell(again.page).go("Partners");
  await expect(list.total).toHaveText("200");
  await expect.poll(async () => (await list.headers()).slice(0, 4)).toEqual(chosen);
});
