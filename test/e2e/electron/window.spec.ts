/** The desktop window's manners: its place, its single instance, its menu. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../fixtures/app.ts";
import { desktopEnvironment, desktopFlags } from "../fixtures/desktop.ts";
import { desktopOf } from "../fixtures/opened-app.ts";
import { ROOT } from "../fixtures/web-host.ts";

test("the window comes back where it was left", async ({ launch, data }) => {
  const first = await launch();
  const wanted = { x: 60, y: 70, width: 900, height: 620 };
  await desktopOf(first).evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), wanted);
  await expect
    .poll(() => desktopOf(first).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds()))
    .toEqual(wanted);
  await first.close();
  expect(JSON.parse(readFileSync(join(data, "window.json"), "utf8"))).toEqual({ ...wanted, maximised: false });
  const second = await launch();
  expect(await desktopOf(second).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual(wanted);
});

test("a second start hands over to the first and ends", async ({ launch, data }) => {
  const desktop = desktopOf(await launch());
  const noticed = await desktop.evaluateHandle(({ app }) => ({
    second: new Promise<boolean>((resolve) => app.once("second-instance", () => resolve(true))),
  }));
  const second = spawn(process.env["APPORTION_TEST_ELECTRON"] ?? "", [...desktopFlags(), ROOT], {
    env: desktopEnvironment(data),
    stdio: "ignore",
  });
  const code = await new Promise((resolve) => second.once("exit", resolve));
  expect(code).toBe(0);
  expect(await noticed.evaluate(({ second: started }) => started)).toBe(true);
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("the menu opens books by the system's roles", async ({ launch }) => {
  const desktop = desktopOf(await launch());
  await expect
    .poll(() =>
      desktop.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items.map((entry) => entry.label) ?? []),
      ),
    )
    .toEqual(expect.arrayContaining(["&Open Book…", "Copy", "Paste", "About Apportion"]));
});
