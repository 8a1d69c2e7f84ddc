/** The newcomers' share through the calls: a run keeps which lines it gave, the explanation says why and who would have got them, both agree. */
import { beforeEach, expect, it } from "vitest";
import type { CallInput } from "../../../src-main/contract/calls.ts";
import type { ReviewLine, ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { deskOn, type TestDesk } from "./desk.ts";

let desk: TestDesk;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
});

const set = async (name: string, value: string) => {
  const { settings } = await desk.call("settings.read", {});
  const basedOn = settings.find((one) => one.name === name)?.version ?? null;
  await desk.call("settings.save", { name, value, basedOn, window: "one" });
};
const run = () => desk.call("review.run", { job: "run" });
const linesOf = async ({ id }: ReviewRun): Promise<ReviewLine[]> =>
  (await desk.call("review.lines", { run: id, group: null, search: "", offset: 0, limit: 1000 })).lines;
const explain = (made: ReviewRun, { opportunity }: ReviewLine) => desk.call("review.explain", { run: made.id, opportunity });
const now = (input: CallInput<"settings.newcomers">) => desk.call("settings.newcomers", input);

it("marks what it gave, says why, and is replayed as it was after the setting has changed", async () => {
  const before = await run();
  expect((await linesOf(before)).some(({ newcomer }) => newcomer)).toBe(false);
  await set("newcomer-share", "20");
  expect((await desk.call("review.read", {}))?.outdated).toBe(true);
  const made = await run();
  const given = (await linesOf(made)).filter(({ newcomer }) => newcomer);
  const { chosen, possible } = await now({ share: "20", offers: "" });
  expect(given.length).toBeGreaterThan(10);
  // Room runs out as the run goes on, so that it may give less than could be given before it.
  expect(given.length).toBeLessThanOrEqual(possible);
  expect(possible).toBeLessThanOrEqual(chosen);
  await set("newcomer-share", "0");
  for (const line of given) {
    const { candidates, newcomersShare, sameAsRun } = await explain(made, line);
    const first = candidates.find(({ failures }) => failures.length === 0);
    expect(sameAsRun).toBe(true);
    expect(first).toMatchObject({ newcomer: true, partner: line.partner });
    expect(newcomersShare).toMatchObject({ share: 20, offers: 10 });
    const best = candidates.filter(({ failures }) => failures.length === 0).toSorted((a, b) => b.score - a.score)[0];
    expect(newcomersShare?.otherwise?.score).toBe(best?.score);
  }
  const behind = given.filter(({ lead }) => lead !== null && lead < 0);
  expect(behind.length).toBeGreaterThan(0);
  // That the share decides is no close call, however small the difference.
  expect(behind.filter(({ need }) => need === "close-call")).toEqual([]);
});

it("chooses the same lines in the next run, and explains one where no newcomer is available", async () => {
  await set("newcomer-share", "20");
  await set("newcomer-offers", "1");
  const made = await run();
  const all = await linesOf(made);
  const taken = await Promise.all(all.slice(0, 60).map((line) => explain(made, line)));
  const chosen = taken.filter(({ newcomersShare }) => newcomersShare !== null);
  expect(chosen.length).toBeGreaterThan(0);
  for (const { line, newcomersShare } of chosen) expect(line.newcomer).toBe((newcomersShare?.available ?? 0) > 0);
  expect(taken.filter(({ line, newcomersShare }) => newcomersShare === null && line.newcomer)).toEqual([]);
  const again = await run();
  const reserved = (lines: readonly ReviewLine[]) => lines.filter(({ newcomer }) => newcomer).map(({ opportunity }) => opportunity);
  expect(reserved(await linesOf(again))).toEqual(reserved(all));
});

it("leaves a kept partner alone", async () => {
  await set("newcomer-share", "20");
  const made = await run();
  const line = (await linesOf(made)).find(({ newcomer }) => newcomer);
  if (line === undefined) throw new Error("the sample has newcomers");
  await desk.call("review.decide", { run: made.id, opportunities: [line.opportunity], decision: { type: "approve" } });
  const again = await run();
  const kept = (await linesOf(again)).find(({ opportunity }) => opportunity === line.opportunity);
  expect(kept).toMatchObject({ partner: line.partner, newcomer: false, position: 0 });
  expect((await explain(again, line)).newcomersShare).toBeNull();
});

it("orders the ranking before any run as the run does", async () => {
  await set("newcomer-share", "20");
  const made = await run();
  const first = (await linesOf(made)).find(({ newcomer }) => newcomer);
  if (first === undefined) throw new Error("the sample has newcomers");
  const ranking = await desk.call("opportunities.ranking", { id: first.opportunity, search: "", best: 50, offset: 0, limit: 1 });
  expect(ranking.best?.newcomer).toBe(true);
  expect(ranking.newcomersShare?.available).toBe(ranking.available.rows.filter(({ newcomer }) => newcomer).length);
  const flags = ranking.available.rows.map(({ newcomer }) => newcomer);
  expect(flags).toEqual(flags.toSorted((a, b) => Number(b) - Number(a)));
});

it("stands in the files of a run and in why two runs differ", async () => {
  const before = await run();
  await set("newcomer-share", "20");
  const made = await run();
  const given = (await linesOf(made)).filter(({ newcomer }) => newcomer);
  const { csv } = await desk.call("runs.csv", { run: made.id });
  const [header = "", ...rows] = csv.trim().split("\r\n");
  const column = header.split(",").indexOf("newcomers' share");
  expect(column).toBeGreaterThan(0);
  expect(rows.filter((row) => row.includes(",yes,"))).toHaveLength(given.length);
  const { rows: moved, settings } = await desk.call("runs.compare", {
    run: made.id,
    earlier: before.id,
    kind: "moved",
    offset: 0,
    limit: 200,
  });
  expect(settings).toEqual([
    { name: "newcomer-share", before: "", after: "20" },
    { name: "newcomer-offers", before: "", after: "10" },
  ]);
  const marked = new Set(given.map(({ opportunity }) => opportunity));
  for (const { opportunity, why } of moved) expect(why.newcomer).toEqual({ before: false, after: marked.has(opportunity.id) });
  expect(moved.some(({ why }) => why.newcomer.after)).toBe(true);
});

it("decides past months by the same rule", async () => {
  const thresholds = { lead: 0, imputed: "yes" as const, revenue: null, offers: 0 };
  const past = () => desk.call("automatic.past", { thresholds, job: "past" });
  expect((await past()).lines.some(({ newcomer }) => newcomer)).toBe(false);
  await set("newcomer-share", "20");
  await set("newcomer-offers", "1000");
  expect((await past()).lines.some(({ newcomer }) => newcomer)).toBe(true);
});

it("counts what it would do, and refuses what is no share and no number of offers", async () => {
  const nothing = await now({ share: "0", offers: "10" });
  expect(nothing).toMatchObject({ chosen: 0, possible: 0 });
  const some = await now({ share: "20", offers: "10" });
  expect(some.chosen).toBeGreaterThan((await now({ share: "5", offers: "10" })).chosen);
  expect((await now({ share: "20", offers: "1" })).newcomers).toBeLessThan(some.newcomers);
  expect((await now({ share: "20", offers: "1000000" })).newcomers).toBe(some.partners);
  for (const share of ["21", "-1", "NaN", "5 %", "20.0001", "0x5"]) {
    await expect(now({ share, offers: "10" })).rejects.toMatchObject({
      code: "invalid-input",
      message: `setting newcomer-share: ${JSON.stringify(share)}, expected a plain number from 0 to 20 (percent)`,
    });
  }
  for (const offers of ["0", "-1", "1.5", "NaN", "ten"]) {
    await expect(now({ share: "5", offers })).rejects.toMatchObject({
      code: "invalid-input",
      message: `setting newcomer-offers: ${JSON.stringify(offers)}, expected a whole number from 1 to 1000000`,
    });
  }
});
