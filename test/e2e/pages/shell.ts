/** What stands around every page: the book's menu, the navigation, the palette, the list of keys, the line at the foot. */
import type { Locator, Page } from "@playwright/test";

export type PageName =
  | "Overview"
  | "Review"
  | "Offers"
  | "Opportunities"
  | "Partners"
  | "Weights"
  | "Customers"
  | "Territories"
  | "Places"
  | "Catalogue"
  | "Settings";

export class Shell {
  readonly book: Locator;
  readonly band: Locator;
  /** What was done last, or what failed. */
  readonly status: Locator;
  /** How many lines need a person. */
  readonly toDecide: Locator;
  /** How many offers need a person. */
  readonly offers: Locator;
  readonly date: Locator;
  readonly keys: Locator;
  readonly palette: Locator;
  readonly found: Locator;
  readonly heading: Locator;
  readonly #page: Page;
  readonly #navigation: Locator;
  readonly #undo: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.book = page.getByRole("banner").getByRole("button", { name: /^Book:/ });
    this.band = page.getByText("Another process has this book open");
    this.status = page.getByRole("contentinfo").getByRole("status");
    this.#undo = page.getByRole("contentinfo").getByRole("button", { name: /^Undo/ });
    this.#navigation = page.getByRole("navigation", { name: "Pages" });
    this.toDecide = this.#navigation.getByRole("link", { name: /^Review/ });
    this.offers = this.#navigation.getByRole("link", { name: /^Offers/ });
    this.date = page.getByRole("banner").getByRole("button", { name: /^Book date/ });
    this.keys = page.getByRole("dialog", { name: "Keys" });
    this.palette = page.getByRole("combobox", { name: "Find or do anything" });
    this.found = page.getByRole("listbox", { name: "Found" }).getByRole("option");
    this.heading = page.getByRole("main").getByRole("heading").first();
  }

  async go(name: PageName): Promise<void> {
    await this.#navigation.getByRole("link", { name: new RegExp(`^${name}`) }).click();
  }

  /** Goes to an address inside the book, as a link does. */
  async follow(address: string): Promise<void> {
    await this.#page.evaluate((to) => {
      location.hash = to;
    }, address);
  }

  async choose(entry: string): Promise<void> {
    await this.book.click();
    await this.#page.getByRole("menuitem", { name: entry }).click();
  }

  async undo(): Promise<void> {
    await this.#undo.click();
  }

  /** Shows the book as it was at the end of a day, `2018-01-01`. */
  async lookBack(day: string): Promise<void> {
    await this.date.click();
    await this.#page.getByRole("menuitem", { name: "Show the book as it was…" }).click();
    await this.#page.getByRole("dialog").getByLabel("At the end of").fill(day);
    await this.#page.getByRole("dialog").getByRole("button", { name: "Show it" }).click();
  }

  async startOver(): Promise<void> {
    await this.choose("Start over with a fresh copy…");
    await this.#page.getByRole("dialog").getByRole("button", { name: "Start over" }).click();
  }
}
