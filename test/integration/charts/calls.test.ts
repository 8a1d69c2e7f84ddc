/** The calls of the charts on the samples: their sums are those of the records, and each point opens its own offers. */
import { expect, it } from "vitest";
import { BEHIND_SORTS, type BehindSort, type ChartScope } from "../../../src-main/contract/calls/charts.ts";
import { OFFER_STATES } from "../../../src-main/contract/codes.ts";
import { deskOn } from "../services/desk.ts";

const ALL: ChartScope = { partner: null, territory: null, leadType: null, product: null, from: null, to: null };
const POINT = { month: null, before: null, reason: null, step: null } as const;
const PAGE = { offset: 0, limit: 25 };

it("the CRM sample's charts say what its records say", async () => {
  const desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  const { network } = await desk.call("overview.read", {});
  const totals = await desk.call("charts.totals", { scope: ALL });
  expect(totals.network).toBeNull();
  expect(totals.own).toMatchObject({ delivered: network.winrate.of, won: network.winrate.count, returned: network.returnrate.count });
  expect(totals.delivered).toEqual({ first: "2016-10", last: "2017-12" });
  expect(totals.own.days).toBeCloseTo(network.avgtimetoclose.days ?? NaN, 9);

  const partners = await desk.call("charts.partners", { scope: ALL, metric: "winrate", ...PAGE });
  const [best] = partners.rows;
  if (best === undefined) throw new Error("the sample has partners with offers");
  const record = await desk.call("partners.read", { id: best.id });
  expect([best.count, best.of]).toEqual([record.metrics.winrate.count, record.metrics.winrate.of]);

  const scope = { ...ALL, partner: best.id };
  const months = await desk.call("charts.months", { scope });
  expect(months.network?.map(({ month }) => month)).toEqual(months.months.map(({ month }) => month));
  const busiest = months.months.reduce((most, month) => (month.won > most.won ? month : most));
  const behind = await desk.call("charts.offers", { scope, slice: { ...POINT, kind: "won", month: busiest.month }, ...PAGE });
  expect(behind.total).toBe(busiest.won);
  expect(behind.rows.length).toBe(Math.min(25, busiest.won));
  expect(new Set(behind.rows.map(({ id }) => id)).size).toBe(behind.rows.length);
  for (const row of behind.rows) {
    expect(row).toMatchObject({ state: "Won", partner: { id: best.id } });
    expect(new Date(row.deliveredAt ?? 0).toISOString().slice(0, 7)).toBe(busiest.month);
  }
  const own = await desk.call("charts.partners", { scope, metric: "touchrate", offset: null, limit: 5 });
  expect(own.rows.map(({ id }) => id)).toContain(best.id);
  expect(own.chosen?.id).toBe(best.id);
});

it("the offers behind a point are all there, page by page, the newest first", async () => {
  const desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
  const { own } = await desk.call("charts.totals", { scope: ALL });
  const ids = new Set<string>();
  let last = Infinity;
  for (let offset = 0; offset < own.returned; offset += 200) {
    const { rows, total } = await desk.call("charts.offers", { scope: ALL, slice: { ...POINT, kind: "returned" }, offset, limit: 200 });
    expect(total).toBe(own.returned);
    for (const row of rows) {
      expect(row.state).toBe("Returned");
      expect(row.deliveredAt ?? 0).toBeLessThanOrEqual(last);
      last = row.deliveredAt ?? 0;
      ids.add(row.id);
    }
  }
  expect(ids.size).toBe(own.returned);
});

it("the offers behind a point are sorted by any column, both ways, what is unknown last", async () => {
  const desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
  const scope = { ...ALL, from: "2025-05", to: "2025-06" };
  const all = async (sort: { column: BehindSort; descending: boolean } | null) => {
    const rows = [];
    for (let offset = 0; ; offset += 200) {
      const page = await desk.call("charts.offers", { scope, slice: { ...POINT, kind: "delivered" }, sort, offset, limit: 200 });
      rows.push(...page.rows);
      if (rows.length >= page.total) return rows;
    }
  };
  const plain = await all(null);
  expect(plain.length).toBeGreaterThan(300);
  const idsOf = (rows: typeof plain) => rows.map(({ id }) => id).toSorted();
  const keys: Record<BehindSort, (row: (typeof plain)[number]) => string | number | null> = {
    opportunity: ({ opportunity }) => opportunity.name.toLowerCase(),
    partner: ({ partner }) => partner.name.toLowerCase(),
    state: ({ state }) => OFFER_STATES.indexOf(state),
    delivered: ({ deliveredAt }) => deliveredAt,
    accepted: ({ acceptedAt }) => acceptedAt,
    closed: ({ closedAt }) => closedAt,
  };
  for (const column of BEHIND_SORTS) {
    for (const descending of [false, true]) {
      const rows = await all({ column, descending });
      expect(idsOf(rows)).toEqual(idsOf(plain));
      const values = rows.map(keys[column]);
      const known = values.filter((value) => value !== null);
      expect(new Set(known).size).toBeGreaterThan(1);
      expect({ column, values: values.slice(0, known.length) }).toEqual({ column, values: known });
      const rising = descending ? known.toReversed() : known;
      const wrong = rising.findIndex((value, i) => i > 0 && value < (rising[i - 1] ?? value));
      expect({ column, descending, wrong }).toEqual({ column, descending, wrong: -1 });
    }
  }
});

it("a group counts what its offers were about, and capacity those that cover it", async () => {
  const desk = deskOn();
  await desk.call("book.openSample", { sample: "network" });
  const leadTypes = await desk.call("record.names", { type: "lead-type" });
  const all = await desk.call("charts.totals", { scope: ALL });
  const each = await Promise.all(leadTypes.map(({ id }) => desk.call("charts.totals", { scope: { ...ALL, leadType: id } })));
  const named = each.reduce((sum, { own }) => sum + own.delivered, 0);
  expect(named).toBeGreaterThan(0);
  expect(named).toBeLessThanOrEqual(all.own.delivered);
  const everyone = await desk.call("charts.capacity", { scope: ALL, ...PAGE });
  const some = await desk.call("charts.capacity", { scope: { ...ALL, leadType: leadTypes[0]?.id ?? "" }, ...PAGE });
  expect(some.total).toBeLessThan(everyone.total);
  const [fullest] = everyone.rows;
  if (fullest === undefined) throw new Error("the sample has active partners");
  const { total } = await desk.call("charts.offers", {
    scope: { ...ALL, partner: fullest.id },
    slice: { ...POINT, kind: "open" },
    ...PAGE,
  });
  expect(total).toBe(fullest.open);
});

it("a scorecard has twelve months, the metrics of the record, and the open offers that rest longest first", async () => {
  const desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  const { rows } = await desk.call("charts.partners", { scope: ALL, metric: "winrate", ...PAGE });
  const id = rows[0]?.id ?? "";
  const card = await desk.call("charts.scorecard", { partner: id });
  const record = await desk.call("partners.read", { id });
  expect(card.months.map(({ month }) => month)).toEqual(Array.from({ length: 12 }, (_, k) => `2017-${String(k + 1).padStart(2, "0")}`));
  expect(card.own.won).toBe(record.metrics.winrate.count);
  expect(card.open).toBe(record.open);
  expect(card.openByState.reduce((sum, { count }) => sum + count, 0)).toBe(record.open);
  expect(card.offers.length).toBe(Math.min(12, card.open));
});

it("what is not there is refused by name, and months by their order", async () => {
  const desk = deskOn();
  await desk.call("book.openSample", { sample: "crm" });
  const ask = (scope: Partial<ChartScope>) => desk.call("charts.totals", { scope: { ...ALL, ...scope } });
  await expect(ask({ partner: "nobody" })).rejects.toMatchObject({ code: "not-found", message: /nobody/ });
  await expect(ask({ leadType: "none" })).rejects.toMatchObject({ code: "not-found" });
  await expect(ask({ product: "none" })).rejects.toMatchObject({ code: "not-found" });
  await expect(ask({ from: "2017-05", to: "2017-04" })).rejects.toMatchObject({ code: "invalid-input", message: /after the last/ });
  await expect(ask({ from: "0000-05" })).rejects.toMatchObject({ code: "invalid-input" });
  await expect(desk.call("charts.scorecard", { partner: "nobody" })).rejects.toMatchObject({ code: "not-found" });
  expect((await ask({ territory: "no such territory" })).own.delivered).toBe(0);
  expect((await ask({ from: "2030-01" })).own.delivered).toBe(0);
});
