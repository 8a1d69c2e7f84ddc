/** Partners, Opportunities, Products or Lead types: the list on the left, the record of the chosen row on the right. */
import type { Locator, Page } from "@playwright/test";
import { numberIn } from "./written.ts";

export class RecordList {
  readonly total: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  readonly nothingFound: Locator;
  readonly clear: Locator;
  readonly record: Locator;
  readonly recordTitle: Locator;
  readonly #page: Page;
  readonly #frame: Locator;
  readonly #filter: Locator;
  readonly #csv: Locator;

  constructor(page: Page, title: "Partners" | "Opportunities" | "Products" | "Lead types") {
    this.#page = page;
    const main = page.getByRole("main");
    this.total = main.getByRole("heading", { level: 1, name: title }).locator("xpath=following-sibling::span[1]");
    this.#frame = main.getByRole("region", { name: `List of ${title.toLowerCase()}` });
    this.rows = this.#frame.locator("[role=row][row-index]");
    this.search = main.getByRole("textbox", { name: `Search ${title.toLowerCase()}` });
    this.#filter = main.getByRole("combobox", { name: /^((State|Situation) of the|Which )/ });
    this.#csv = main.getByRole("button", { name: "CSV" });
    this.nothingFound = main.getByRole("heading", { name: "Nothing found" });
    this.clear = main.getByRole("button", { name: "Clear search and filter" });
    this.record = main.getByRole("region", { name: /^Record of/ });
    this.recordTitle = main.getByRole("heading", { level: 2 });
  }

  async count(): Promise<number> {
    return numberIn(await this.total.innerText());
  }

  cell(row: number, column: string): Locator {
    return this.#frame.locator(`[role=row][row-index='${row}'] [col-id='${column}']`);
  }

  /** The cells of a column that are on the screen, from the top. */
  async column(column: string): Promise<string[]> {
    const cells = this.#frame.locator(`[role=row][row-index] [role=gridcell]:not([col-id^=ag-Grid])[col-id='${column}']`);
    const texts = await cells.evaluateAll((all) =>
      all
        .map((cell) => ({ at: Number(cell.closest("[row-index]")?.getAttribute("row-index")), text: cell.textContent ?? "" }))
        .toSorted((a, b) => a.at - b.at)
        .map((cell) => cell.text),
    );
    return texts;
  }

  async sortBy(column: string): Promise<void> {
    await this.#frame.locator(`.ag-header-cell[col-id='${column}']`).click();
  }

  async filter(label: string): Promise<void> {
    await this.#filter.selectOption({ label });
  }

  async open(row: number): Promise<void> {
    await this.rows
      .and(this.#frame.locator(`[row-index='${row}']`))
      .locator("[role=gridcell]:not([col-id^=ag-Grid])")
      .first()
      .click();
  }

  /** Chooses rows `from` to `to` and copies them. */
  async copy(from: number, to: number): Promise<void> {
    const first = (row: number) => this.#frame.locator(`[row-index='${row}'] [role=gridcell]:not([col-id^=ag-Grid])`).first();
    await first(from).click();
    await first(to).click({ modifiers: ["Shift"] });
    await this.#page.keyboard.press("ControlOrMeta+c");
  }

  /** The columns as they stand, from the left; those that are scrolled out of sight are not among them. */
  headers(): Promise<string[]> {
    return this.#frame.locator(".ag-header-cell:not([col-id^=ag-Grid]) .ag-header-cell-text").allTextContents();
  }

  /** Shows or hides a column, and with `up` moves it so many places towards the first; by keys alone. */
  async arrange(label: string, { toggle = false, up = 0 }): Promise<void> {
    await this.#page.keyboard.press("c");
    const box = this.#page.getByRole("checkbox", { name: label, exact: true });
    await box.focus();
    if (toggle) await this.#page.keyboard.press("Space");
    for (let i = 0; i < up; i++) await this.#page.keyboard.press("Alt+ArrowUp");
    await this.#page.keyboard.press("Escape");
    await box.waitFor({ state: "hidden" });
  }

  /** Ticks a row, or lets it go. */
  async pick(row: number): Promise<void> {
    await this.#frame.locator(`[role=row][row-index='${row}'] .ag-checkbox-input`).click();
  }

  async pickAll(): Promise<void> {
    await this.#page.getByRole("button", { name: /^Pick all/ }).click();
  }

  async exportPicked(): Promise<void> {
    await this.#page.getByRole("button", { name: "CSV of these" }).click();
  }

  async export(): Promise<void> {
    await this.#csv.click();
  }
}
