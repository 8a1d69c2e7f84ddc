/** What is clear enough to be delivered without review: the manager's thresholds, one after another. */
import type { AutomaticRefusal } from "../../contract/calls/automatic.ts";
import type { AutomaticSettings } from "../../contract/desk-settings.ts";
import type { MetricName } from "../../contract/metrics.ts";

/** A proposal as the thresholds look at it. */
export interface Judged {
  /** Score minus that of the next candidate; null = there is no next. */
  readonly lead: number | null;
  readonly imputed: readonly MetricName[];
  /** Whole units of the base currency; NaN = unknown. */
  readonly revenue: number;
  /** Offers that the proposed partner has had, as its rates count them. */
  readonly offers: number;
}

/** The thresholds that keep a proposal in review; empty = it may go out without. */
export function refusalsOf({ lead, imputed, revenue, offers }: Judged, settings: AutomaticSettings): AutomaticRefusal[] {
  const refusals: AutomaticRefusal[] = [];
  if (lead !== null && lead < settings.lead) refusals.push("lead");
  const counted = settings.imputed === "yes" ? [] : settings.imputed === "no" ? imputed : imputed.filter((metric) => metric !== "distance");
  if (counted.length > 0) refusals.push("imputed");
  if (settings.revenue !== null && !(revenue <= settings.revenue)) refusals.push("revenue");
  if (offers < settings.offers) refusals.push("offers");
  return refusals;
}
