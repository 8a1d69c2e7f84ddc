/** Understanding weights: the tabs of the Weights page beside Now, what would change a decision, and why a partner gets little. */
import type { Locator, Page } from "@playwright/test";
import { numbersIn } from "./written.ts";

export class InsightPanels {
  readonly past: Locator;
  readonly period: Locator;
  readonly decide: Locator;
  readonly pastMoves: Locator;
  readonly pastCsv: Locator;
  readonly sensitivity: Locator;
  readonly one: Locator;
  readonly ranking: Locator;
  readonly flips: Locator;
  readonly why: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole("main");
    this.past = main.getByRole("region", { name: "A past period" });
    this.period = this.past.getByRole("combobox", { name: "Time of delivery" });
    this.decide = this.past.getByRole("button", { name: "Decide the period again" });
    this.pastMoves = this.past.getByRole("region", { name: "Deliveries that move" }).getByRole("row");
    this.pastCsv = this.past.getByRole("button", { name: "CSV" });
    this.sensitivity = main.getByRole("region", { name: "Sensitivity" });
    this.one = main.getByRole("region", { name: "One opportunity" });
    this.ranking = this.one.getByRole("list", { name: "Ranking" });
    this.flips = main.getByRole("list", { name: "How far each weight is from a change" });
    this.why = main.getByRole("tabpanel", { name: "Why so little?" });
  }

  async open(tab: "Now" | "One opportunity" | "A past period" | "Sensitivity"): Promise<void> {
    await this.#page.getByRole("tab", { name: tab, exact: true }).click();
  }

  /** Deliveries that would have moved, and of how many. */
  async pastMoved(): Promise<readonly [moved: number, deliveries: number]> {
    const [moved = NaN, deliveries = NaN] = numbersIn(await this.past.getByText(/would have gone to another partner/).innerText());
    return [moved, deliveries];
  }

  /** A line of the totals: really, active, draft, difference. */
  async totals(figure: string): Promise<string[]> {
    const row = this.past.getByRole("table", { name: "Totals of the period" }).getByRole("row", { name: new RegExp(`^${figure}`) });
    return row.getByRole("cell").allInnerTexts();
  }

  /** What is told of one weight's range. */
  range(weight: string): Locator {
    return this.sensitivity.getByRole("region", { name: weight, exact: true }).getByRole("paragraph").filter({ hasText: "steps of" });
  }

  ranges(): Promise<string[]> {
    return this.sensitivity.getByRole("paragraph").filter({ hasText: "steps of" }).allInnerTexts();
  }

  /** The partner that ranks first: rows stand in the page by id and are moved to their rank. */
  async first(): Promise<string> {
    return this.ranking.locator("li[aria-posinset='1']").getByRole("link").innerText();
  }
}
