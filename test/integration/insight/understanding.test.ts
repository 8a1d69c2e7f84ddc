/** Flips, sensitivity and a partner that gets little, on the samples and through the calls that the pages make. */
import { beforeEach, describe, expect, it } from "vitest";
import type { CallOutput } from "../../../src-main/contract/calls.ts";
import type { TuningValue } from "../../../src-main/contract/calls/weights.ts";
import type { PartnerLittle } from "../../../src-main/contract/calls/insight.ts";
import { METRICS, STANDARD_WEIGHTS, WEIGHTS, type MetricName } from "../../../src-main/contract/metrics.ts";
import { distributeBook } from "../../../src-main/services/distribute.ts";
import { snapshot } from "../../../src-main/services/snapshot.ts";
import { readRows } from "../../../src-main/store/rows.ts";
import { activate, deskOn, type TestDesk } from "../services/desk.ts";

const STANDARD: TuningValue = { weights: { ...STANDARD_WEIGHTS }, settings: {} };

let desk: TestDesk;
beforeEach(async () => {
  desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
});

async function waitingOnes(count: number): Promise<string[]> {
  const { rows } = await desk.call("opportunities.list", { search: "", sort: null, offset: 0, limit: count, situation: "waiting" });
  return rows.map(({ id }) => id);
}

describe("a flip", () => {
  it("happens at the weight that is told, and not one step before it", async () => {
    let flips = 0;
    for (const opportunity of await waitingOnes(12)) {
      const now = await desk.call("insight.flips", { opportunity, at: { kind: "now" } });
      const best = async (metric: MetricName, weight: number) => {
        await activate(desk, { [metric]: weight });
        const { best: first } = await desk.call("opportunities.ranking", { id: opportunity, search: "", best: 1, offset: 0, limit: 1 });
        return first?.partner ?? null;
      };
      for (const { metric, weight, up, down } of now.metrics) {
        for (const [flip, toward] of [
          [up, -1],
          [down, 1],
        ] as const) {
          if (flip === null) continue;
          flips++;
          const step = { avgtimetoclose: 1e-6, distance: 1e-8 }[metric as string] ?? 1e-5;
          expect((flip.weight - weight) * toward).toBeLessThan(0);
          expect(await best(metric, flip.weight)).toEqual(flip.partner);
          expect(flip.partner).not.toEqual(now.winner);
          const before = Number((flip.weight + toward * step).toFixed(8)) + 0;
          const between = (before - weight) * toward < 0;
          expect(await best(metric, between ? before : weight)).toEqual(now.winner);
        }
        await activate(desk, { [metric]: weight });
      }
    }
    expect(flips).toBeGreaterThan(10);
  });

  it("is told for a line of a run with the loads that the line saw", async () => {
    const { id: run } = await desk.call("review.run", { job: "run" });
    const { lines } = await desk.call("review.lines", { run, group: "clear", search: "", offset: 0, limit: 200 });
    const late = lines.at(-1)?.opportunity ?? "";
    const inRun = await desk.call("insight.flips", { opportunity: late, at: { kind: "run", run } });
    const asDraft = await desk.call("insight.flips", { opportunity: late, at: { kind: "draft", draft: STANDARD, job: "f" } });
    expect(inRun.winner?.id).toBe(lines.at(-1)?.partner?.id);
    expect(asDraft).toEqual(inRun);
    const { rows } = await desk.call("insight.ranking", { opportunity: late, draft: STANDARD, limit: 200, job: "f" });
    expect(rows[0]?.partner).toEqual(inRun.winner);
    expect(rows.filter(({ failures }) => failures.length === 0)).toHaveLength(inRun.available);
  });

  it("says whom a run keeps whatever the weights", async () => {
    const { id: run } = await desk.call("review.run", { job: "run" });
    const { lines } = await desk.call("review.lines", { run, group: "clear", search: "", offset: 0, limit: 1 });
    const opportunity = lines[0]?.opportunity ?? "";
    const kept = async () => (await desk.call("insight.flips", { opportunity, at: { kind: "draft", draft: STANDARD, job: "f" } })).kept;
    expect(await kept()).toBeNull();
    await desk.call("review.decide", { run, opportunities: [opportunity], decision: { type: "approve" } });
    expect(await kept()).toEqual(lines[0]?.partner);
  });

  it("refuses an opportunity that there is not", async () => {
    await expect(desk.call("insight.flips", { opportunity: "nobody", at: { kind: "now" } })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("sensitivity", () => {
  it("counts at each weight what a run with it gives to another partner", async () => {
    const coarse = await desk.call("insight.sensitivity", { draft: STANDARD, metric: "winrate", every: 20, job: "s" });
    expect(coarse.points.map(({ weight }) => weight)).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(coarse.points.find(({ weight }) => weight === coarse.weight)?.moved).toBe(0);
    const { observed } = snapshot(desk.desk.session);
    const partnersWith = (winrate: number) => {
      const settings = { ...observed.settings, weights: { ...observed.settings.weights, winrate } };
      const { lines } = distributeBook(readRows(desk.desk.session.book().db), { settings, asOf: observed.asOf });
      return lines.map(({ partner }) => partner);
    };
    const now = partnersWith(STANDARD.weights.winrate);
    for (const { weight, moved } of coarse.points) {
      expect(moved).toBe(partnersWith(weight).filter((partner, i) => partner !== now[i]).length);
    }
    const fine = await desk.call("insight.sensitivity", { draft: STANDARD, metric: "winrate", every: 1, job: "s" });
    expect(fine.points).toHaveLength(201);
    for (const point of coarse.points) expect(fine.points).toContainEqual(point);
  });

  it("goes from end to end of every range in plain decimal steps", async () => {
    for (const metric of METRICS) {
      const { points } = await desk.call("insight.sensitivity", { draft: STANDARD, metric, every: 100, job: "s" });
      const { minimum, maximum } = WEIGHTS[metric];
      expect(points.map(({ weight }) => weight)).toEqual([minimum, Number(((minimum + maximum) / 2).toFixed(6)), maximum]);
    }
  });
});

describe("why a partner gets little", () => {
  const little = (id: string, over: Parameters<typeof request>[1] = { kind: "waiting" }) => request(id, over);
  const request = (id: string, over: { kind: "waiting" } | { kind: "period"; period: { from: string; to: string } }) =>
    desk.call("insight.partner", { id, over, job: "why" });
  const changeOf = ({ changes }: PartnerLittle, words: RegExp) => changes.find((one) => words.test(one.change));

  type PartnerValue = Extract<CallOutput<"record.read">["record"], { type: "partner" }>["value"];
  async function savePartner(id: string, change: (value: PartnerValue) => Partial<PartnerValue>): Promise<void> {
    const { record, version } = await desk.call("record.read", { type: "partner", id });
    if (record.type !== "partner") throw new Error("a partner was asked for");
    const changed = { ...record, value: { ...record.value, ...change(record.value) } };
    await desk.call("record.save", { record: changed, basedOn: version, create: false, window: "one" });
  }

  async function partners(): Promise<string[]> {
    return (await desk.call("partners.list", { search: "", sort: null, offset: 0, limit: 200, status: null })).rows.map(({ id }) => id);
  }

  it("counts the proposals of the run that follows", async () => {
    const { id: run } = await desk.call("review.run", { job: "run" });
    const { total, lines } = await desk.call("review.lines", { run, group: null, search: "", offset: 0, limit: 1000 });
    for (const id of (await partners()).slice(0, 6)) {
      const found = await little(id);
      expect(found.looked).toBe(total);
      expect(found.got).toBe(lines.filter(({ partner }) => partner?.id === id).length);
      expect(found.available).toBe(found.got + found.lost.count);
      for (const { total: stopped, alone } of found.stopped) {
        expect(alone).toBeLessThanOrEqual(stopped);
        expect(stopped).toBeLessThanOrEqual(found.looked - found.available);
      }
      expect(found.lost.terms.reduce((sum, { decisive }) => sum + decisive, 0) + found.lost.ties).toBe(found.lost.count);
    }
  });

  it("tells what a change would do, and it does exactly that", async () => {
    let tried = 0;
    for (const id of await partners()) {
      const before = await little(id);
      const capacity = changeOf(before, /^capacity (\d+) instead/);
      if (capacity === undefined || capacity.got === 0) continue;
      tried++;
      const wanted = Number(/^capacity (\d+)/.exec(capacity.change)?.[1]);
      await savePartner(id, () => ({ capacity: wanted }));
      const after = await little(id);
      expect(after.got - before.got).toBe(capacity.got);
      expect(after.available - before.available).toBe(capacity.available);
      await desk.call("edit.undo", { window: "one" });
      if (tried === 2) break;
    }
    expect(tried).toBe(2);
  });

  it("tells what covering a product would do, and it does exactly that", async () => {
    const { rows: products } = await desk.call("catalogue.list", {
      type: "product",
      search: "",
      sort: null,
      filter: null,
      family: null,
      offset: 0,
      limit: 500,
    });
    let tried = 0;
    for (const id of await partners()) {
      const before = await little(id);
      const product = changeOf(before, /^cover product /);
      if (product === undefined || product.available === 0) continue;
      tried++;
      const named = products.find(({ name }) => product.change === `cover product ${name}`);
      await savePartner(id, ({ products: covered }) => ({ products: covered === "*" ? covered : [...covered, named?.id ?? ""] }));
      const after = await little(id);
      expect(after.got - before.got).toBe(product.got);
      expect(after.available - before.available).toBe(product.available);
      if (tried === 2) break;
    }
    expect(tried).toBe(2);
  });

  it("looks at a past period too", async () => {
    const delivered = await desk.call("insight.delivered", {});
    const day = (time: number | undefined) => new Date(time ?? NaN).toISOString().slice(0, 10);
    const period = { from: day((delivered?.last ?? 0) - 90 * 86_400_000), to: day(delivered?.last) };
    const past = await desk.call("insight.past", { period, draft: STANDARD, job: "" });
    const busiest = past.loads.toSorted((a, b) => b.active - a.active)[0];
    const found = await little(busiest?.partner.id ?? "", { kind: "period", period });
    expect(found).toMatchObject({ looked: past.decisions, got: busiest?.active, had: busiest?.real });
    expect(found.available).toBe(found.got + found.lost.count);
  });
});
