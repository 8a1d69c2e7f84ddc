/** Books: empty ones, names that are taken, files that cannot be opened, folders of CSV files, samples started over, and the way back. */
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures/app.ts";
import { bookFile, storedNumber } from "../fixtures/stored.ts";
import { ROOT } from "../fixtures/web-host.ts";
import { RecordList } from "../pages/record-list.ts";
import { ReviewPage } from "../pages/review-page.ts";
import { Shell, type PageName } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

/** What each page says where a book is empty, and that it leads on. */
const EMPTY: readonly (readonly [PageName, RegExp])[] = [
  ["Overview", /Fill partners\.csv and opportunities\.csv/],
  ["Review", /A run needs both/],
  ["Opportunities", /Make the first one, import a sheet of them/],
  ["Partners", /Make the first one/],
  ["Places", /An address comes with a partner or a customer/],
  ["Weights", /Nothing waits/],
];

/** Copies the network's files to `folder` and changes one of them. */
function copyNetwork(folder: string, file: string, change: (text: string) => string): void {
  cpSync(join(ROOT, "resources", "network"), folder, { recursive: true });
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

test("books are made, refused, read from files, started over, and found again", async ({ launch, data }) => {
  const { page } = await launch();
  const shell = new Shell(page);
  const start = new StartPage(page);
  const review = new ReviewPage(page);

  await test.step("an empty book says on every page what to do next", async () => {
    await start.create("North");
    await expect(shell.book).toContainText("North");
    for (const [name, words] of EMPTY) {
      await shell.go(name);
      await expect(page.getByRole("main").getByText(words)).toBeVisible();
      await expect(page.getByRole("main").getByRole("button", { name: "Open a folder or a sample" })).toBeVisible();
    }
    await page.getByRole("main").getByRole("button", { name: "Open a folder or a sample" }).click();
    await expect(page.getByRole("heading", { name: "Open another book" })).toBeVisible();
  });

  await test.step("a name that is taken is refused, and the book stays open", async () => {
    await start.create("North");
    await expect(start.failure).toContainText('There is a book "North" already');
    await expect(shell.book).toContainText("North");
  });

  await test.step("what cannot be opened is named, with what to do", async () => {
    const corrupt = join(data, "corrupt.apportion");
    writeFileSync(corrupt, "this is no database, ".repeat(400));
    await start.open(corrupt);
    await expect(start.failure).toContainText("corrupt.apportion");
    expect(readFileSync(corrupt, "utf8")).toBe("this is no database, ".repeat(400));
    await start.open(join(data, "nowhere.apportion"));
    await expect(start.failure).toContainText("nowhere.apportion");
    const wrong = join(data, "Wrong network");
    copyNetwork(wrong, "partners.csv", (text) => text.replace(/,yes,/, ",perhaps,"));
    await start.open(wrong);
    await expect(start.failure).toContainText(/partners\.csv, row 2, column active: "perhaps", expected/);
    expect(readdirSync(join(data, "books")).filter((name) => name.includes("Wrong"))).toEqual([]);
    await expect(shell.book).toContainText("North");
  });

  await test.step("a folder of CSV files becomes a book with its changes", async () => {
    const folder = join(data, "Changed network");
    copyNetwork(folder, "partners.csv", (text) => text.replace(/^([^\n]*\n[^,]*,)[^,]*/, "$1Harbour & Söhne"));
    await start.open(folder);
    await expect(shell.book).toContainText("Changed network");
    await shell.go("Partners");
    const partners = new RecordList(page, "Partners");
    await partners.search.fill("harbour & sö");
    await expect(partners.cell(0, "name")).toHaveText("Harbour & Söhne");
    await expect(partners.total).toHaveText("1");
  });

  await test.step("starting over on a sample keeps the old copy", async () => {
    await shell.choose("Open or make another book…");
    await start.openSample("crm");
    await review.run();
    await expect(review.summary).toBeVisible();
    await shell.startOver();
    await expect(shell.status).toContainText("The old one was kept as");
    await expect(page.getByRole("heading", { name: "Make the first run" })).toBeVisible();
    await expect.poll(() => storedNumber(bookFile(data, "CRM sample"), "SELECT count(*) FROM runs")).toBe(0);
    const kept = readdirSync(join(data, "books")).find((name) => /^CRM sample, kept .*\.apportion$/.test(name)) ?? "";
    await expect.poll(() => storedNumber(join(data, "books", kept), "SELECT count(*) FROM runs")).toBe(1);
  });

  await test.step("recent books lead back and forth", async () => {
    await shell.choose("North");
    await expect(shell.book).toContainText("North");
    await shell.choose("Close this book");
    await expect(start.choices.first()).toBeVisible();
    await start.openRecent("Changed network");
    await expect(shell.book).toContainText("Changed network");
  });

  await test.step("a folder that is not there any more, and one without the files, are told apart", async () => {
    mkdirSync(join(data, "Bare"));
    await shell.choose("Open or make another book…");
    await start.open(join(data, "Bare"));
    await expect(start.failure).toContainText("partners.csv");
  });
});
