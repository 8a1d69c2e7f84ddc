/** Runs of the past: listed, looked at again as they were, compared, saved. */
import { beforeEach, describe, expect, it } from "vitest";
import { RUN_SORTS, type RunSort } from "../../../src-main/contract/calls/runs.ts";
import type { ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { openSheet } from "../../../src-main/exchange/spreadsheet/open-sheet.ts";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";
import { activate, deskOn, type TestDesk } from "./desk.ts";

let desk: TestDesk;
let first: ReviewRun;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  first = await desk.call("review.run", { job: "run" });
});

const linesOf = async (run: number) => (await desk.call("review.lines", { run, group: null, search: "", offset: 0, limit: 1000 })).lines;

async function changePartner(id: string, patch: Partial<RecordValue<"partner">>): Promise<void> {
  const { record, version } = await desk.call("record.read", { type: "partner", id });
  if (record.type !== "partner") throw new Error("a partner was asked for");
  await desk.call("record.save", {
    record: { type: "partner", value: { ...record.value, ...patch } },
    basedOn: version,
    create: false,
    window: "one",
  });
}

const compare = (run: number, kind: "moved" | "placed" | "unplaced" | "added" | "gone" | null = null) =>
  desk.call("runs.compare", { run, earlier: first.id, kind, offset: 0, limit: 200 });

/** The first line that somebody gets, and who. */
async function firstLine() {
  const line = (await linesOf(first.id)).find(({ partner }) => partner !== null);
  if (line?.partner == null) throw new Error("the sample has proposals");
  return { ...line, partner: line.partner };
}

describe("a run of the past", () => {
  it("explains each line with the records as they were then", async () => {
    const { opportunity, partner } = await firstLine();
    const before = await desk.call("review.explain", { run: first.id, opportunity });
    await changePartner(partner.id, { capacity: 0, products: [], territories: [], name: "Renamed" });
    await activate(desk, { winrate: 0.5, returnrate: -4 });
    await desk.call("review.run", { job: "again" });
    const { line: _before, ...then } = before;
    const { line: _after, ...again } = await desk.call("review.explain", { run: first.id, opportunity });
    expect(again).toEqual(then);
    expect(again.sameAsRun).toBe(true);
  });

  it("is in the list with what became of it, and can be read again", async () => {
    await desk.call("review.approveClear", { run: first.id });
    const { delivered } = await desk.call("review.deliver", { run: first.id, job: "d" });
    const second = await desk.call("review.run", { job: "again" });
    expect(await desk.call("runs.list", { offset: 0, limit: 10 })).toMatchObject({
      total: 2,
      rows: [
        { id: second.id, lines: 500 - delivered, delivered: 0 },
        { id: first.id, lines: 500, proposed: 163, delivered },
      ],
    });
    expect((await desk.call("review.read", {}))?.id).toBe(second.id);
    expect((await desk.call("review.read", { run: first.id }))?.id).toBe(first.id);
    await expect(desk.call("review.read", { run: 99 })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is listed in any order, with which one is the latest", async () => {
    await desk.call("review.approveClear", { run: first.id });
    await desk.call("review.deliver", { run: first.id, job: "d" });
    const second = await desk.call("review.run", { job: "again" });
    const third = await desk.call("review.run", { job: "and again" });
    const order = async (sort: { column: RunSort; descending: boolean } | null, offset = 0) => {
      const { rows, total, latest } = await desk.call("runs.list", { sort, offset, limit: 2 });
      expect({ total, latest }).toEqual({ total: 3, latest: third.id });
      return rows.map(({ id }) => id);
    };
    expect(await order(null)).toEqual([third.id, second.id]);
    expect(await order({ column: "id", descending: false })).toEqual([first.id, second.id]);
    expect(await order({ column: "delivered", descending: true })).toEqual([first.id, third.id]);
    expect(await order({ column: "lines", descending: false }, 1)).toEqual([second.id, first.id]);
    // Equal ones stay newest first.
    for (const column of ["asOf", "startedBy", "engine"] as const) {
      expect(await order({ column, descending: false })).toEqual([third.id, second.id]);
      expect(await order({ column, descending: true })).toEqual([third.id, second.id]);
    }
    for (const column of RUN_SORTS) expect(await order({ column, descending: true })).toHaveLength(2);
  });

  it("shows its lines as its review left them, whatever the next one brought", async () => {
    const lines = await linesOf(first.id);
    const undecided = lines.filter(({ need, partner }) => need === "clear" && partner !== null);
    const [approved, held, other, later] = undecided.map(({ opportunity }) => opportunity);
    if (approved === undefined || held === undefined || other === undefined || later === undefined) throw new Error("the sample has four");
    const decide = (run: number, opportunity: string, decision: { type: "approve" } | { type: "hold"; reason: string }) =>
      desk.call("review.decide", { run, opportunities: [opportunity], decision });
    await decide(first.id, approved, { type: "approve" });
    await desk.call("review.deliver", { run: first.id, job: "d" });
    await decide(first.id, held, { type: "hold", reason: "wait" });
    await decide(first.id, other, { type: "approve" });
    const left = new Map((await linesOf(first.id)).map((line) => [line.opportunity, line]));
    const second = await desk.call("review.run", { job: "again" });
    await decide(second.id, held, { type: "approve" });
    await decide(second.id, later, { type: "hold", reason: "not now" });
    await desk.call("review.deliver", { run: second.id, job: "d" });
    const again = await linesOf(first.id);
    expect(again).toHaveLength(500);
    for (const line of again) expect(line).toEqual(left.get(line.opportunity));
    expect((await desk.call("review.read", { run: first.id }))?.groups).toEqual(
      expect.arrayContaining([
        { need: "delivered", count: 1 },
        { need: "approved", count: 1 },
        { need: "held", count: 1 },
      ]),
    );
    const { line } = await desk.call("review.explain", { run: first.id, opportunity: held });
    expect(line).toMatchObject({ need: "held", decision: "hold", reason: "wait" });
  });

  it("asks for a new one once a record has been changed that decides who can get what", async () => {
    expect((await desk.call("review.read", {}))?.outdated).toBe(false);
    await changePartner((await firstLine()).partner.id, { capacity: 1 });
    expect((await desk.call("review.read", {}))?.outdated).toBe(true);
  });

  it("is decided and delivered no more once another has followed it", async () => {
    const { opportunity } = await firstLine();
    const second = await desk.call("review.run", { job: "again" });
    await desk.call("review.decide", { run: second.id, opportunities: [opportunity], decision: { type: "hold", reason: "wait" } });
    const conflict = { code: "conflict", message: expect.stringContaining(`followed by run ${second.id}`) };
    const approve = { run: first.id, opportunities: [opportunity], decision: { type: "approve" as const } };
    await expect(desk.call("review.decide", approve)).rejects.toMatchObject(conflict);
    await expect(desk.call("review.approveClear", { run: first.id })).rejects.toMatchObject(conflict);
    const thresholds = { lead: 0, imputed: "yes" as const, revenue: null, offers: 0 };
    await expect(desk.call("automatic.plan", { run: first.id, thresholds })).rejects.toMatchObject(conflict);
    expect((await desk.call("review.lines", { run: second.id, group: "held", search: "", offset: 0, limit: 10 })).lines).toMatchObject([
      { opportunity },
    ]);
  });

  it("is saved line by line", async () => {
    const { csv } = await desk.call("runs.csv", { run: first.id });
    const rows = csv.trimEnd().split("\r\n");
    expect(rows).toHaveLength(501);
    expect(rows[0]).toMatch(/^position,opportunity,topic,customer,.*,failures,decision,partner,reason,problem,held until$/);
    expect(rows[1]?.startsWith("1,")).toBe(true);
    const { base64 } = await desk.call("runs.xlsx", { run: first.id });
    const workbook = await openSheet(Buffer.from(base64, "base64"), "run.xlsx", null);
    let written = 0;
    for await (const { cells } of workbook.rows()) if (cells.length > 0) written++;
    expect(written).toBe(501);
  });
});

describe("two runs compared", () => {
  it("are the same where nothing was changed", async () => {
    const second = await desk.call("review.run", { job: "again" });
    expect(await compare(second.id)).toEqual({ same: 500, counts: [], total: 0, rows: [], settings: [] });
  });

  it("say of a line that moved which check its partner fails now", async () => {
    const { partner } = await firstLine();
    await changePartner(partner.id, { active: false });
    const second = await desk.call("review.run", { job: "again" });
    const { rows, counts, same } = await compare(second.id, "moved");
    expect(same + counts.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    const moved = rows.filter(({ before }) => before?.id === partner.id);
    expect(moved.length).toBeGreaterThan(0);
    for (const { why, after, kind } of moved) {
      expect(kind).toBe("moved");
      expect(after?.id).not.toBe(partner.id);
      expect(why.closed).toHaveLength(1);
    }
    // Others moved because those that had been theirs are full now, or have room again: every one of them is explained.
    for (const { why } of rows) expect(why.closed.length + why.opened.length + (why.terms?.changes.length ?? 0)).toBeGreaterThan(0);
  });

  it("say by how much the terms moved a line that the weights moved, to the difference of the leads", async () => {
    await activate(desk, { winrate: 0, touchrate: 0, returnrate: -5 });
    const second = await desk.call("review.run", { job: "again" });
    const { rows, settings } = await compare(second.id, "moved");
    expect(settings.map(({ name }) => name)).toContain("distribution/weights/winrate");
    const explained = rows.flatMap(({ why }) => (why.terms === null ? [] : [why.terms]));
    expect(explained.length).toBeGreaterThan(0);
    for (const { leadBefore, leadAfter, changes } of explained) {
      expect(changes.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(leadAfter - leadBefore, 9);
    }
    // Whoever was ahead and could take it both times stayed ahead.
    for (const { why } of rows) {
      if (why.terms === null || why.closed.length > 0 || why.opened.length > 0) continue;
      expect(why.terms.leadBefore).toBeLessThanOrEqual(0);
      expect(why.terms.leadAfter).toBeGreaterThanOrEqual(0);
    }
  });

  it("know the lines that only one of them has, and why", async () => {
    await desk.call("review.approveClear", { run: first.id });
    const { delivered } = await desk.call("review.deliver", { run: first.id, job: "d" });
    const second = await desk.call("review.run", { job: "again" });
    const { total, rows } = await compare(second.id, "gone");
    expect(total).toBe(delivered);
    expect(new Set(rows.map(({ why }) => why.situation))).toEqual(new Set(["offered"]));
    const { csv } = await desk.call("runs.differencesCsv", { run: second.id, earlier: first.id, kind: "gone" });
    const saved = csv.trimEnd().split("\r\n");
    expect(saved).toHaveLength(delivered + 1);
    expect(saved.slice(1).every((row) => row.endsWith(",offered"))).toBe(true);
  });
});
