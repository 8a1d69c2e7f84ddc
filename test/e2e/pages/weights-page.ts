/** Weights: seven sliders with a number each, and what they would do. */
import type { Locator, Page } from "@playwright/test";
import { numberIn } from "./written.ts";

export class WeightsPage {
  readonly note: Locator;
  readonly refusal: Locator;
  readonly save: Locator;
  readonly #moves: Locator;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#main = page.getByRole("main");
    this.note = this.#main.getByRole("heading", { level: 1 }).locator("xpath=following-sibling::span[1]");
    this.refusal = this.#main.getByRole("region", { name: "Sliders" }).getByRole("alert");
    this.save = this.#main.getByRole("button", { name: /^Save/ });
    this.#moves = this.#main.getByText(/waiting would move/).locator("..");
  }

  slider(metric: string): Locator {
    return this.#main.getByRole("slider", { name: `${metric}, weight` });
  }

  number(metric: string): Locator {
    return this.#main.getByRole("textbox", { name: `${metric}, weight as a number` });
  }

  /** How many lines these weights would move to another partner. */
  async moved(): Promise<number> {
    return numberIn(await this.#moves.innerText());
  }
}
