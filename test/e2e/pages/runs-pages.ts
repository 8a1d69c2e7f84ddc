/** Runs of the past: the menu in Review, one opened again, all of them, and two compared. */
import type { Locator, Page } from "@playwright/test";
import { numberIn } from "./written.ts";

export class RunsPages {
  /** Says that the run is an earlier one. */
  readonly band: Locator;
  readonly back: Locator;
  readonly table: Locator;
  /** The rows of the table of differences, without its head. */
  readonly differences: Locator;
  readonly settings: Locator;
  readonly saveCsv: Locator;
  readonly copy: Locator;
  readonly #page: Page;
  readonly #kinds: Locator;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole("main");
    this.band = main.getByRole("status").filter({ hasText: "This is run" });
    this.back = main.getByRole("button", { name: "Back to the latest run" });
    this.table = main.getByRole("region", { name: "Runs" }).getByRole("table");
    const differences = main.getByRole("region", { name: "Differences" });
    this.settings = differences.getByRole("region", { name: "Settings that differ" });
    this.differences = differences.getByRole("table").last().locator("tbody").getByRole("row");
    this.saveCsv = main.getByRole("button", { name: "CSV" });
    this.copy = main.getByRole("button", { name: "Copy" });
    this.#kinds = main.getByRole("group", { name: "Kinds of difference" });
  }

  menuItem(name: RegExp): Locator {
    return this.#page.getByRole("menuitem", { name });
  }

  kind(name: string): Locator {
    return this.#kinds.getByRole("button", { name: new RegExp(`^${name}`) });
  }

  async count(kind: string): Promise<number> {
    return numberIn(await this.kind(kind).innerText());
  }

  async same(): Promise<number> {
    return numberIn(await this.#kinds.getByText(/the same$/).innerText());
  }
}
