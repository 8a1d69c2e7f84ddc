import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { deskOn, RESOURCES } from "./desk.ts";

const DELIVER = fileURLToPath(new URL("./processes/deliver.ts", import.meta.url));
/** From well before the first write to after the last on the machines this was written on. */
const MOMENTS_MS = [0, 10, 20, 40, 60, 80, 100, 120, 150, 200];

it("delivers all or nothing when the process is killed", { timeout: 90_000 }, async () => {
  const ready = mkdtempSync(join(tmpdir(), "apportion-kill-"));
  onTestFinished(() => rmSync(ready, { recursive: true, force: true }));
  const first = deskOn(ready);
  await first.call("book.openSample", { sample: "crm" });
  const run = await first.call("review.run", { job: "run" });
  const { lines } = await first.call("review.lines", { run: run.id, need: null, search: "", offset: 0, limit: 1000 });
  const proposed = lines.filter(({ partner }) => partner !== null).map(({ opportunity }) => opportunity);
  await first.call("review.decide", { run: run.id, opportunities: proposed, decision: { type: "approve" } });
  first.desk.end();

  const outcomes = new Set<string>();
  for (const moment of MOMENTS_MS) {
    const data = mkdtempSync(join(tmpdir(), "apportion-killed-"));
    cpSync(ready, data, { recursive: true });
    // The preferences name the book by its place.
    const book = join(data, "books", first.desk.state().recent[0]?.path.split(/[\\/]/).at(-1) ?? "");
    const child = spawn(process.execPath, [DELIVER, data, RESOURCES, book], { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "exit");
    await once(child.stdout, "data");
    await delay(moment);
    child.kill("SIGKILL");
    await ended;

    const after = deskOn(data);
    after.desk.start(book);
    const { db } = after.desk.session.book();
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    const made = db.prepare<[], number>("SELECT count(*) FROM record_changes WHERE type = 'offer' AND before IS NULL").pluck().get() ?? 0;
    const state = await after.call("review.read", {});
    expect([0, proposed.length]).toContain(made);
    expect(state?.deliverable).toBe(proposed.length - made);
    expect(state?.undoable ?? null).toEqual(made === 0 ? null : { delivery: 1, offers: proposed.length });
    outcomes.add(made === 0 ? "nothing" : "all");
    after.desk.end();
  }
  // Were every kill too late or too early, this test would show nothing.
  expect([...outcomes].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(["all", "nothing"]);
});
