/** The workloads that figures are taken of: the same each time, and of the kind that the figures are meant for. */
import { describe, expect, it } from "vitest";
import { OFFER_DECLINED, OFFER_EXPIRED, OFFER_RETURNED, OFFER_WON } from "../../../src-main/engine/offer-state.ts";
import { gather, observeBook, runOrder } from "../../../src-main/services/distribution/pipeline.ts";
import { factsOf } from "../../bench/facts.ts";
import { columnsOf, madeOf } from "../../bench/figures/subject.ts";
import { workload } from "../../bench/workload/index.ts";
import { SHAPES } from "../../bench/workload/sizes.ts";

describe("the workload", () => {
  const made = madeOf("S");
  const { rows } = made;
  const { loaded, settings, asOf } = columnsOf(made);
  const observed = observeBook(loaded, settings, asOf);
  const { standing } = observed.circumstances;
  const order = runOrder(observed, []);
  const facts = factsOf(observed, gather(observed, order));

  it("is the same for the same seed, and another for another", () => {
    expect(workload(SHAPES.S)).toEqual(rows);
    expect(workload(SHAPES.S, "another").opportunities).not.toEqual(rows.opportunities);
  });

  it("has 60 territories in 6 regions, 12 lead types, 60 products and capacities from 5 to 60", () => {
    expect(rows.territories).toHaveLength(60);
    expect(new Set(rows.territories.map(({ value }) => value.slice(0, 2))).size).toBe(6);
    expect(rows.leadTypes).toHaveLength(12);
    expect(rows.products).toHaveLength(60);
    const capacities = rows.partners.map(({ capacity }) => capacity ?? 0);
    expect([Math.min(...capacities), Math.max(...capacities)]).toEqual([5, 60]);
  });

  it("has as many candidates at size S as the measurements that set the bar", () => {
    expect(facts).toMatchObject({ opportunities: 1000, partners: 200, median: 1, most: 5 });
    expect(facts.mean).toBeCloseTo(1.9, 1);
    expect(facts.pairs).toBe(Math.round(facts.mean * 1000));
    expect(facts.without).toBeCloseTo(0.31, 1);
    expect(facts.capacity).toBeCloseTo(6.4, 0);
  });

  it("has twenty past offers a partner, which came to every end", () => {
    const offers = new Map<string, number>();
    for (const { partner } of rows.offers) offers.set(partner, (offers.get(partner) ?? 0) + 1);
    expect([...offers.values()]).toEqual(Array.from({ length: 200 }, () => SHAPES.S.pastOffers));
    const share = (state: number) => standing.offerStates.filter((one) => one === state).length / rows.offers.length;
    for (const state of [OFFER_WON, OFFER_RETURNED, OFFER_DECLINED, OFFER_EXPIRED]) expect(share(state)).toBeGreaterThan(0.05);
    expect(standing.counts.stalled.some((count) => count > 0)).toBe(true);
    expect(standing.counts.feedback.some((count) => count > 0)).toBe(true);
  });

  it("lets all its opportunities wait, some of them refused before", () => {
    expect(order.opportunities).toHaveLength(1000);
    const { offsets } = standing.past;
    const refused = [...order.opportunities].filter((opportunity) => (offsets[opportunity + 1] ?? 0) > (offsets[opportunity] ?? 0));
    expect(refused.length / 1000).toBeCloseTo(0.05, 1);
  });
});
