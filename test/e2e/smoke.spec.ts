/** The page comes up in both hosts, and every test would notice an error inside it. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/app.ts";

interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
}

/** Calls the backend from inside the page, over whatever its host gives it. */
const call = (page: Page, name: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    async ([called, given]) => {
      const bridge: Bridge | undefined = Reflect.get(globalThis, "bridge");
      if (bridge !== undefined) return bridge.call(called, given);
      const headers = { "content-type": "application/json" };
      return (
        await fetch("/call", { method: "POST", headers, body: JSON.stringify({ name: called, input: given }) })
      ).json() as Promise<unknown>;
    },
    [name, input] as const,
  );

test("the page loads, styled, under its title", async ({ app }) => {
  await expect(app).toHaveTitle(/Apportion/);
  await expect(app.locator("#root")).not.toBeEmpty();
  // A style sheet that the policy refused would leave the browser's own font.
  expect(await app.evaluate(() => getComputedStyle(document.body).fontFamily)).not.toMatch(/^(serif|"?Times)/);
  expect(await app.evaluate(() => document.querySelector<HTMLMetaElement>("meta[name=style-nonce]")?.content)).toMatch(/^[\w+/]{22}==$/);
});

test("a book that was made is open again after a restart", async ({ launch }) => {
  const first = await launch();
  expect(await call(first.page, "book.create", { name: "Mine" })).toMatchObject({ ok: true, value: { book: { name: "Mine" } } });
  await first.close();
  const second = await launch();
  expect(await call(second.page, "app.read", {})).toMatchObject({ ok: true, value: { book: { name: "Mine", readOnly: false } } });
});

test("the sample opens through the worker thread, with --book too", async ({ launch }) => {
  const first = await launch();
  const opened = await call(first.page, "book.openSample", { sample: "crm" });
  expect(opened).toMatchObject({ ok: true, value: { book: { name: "CRM sample", partners: 35, opportunities: 8800 } } });
  await call(first.page, "book.create", { name: "Other" });
  await first.close();
  const path = (opened as { value: { book: { path: string } } }).value.book.path;
  const second = await launch(["--book", path]);
  expect(await call(second.page, "app.read", {})).toMatchObject({ ok: true, value: { book: { name: "CRM sample" } } });
});

test.describe("what goes wrong inside the page", () => {
  test.use({ expectedFaults: /thrown on purpose|Content Security Policy|ERR_/ });

  test("the policy keeps scripts, frames and requests of others out", async ({ app }) => {
    const refused = await app.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "document.title = 'taken over'";
      document.head.append(script);
      const style = document.createElement("style");
      document.head.append(style);
      style.textContent = "body { display: none }";
      await fetch("http://127.0.0.1:9/").catch(() => undefined);
      const frame = document.createElement("iframe");
      frame.src = "https://evil.example/";
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return violations;
    });
    expect([...new Set(refused)].toSorted()).toEqual(["connect-src", "frame-src", "script-src-elem", "style-src-elem"]);
    await expect(app).toHaveTitle(/Apportion/);
  });

  test("is noticed", async ({ launch }) => {
    const { page } = await launch();
    const noticed = page.waitForEvent("pageerror");
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error("thrown on purpose");
      });
    });
    expect((await noticed).message).toBe("thrown on purpose");
  });
});
