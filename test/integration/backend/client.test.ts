/** The real worker thread behind its client: calls, events, crash, close. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startBackend } from "../../../src-main/backend/client.ts";
import type { AppEvent } from "../../../src-main/contract/events.ts";

const resources = fileURLToPath(new URL("../../../resources", import.meta.url));
let data: string;
let reports: string[];
const start = (book: string | null = null, worker?: URL) =>
  startBackend({ data, resources, version: "1.2.3", book }, (line) => reports.push(line), worker);

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "apportion-backend-"));
  reports = [];
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

it("answers calls, each with its own answer, and tells what changed", async () => {
  const backend = await start();
  const events: AppEvent[] = [];
  const unsubscribe = backend.subscribe((event) => events.push(event));
  const [before, unknown, made] = await Promise.all([
    backend.call("app.read", {}),
    backend.call("__proto__", {}),
    backend.call("book.create", { name: "First" }),
  ]);
  expect(before).toMatchObject({ ok: true, value: { version: "1.2.3", book: null, recent: [] } });
  expect(unknown).toMatchObject({ ok: false, error: { code: "unknown-call" } });
  expect(made).toMatchObject({ ok: true, value: { book: { name: "First", partners: 0, readOnly: false } } });
  expect(events).toContainEqual({ type: "changed", topic: "app" });
  unsubscribe();
  events.length = 0;
  await backend.call("book.close", {});
  expect(events).toEqual([]);
  await backend.close();
  expect(reports).toEqual([]);
});

it("opens the last book again, and closes it on the way out", async () => {
  const first = await start();
  await first.call("book.create", { name: "Kept" });
  const answered = first.call("app.read", {});
  await first.close();
  expect(await answered).toMatchObject({ ok: true });
  const second = await start();
  expect(await second.call("app.read", {})).toMatchObject({ ok: true, value: { book: { name: "Kept", readOnly: false } } });
  await second.close();
});

it("says why it cannot start with a book", async () => {
  await expect(start(join(data, "nothing.apportion"))).rejects.toMatchObject({ code: "not-found" });
});

it("answers the calls that were under way when the worker crashes, and all later ones", async () => {
  const backend = await start(null, new URL("./crashing-worker.ts", import.meta.url));
  const answers = await Promise.all([backend.call("app.read", {}), backend.call("app.read", {})]);
  for (const answer of [...answers, await backend.call("app.read", {})])
    expect(answer).toMatchObject({ ok: false, error: { code: "internal" } });
  expect(reports[0]).toMatch(/^the backend crashed: Error: the ground opened\n\s+at/);
  expect(reports[1]).toBe("the backend stopped with code 1; 2 calls were under way");
  await backend.close();
});

it("rejects where the worker's file is not there", async () => {
  await expect(start(null, new URL("./no-worker.ts", import.meta.url))).rejects.toMatchObject({ code: "internal" });
  expect(reports[0]).toContain("no-worker.ts");
});
