/** The best plan: the comparison before it is made, its band on Review, its differences and places. */
import type { Locator, Page } from "@playwright/test";

export class PlanPages {
  readonly dialog: Locator;
  readonly make: Locator;
  readonly band: Locator;
  readonly note: Locator;
  readonly differences: Locator;
  readonly places: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.dialog = page.getByRole("dialog", { name: "Best plan for the whole batch" });
    this.make = this.dialog.getByRole("button", { name: /^Run the best plan/ });
    const main = page.getByRole("main");
    this.band = main.getByRole("note", { name: "Best plan", exact: true });
    this.note = main.getByRole("note", { name: "Best plan for this line" });
    this.differences = main.getByRole("region", { name: "Differences" });
    this.places = main.getByRole("region", { name: "Places" });
  }

  /** The comparison, by the menu beside *Run again*. */
  async compare(): Promise<void> {
    await this.#page.getByRole("button", { name: "Other ways to run" }).click();
    await this.#page.getByRole("menuitem", { name: /^Best plan/ }).click();
    await this.make.waitFor();
  }

  /** Before, after and change of a row of the comparison. */
  compared(label: string): Promise<string[]> {
    return this.dialog
      .getByRole("row", { name: new RegExp(`^${label}`) })
      .getByRole("cell")
      .allInnerTexts();
  }

  /** The cells of the first rows of a table. */
  async rows(table: Locator, most: number): Promise<string[][]> {
    await table.locator("tbody tr").first().waitFor();
    const rows = await table.locator("tbody tr").all();
    return Promise.all(rows.slice(0, most).map((row) => row.locator("th, td").allInnerTexts()));
  }
}
