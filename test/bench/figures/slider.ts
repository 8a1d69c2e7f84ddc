/** `slider`: a weight of a large book is moved, through the real page, from the key to the figures on the screen. */
import type { Page } from "@playwright/test";
import { Shell } from "../../e2e/pages/shell.ts";
import { WeightsPage } from "../../e2e/pages/weights-page.ts";
import type { Measured } from "../timing.ts";
import type { Size } from "../workload/sizes.ts";
import { deskFolder } from "./desk.ts";
import { framesDuring, timedOn, withPage } from "./watched.ts";

const STEPS = 25;
const WARM_UPS = 5;
const DRAGS = 3;
/** Positions that a hand goes through in a drag, and pixels between two. */
const POSITIONS = 60;
const PX = 2;

/** Every figure with its difference: one step of a weight changes some of them. */
const FIGURES = "main section[aria-label='What it comes to']";

const said = async (page: Page) => ((await page.locator(FIGURES).textContent()) ?? "").trim();

/** To and fro, so that no end of the range is met. */
const keyOf = (turn: number) => (turn % 10 < 5 ? "ArrowRight" : "ArrowLeft");

async function drag(page: Page, weights: WeightsPage): Promise<void> {
  const box = await weights.slider("Win rate").boundingBox();
  if (box === null) throw new Error("the slider is not on the screen");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let position = 0; position < POSITIONS; position++) {
    const away = position < POSITIONS / 2 ? position : POSITIONS - position;
    await page.mouse.move(x + PX * (away - POSITIONS / 4), y);
  }
  await page.mouse.up();
}

export function slider(size: Size, folder: string): Promise<ReadonlyMap<string, Measured>> {
  return withPage(deskFolder(size, folder), async (page, note) => {
    const weights = new WeightsPage(page);
    await page.getByRole("main").getByRole("heading").first().waitFor();
    note("open", await timedOn(page, "click", { textNot: [FIGURES, ""] }, () => new Shell(page).go("Weights")));
    for (const metric of ["Win rate", "Distance"]) {
      await weights.slider(metric).focus();
      for (let turn = 0; turn < WARM_UPS + STEPS; turn++) {
        const before = await said(page);
        const took = await timedOn(page, "keydown", { textNot: [FIGURES, before] }, () => page.keyboard.press(keyOf(turn)));
        if (turn >= WARM_UPS) note(`${metric}: a step`, took);
      }
    }
    for (let turn = 0; turn < DRAGS; turn++) {
      const gaps = await framesDuring(page, () => drag(page, weights));
      note("drag: longest frame", Math.max(...gaps));
    }
  });
}
