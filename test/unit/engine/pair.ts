/** One opportunity and one partner as the engine's checks see them. */
import type { CustomerRow, OfferRow, OpportunityRow, PartnerRow, RelationRow, TerritoryRuleRow } from "../../../src-main/contract/book.ts";
import { parseSettings, type SettingTexts } from "../../../src-main/contract/settings.ts";
import type { Circumstances, Condition } from "../../../src-main/engine/availability/check.ts";
import { loadBook } from "../../../src-main/services/columns/index.ts";
import { observeBook } from "../../../src-main/services/distribution/pipeline.ts";
import { customerRow, opportunityRow, partnerRow } from "../../property/engine/rows.ts";

/** The time at which pairs are looked at. */
export const T = Date.UTC(2026, 0, 15);

export interface Pair {
  readonly partner?: Partial<PartnerRow>;
  readonly customer?: Partial<CustomerRow>;
  readonly opportunity?: Partial<OpportunityRow>;
  readonly relations?: readonly Pick<RelationRow, "partner" | "kind">[];
  readonly offers?: readonly OfferRow[];
  readonly territories?: readonly TerritoryRuleRow[];
  readonly settings?: SettingTexts;
}

const NAMED = ["x", "y"].map((id) => ({ id, name: id.toUpperCase() }));

/** Partner `p` (index 0) beside a partner `q` that takes everything, opportunity `o` of customer `c`; lead types and products `x` and `y`. */
export function circumstancesOf(pair: Pair): Circumstances {
  const settings = parseSettings(pair.settings ?? {});
  const rows = {
    settings: [],
    products: NAMED,
    leadTypes: NAMED,
    territories: pair.territories ?? [],
    partners: [partnerRow("p", pair.partner ?? {}), partnerRow("q")],
    customers: [customerRow("c", { country: "DE", ...pair.customer })],
    relations: (pair.relations ?? []).map((relation) => ({ customer: "c", reason: null, ...relation })),
    opportunities: [opportunityRow("o", pair.opportunity ?? {})],
    offers: pair.offers ?? [],
  };
  return observeBook(loadBook(rows, settings), settings, T).circumstances;
}

/** Whether the condition stops `p` from `o`; both of its faces must say the same. */
export function stops(condition: Condition, pair: Pair): boolean {
  const circumstances = circumstancesOf(pair);
  const mask = Uint32Array.of(0b11);
  condition.narrow(circumstances, 0, mask);
  const narrowed = ((mask[0] ?? 0) & 1) === 0;
  const failed = condition.fails(circumstances, 0, 0);
  if (narrowed !== failed) throw new Error(`${condition.code}: the pair ${failed ? "fails" : "passes"}, the set says otherwise`);
  return failed;
}
