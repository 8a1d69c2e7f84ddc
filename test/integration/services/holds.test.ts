/** Holds that come back on a day, across runs and the book's clock, and what counts as a close call. */
import { beforeEach, describe, expect, it } from "vitest";
import type { Need, ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { deskOn, type TestDesk } from "./desk.ts";

const WINDOW = "one";

let desk: TestDesk;
let run: ReviewRun;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  run = await desk.call("review.run", { job: "run" });
});

const linesOf = async (group: Need, of = run.id) =>
  (await desk.call("review.lines", { run: of, group, search: "", offset: 0, limit: 1000 })).lines;
const countOf = async (need: Need) => (await desk.call("review.read", {}))?.groups.find((group) => group.need === need)?.count ?? 0;
const toDecide = async () => (await desk.call("app.read", {})).book?.reviewCount;

async function hold(until: string | null): Promise<string> {
  const [line] = await linesOf("clear");
  if (line === undefined) throw new Error("the sample has clear lines");
  await desk.call("review.decide", {
    run: run.id,
    opportunities: [line.opportunity],
    decision: { type: "hold", reason: "budget in January", until },
  });
  return line.opportunity;
}

describe("a hold until a day", () => {
  it("stays held until the book's date is that day, then wants a decision again and is counted", async () => {
    const before = (await toDecide()) ?? 0;
    const opportunity = await hold("2018-01-02");
    expect(await linesOf("held")).toMatchObject([{ opportunity, reason: "budget in January", holdUntil: Date.UTC(2018, 0, 2) }]);
    expect(await toDecide()).toBe(before - 1);

    await desk.call("clock.move", { to: { type: "days", days: 1 }, window: WINDOW });
    expect(await linesOf("held")).toMatchObject([{ opportunity }]);
    await desk.call("clock.move", { to: { type: "days", days: 1 }, window: WINDOW });
    expect(await linesOf("held")).toEqual([]);
    expect(await linesOf("due")).toMatchObject([{ opportunity, decision: "hold", holdUntil: Date.UTC(2018, 0, 2) }]);
    expect((await desk.call("review.read", {}))?.groups[0]).toEqual({ need: "due", count: 1 });
    expect(await toDecide()).toBe(before);
  });

  it("is kept by the next run, and due in it once its day has come", async () => {
    const opportunity = await hold("2018-01-02");
    const second = await desk.call("review.run", { job: "second" });
    expect(await linesOf("held", second.id)).toMatchObject([{ opportunity, holdUntil: Date.UTC(2018, 0, 2) }]);
    await desk.call("clock.move", { to: { type: "day", day: "2018-03-01" }, window: WINDOW });
    const third = await desk.call("review.run", { job: "third" });
    expect(await linesOf("due", third.id)).toMatchObject([{ opportunity }]);
  });

  it("ends with any other decision, and starts anew with another hold", async () => {
    const opportunity = await hold("2018-01-01");
    await desk.call("clock.move", { to: { type: "days", days: 1 }, window: WINDOW });
    const decide = (decision: { type: "approve" } | { type: "hold"; reason: string; until?: string }) =>
      desk.call("review.decide", { run: run.id, opportunities: [opportunity], decision });
    await decide({ type: "approve" });
    expect(await linesOf("approved")).toMatchObject([{ opportunity, holdUntil: null }]);
    await decide({ type: "hold", reason: "", until: "2018-02-01" });
    expect(await linesOf("held")).toMatchObject([{ opportunity, holdUntil: Date.UTC(2018, 1, 1) }]);
    await decide({ type: "hold", reason: "for good" });
    expect(await linesOf("held")).toMatchObject([{ opportunity, holdUntil: null }]);
    await desk.call("clock.move", { to: { type: "day", day: "2030-01-01" }, window: WINDOW });
    expect(await countOf("due")).toBe(0);
  });

  it("begins with the day in the book's time zone, and says so in the list of the run", async () => {
    await desk.call("settings.save", { name: "time-zone", value: "Pacific/Auckland", basedOn: null, window: WINDOW });
    await hold("2018-01-10");
    expect((await linesOf("held"))[0]?.holdUntil).toBe(Date.UTC(2018, 0, 9, 11));
    const { csv } = await desk.call("runs.csv", { run: run.id });
    expect(csv.split("\r\n").filter((row) => row.includes("budget in January"))[0]).toMatch(/,2018-01-10$/);
  });

  it.each(["2018-02-30", "tomorrow", ""])("refuses %j, which is no day, and changes nothing", async (until) => {
    await expect(hold(until)).rejects.toMatchObject({ code: "invalid-input" });
    expect(await countOf("held")).toBe(0);
  });

  it("is not approved with all that is clear, nor by thresholds, once it is due", async () => {
    const opportunity = await hold("2018-01-01");
    await desk.call("clock.move", { to: { type: "days", days: 1 }, window: WINDOW });
    const { approved } = await desk.call("review.approveClear", { run: run.id });
    expect(approved.length).toBeGreaterThan(0);
    expect(approved).not.toContain(opportunity);
    expect(await linesOf("due")).toMatchObject([{ opportunity }]);
  });
});

describe("the margin of a close call", () => {
  const closest = async () => {
    const { lines } = await desk.call("review.lines", { run: run.id, group: null, search: "", offset: 0, limit: 1000 });
    return (margin: number) => lines.filter(({ lead }) => lead !== null && lead <= margin).length;
  };

  it("is 0.05 unless it is chosen; what is chosen moves lines, can be undone, and outdates no run", async () => {
    const upTo = await closest();
    expect(run.margin).toBe(0.05);
    expect(await countOf("close-call")).toBe(upTo(0.05));
    expect(upTo(0.2)).toBeGreaterThan(upTo(0.05));

    expect(await desk.call("review.setMargin", { margin: 0.2, window: WINDOW })).toEqual({ changed: true });
    expect(await desk.call("review.read", {})).toMatchObject({ margin: 0.2, outdated: false });
    expect(await countOf("close-call")).toBe(upTo(0.2));
    expect(await desk.call("review.setMargin", { margin: 0.2, window: WINDOW })).toEqual({ changed: false });

    await desk.call("edit.undo", { window: WINDOW });
    expect(await countOf("close-call")).toBe(upTo(0.05));
  });

  it("is a number of 0 or more; 0 leaves the ties", async () => {
    const upTo = await closest();
    for (const margin of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      await expect(desk.call("review.setMargin", { margin, window: WINDOW })).rejects.toMatchObject({ code: "invalid-input" });
    }
    await desk.call("review.setMargin", { margin: 0, window: WINDOW });
    expect(await countOf("close-call")).toBe(upTo(0));
  });
});

describe("the groups of the sample", () => {
  it("by reason say that every line without a partner lacks an address", async () => {
    const { groups } = await desk.call("review.groups", { run: run.id, grouping: "reason", search: "" });
    expect(groups).toEqual([
      { key: "address-unknown", label: null, count: 337, undecided: 337 },
      { key: "proposed", label: null, count: 163, undecided: 163 },
    ]);
  });

  it("by territory are those of the customers; by partner those of the proposals, an override's lines with its partner", async () => {
    const groupsBy = async (grouping: "territory" | "partner") =>
      (await desk.call("review.groups", { run: run.id, grouping, search: "" })).groups;
    const territories = await groupsBy("territory");
    expect(territories.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    expect(territories.at(-1)).toMatchObject({ key: "", label: null, count: 337 });
    const partners = await groupsBy("partner");
    const [first] = partners;
    if (first === undefined) throw new Error("the sample has proposals");
    const page = { run: run.id, grouping: "partner" as const, search: "", offset: 0, limit: 10 };
    const { lines, total } = await desk.call("review.lines", { ...page, group: first.key });
    expect(total).toBe(first.count);
    expect(lines.every(({ partner }) => partner?.id === first.key)).toBe(true);
    await desk.call("review.decide", { run: run.id, opportunities: [lines[0]?.opportunity ?? ""], decision: { type: "approve" } });
    expect((await groupsBy("partner"))[0]).toEqual({ ...first, undecided: first.count - 1 });
    const { lines: after } = await desk.call("review.lines", { ...page, group: first.key, limit: 1000 });
    expect(after.at(-1)?.opportunity).toBe(lines[0]?.opportunity);
  });
});
