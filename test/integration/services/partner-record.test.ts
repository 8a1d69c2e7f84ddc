/** A partner's record: every figure leads to what it counts. */
import { expect, it } from "vitest";
import type { CountedAs } from "../../../src-main/contract/calls/shared.ts";
import type { PartnerRecord } from "../../../src-main/contract/calls/records.ts";
import { haversineKm } from "../../../src-main/engine/distance.ts";
import { snapshot } from "../../../src-main/services/snapshot.ts";
import { deskOn, type TestDesk } from "./desk.ts";

let ids: string[];

const LIST = { search: "", sort: null, offset: 0, limit: 1 } as const;

async function sample(): Promise<TestDesk> {
  const book = deskOn();
  await book.call("book.openSample", { sample: "network" });
  const { rows } = await book.call("partners.list", { ...LIST, limit: 200, status: null });
  ids = rows.map(({ id }) => id);
  return book;
}

it("counts the offers behind each metric as the metric does, for every partner of the sample", async () => {
  const book = await sample();
  expect(ids).toHaveLength(200);
  for (const id of ids) {
    const { metrics, distance }: PartnerRecord = await book.call("partners.read", { id });
    const expected: Readonly<Record<CountedAs, number>> = {
      delivered: metrics.winrate.of,
      won: metrics.winrate.count,
      returned: metrics.returnrate.count,
      feedback: metrics.feedbackrate.count,
      stalled: metrics.stallrate.count,
      touched: metrics.touchrate.count,
      timed: metrics.avgtimetoclose.won,
      measured: distance.own.offers,
    };
    for (const [countedAs, count] of Object.entries(expected)) {
      const { total } = await book.call("partners.offers", { id, offset: 0, limit: 1, countedAs: countedAs as CountedAs });
      expect(`${id} ${countedAs} ${total}`).toBe(`${id} ${countedAs} ${count}`);
    }
  }
});

it("lists what a partner could take, and what each check stops it from", async () => {
  const book = await sample();
  const all = { ...LIST, limit: 1000, situation: null, customer: null };
  for (const id of ids.slice(0, 25)) {
    const { couldTake } = await book.call("partners.read", { id });
    const available = await book.call("opportunities.list", { ...all, taker: { partner: id, stoppedBy: null } });
    expect(available.total).toBe(couldTake.available);
    expect(available.rows.every(({ situation }) => situation === "waiting")).toBe(true);
    let stopped = 0;
    for (const { code, count } of couldTake.stoppedBy) {
      const { total } = await book.call("opportunities.list", { ...all, taker: { partner: id, stoppedBy: code } });
      expect(total).toBe(count);
      stopped = Math.max(stopped, total);
    }
    expect(stopped + couldTake.available).toBeLessThanOrEqual(couldTake.waiting);
  }
  await expect(book.call("opportunities.list", { ...all, taker: { partner: "nobody", stoppedBy: null } })).rejects.toMatchObject({
    code: "not-found",
  });
});

it("says how far the customers of its offers were on average, beside the network", async () => {
  const network = await sample();
  const { book } = snapshot(network.desk.session).observed;
  const { partners, customers, opportunities, offers } = book.columns;
  const far = (i: number) => {
    const [p, c] = [offers.partner[i] ?? -1, opportunities.customer[offers.opportunity[i] ?? -1] ?? -1];
    return c < 0
      ? NaN
      : haversineKm(partners.latitude[p] ?? NaN, partners.longitude[p] ?? NaN, customers.latitude[c] ?? NaN, customers.longitude[c] ?? NaN);
  };
  const id = ids[0] ?? "";
  const { rows } = await network.call("partners.offers", { id, offset: 0, limit: 1000, countedAs: "measured" });
  const counted = new Set(rows.map((row) => row.opportunity.id));
  const mine = [...Array(offers.count).keys()].filter(
    (i) => offers.partner[i] === book.partners.place(id) && counted.has(book.opportunities.id(offers.opportunity[i] ?? -1)),
  );
  const { distance } = await network.call("partners.read", { id });
  expect(distance.own.offers).toBe(rows.length);
  expect(distance.own.mean).toBeCloseTo(mine.reduce((sum, i) => sum + far(i), 0) / mine.length, 6);
  expect(distance.network.offers).toBeGreaterThan(10_000);
  expect(distance.network.mean).toBeGreaterThan(0);
});
