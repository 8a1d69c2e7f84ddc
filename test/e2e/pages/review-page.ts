/** Review: the run, the worklist by need, decisions, and the delivery. */
import type { Locator, Page } from "@playwright/test";
import type { Need } from "../../../src-main/contract/calls/review.ts";
import { Explanation } from "./explanation.ts";
import { numberIn } from "./written.ts";

export class ReviewPage {
  readonly explanation: Explanation;
  readonly summary: Locator;
  readonly outdated: Locator;
  readonly selected: Locator;
  readonly lines: Locator;
  readonly search: Locator;
  readonly nothingFound: Locator;
  readonly dialog: Locator;
  readonly failingChecks: Locator;
  readonly passes: Locator;
  readonly reason: Locator;
  /** The day on which a held line comes back. */
  readonly until: Locator;
  readonly grouping: Locator;
  readonly sorting: Locator;
  readonly confirm: Locator;
  readonly buttons: Readonly<
    Record<"approve" | "override" | "hold" | "undo" | "run" | "deliver" | "approveClear" | "undoDelivery", Locator>
  >;
  /** The heads of the groups that are on the screen. */
  readonly heads: Locator;
  readonly #page: Page;
  readonly #need: Locator;
  readonly #partner: Locator;
  readonly #partners: Locator;

  constructor(page: Page) {
    this.#page = page;
    const main = page.getByRole("main");
    this.explanation = new Explanation(page);
    this.summary = main.getByText(/^[\d,.]+ lines?: /);
    this.outdated = main.getByText("outdated: run again");
    const tree = main.getByRole("tree", { name: /^Lines by / });
    this.grouping = main.getByLabel("Group the lines");
    this.sorting = main.getByLabel("Sort the lines of a group");
    this.lines = tree.locator("[role=treeitem][aria-level='2']");
    this.selected = tree.getByRole("treeitem", { selected: true });
    this.heads = tree.locator("[role=treeitem][aria-level='1']");
    this.#need = main.getByLabel("Go to a group");
    this.search = main.getByRole("textbox", { name: "Search the lines of this run" });
    this.nothingFound = main.getByRole("heading", { name: "Nothing found" });
    this.dialog = page.getByRole("dialog");
    this.#partner = this.dialog.getByRole("combobox", { name: "Partner" });
    this.#partners = this.dialog.getByRole("listbox", { name: "Partners" }).getByRole("option");
    this.failingChecks = this.dialog.getByRole("list", { name: "Checks that fail" }).getByRole("listitem");
    this.passes = this.dialog.getByText("passes every check");
    this.reason = this.dialog.getByRole("textbox", { name: "Reason" });
    this.until = this.dialog.getByLabel("Comes back on");
    this.confirm = this.dialog.getByRole("button", { name: /^(Give it to|Hold|Deliver|Choose a partner)/ });
    const button = (name: RegExp) => main.getByRole("button", { name });
    this.buttons = {
      run: button(/^Run( again)?$/),
      approve: button(/^Approve(?! all| \d)/),
      approveClear: button(/^Approve( all|.* clear)/),
      override: button(/^Override/),
      hold: button(/^Hold(?! all)/),
      undo: button(/^Undo(?! the last)/),
      deliver: button(/^Deliver(?!.* automatically)/),
      undoDelivery: button(/^Undo the last delivery/),
    };
  }

  /** A group with its count, as the choice of groups names it, wherever the worklist is scrolled to. */
  group(label: string): Locator {
    return this.#need.locator("option").filter({ hasText: label });
  }

  async count(label: string): Promise<number> {
    return numberIn((await this.group(label).textContent()) ?? "");
  }

  /** Every group with its count, in their order. */
  async groups(): Promise<{ label: string; count: number }[]> {
    const texts = await this.#need.locator("option").allInnerTexts();
    return texts.map((text) => {
      const at = text.lastIndexOf(" · ");
      return { label: text.slice(0, at), count: numberIn(text.slice(at)) };
    });
  }

  /** Goes to the first line of a group, by what it is called. */
  async goToGroup(label: string): Promise<void> {
    const option = (await this.group(label).first().textContent()) ?? "";
    await this.#need.selectOption({ label: option });
  }

  /** The scores of the selected line and those after it, as J goes along them. */
  async scoresAlong(lines: number): Promise<number[]> {
    const scores: number[] = [];
    for (let i = 0; i < lines; i++) {
      if (i > 0) {
        // The title leads to the record of the line that stands below it.
        const shown = await this.explanation.title.getAttribute("href");
        await this.#page.keyboard.press("j");
        await this.explanation.title.and(this.#page.locator(`:not([href="${shown}"])`)).waitFor();
      }
      scores.push(await this.explanation.score());
    }
    return scores;
  }

  async run(): Promise<void> {
    await this.buttons.run.click();
  }

  /** Goes to the first line of a group. */
  async goTo(need: Need): Promise<void> {
    await this.#need.selectOption(need);
  }

  async hold(reason: string): Promise<void> {
    await this.buttons.hold.click();
    await this.reason.fill(reason);
    await this.confirm.click();
  }

  async openOverride(): Promise<void> {
    await this.buttons.override.click();
  }

  /** Chooses a partner in the open dialog. */
  async choose(partner: string): Promise<void> {
    await this.#partner.fill(partner);
    await this.#partners.filter({ hasText: partner }).first().click();
  }

  async giveReason(reason: string): Promise<void> {
    await this.reason.fill(reason);
  }

  async openDelivery(): Promise<void> {
    await this.buttons.deliver.click();
  }
}
