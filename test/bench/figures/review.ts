/** `review`: the worklist of a run over everything that waits in a large book, through the real page. */
import type { Page } from "@playwright/test";
import { makeRun } from "../../../src-main/services/review/run.ts";
import { Shell } from "../../e2e/pages/shell.ts";
import { deskFolder, deskIn, type DeskMeasure } from "./desk.ts";
import { framesDuring, timedOn, withPage } from "./watched.ts";

const RUNS = 7;
const WHEELS = 60;
const WHEEL_PX = 700;

/** Turns the wheel over the worklist; gives the gaps between the frames meanwhile, ms. */
async function framesWhileScrolling(page: Page, down: boolean): Promise<readonly number[]> {
  await page.getByRole("tree").hover();
  return framesDuring(page, async () => {
    for (let turn = 0; turn < WHEELS; turn++) await page.mouse.wheel(0, down ? WHEEL_PX : -WHEEL_PX);
  });
}

const titleOf = (page: Page) => page.locator("main h1").nth(1).innerText();

export const review: DeskMeasure = async (size, folder) => {
  const data = deskFolder(size, folder);
  const desk = deskIn(data);
  desk.start(null);
  await makeRun(desk.session, "bench");
  desk.end();
  return withPage(data, async (page, note) => {
    const shell = new Shell(page);
    for (let turn = -1; turn < RUNS; turn++) {
      const keep = (step: string, ms: number) => turn >= 0 && note(step, ms);
      await shell.go("Overview");
      await page.reload();
      await page.getByRole("main").getByRole("heading").first().waitFor();
      await page.waitForTimeout(1500);
      keep("open", await timedOn(page, "click", { lines: 10 }, () => shell.go("Review")));
      await page.locator("main h1").nth(1).waitFor();
      for (let line = 0; line < 5; line++) {
        const before = await titleOf(page);
        keep("next line", await timedOn(page, "keydown", { titleNot: before }, () => page.keyboard.press("j")));
      }
      const gaps = (await framesWhileScrolling(page, turn % 2 === 0)).toSorted((a, b) => a - b);
      keep("scroll: frame, 95 of 100 are shorter", gaps[Math.floor(gaps.length * 0.95)] ?? NaN);
      keep("approve", await timedOn(page, "keydown", { titleNot: await titleOf(page) }, () => page.keyboard.press("a")));
      await page
        .getByRole("contentinfo")
        .getByText(/^Approved/)
        .waitFor();
    }
  });
};
