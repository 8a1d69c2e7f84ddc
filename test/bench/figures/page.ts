/** `page`: through the real page in a browser, from what the hand does to the frame that shows it. */
import { rmSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { startHost } from "../../e2e/fixtures/web-host.ts";
import { Shell } from "../../e2e/pages/shell.ts";
import { summary, type Measured } from "../timing.ts";
import { deskFolder, type DeskMeasure } from "./desk.ts";

const RUNS = 7;
const LISTS = ["Partners", "Customers", "Opportunities"] as const;
/** Each letter finds fewer, so that the number above the list says which answer is shown. */
const TYPED = "silver";

/** How long somebody looks at the overview before the list is opened. */
const LOOKED_AT_MS = 1500;

declare global {
  interface Window {
    /** When the frame was painted that first showed what was waited for, ms after the event. */
    painted?: Promise<number>;
  }
}

/** What must be on the screen; evaluated in the page. */
interface Sight {
  /** Rows whose cells are filled, at least. */
  readonly rows?: number;
  /** The row of this number is filled. */
  readonly row?: number;
  /** Above the list stands another number than this one. */
  readonly totalNot?: string;
  /** A heading of the record that holds this text. */
  readonly record?: string;
  /** A cell of the list that holds exactly this text, in the column. */
  readonly cell?: readonly [column: string, text: string];
}

/** From the next event of this kind until the sight is there and painted. */
async function watch(page: Page, event: string, sight: Sight): Promise<void> {
  await page.evaluate(
    ([kind, wanted]) => {
      const text = (element: Element | null) => element?.textContent?.trim() ?? "";
      const filled = (row: Element) => text(row.querySelector("[role=gridcell]:not([col-id^=ag-Grid])")) !== "";
      const isThere = () => {
        const rows = [...document.querySelectorAll("main [role=row][row-index]")];
        const total = text(document.querySelector("main h1 + span"));
        if (wanted.totalNot !== undefined && (total === "" || total === wanted.totalNot)) return false;
        if (wanted.rows !== undefined && rows.filter(filled).length < wanted.rows) return false;
        if (wanted.row !== undefined && !rows.some((row) => row.getAttribute("row-index") === String(wanted.row) && filled(row)))
          return false;
        const { record, cell } = wanted;
        if (record !== undefined && ![...document.querySelectorAll("main h2")].some((heading) => text(heading).includes(record)))
          return false;
        return (
          cell === undefined ||
          [...document.querySelectorAll(`main [role=gridcell][col-id="${cell[0]}"]`)].some((one) => text(one) === cell[1])
        );
      };
      window.painted = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`not seen: ${JSON.stringify(wanted)}`)), 20_000);
        addEventListener(
          kind,
          ({ timeStamp }) => {
            const look = () => {
              if (!isThere()) requestAnimationFrame(look);
              // The frame whose work has just been done is painted before the next task.
              else {
                const { port1, port2 } = new MessageChannel();
                port1.addEventListener("message", () => resolve(performance.now() - timeStamp));
                port1.start();
                port2.postMessage(null);
              }
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
    },
    [event, sight] as const,
  );
}

async function timedOn(page: Page, event: string, sight: Sight, act: () => Promise<unknown>): Promise<number> {
  await watch(page, event, sight);
  await act();
  const took = await page.evaluate(() => window.painted);
  if (took === undefined) throw new Error("nothing was watched");
  return took;
}

const totalOf = (page: Page) => page.locator("main h1 + span").innerText();

/** Everything that is done with one list, once. */
async function once(page: Page, name: (typeof LISTS)[number], turn: number, note: (step: string, took: number) => void): Promise<void> {
  const shell = new Shell(page);
  await shell.go("Overview");
  // Nothing that was asked for before is kept; the code of the lists comes while the overview is looked at.
  await page.reload();
  await page.getByRole("main").getByRole("heading").first().waitFor();
  await page.waitForTimeout(LOOKED_AT_MS);
  note("open", await timedOn(page, "click", { rows: 10, totalNot: "" }, () => shell.go(name)));

  const row = page.locator(`main [role=row][row-index='${2 + turn}'] [role=gridcell]:not([col-id^=ag-Grid])`);
  const title = await row.first().innerText();
  note("record", await timedOn(page, "mousedown", { record: title }, () => row.first().click()));

  await page.locator("main .ag-grid-viewport").hover();
  const far = 1000 + 500 * turn;
  note(
    "scroll far",
    await timedOn(page, "scroll", { row: far }, () =>
      page.locator("main .ag-grid-viewport").evaluate((viewport, top) => viewport.scrollTo({ top }), far * 32),
    ),
  );

  const search = page.getByRole("textbox", { name: `Search ${name.toLowerCase()}` });
  await search.click();
  for (const letter of TYPED.slice(0, 3)) {
    const before = await totalOf(page);
    note("letter", await timedOn(page, "input", { totalNot: before, rows: 1 }, () => page.keyboard.press(letter)));
  }
  const found = await totalOf(page);
  note("clear", await timedOn(page, "keydown", { totalNot: found, rows: 10 }, () => search.press("Escape")));

  await shell.go("Overview");
  await page.getByRole("main").getByRole("heading").first().waitFor();
  note("open again", await timedOn(page, "click", { rows: 10, totalNot: "" }, () => shell.go(name)));
}

async function saves(page: Page, turn: number): Promise<number> {
  await new Shell(page).go("Partners");
  await page.locator("main [role=row][row-index='1'] [role=gridcell]:not([col-id^=ag-Grid])").first().click();
  const capacity = page.getByRole("textbox", { name: "Capacity" });
  const value = String(301 + turn);
  await capacity.fill(value);
  return timedOn(page, "keydown", { cell: ["capacity", value] }, () => capacity.press("Enter"));
}

export const page: DeskMeasure = async (size, folder) => {
  const data = deskFolder(size, folder);
  const executablePath = process.env["APPORTION_BROWSER"];
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const host = await startHost(data, []);
  const took = new Map<string, number[]>();
  const note = (step: string, ms: number) => took.set(step, [...(took.get(step) ?? []), ms]);
  try {
    const opened = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await opened.goto(host.link);
    for (const name of LISTS) {
      // The first time, code and pages of code are fetched.
      await once(opened, name, RUNS, () => {});
      for (let turn = 0; turn < RUNS; turn++) {
        await once(opened, name, turn, (step, ms) => note(`${name}: ${step}`, ms));
      }
    }
    for (let turn = 0; turn < RUNS + 1; turn++) {
      const ms = await saves(opened, turn);
      if (turn > 0) note("Partners: save a field", ms);
    }
  } finally {
    await browser.close();
    await host.stop();
    rmSync(data, { recursive: true, force: true });
  }
  return new Map([...took].map(([step, values]): [string, Measured] => [step, summary(values)]));
};
