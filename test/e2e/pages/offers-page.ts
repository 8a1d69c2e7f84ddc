/** Offers: the parts of the inbox, the list, and the record of one with its steps. */
import { expect, type Locator, type Page } from "@playwright/test";
import { numberIn } from "./written.ts";

export class OffersPage {
  readonly total: Locator;
  readonly rows: Locator;
  readonly state: Locator;
  readonly takeBack: Locator;
  readonly byPartner: Locator;
  readonly on: Locator;
  readonly why: Locator;
  readonly history: Locator;
  readonly bulk: Locator;
  /** Gives those that are picked to other partners. */
  readonly reassignAll: Locator;
  readonly #page: Page;
  readonly #frame: Locator;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole("main");
    this.total = main.getByRole("heading", { level: 1, name: "Offers" }).locator("xpath=following-sibling::span[1]");
    this.#frame = main.getByRole("region", { name: "List of offers" });
    this.rows = this.#frame.locator("[role=row][row-index]");
    this.state = main.getByRole("heading", { level: 2 }).locator("xpath=following-sibling::span[1]");
    this.takeBack = main.getByRole("button", { name: /^Take (it|them) back/ });
    this.byPartner = main.getByRole("region", { name: "By partner", exact: true });
    this.on = main.getByLabel("On", { exact: true });
    this.why = main.getByLabel("Why", { exact: true });
    this.history = main.getByRole("heading", { name: "History" }).locator("xpath=following-sibling::ol");
    this.reassignAll = main.getByRole("button", { name: "Reassign…" });
    this.bulk = main.getByRole("button", { name: "Change…" });
  }

  #part(name: string): Locator {
    return this.#page.getByRole("group", { name: "Parts of the inbox" }).getByRole("button", { name: new RegExp(`^${name}( \\d|$)`) });
  }

  /** Chooses a part of the inbox, and waits until the list shows as many as its tab counts. */
  async view(name: string): Promise<void> {
    await this.#part(name).click();
    const counted = (await this.#part(name).innerText()).replace(name, "").trim();
    if (counted !== "") await expect(this.total).toHaveText(counted);
  }

  /** What the tab of a part of the inbox counts. */
  async counted(name: string): Promise<number> {
    return numberIn((await this.#part(name).innerText()).replace(name, ""));
  }

  cell(row: number, column: string): Locator {
    return this.#frame.locator(`[role=row][row-index='${row}'] [col-id='${column}']`);
  }

  async open(row: number): Promise<void> {
    await expect(this.cell(row, "state")).not.toBeEmpty();
    await this.cell(row, "state").click();
  }

  async pick(...rows: readonly number[]): Promise<void> {
    for (const row of rows) await this.#frame.locator(`[role=row][row-index='${row}'] .ag-checkbox-input`).click();
  }

  step(name: string): Locator {
    return this.#page.getByRole("main").getByRole("button", { name, exact: true });
  }

  stage(name: string): Locator {
    return this.#page.getByRole("list", { name: "Stages" }).getByRole("button", { name });
  }
}
