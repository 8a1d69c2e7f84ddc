/** The real page under a clock: from an event of the hand to the frame that shows what it was for. */
import { rmSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { startHost } from "../../e2e/fixtures/web-host.ts";
import { summary, type Measured } from "../timing.ts";

/** Opens the page of a data folder, and clears all of it away; `note` keeps the milliseconds of a step. */
export async function withPage(
  data: string,
  work: (page: Page, note: (step: string, ms: number) => void) => Promise<void>,
): Promise<Map<string, Measured>> {
  const executablePath = process.env["APPORTION_BROWSER"];
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  const host = await startHost(data, []);
  const took = new Map<string, number[]>();
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
    await page.goto(host.link);
    await work(page, (step, ms) => took.set(step, [...(took.get(step) ?? []), ms]));
  } finally {
    await browser.close();
    await host.stop();
    rmSync(data, { recursive: true, force: true });
  }
  return new Map([...took].map(([step, values]) => [step, summary(values)]));
}

declare global {
  interface Window {
    /** When the frame was painted that first showed what was waited for, ms after the event. */
    painted?: Promise<number>;
    /** Between the frames while something is done. */
    gaps?: number[];
    frameAsked?: number;
  }
}

/** What must be on the screen; evaluated in the page. */
export interface Sight {
  /** Rows whose cells are filled, at least. */
  readonly rows?: number;
  /** The row of this number is filled. */
  readonly row?: number;
  /** Above the list stands another number than this one. */
  readonly totalNot?: string;
  /** A heading of the record that holds this text. */
  readonly record?: string;
  /** The record's title is another one. */
  readonly titleNot?: string;
  /** Lines of a worklist, at least. */
  readonly lines?: number;
  /** What the selector finds says something else. */
  readonly textNot?: readonly [selector: string, text: string];
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
        const { record, titleNot, lines, textNot, cell } = wanted;
        const said = textNot && text(document.querySelector(textNot[0]));
        if (textNot && (said === "" || said === textNot[1])) return false;
        if (lines !== undefined && document.querySelectorAll("main [role=treeitem][aria-level='2']").length < lines) return false;
        if (titleNot !== undefined && text(document.querySelectorAll("main h1")[1] ?? null) === titleNot) return false;
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

/** Milliseconds from the event to the frame that shows it. */
export async function timedOn(page: Page, event: string, sight: Sight, act: () => Promise<unknown>): Promise<number> {
  await watch(page, event, sight);
  await act();
  const took = await page.evaluate(() => window.painted);
  if (took === undefined) throw new Error("nothing was watched");
  return took;
}

/** Does something; gives the gaps between the frames meanwhile, ms. */
export async function framesDuring(page: Page, act: () => Promise<unknown>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const gaps: number[] = [];
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      window.frameAsked = requestAnimationFrame(frame);
    };
    window.gaps = gaps;
    window.frameAsked = requestAnimationFrame(frame);
  });
  await act();
  return page.evaluate(() => {
    cancelAnimationFrame(window.frameAsked ?? 0);
    return window.gaps ?? [];
  });
}
