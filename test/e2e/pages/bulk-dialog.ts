/** Several records of a list changed at once: what is picked, what is to change, what that would do. */
import type { Locator, Page } from "@playwright/test";

export class BulkDialog {
  /** "199 of 200 picked". */
  readonly picked: Locator;
  readonly open: Locator;
  readonly dialog: Locator;
  /** "42 partners change, 3 are so already." */
  readonly sum: Locator;
  readonly rows: Locator;
  readonly apply: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.picked = page.getByText(/^[\d,]+ of [\d,]+ picked$/);
    this.open = page.getByRole("main").getByRole("button", { name: /^Change [\d,]+ / });
    this.dialog = page.getByRole("dialog", { name: /^Change / });
    this.sum = this.dialog.locator("p[aria-live]");
    this.rows = this.dialog.getByRole("region", { name: "What changes" }).getByRole("row");
    this.apply = this.dialog.getByRole("button", { name: /^Change [\d,]+ / });
  }

  async choose(what: string): Promise<void> {
    await this.dialog.getByLabel("What to change").selectOption({ label: what });
  }

  /** Opens the picker by its button and chooses these by typing their names. */
  async pickFrom(button: RegExp, names: readonly string[]): Promise<void> {
    await this.dialog.getByRole("button", { name: button }).click();
    const search = this.#page.getByRole("combobox", { name: /^Find / });
    for (const name of names) {
      await search.fill(name);
      await search.press("Enter");
    }
    await this.#page.keyboard.press("ControlOrMeta+Enter");
    await search.waitFor({ state: "hidden" });
  }
}
