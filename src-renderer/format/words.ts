/** The words that the screen uses for the codes of the contract. */
import type { CheckName, FailureCode, OpportunityStatus } from "../../src-main/contract/codes.ts";
import type { MetricName } from "../../src-main/contract/metrics.ts";
import type { Situation } from "../../src-main/contract/calls/opportunities.ts";
import type { PartnerListRow } from "../../src-main/contract/calls/records.ts";

export const METRIC_WORDS: Readonly<Record<MetricName, { readonly label: string; readonly short: string }>> = {
  winrate: { label: "Win rate", short: "win" },
  returnrate: { label: "Return rate", short: "return" },
  feedbackrate: { label: "Feedback rate", short: "feedback" },
  stallrate: { label: "Stall rate", short: "stall" },
  touchrate: { label: "Touch rate", short: "touch" },
  avgtimetoclose: { label: "Time to close", short: "time" },
  distance: { label: "Distance", short: "distance" },
};

/** The order of the engine's sum. */
export const METRICS_IN_ORDER: readonly MetricName[] = [
  "winrate",
  "returnrate",
  "feedbackrate",
  "stallrate",
  "touchrate",
  "avgtimetoclose",
  "distance",
];

export const METRIC_MEANING: Readonly<Record<MetricName, string>> = {
  winrate: "won offers of all delivered ones",
  returnrate: "offers returned without a sale, of all delivered ones",
  feedbackrate: "offers with feedback from the customer, of all delivered ones",
  stallrate: "accepted offers without progress for too long, of all delivered ones",
  touchrate: "offers answered in time, of all delivered ones",
  avgtimetoclose: "mean days from acceptance to a win",
  distance: "great circle from the partner to the customer",
};

/** What stops a partner, in a few words. */
export const FAILURE_WORDS: Readonly<Record<FailureCode, string>> = {
  "partner-inactive": "inactive or paused",
  "customer-excludes-partner": "customer excludes it",
  "customer-has-partner": "customer has a fixed partner",
  "capacity-full": "capacity full",
  "revenue-below-minimum": "revenue below its minimum",
  "revenue-above-maximum": "revenue above its maximum",
  "revenue-unknown": "revenue unknown",
  "territory-not-covered": "territory not covered",
  "address-unknown": "address unknown",
  "lead-type-not-covered": "lead type not covered",
  "product-not-covered": "product not covered",
  "already-declined": "declined it before",
  "already-expired": "let it expire before",
  "already-returned": "returned it before",
};

export const CHECK_WORDS: Readonly<Record<CheckName, string>> = {
  active: "Active",
  relation: "Customer's rule",
  capacity: "Capacity",
  revenue: "Revenue",
  territory: "Territory",
  "lead-type": "Lead type",
  products: "Products",
  history: "History",
};

export const SITUATION_WORDS: Readonly<Record<Situation, string>> = {
  waiting: "Waiting",
  offered: "Offered",
  "on-hold": "On hold",
  "at-limit": "At limit of offers",
  "partner-created": "Partner-created",
  "not-yet": "Not created yet",
  closed: "Closed",
};

export const OPPORTUNITY_STATUS_WORDS: Readonly<Record<OpportunityStatus, string>> = {
  open: "Open",
  won: "Won",
  lost: "Lost",
  canceled: "Canceled",
};

export const PARTNER_STATUS_WORDS: Readonly<Record<PartnerListRow["status"], string>> = {
  active: "Active",
  paused: "Paused",
  inactive: "Inactive",
};

export function capacityWords(open: string, capacity: string | null): string {
  return capacity === null ? `${open} open, no limit` : `${open} of ${capacity} open`;
}

/** What stands where a line went to a newcomer by the share of opportunities that is set apart for them. */
export const NEWCOMERS_SHARE = "Newcomers’ share";
