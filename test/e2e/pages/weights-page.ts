/** Weights: seven sliders with a number each, and what they would do. */
import type { Locator, Page } from "@playwright/test";
import { numberIn } from "./written.ts";

/** Pixels of a row of the list of moves. */
const ROW_HEIGHT = 28;

export class WeightsPage {
  readonly note: Locator;
  readonly profile: Locator;
  readonly profileName: Locator;
  readonly refusal: Locator;
  readonly activateButton: Locator;
  readonly dialog: Locator;
  readonly loads: Locator;
  readonly moves: Locator;
  readonly pin: Locator;
  readonly against: Locator;
  readonly discard: Locator;
  readonly #moved: Locator;
  readonly #menu: Locator;
  readonly #main: Locator;

  constructor(page: Page) {
    this.#main = page.getByRole("main");
    this.note = this.#main.getByRole("heading", { level: 1 }).locator("xpath=following-sibling::span[1]");
    this.profileName = page.getByRole("textbox", { name: "Name of the profile" });
    this.#menu = page.getByRole("menu");
    this.profile = this.#main.getByRole("button", { name: /^Profile: / });
    this.refusal = this.#main.getByRole("region", { name: "Sliders" }).getByRole("alert");
    this.activateButton = this.#main.getByRole("button", { name: /^Activate/ });
    this.dialog = page.getByRole("dialog", { name: /^Activate / });
    this.loads = this.#main.getByRole("region", { name: "Load per partner" });
    this.moves = this.#main.getByRole("region", { name: "Who moves" });
    this.pin = this.#main.getByRole("button", { name: "Pin" });
    this.against = this.#main.getByRole("combobox", { name: "Compare with" });
    this.discard = this.#main.getByRole("button", { name: "Discard" });
    this.#moved = this.#main.getByText(/waiting would move/);
  }

  slider(metric: string): Locator {
    return this.#main.getByRole("slider", { name: `${metric}, weight` });
  }

  number(metric: string): Locator {
    return this.#main.getByRole("textbox", { name: `${metric}, weight as a number` });
  }

  /** A figure of the summary: before, with the draft, and the difference. */
  figure(name: string): Locator {
    return this.#main.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell");
  }

  /** Through the dialog that says what it changes. */
  async activate(): Promise<void> {
    await this.activateButton.click();
    await this.dialog.getByText(/waiting would move/).waitFor();
    await this.dialog.getByRole("button", { name: /^Activate/ }).click();
    await this.dialog.waitFor({ state: "hidden" });
  }

  /** Does what an entry behind the profile's name says. */
  async inProfileMenu(entry: string | RegExp): Promise<void> {
    await this.profile.click();
    await this.#menu.getByRole("menuitem", { name: entry }).click();
    await this.#menu.waitFor({ state: "hidden" });
  }

  async chooseProfile(name: string): Promise<void> {
    await this.inProfileMenu(new RegExp(`^${name}`));
  }

  /** One of the settings beside the weights. */
  setting(label: string): Locator {
    return this.#main.getByRole("combobox", { name: label, exact: true });
  }

  /** Waits until the lists are of the state whose figures are on the screen. */
  async listsFollow(): Promise<void> {
    await this.#main.locator("[data-behind]").first().waitFor();
    await this.#main.locator("[data-behind=true]").first().waitFor({ state: "detached" });
  }

  /** Every move as "opportunity: from → to", scrolled through to the end. */
  async movedLines(count: number): Promise<string[]> {
    const lines: string[] = [];
    await this.listsFollow();
    for (let place = 0; place < count; place++) {
      await this.moves.evaluate((list, top) => list.scrollTo({ top }), place * ROW_HEIGHT);
      const row = this.moves.locator(`[aria-posinset="${place + 1}"]`);
      const address = await row.getByRole("link").first().getAttribute("href");
      const fromTo = await row.locator("[title*=' → ']").getAttribute("title");
      lines.push(`${decodeURIComponent(address?.split("/").at(-1) ?? "")}: ${fromTo ?? ""}`);
    }
    return lines;
  }

  /** Partners on the screen with what they would get: "name count". */
  async shownLoads(): Promise<string[]> {
    await this.listsFollow();
    const rows = await this.loads.getByRole("listitem").all();
    const texts = await Promise.all(rows.map((row) => row.locator("a, .number").allInnerTexts()));
    return texts.flatMap(([name, , after]) => (after === undefined || after === "0" ? [] : [`${name} ${after}`]));
  }

  /** How many lines these weights would move to another partner. */
  async moved(): Promise<number> {
    return numberIn(await this.#moved.innerText());
  }
}
