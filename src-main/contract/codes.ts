/** Closed lists of words that are stored, printed and shown. */

/** The checks of availability, in the order in which they are shown. */
export const CHECKS = ["active", "relation", "capacity", "revenue", "territory", "lead-type", "products", "history"] as const;
export type CheckName = (typeof CHECKS)[number];

/** Why a partner is not available. */
export const FAILURE_CODES = [
  "partner-inactive",
  "customer-excludes-partner",
  "customer-has-partner",
  "capacity-full",
  "revenue-below-minimum",
  "revenue-above-maximum",
  "revenue-unknown",
  "territory-not-covered",
  "address-unknown",
  "lead-type-not-covered",
  "product-not-covered",
  "already-declined",
  "already-expired",
  "already-returned",
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** The check that each code belongs to. */
export const CHECK_OF: Readonly<Record<FailureCode, CheckName>> = {
  "partner-inactive": "active",
  "customer-excludes-partner": "relation",
  "customer-has-partner": "relation",
  "capacity-full": "capacity",
  "revenue-below-minimum": "revenue",
  "revenue-above-maximum": "revenue",
  "revenue-unknown": "revenue",
  "territory-not-covered": "territory",
  "address-unknown": "territory",
  "lead-type-not-covered": "lead-type",
  "product-not-covered": "products",
  "already-declined": "history",
  "already-expired": "history",
  "already-returned": "history",
};

export const OPPORTUNITY_STATUSES = ["open", "won", "lost", "canceled"] as const;
export type OpportunityStatus = (typeof OPPORTUNITY_STATUSES)[number];

export const OUTCOMES = ["won", "returned", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Sales stages of an accepted offer; a stage is stored as its number, 1 to 5. */
export const STAGES = ["1-Prospect", "2-Contacting", "3-Interest Confirmed", "4-Quoting", "5-Closing"] as const;

export const RETURN_REASONS = [
  "No Interest",
  "No Response",
  "Purchase Timeframe over 12 months",
  "Purchased from Competitor",
  "Purchased from other Partner",
  "No Funding",
  "Bad Contact Info",
] as const;

/** Reasons as they are counted: those above between what is not given and what is said in other words. */
export const RETURN_REASON_GROUPS = ["No reason given", ...RETURN_REASONS, "Another reason"] as const;

/** States of an offer as of a time. Delivered, Accepted, In Progress and On Hold are open. */
export const OFFER_STATES = [
  "Delivered",
  "Accepted",
  "In Progress",
  "On Hold",
  "Declined",
  "Expired",
  "Withdrawn",
  "Won",
  "Returned",
] as const;
export type OfferState = (typeof OFFER_STATES)[number];

/** The steps in the life of an offer. */
export const OFFER_CHANGES = [
  "accept",
  "decline",
  "stage",
  "hold",
  "resume",
  "win",
  "return",
  "expire",
  "withdraw",
  "reassign",
  "feedback",
] as const;
export type OfferChangeName = (typeof OFFER_CHANGES)[number];

export const RULE_KINDS = ["country", "region", "postal-prefix", "postal-range", "polygon"] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const RELATION_KINDS = ["never", "always"] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** Codes of the errors that cross a process boundary; each has one sentence in the renderer. */
export const ERROR_CODES = [
  "invalid-input",
  "not-found",
  "conflict",
  "no-book",
  "book-in-use",
  "store-corrupt",
  "store-too-new",
  "store-unreadable",
  "read-only",
  "cancelled",
  "unknown-call",
  "forbidden",
  "too-large",
  "internal",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
