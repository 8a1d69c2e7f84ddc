/** What becomes of an amount when its currency is changed. */
import { moneyScale } from "../../../src-main/contract/money.ts";
import type { RecordValue } from "../../../src-main/contract/records/index.ts";

type Revenue = Pick<RecordValue<"opportunity">, "estimatedRevenue" | "currency">;

/** The same amount in another currency's minor units: what was typed stays what it reads. */
export function inCurrency({ estimatedRevenue, currency }: Revenue, next: string | null, base: string): Revenue {
  const known = next === null || /^[A-Z]{3}$/.test(next);
  if (estimatedRevenue === null || !known) return { estimatedRevenue, currency: next };
  const scaled = (estimatedRevenue / moneyScale(currency ?? base)) * moneyScale(next ?? base);
  return { estimatedRevenue: Math.round(scaled), currency: next };
}
