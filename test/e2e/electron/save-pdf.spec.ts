/** A partner's scorecard as a PDF file: where the user says, one page, and nothing that a page could ask for beyond its own picture. */
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ElectronApplication } from "@playwright/test";
import { expect, test } from "../fixtures/app.ts";
import { desktopOf } from "../fixtures/opened-app.ts";
import { Shell } from "../pages/shell.ts";
import { StartPage } from "../pages/start-page.ts";

/** What the user answers where the system would ask for a place; the places that were proposed are kept. */
async function answer(desktop: ElectronApplication, filePath: string | null): Promise<void> {
  await desktop.evaluate(({ dialog }, chosen) => {
    const asked = (Reflect.get(globalThis, "asked") as string[] | undefined) ?? [];
    Reflect.set(globalThis, "asked", asked);
    const given = { canceled: chosen === null, filePath: chosen ?? "" };
    dialog.showSaveDialog = (...args: unknown[]) => {
      asked.push((args.at(-1) as { defaultPath: string }).defaultPath);
      return Promise.resolve(given);
    };
  }, filePath);
}

const asked = (desktop: ElectronApplication) => desktop.evaluate(() => Reflect.get(globalThis, "asked") as string[]);

test.use({ colorScheme: "dark" });

test("a scorecard is saved as a PDF of one page, where the user says", async ({ launch, data }) => {
  const opened = await launch();
  const { page } = opened;
  const desktop = desktopOf(opened);
  const shell = new Shell(page);
  await new StartPage(page).openSample("crm");
  await expect(shell.book).toContainText("CRM sample");
  await shell.follow("#/partners/Vicki%20Laflamme/scorecard");
  const save = page.getByRole("button", { name: "Save as PDF…" });
  const path = join(data, "card.pdf");

  await answer(desktop, null);
  await save.click();
  await expect.poll(() => asked(desktop)).toHaveLength(1);
  expect((await asked(desktop))[0]).toMatch(/Vicki Laflamme 2017-12-31\.pdf$/);
  expect(existsSync(path)).toBe(false);

  await answer(desktop, path);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(shell.status).toContainText(`Saved the scorecard as ${path}.`);
  const pdf = readFileSync(path).toString("latin1");
  expect(pdf.slice(0, 5)).toBe("%PDF-");
  expect(pdf.trimEnd().slice(-5)).toBe("%%EOF");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // The card with its text and bars, not an empty sheet.
  expect(pdf.length).toBeGreaterThan(20_000);

  const folder = join(data, "a folder");
  mkdirSync(folder);
  await answer(desktop, folder);
  await save.click();
  await expect(shell.status).toContainText("could not be written");
});

test("the page proposes a name and nothing else", async ({ launch, data }) => {
  const opened = await launch();
  const { page } = opened;
  const desktop = desktopOf(opened);
  await answer(desktop, null);
  const ask = (input: unknown) =>
    page.evaluate(async (given) => {
      const bridge = Reflect.get(globalThis, "bridge") as { call: (name: string, input: unknown) => Promise<unknown> };
      return bridge.call("window.savePdf", given);
    }, input);
  expect(await ask({ name: "../../etc/pass:wd\u0000" })).toEqual({ ok: true, value: { path: null } });
  const documents = await desktop.evaluate(({ app }) => app.getPath("documents"));
  expect(await asked(desktop)).toEqual([join(documents, "etc pass wd.pdf")]);
  for (const input of [{ name: "x", path: join(data, "x.pdf") }, { name: "x".repeat(300) }, { name: 7 }, null]) {
    expect(await ask(input)).toMatchObject({ ok: false, error: { code: "invalid-input" } });
  }
  expect(await asked(desktop)).toHaveLength(1);
});
