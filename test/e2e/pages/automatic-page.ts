/** Automatic distribution: the switch, the thresholds, what they do and did, and what went out. */
import type { Locator, Page } from "@playwright/test";
import { numberIn } from "./written.ts";

interface TypedThresholds {
  readonly lead?: string;
  /** As the choice names it. */
  readonly imputed?: "none" | "the distance alone" | "any";
  readonly revenue?: string;
  readonly offers?: string;
}

export class AutomaticPage {
  readonly page: Locator;
  readonly switch: Locator;
  readonly lead: Locator;
  readonly save: Locator;
  readonly plan: Locator;
  readonly deliver: Locator;
  readonly lookBack: Locator;
  readonly lastMonth: Locator;
  readonly deliveries: Locator;
  readonly withdraw: Locator;

  constructor(page: Page) {
    const main = page.getByRole("main");
    this.page = main.getByRole("region", { name: "Automatic distribution" });
    this.switch = this.page.getByRole("switch");
    this.lead = this.page.getByLabel("Lead over the next candidate, at least");
    this.save = main.getByRole("button", { name: /^Save/ });
    this.plan = this.page.getByRole("region", { name: "What they would do" });
    this.deliver = this.plan.getByRole("button", { name: /^Deliver/ });
    this.lastMonth = this.page.getByRole("region", { name: "Last month" });
    this.lookBack = this.lastMonth.getByRole("button", { name: /^Look/ });
    this.deliveries = this.page.getByRole("region", { name: "Automatic deliveries" }).locator("tbody").getByRole("row");
    this.withdraw = this.deliveries.getByRole("button", { name: /^Withdraw/ });
  }

  async setThresholds({ lead, imputed, revenue, offers }: TypedThresholds): Promise<void> {
    if (lead !== undefined) await this.lead.fill(lead);
    if (imputed !== undefined) await this.page.getByLabel("Parts of the score that may be imputed").selectOption(imputed);
    if (revenue !== undefined) await this.page.getByLabel(/^Estimated revenue, at most/).fill(revenue);
    if (offers !== undefined) await this.page.getByLabel("Offers that the partner has had, at least").fill(offers);
  }

  /** How many would go out. */
  async clear(): Promise<number> {
    return numberIn(await this.plan.getByText(/would go out$/).innerText());
  }

  /** A row of last month's totals. */
  async pastTotal(words: string): Promise<number> {
    return numberIn(await this.lastMonth.getByRole("table", { name: "Totals" }).getByRole("row").filter({ hasText: words }).innerText());
  }
}
