/** `page`: through the real page in a browser, from what the hand does to the frame that shows it. */
import type { Page } from "@playwright/test";
import { Shell } from "../../e2e/pages/shell.ts";
import { deskFolder, type DeskMeasure } from "./desk.ts";
import { timedOn, withPage } from "./watched.ts";

const RUNS = 7;
const LISTS = ["Partners", "Customers", "Opportunities"] as const;
/** Each letter finds fewer, so that the number above the list says which answer is shown. */
const TYPED = "silver";

/** How long somebody looks at the overview before the list is opened. */
const LOOKED_AT_MS = 1500;

const totalOf = (page: Page) => page.locator("main h1 + span").innerText();

/** Everything that is done with one list, once. */
async function once(page: Page, name: (typeof LISTS)[number], turn: number, note: (step: string, took: number) => void): Promise<void> {
  const shell = new Shell(page);
  await shell.go("Overview");
  // Nothing that was asked for before is kept; the code of the lists comes while the overview is looked at.
  await page.reload();
  await page.getByRole("main").getByRole("heading").first().waitFor();
  await page.waitForTimeout(LOOKED_AT_MS);
  note("open", await timedOn(page, "click", { rows: 10, totalNot: "" }, () => shell.go(name)));

  const row = page.locator(`main [role=row][row-index='${2 + turn}'] [role=gridcell]:not([col-id^=ag-Grid])`);
  const title = await row.first().innerText();
  note("record", await timedOn(page, "mousedown", { record: title }, () => row.first().click()));

  await page.locator("main .ag-grid-viewport").hover();
  const far = 1000 + 500 * turn;
  note(
    "scroll far",
    await timedOn(page, "scroll", { row: far }, () =>
      page.locator("main .ag-grid-viewport").evaluate((viewport, top) => viewport.scrollTo({ top }), far * 32),
    ),
  );

  const search = page.getByRole("textbox", { name: `Search ${name.toLowerCase()}` });
  await search.click();
  for (const letter of TYPED.slice(0, 3)) {
    const before = await totalOf(page);
    note("letter", await timedOn(page, "input", { totalNot: before, rows: 1 }, () => page.keyboard.press(letter)));
  }
  const found = await totalOf(page);
  note("clear", await timedOn(page, "keydown", { totalNot: found, rows: 10 }, () => search.press("Escape")));

  await shell.go("Overview");
  await page.getByRole("main").getByRole("heading").first().waitFor();
  note("open again", await timedOn(page, "click", { rows: 10, totalNot: "" }, () => shell.go(name)));
}

async function saves(page: Page, turn: number): Promise<number> {
  await new Shell(page).go("Partners");
  await page.locator("main [role=row][row-index='1'] [role=gridcell]:not([col-id^=ag-Grid])").first().click();
  const capacity = page.getByRole("textbox", { name: "Capacity" });
  const value = String(301 + turn);
  await capacity.fill(value);
  return timedOn(page, "keydown", { cell: ["capacity", value] }, () => capacity.press("Enter"));
}

export const page: DeskMeasure = (size, folder) =>
  withPage(deskFolder(size, folder), async (opened, note) => {
    for (const name of LISTS) {
      // The first time, code and pages of code are fetched.
      await once(opened, name, RUNS, () => {});
      for (let turn = 0; turn < RUNS; turn++) {
        await once(opened, name, turn, (step, ms) => note(`${name}: ${step}`, ms));
      }
    }
    for (let turn = 0; turn < RUNS + 1; turn++) {
      const ms = await saves(opened, turn);
      if (turn > 0) note("Partners: save a field", ms);
    }
  });
