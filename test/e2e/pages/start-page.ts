/** The page of books: the four choices of a first start, and the books that were open before. */
import type { Locator, Page } from "@playwright/test";

export class StartPage {
  readonly choices: Locator;
  readonly failure: Locator;
  readonly recent: Locator;
  readonly #samples: Readonly<Record<"network" | "crm", Locator>>;
  readonly #name: Locator;
  readonly #make: Locator;
  readonly #path: Locator;
  readonly #open: Locator;

  constructor(page: Page) {
    const books = page.getByRole("region", { name: "Books", exact: true });
    this.choices = books.getByRole("heading", { level: 2 });
    this.failure = books.getByRole("alert");
    this.recent = books.getByRole("region", { name: "Recent books" }).getByRole("button");
    this.#samples = {
      network: books.getByRole("button", { name: "Open the network" }),
      crm: books.getByRole("button", { name: "Open the CRM sample" }),
    };
    this.#name = books.getByLabel("Name of the new book");
    this.#make = books.getByRole("button", { name: "Make it" });
    this.#path = books.getByLabel("Path of the book");
    this.#open = books.getByRole("button", { name: "Open it" });
  }

  async openSample(sample: "network" | "crm"): Promise<void> {
    await this.#samples[sample].click();
  }

  async create(name: string): Promise<void> {
    await this.#name.fill(name);
    await this.#make.click();
  }

  async open(path: string): Promise<void> {
    await this.#path.fill(path);
    await this.#open.click();
  }

  async openRecent(name: string): Promise<void> {
    await this.recent.filter({ hasText: name }).first().click();
  }
}
