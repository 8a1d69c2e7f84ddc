/** `start`: from spawning the built web host, with the CRM sample open and a run made, to the first line of the review in a page. */
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { createDesk } from "../../../src-main/services/application/desk.ts";
import { makeRun } from "../../../src-main/services/review/run.ts";
import { ROOT, startHost } from "../../e2e/fixtures/web-host.ts";
import { timed, type Measured } from "../timing.ts";
import { FEW } from "./subject.ts";

/** The data folder as a user leaves it who has made a run over the sample. */
async function preparedFolder(folder: string): Promise<string> {
  const data = join(folder, "data");
  const log = (line: string) => void process.stderr.write(`${line}\n`);
  const desk = createDesk({ data, resources: join(ROOT, "resources"), version: "bench", emit: () => {}, log });
  desk.openSample("crm");
  await makeRun(desk.session, "bench");
  desk.end();
  return data;
}

/** A filled line; its group's heading is level 1. */
const LINE = '[role="treeitem"][aria-level="2"] [title]';

/** The browser runs already; each start has a context of its own, so that nothing is in its cache. */
export async function start(folder: string): Promise<Measured> {
  const data = await preparedFolder(folder);
  const executablePath = process.env["APPORTION_BROWSER"];
  const browser = await chromium.launch({
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    const pages = await Promise.all(
      Array.from({ length: FEW.warmUps + FEW.runs }, async () => {
        const context = await browser.newContext();
        return context.newPage();
      }),
    );
    return await timed(FEW, {
      before: (turn) => pages[turn],
      run: async (page) => {
        const host = await startHost(data, []);
        await page?.goto(`${host.link}#/review`, { waitUntil: "commit" });
        await page?.locator(LINE).first().waitFor();
        return { host, page };
      },
      after: async ({ host, page }) => {
        await page?.context().close();
        await host.stop();
      },
    });
  } finally {
    await browser.close();
  }
}
