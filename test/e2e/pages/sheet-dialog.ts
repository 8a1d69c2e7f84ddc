/** A sheet on its way into a list. */
import type { Locator, Page } from "@playwright/test";

type Kind = "All" | "Added" | "Changed" | "Unchanged" | "Refused";

export class SheetDialog {
  readonly dialog: Locator;
  readonly rows: Locator;
  readonly leaveOut: Locator;
  readonly run: Locator;
  readonly saveRefused: Locator;
  readonly fileInput: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole("dialog", { name: /^Import / });
    this.rows = this.dialog.getByRole("region", { name: "Rows" }).locator("tbody tr");
    this.leaveOut = this.dialog.getByRole("checkbox", { name: /^Leave out/ });
    this.run = this.dialog.getByRole("button", { name: /^(Import \d|Nothing to import)/ });
    this.saveRefused = this.dialog.getByRole("button", { name: /with the reasons$/ });
    this.fileInput = this.dialog.locator("input[type='file']");
  }

  /** How many rows are of a kind: "Added 2". */
  count(kind: Kind): Locator {
    return this.dialog.getByRole("group", { name: "Which rows are shown" }).getByRole("button", { name: new RegExp(`\\b${kind} `) });
  }

  /** The choice of what a column is. */
  column(label: string): Locator {
    return this.dialog.getByRole("combobox", { name: `What the column ${label} is`, exact: true });
  }
}
