/** A delivery of 10,000 offers whose process is killed 50 times at random moments: all of it is there afterwards, or nothing. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { decisionQueries } from "../../../src-main/store/decisions.ts";
import { deliveryQueries } from "../../../src-main/store/deliveries.ts";
import { createBook, openBook } from "../../../src-main/store/open.ts";
import { writeRows } from "../../../src-main/store/rows.ts";
import { book, opportunityRow, partnerRow } from "../../property/engine/rows.ts";
import { deskOn } from "./desk.ts";

const DELIVER = fileURLToPath(new URL("./processes/deliver.ts", import.meta.url));
const OFFERS = 10_000;
const DECIDED_AT_ONCE = 1000;
const KILLS = 50;
/** So many processes at a time: one of them starts while another works. */
const LANES = 3;
const SEED = 20_171_231;

/** Numbers in [0, 1) from a seed, by Mulberry32. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A book whose run has a partner for each opportunity, all of them approved. */
async function readyBook(folder: string): Promise<string> {
  const path = join(folder, "ready.apportion");
  const ids = Array.from({ length: OFFERS }, (_, i) => `L${String(i).padStart(5, "0")}`);
  const rows = book({
    partners: ["P1", "P2", "P3"].map((id) => partnerRow(id)),
    opportunities: ids.map((id) => opportunityRow(id, { createdAt: 1 })),
    settings: [{ name: "clock", value: "2018-01-05" }],
  });
  createBook(path, { name: "Ready", fill: (db) => writeRows(db, rows) }).close();
  const desk = deskOn(join(folder, "desk"));
  desk.desk.open(path);
  const run = await desk.call("review.run", { job: "run" });
  for (let from = 0; from < OFFERS; from += DECIDED_AT_ONCE) {
    const opportunities = ids.slice(from, from + DECIDED_AT_ONCE);
    await desk.call("review.decide", { run: run.id, opportunities, decision: { type: "approve" } });
  }
  desk.desk.end();
  return path;
}

interface Ended {
  /** How long the delivery took; null where it was killed first. */
  readonly took: number | null;
}

/** @param moment ms after the delivery began; null = it is left to end. */
async function deliverAndKill(path: string, moment: number | null): Promise<Ended> {
  const child = spawn(process.execPath, [DELIVER, path], { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("delivering");
  const began = performance.now();
  const delivered = lines
    .next()
    .then(({ value, done }) => (done === true ? null : value === "delivered" ? performance.now() - began : null));
  if (moment !== null) {
    await delay(moment);
    child.kill("SIGKILL");
  }
  const took = await delivered;
  await ended;
  return { took };
}

/** What stands in the book, each part of a delivery by itself; opening it checks the file. */
function standing(path: string) {
  const opened = openBook(path, { mode: "write" });
  const { db } = opened;
  try {
    const count = (table: string) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    return {
      offers: count("offers"),
      made: Number(db.prepare("SELECT count(*) FROM record_changes WHERE type = 'offer' AND before IS NULL").pluck().get()),
      acts: count("acts"),
      deliveries: deliveryQueries(db).last()?.offers ?? 0,
      waiting: decisionQueries(db).kept().length,
      told: Number(db.prepare("SELECT count(*) FROM decision_changes WHERE action = 'deliver'").pluck().get()),
    };
  } finally {
    opened.close();
  }
}

const ALL = { offers: OFFERS, made: OFFERS, acts: 1, deliveries: OFFERS, waiting: 0, told: OFFERS };
const NOTHING = { offers: 0, made: 0, acts: 0, deliveries: 0, waiting: OFFERS, told: 0 };

it("delivers all or nothing, whenever the process is killed", { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "apportion-kill-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ready = await readyBook(folder);
  const copy = (name: string) => {
    const place = join(folder, name);
    mkdirSync(place);
    const path = join(place, "book.apportion");
    copyFileSync(ready, path);
    return { place, path };
  };
  // Left to end, as many at a time as there will be: so long one takes here and now.
  const whole = Array.from({ length: LANES }, (_, i) => copy(`whole-${i}`));
  const times = await Promise.all(whole.map(({ path }) => deliverAndKill(path, null)));
  for (const { path } of whole) expect(standing(path)).toEqual(ALL);
  const longest = Math.max(...times.map(({ took }) => took ?? Number.NaN));

  // Early ones more often: they cost least, and a little after its end is too late.
  const next = random(SEED);
  const moments = Array.from({ length: KILLS }, () => next() ** 2 * longest * 1.2);
  const outcomes: string[] = [];
  const lane = async () => {
    for (let moment = moments.pop(); moment !== undefined; moment = moments.pop()) {
      const { place, path } = copy(`killed-${moments.length}`);
      const ended = await deliverAndKill(path, moment);
      const found = standing(path);
      const all = found.offers > 0;
      expect(found).toEqual(all ? ALL : NOTHING);
      // What was said to be done is done.
      expect(ended.took === null || all).toBe(true);
      outcomes.push(all ? "all" : "nothing");
      rmSync(place, { recursive: true, force: true });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  expect(outcomes).toHaveLength(KILLS);
  // Were every kill too late, this test would show nothing.
  expect(outcomes.filter((outcome) => outcome === "nothing").length).toBeGreaterThan(5);
});
