/** The charts of a page: metrics to choose from, figures with their surfaces, the offers behind a point. */
import type { Locator, Page } from "@playwright/test";

export class Charts {
  readonly period: Locator;
  readonly behind: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.period = page.getByRole("combobox", { name: "Time of delivery" });
    this.behind = page.getByRole("dialog");
  }

  metric(name: string): Locator {
    return this.#page.getByRole("group", { name: "Metric that the charts show" }).getByRole("button", { name: new RegExp(`^${name}`) });
  }

  /** By a part of the sentence that it shows. */
  figure(sentence: RegExp): Locator {
    return this.#page.getByRole("figure", { name: sentence });
  }

  /** Where keys and pointer go from point to point. */
  surface(sentence: RegExp): Locator {
    return this.figure(sentence).getByRole("application");
  }

  async choose(sentence: RegExp, entry: string): Promise<void> {
    await this.figure(sentence)
      .getByRole("button", { name: /^Copy or save/ })
      .click();
    await this.#page.getByRole("menuitem", { name: entry }).click();
  }
}
