/** What a near miss would have to change, checked by changing it. */
import { expect, test } from "vitest";
import type { PartnerRow } from "../../../src-main/contract/book.ts";
import type { FailureCode } from "../../../src-main/contract/codes.ts";
import { parseSettings } from "../../../src-main/contract/settings.ts";
import { failuresOf } from "../../../src-main/engine/availability/index.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { failureViews } from "../../../src-main/services/distribution/remedies.ts";
import { book, customerRow, offerRow, opportunityRow, partnerRow } from "../../property/engine/rows.ts";

const T = Date.UTC(2026, 0, 15);

/** What stops partner `p` from opportunity `o`. */
function failures(partner: Partial<PartnerRow>, opportunity: Parameters<typeof opportunityRow>[1] = {}, taken = 0) {
  const settings = parseSettings({});
  const others = Array.from({ length: taken }, (_, i) => `x${i}`);
  const rows = book({
    products: ["GTX Basic", "GTX Pro", "MG Special"].map((id) => ({ id, name: id })),
    leadTypes: [{ id: "fair", name: "Trade fair" }],
    territories: ["DACH", "Germany"].map((territory) => ({ territory, kind: "country" as const, value: "DE" })),
    customers: [customerRow("c", { country: "DE" })],
    partners: [partnerRow("p", partner)],
    opportunities: [opportunityRow("o", opportunity), ...others.map((id) => opportunityRow(id))],
    offers: others.map((id) => offerRow(id, "p", { deliveredAt: T - 1, deadline: T + 1_000_000 })),
  });
  const observed = observeBook(loadBook(rows, settings), settings, T);
  const load = observed.circumstances.standing.open;
  const codes = failuresOf({ ...observed.circumstances, load }, 0, 0);
  return failureViews(observed, load, 0, 0, codes).map(({ code, remedy }) => [code, remedy]);
}

const CASES: readonly {
  readonly code: FailureCode;
  readonly remedy: string;
  readonly partner: Partial<PartnerRow>;
  readonly changed: Partial<PartnerRow>;
  readonly opportunity?: Parameters<typeof opportunityRow>[1];
  readonly taken?: number;
}[] = [
  { code: "capacity-full", remedy: "capacity 10 instead of 9", partner: { capacity: 9 }, changed: { capacity: 10 }, taken: 9 },
  { code: "capacity-full", remedy: "capacity 4 instead of 2", partner: { capacity: 2 }, changed: { capacity: 4 }, taken: 3 },
  { code: "capacity-full", remedy: "capacity 1 instead of 0", partner: { capacity: 0 }, changed: { capacity: 1 } },
  {
    code: "revenue-above-maximum",
    remedy: "revenue range up to 61,000.01 instead of 50,000",
    partner: { maximumRevenue: 5_000_000 },
    changed: { maximumRevenue: 6_100_001 },
    opportunity: { estimatedRevenue: 6_100_001 },
  },
  {
    code: "revenue-below-minimum",
    remedy: "revenue range from 10,000 instead of 12,000",
    partner: { minimumRevenue: 1_200_000 },
    changed: { minimumRevenue: 1_000_000 },
    opportunity: { estimatedRevenue: 1_000_000 },
  },
  {
    code: "product-not-covered",
    remedy: "add products GTX Pro and MG Special",
    partner: { products: ["GTX Basic"] },
    changed: { products: ["GTX Basic", "GTX Pro", "MG Special"] },
    opportunity: { products: ["GTX Basic", "GTX Pro", "MG Special"] },
  },
  {
    code: "lead-type-not-covered",
    remedy: "add lead type Trade fair",
    partner: { leadTypes: [] },
    changed: { leadTypes: ["fair"] },
    opportunity: { leadType: "fair" },
  },
  {
    code: "territory-not-covered",
    remedy: "cover territory DACH or Germany",
    partner: { territories: [] },
    changed: { territories: ["Germany"] },
  },
  { code: "partner-inactive", remedy: "active instead of inactive", partner: { active: false }, changed: { active: true } },
  {
    code: "partner-inactive",
    remedy: "no pause until 2026-02-01",
    partner: { pausedUntil: Date.UTC(2026, 1, 1) },
    changed: { pausedUntil: null },
  },
];

test.each(CASES)("$code: $remedy", ({ code, remedy, partner, changed, opportunity, taken }) => {
  expect(failures(partner, opportunity, taken)).toEqual([[code, remedy]]);
  expect(failures({ ...partner, ...changed }, opportunity, taken)).toEqual([]);
});

test("what no change of the partner's record would mend has no remedy", () => {
  expect(failures({ maximumRevenue: 1 })).toEqual([["revenue-unknown", null]]);
  expect(failures({}, { customer: null })).toEqual([["address-unknown", null]]);
});
