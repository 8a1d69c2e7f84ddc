/** Places: the list of addresses without coordinates, the one that is worked on, and the two dialogs. */
import type { Locator, Page } from "@playwright/test";

export class PlacesPage {
  /** How many have no coordinates, and how many of them are certain. */
  readonly summary: Locator;
  readonly placeAll: Locator;
  readonly postalCodes: Locator;
  readonly dialog: Locator;
  readonly choices: Locator;
  readonly title: Locator;
  /** The address that is worked on. */
  readonly place: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole("main");
    this.summary = main.getByRole("status").first();
    this.placeAll = main.getByRole("button", { name: /^Place (all|the one|\d)/ });
    this.postalCodes = main.getByRole("button", { name: "Postal codes…" });
    this.dialog = page.getByRole("dialog");
    this.choices = main.getByRole("list", { name: "Where it may be" }).getByRole("button");
    this.title = main.getByRole("heading", { level: 2 });
    this.place = main.getByRole("region", { name: /^Place of/ });
  }

  row(name: string): Locator {
    return this.#page.getByRole("region", { name: "List of addresses" }).getByRole("gridcell", { name });
  }

  field(label: string): Locator {
    return this.place.getByLabel(label, { exact: true });
  }

  /** Types a value into a field of the address and saves it. */
  async type(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).press("Enter");
  }
}
