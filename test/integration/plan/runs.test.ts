/** Runs by the best plan: kept with their proof, explained, compared, decided, delivered and taken back like any other. */
import { beforeEach, describe, expect, it } from "vitest";
import type { PlanDifference } from "../../../src-main/contract/calls/plans.ts";
import type { ReviewRun } from "../../../src-main/contract/calls/review.ts";
import { deskOn, type TestDesk } from "../services/desk.ts";

let desk: TestDesk;
let run: ReviewRun;

beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  run = await desk.call("review.run", { job: "run", method: "best" });
});

const linesOf = async (id: number) => (await desk.call("review.lines", { run: id, group: null, search: "", offset: 0, limit: 1000 })).lines;
const differencesOf = async (id: number) => (await desk.call("plans.differences", { run: id, offset: 0, limit: 1000 })).rows;
const places = { sort: { column: "worth", descending: true }, offset: 0, limit: 1000 } as const;

async function proofOf(id: number) {
  const proof = await desk.call("plans.read", { run: id });
  if (proof === null) throw new Error("the run is by the best plan");
  return proof;
}

describe("a run by the best plan", () => {
  it("places no fewer and scores no less than one after another, and proves it", async () => {
    expect(run.method).toBe("best");
    const proof = await proofOf(run.id);
    const lines = await linesOf(run.id);
    const placed = lines.filter(({ partner }) => partner !== null);
    expect(proof.best.placed).toBe(placed.length);
    expect(proof.best.score).toBeCloseTo(
      placed.reduce((sum, { score }) => sum + (score ?? NaN), 0),
      6,
    );
    expect(proof.placedBound).toBe(proof.best.placed);
    expect(proof.scoreBound - proof.best.score).toBeLessThan(1e-6);
    expect(proof.best.placed > proof.greedy.placed || proof.best.score > proof.greedy.score).toBe(true);
    const greedy = await desk.call("review.run", { job: "greedy" });
    expect(greedy.method).toBe("greedy");
    expect(await desk.call("plans.read", { run: greedy.id })).toBeNull();
    expect(proof.greedy.placed).toBe(greedy.proposed);
    expect((await desk.call("runs.list", { offset: 0, limit: 2 })).rows.map(({ method }) => method)).toEqual(["greedy", "best"]);
  });

  it("comes to what its preview said, which keeps nothing", async () => {
    const again = deskOn();
    await again.call("book.openSample", { sample: "crm" });
    const preview = await again.call("plans.preview", { job: "p" });
    expect(await again.call("review.read", {})).toBeNull();
    expect(preview).toEqual(await proofOf(run.id));
  });

  it("names every line that one after another decides otherwise, as a run so made does", async () => {
    const differences = await differencesOf(run.id);
    const greedy = await desk.call("review.run", { job: "greedy" });
    const compared = await desk.call("runs.compare", { run: greedy.id, earlier: run.id, kind: null, offset: 0, limit: 200 });
    expect(differences.length).toBe((await proofOf(run.id)).differing);
    expect(differences.map(({ opportunity, before, after }) => [opportunity.id, after?.id, before?.id])).toEqual(
      compared.rows.map(({ opportunity, before, after }) => [opportunity.id, before?.id, after?.id]),
    );
    const lines = new Map((await linesOf(greedy.id)).map((line) => [line.opportunity, line]));
    for (const { opportunity, scoreBefore } of differences) expect(scoreBefore).toBe(lines.get(opportunity.id)?.score ?? null);
  });

  it("explains a difference by both of its sides, and what the exchange comes to", async () => {
    const differences = await differencesOf(run.id);
    const change = ({ scoreBefore, scoreAfter }: PlanDifference) =>
      scoreBefore === null || scoreAfter === null ? null : scoreAfter - scoreBefore;
    const giving = differences.find(({ givesWayTo }) => givesWayTo !== null);
    if (giving?.givesWayTo == null) throw new Error("the sample has a line that makes room");
    const taker = differences.find(({ opportunity }) => opportunity.id === giving.givesWayTo?.opportunity.id);
    expect(taker?.after).toEqual(giving.before);
    expect(taker?.takesFrom?.opportunity).toEqual(giving.opportunity);
    expect(giving.givesWayTo.change).toBe(taker === undefined ? null : change(taker));
    const exchange = differences.filter((one) => one.exchange.number === giving.exchange.number);
    expect(giving.exchange.lines).toBe(exchange.length);
    const score = exchange.reduce((sum, one) => sum + (one.scoreAfter ?? 0) - (one.scoreBefore ?? 0), 0);
    expect(giving.exchange.score).toBeCloseTo(score, 9);
    const only = await desk.call("plans.differences", { run: run.id, opportunity: giving.opportunity.id, offset: 0, limit: 1 });
    expect(only).toEqual({ total: 1, rows: [giving] });
    const csv = (await desk.call("plans.differencesCsv", { run: run.id })).csv.trim().split("\n");
    expect(csv.length).toBe(differences.length + 1);
  });

  it("explains each line as it stands when all others have theirs: nobody better has room", async () => {
    for (const { opportunity } of (await differencesOf(run.id)).slice(0, 12)) {
      const { candidates, line, sameAsRun } = await desk.call("review.explain", { run: run.id, opportunity: opportunity.id });
      expect(sameAsRun).toBe(true);
      const first = candidates.find(({ failures }) => failures.length === 0);
      expect(first?.score ?? null).toBe(line.score);
    }
  });

  it("says what one more place is worth: a partner with one more gives a plan that comes to that", async () => {
    const { total, rows } = await desk.call("plans.places", { run: run.id, ...places });
    expect(rows.length).toBe(total);
    const [most] = rows;
    if (most?.places == null) throw new Error("the sample has a partner whose places are all wanted");
    expect(most.worth > 0 || most.placesOneMore).toBe(true);
    const { record, version } = await desk.call("record.read", { type: "partner", id: most.partner.id });
    if (record.type !== "partner" || record.value.capacity === null) throw new Error("a limited partner was asked for");
    const value = { ...record.value, capacity: record.value.capacity + 1 };
    await desk.call("record.save", { record: { type: "partner", value }, basedOn: version, create: false, window: "one" });
    const before = await proofOf(run.id);
    const after = await desk.call("plans.preview", { job: "p" });
    expect(after.best.placed - before.best.placed).toBe(most.placesOneMore ? 1 : 0);
    expect(after.best.score - before.best.score).toBeCloseTo(most.worth, 6);
    const csv = (await desk.call("plans.placesCsv", { run: run.id })).csv.trim().split("\n");
    expect(csv[1]?.startsWith(most.partner.id)).toBe(true);
  });

  it("is decided, delivered and taken back like any run, and the next plan keeps what is approved", async () => {
    const placed = (await linesOf(run.id)).filter(({ partner }) => partner !== null);
    const [first] = placed;
    if (first?.partner == null) throw new Error("the sample has proposals");
    await desk.call("review.decide", { run: run.id, opportunities: [first.opportunity], decision: { type: "approve" } });
    const next = await desk.call("review.run", { job: "next", method: "best" });
    const keptLine = (await linesOf(next.id)).find(({ opportunity }) => opportunity === first.opportunity);
    expect(keptLine).toMatchObject({ position: 0, partner: first.partner, decision: "approve" });
    await desk.call("review.decide", {
      run: next.id,
      opportunities: placed.map(({ opportunity }) => opportunity),
      decision: { type: "approve" },
    });
    // Every line holds when all are delivered: no place was given twice.
    const { delivery, delivered, kept } = await desk.call("review.deliver", { run: next.id, job: "d" });
    expect(kept).toEqual([]);
    expect(delivered).toBe(placed.length);
    expect(await desk.call("review.undoDelivery", { delivery: delivery ?? -1 })).toEqual({ withdrawn: delivered });
    expect((await desk.call("review.read", { run: run.id }))?.method).toBe("best");
  });

  it("is saved as a file; what is asked of a run that is not there is refused", async () => {
    expect((await desk.call("runs.csv", { run: run.id })).csv.trim().split("\n").length).toBe(run.lines + 1);
    await expect(desk.call("plans.read", { run: 99 })).rejects.toMatchObject({ code: "not-found" });
    await expect(desk.call("plans.places", { run: 99, ...places })).rejects.toMatchObject({ code: "not-found" });
  });

  it("is whole or not there, where it is canceled", async () => {
    const going = desk.call("review.run", { job: "stop me", method: "best" });
    await desk.call("job.cancel", { job: "stop me" });
    const outcome = await going.then(
      ({ id }) => `run ${id}`,
      (error: { code: string }) => error.code,
    );
    // A book this small may be done before the cancel gets through.
    expect(["cancelled", `run ${run.id + 1}`]).toContain(outcome);
    const latest = await desk.call("review.read", {});
    expect(latest?.id).toBe(outcome === "cancelled" ? run.id : run.id + 1);
    expect((await proofOf(latest?.id ?? -1)).best.placed).toBe(latest?.proposed);
  });
});

describe("a run by the best plan with a newcomers' share", () => {
  it("gives chosen lines to newcomers wherever one had room before it, and tells so", async () => {
    await desk.call("book.openSample", { sample: "network" });
    await desk.call("settings.save", { name: "newcomer-share", value: "20", basedOn: null, window: "one" });
    const made = await desk.call("review.run", { job: "share", method: "best" });
    const lines = await linesOf(made.id);
    const explained = await Promise.all(lines.map(({ opportunity }) => desk.call("review.explain", { run: made.id, opportunity })));
    const chosen = explained.filter(({ newcomersShare }) => newcomersShare !== null);
    // Free places before the run are those that the plan's table has.
    const { rows } = await desk.call("plans.places", { run: made.id, ...places });
    const withRoom = new Set(rows.filter(({ places: free }) => free === null || free > 0).map(({ partner }) => partner.id));
    const owed = chosen.filter(({ candidates }) => candidates.some(({ newcomer, partner }) => newcomer && withRoom.has(partner.id)));
    expect(owed.length).toBeGreaterThan(5);
    const given = new Map(lines.map((line) => [line.opportunity, line]));
    for (const { line, candidates } of owed) {
      const newcomers = candidates.filter(({ newcomer }) => newcomer).map(({ partner }) => partner.id);
      expect([null, ...newcomers]).toContain(line.partner?.id ?? null);
      expect(given.get(line.opportunity)?.newcomer).toBe(line.partner !== null);
    }
  });
});
