/** What the desktop window's page can do, and what it cannot. */
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures/app.ts";
import { desktopOf } from "../fixtures/opened-app.ts";
import { ROOT } from "../fixtures/web-host.ts";

test("the page has no Node, and a bridge of two functions", async ({ app }) => {
  const facts = await app.evaluate(() => ({
    globals: ["require", "process", "module", "Buffer", "global", "__dirname", "electron"].filter((name) => name in globalThis),
    bridge: Object.entries(Object(Reflect.get(globalThis, "bridge"))).map(([name, value]) => `${name}: ${typeof value}`),
    address: location.href,
    secure: isSecureContext,
  }));
  expect(facts.globals).toEqual([]);
  expect(facts.bridge.toSorted()).toEqual(["call: function", "subscribe: function"]);
  expect(facts.address).toMatch(/^app:\/\/apportion\//);
  expect(facts.secure).toBe(true);
});

test("the window is sandboxed and isolated, and no page may ask for devices", async ({ launch }) => {
  const opened = await launch();
  const { page } = opened;
  const desktop = desktopOf(opened);
  const preferences = await desktop.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // Electron has this function but does not declare it.
    const read: unknown = contents === undefined ? undefined : Reflect.get(contents, "getLastWebPreferences");
    return typeof read === "function" ? (read.call(contents) as unknown) : null;
  });
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false });
  const states = await page.evaluate(() => {
    const names: PermissionName[] = ["geolocation", "notifications", "camera", "microphone", "midi"];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(["denied"]));
});

const go = (page: Page, address: string) =>
  page.evaluate((there) => {
    setTimeout(() => (location.href = there));
  }, address);

test("no page leads out of the application", async ({ launch }) => {
  const opened = await launch();
  const { page } = opened;
  const desktop = desktopOf(opened);
  expect(await page.evaluate(() => window.open("https://evil.example/") === null)).toBe(true);
  let log = "";
  desktop.process().stderr?.on("data", (part: Buffer) => (log += part.toString()));
  for (const address of ["https://evil.example/", "app://elsewhere/"]) {
    await go(page, address);
    await expect.poll(() => log).toContain(`refused to go to ${address}\n`);
  }
  // Chromium itself refuses files.
  const said = page.waitForEvent("console");
  await go(page, "file:///etc/passwd");
  expect((await said).text()).toContain("Not allowed to load local resource");
  expect(page.url()).toMatch(/^app:\/\/apportion\//);
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test("a letter opens in the mail program, once; no other address does", async ({ launch }) => {
  const opened = await launch();
  const { page } = opened;
  const desktop = desktopOf(opened);
  // What the system would be asked to open is kept instead.
  await desktop.evaluate(({ shell }) => {
    const asked: string[] = [];
    Reflect.set(globalThis, "asked", asked);
    shell.openExternal = (address) => {
      asked.push(address);
      return Promise.resolve();
    };
  });
  const asked = () => desktop.evaluate(() => Reflect.get(globalThis, "asked") as string[]);
  const letter = "mailto:ann@example.com?subject=2%20opportunities&body=Dear%20Ann%0D%0A";
  const click = (address: string) =>
    page.evaluate((there) => {
      const anchor = document.createElement("a");
      anchor.href = there;
      anchor.click();
    }, address);
  await click("ms-msdt:/id");
  await click(`mailto:ann@example.com?body=${"x".repeat(3000)}`);
  await click("https://evil.example/");
  await click(letter);
  await expect.poll(asked).toEqual([letter]);
  expect(page.url()).toMatch(/^app:\/\/apportion\//);
});

test("a stranger with the same preload script is refused", async ({ launch }) => {
  const desktop = desktopOf(await launch());
  const answer = await desktop.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, contextIsolation: true } });
      await stranger.loadURL("data:text/html,stranger");
      const given: unknown = await stranger.webContents.executeJavaScript('bridge.call("app.read", {})');
      stranger.destroy();
      return given;
    },
    join(ROOT, "out", "preload", "preload.cjs"),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: "forbidden" } });
});

test("paths outside the page are not served", async ({ launch }) => {
  const { page } = await launch();
  const statuses = await page.evaluate(async () => {
    const paths = ["/../package.json", "/..%2f..%2fpackage.json", "/none.js", "/partners/7"];
    return Promise.all(paths.map(async (path) => (await fetch(path).catch(() => ({ status: 0 }))).status));
  });
  expect(statuses).toEqual([404, 404, 404, 200]);
});

test.use({ expectedFaults: /404|ERR_|Not allowed to load local resource/ });
