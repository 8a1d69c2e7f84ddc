import { describe, expect, it } from "vitest";
import { active } from "../../../src-main/engine/availability/active.ts";
import { capacity } from "../../../src-main/engine/availability/capacity.ts";
import { declinedBefore, expiredBefore, returnedBefore } from "../../../src-main/engine/availability/history.ts";
import { leadType } from "../../../src-main/engine/availability/lead-type.ts";
import { products } from "../../../src-main/engine/availability/products.ts";
import { alwaysAnotherPartner, neverThisPartner } from "../../../src-main/engine/availability/relation.ts";
import { revenueKnown, revenueMaximum, revenueMinimum } from "../../../src-main/engine/availability/revenue.ts";
import { addressKnown, territory } from "../../../src-main/engine/availability/territory.ts";
import { offerRow } from "../../property/engine/rows.ts";
import { stops, T, type Pair } from "./pair.ts";

const before = T - 86_400_000;

describe("active", () => {
  it.each<[string, Pair, boolean]>([
    ["an active partner", {}, false],
    ["an inactive one", { partner: { active: false } }, true],
    ["one paused until this instant", { partner: { pausedUntil: T } }, true],
    ["one whose pause ended just now", { partner: { pausedUntil: T - 1 } }, false],
  ])("%s", (_what, pair, stopped) => expect(stops(active, pair)).toBe(stopped));
});

describe("relation", () => {
  const never = { kind: "never", partner: "p" } as const;
  it("never stops the partner it names, and no other", () => {
    expect(stops(neverThisPartner, { relations: [never] })).toBe(true);
    expect(stops(neverThisPartner, { relations: [{ ...never, partner: "q" }] })).toBe(false);
    expect(stops(neverThisPartner, { relations: [never], opportunity: { customer: null } })).toBe(false);
  });

  it("always stops everyone but the partner it names", () => {
    expect(stops(alwaysAnotherPartner, { relations: [{ kind: "always", partner: "q" }] })).toBe(true);
    expect(stops(alwaysAnotherPartner, { relations: [{ kind: "always", partner: "p" }] })).toBe(false);
    expect(
      stops(alwaysAnotherPartner, {
        relations: [
          { kind: "always", partner: "p" },
          { kind: "always", partner: "q" },
        ],
      }),
    ).toBe(true);
  });
});

describe("capacity", () => {
  const open = offerRow("o", "p", { deliveredAt: before });
  it.each<[string, Pair, boolean]>([
    ["room", { partner: { capacity: 2 }, offers: [open] }, false],
    ["no room", { partner: { capacity: 1 }, offers: [open] }, true],
    ["capacity 0", { partner: { capacity: 0 } }, true],
    ["no capacity: unlimited", { partner: { capacity: null }, offers: [open] }, false],
    ["an offer that ended takes no room", { partner: { capacity: 1 }, offers: [{ ...open, declinedAt: before }] }, false],
    ["nor one that the partner created", { partner: { capacity: 1 }, offers: [open], opportunity: { partnerCreated: true } }, false],
    ["nor one delivered later", { partner: { capacity: 1 }, offers: [{ ...open, deliveredAt: T + 1 }] }, false],
  ])("%s", (_what, pair, stopped) => expect(stops(capacity, pair)).toBe(stopped));
});

describe("estimated revenue", () => {
  const of = (estimatedRevenue: number | null, minimumRevenue: number | null, maximumRevenue: number | null, settings = {}): Pair => ({
    partner: { minimumRevenue, maximumRevenue },
    opportunity: { estimatedRevenue },
    settings,
  });
  it("has inclusive bounds, 0 among them", () => {
    expect(stops(revenueMinimum, of(10_000, 10_000, null))).toBe(false);
    expect(stops(revenueMinimum, of(9_999, 10_000, null))).toBe(true);
    expect(stops(revenueMaximum, of(10_000, null, 10_000))).toBe(false);
    expect(stops(revenueMaximum, of(10_001, null, 10_000))).toBe(true);
    expect(stops(revenueMaximum, of(1, null, 0))).toBe(true);
  });

  it("lets an unknown one pass only where there are no bounds, or a setting says so", () => {
    expect(stops(revenueKnown, of(null, null, null))).toBe(false);
    expect(stops(revenueKnown, of(null, 0, null))).toBe(true);
    expect(stops(revenueKnown, of(null, null, 5))).toBe(true);
    expect(stops(revenueKnown, of(null, 0, null, { "unknown-revenue": "pass" }))).toBe(false);
    expect(stops(revenueMinimum, of(null, 1, null))).toBe(false);
  });

  it("compares in the base currency, and knows none without a rate", () => {
    const euros = { estimatedRevenue: 10_000, currency: "EUR" };
    const pair = { partner: { minimumRevenue: 11_000 }, opportunity: euros };
    expect(stops(revenueMinimum, { ...pair, settings: { "rate/EUR": "1.1" } })).toBe(false);
    expect(stops(revenueMinimum, { ...pair, settings: { "rate/EUR": "1.09" } })).toBe(true);
    expect(stops(revenueKnown, pair)).toBe(true);
  });
});

describe("territory", () => {
  const germany = [{ territory: "Germany", kind: "country", value: "DE" }] as const;
  it.each<[string, Pair, boolean]>([
    ["a covered address", { territories: germany, partner: { territories: ["Germany"] } }, false],
    ["another country", { territories: germany, partner: { territories: ["Germany"] }, customer: { country: "FR" } }, true],
    ["no territories at all", { territories: germany, partner: { territories: [] } }, true],
    ["all territories: an address in none", { territories: germany, customer: { country: "FR" } }, false],
  ])("%s", (_what, pair, stopped) => expect(stops(territory, pair)).toBe(stopped));

  it("stops all for an unknown address, with a code of its own, unless a setting lets them pass", () => {
    const unknown: Pair = { customer: { country: null }, partner: { territories: [] } };
    expect(stops(addressKnown, unknown)).toBe(true);
    expect(stops(addressKnown, { opportunity: { customer: null } })).toBe(true);
    expect(stops(addressKnown, { customer: { country: null, latitude: 1, longitude: 1 } })).toBe(false);
    expect(stops(addressKnown, { ...unknown, settings: { "unknown-address": "skip" } })).toBe(false);
    expect(stops(territory, { ...unknown, settings: { "unknown-address": "skip" } })).toBe(false);
  });
});

describe("lead type", () => {
  it.each<[string, Pair, boolean]>([
    ["one of the partner's", { partner: { leadTypes: ["x"] }, opportunity: { leadType: "x" } }, false],
    ["another", { partner: { leadTypes: ["x"] }, opportunity: { leadType: "y" } }, true],
    ["none", { partner: { leadTypes: [] }, opportunity: { leadType: null } }, false],
    ["any, for *", { partner: { leadTypes: "*" }, opportunity: { leadType: "y" } }, false],
  ])("%s", (_what, pair, stopped) => expect(stops(leadType, pair)).toBe(stopped));
});

describe("products", () => {
  it.each<[string, Pair, boolean]>([
    ["all covered", { partner: { products: ["x", "y"] }, opportunity: { products: ["x", "y"] } }, false],
    ["one missing", { partner: { products: ["x"] }, opportunity: { products: ["x", "y"] } }, true],
    ["none wanted", { partner: { products: [] }, opportunity: { products: [] } }, false],
    ["any, for *", { partner: { products: "*" }, opportunity: { products: ["x", "y"] } }, false],
  ])("%s", (_what, pair, stopped) => expect(stops(products, pair)).toBe(stopped));
});

describe("history", () => {
  const ended = (fields: Parameters<typeof offerRow>[2]): Pair => ({ offers: [offerRow("o", "p", { deliveredAt: before, ...fields })] });
  const declined = ended({ declinedAt: before });
  const expired = ended({ deadline: T - 1 });
  const returned = ended({ outcome: "returned", closedAt: before });
  it("keeps an opportunity from a partner that has declined it, let it expire or returned it", () => {
    expect(stops(declinedBefore, declined)).toBe(true);
    expect(stops(expiredBefore, expired)).toBe(true);
    expect(stops(returnedBefore, returned)).toBe(true);
    expect(stops(declinedBefore, expired)).toBe(false);
    expect(stops(expiredBefore, ended({ deadline: T }))).toBe(false);
    expect(stops(returnedBefore, ended({ outcome: "withdrawn", closedAt: before }))).toBe(false);
  });

  it("allows each by a setting", () => {
    expect(stops(declinedBefore, { ...declined, settings: { "exclude-declined": "no" } })).toBe(false);
    expect(stops(expiredBefore, { ...expired, settings: { "exclude-expired": "no" } })).toBe(false);
    expect(stops(returnedBefore, { ...returned, settings: { "exclude-returned": "no" } })).toBe(false);
  });
});
