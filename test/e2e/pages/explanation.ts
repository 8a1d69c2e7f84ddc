/** The right side of Review: one line's score in its parts, the other candidates, and who could not take it. */
import type { Locator, Page } from "@playwright/test";
import { numberIn, numbersIn } from "./written.ts";

export interface WrittenTerm {
  readonly metric: string;
  /** The signed part of the score. */
  readonly term: number;
  /** Such as "55 % · 349 of 636". */
  readonly value: string;
  readonly weight: number;
}

export interface WrittenCandidate {
  readonly name: string;
  readonly score: number;
  readonly difference: number;
}

export class Explanation {
  readonly title: Locator;
  /** What was decided, why, and what no longer holds. */
  readonly body: Locator;
  readonly proposed: Locator;
  readonly nobody: Locator;
  readonly others: Locator;
  readonly unavailable: Locator;
  /** "1.646 − 0.642 = 1.004" under the parts of the proposed partner. */
  readonly sum: Locator;
  readonly #terms: Locator;
  readonly #score: Locator;
  readonly #heading: Locator;

  constructor(page: Page) {
    const main = page.getByRole("main");
    this.body = main.getByRole("region", { name: "Explanation" });
    this.#heading = main.getByRole("heading", { level: 1 }).getByRole("link");
    this.title = this.#heading;
    this.proposed = this.body.getByRole("region", { name: "Proposed partner" });
    this.nobody = this.body.getByRole("region", { name: "No partner" });
    this.others = this.body.getByRole("region", { name: "Next candidates" });
    this.unavailable = this.body.getByRole("region", { name: "Not available" });
    this.#terms = this.proposed.getByRole("table").getByRole("row");
    this.sum = this.proposed.getByText(/ = \u2212?\d/);
    this.#score = this.proposed.getByText("Score", { exact: true }).locator("..");
  }

  async terms(): Promise<WrittenTerm[]> {
    const rows = await this.#terms.all();
    return Promise.all(
      rows.map(async (row) => {
        const metric = await row.getByRole("rowheader").innerText();
        const [term, value, weight] = await row.getByRole("cell").allInnerTexts();
        return { metric, term: numberIn(term ?? ""), value: value ?? "", weight: numberIn(weight ?? "") };
      }),
    );
  }

  async score(): Promise<number> {
    return numberIn(await this.#score.innerText());
  }

  /** The candidates that are listed, with score and difference as they are written. */
  async candidates(): Promise<WrittenCandidate[]> {
    const rows = await this.others.getByRole("listitem").all();
    return Promise.all(
      rows.map(async (row) => {
        const name = await row.getByRole("link").innerText();
        const [score, difference] = numbersIn((await row.innerText()).replace(name, ""));
        return { name, score: score ?? Number.NaN, difference: difference ?? Number.NaN };
      }),
    );
  }

  async openRecord(): Promise<void> {
    await this.#heading.click();
  }
}
