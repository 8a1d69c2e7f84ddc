/** Telling the partners: the list of them, the letter to one, its template. */
import type { Locator, Page } from "@playwright/test";

export class TellPage {
  /** How many are to be told. */
  readonly sum: Locator;
  readonly untold: Locator;
  readonly told: Locator;
  readonly selected: Locator;
  readonly search: Locator;
  readonly to: Locator;
  readonly subject: Locator;
  readonly text: Locator;
  readonly offers: Locator;
  readonly template: Locator;
  readonly templateText: Locator;
  readonly preview: Locator;
  readonly #page: Page;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole("main");
    this.#main = main;
    this.sum = main.getByRole("heading", { level: 1, name: "Tell partners" }).locator("xpath=following-sibling::span[1]");
    const under = (heading: string) =>
      main.getByRole("heading", { name: heading }).locator("xpath=following-sibling::ul[1]").getByRole("button");
    this.untold = under("To tell");
    this.told = under("Told, answer awaited");
    this.selected = main.locator("[aria-current='true']");
    this.search = main.getByRole("textbox", { name: "Search partners to tell" });
    const letter = main.getByRole("region", { name: /^Letter to/ });
    this.to = letter.getByRole("definition").first();
    this.subject = letter.getByRole("definition").nth(1);
    this.text = letter.getByRole("document");
    this.offers = letter.getByRole("region", { name: "Offers of the letter" }).locator("tbody tr");
    this.template = page.getByRole("dialog", { name: "The letter to partners" });
    this.templateText = this.template.getByRole("textbox", { name: "Text" });
    this.preview = this.template.getByRole("region", { name: "The letter as it will be" });
  }

  button(name: string | RegExp): Locator {
    return this.#main.getByRole("button", { name });
  }

  /** Chooses an entry of a menu that opens from a button. */
  async choose(button: string, entry: string): Promise<void> {
    await this.button(button).click();
    await this.#page.getByRole("menuitem", { name: entry }).click();
  }
}
