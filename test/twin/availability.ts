/** Section 2: every check of one partner for one opportunity, each giving the codes of what fails. */
import type { Cover, CustomerRow, OpportunityRow, PartnerRow, RelationRow } from "../../src-main/contract/book.ts";
import { FAILURE_CODES, type FailureCode } from "../../src-main/contract/codes.ts";
import { moneyScale } from "../../src-main/contract/money.ts";
import type { Settings } from "../../src-main/contract/settings.ts";
import type { OfferAtTime } from "./state.ts";
import { addressIsKnown } from "./territory.ts";

/** All that the checks read of one opportunity. */
export interface Case {
  readonly opportunity: OpportunityRow;
  readonly customer: CustomerRow | null;
  /** In the base currency; null = unknown. */
  readonly revenue: number | null;
  /** Names of the territories that the customer's address is within. */
  readonly territories: ReadonlySet<string>;
  /** Those of the customer. */
  readonly relations: readonly RelationRow[];
  /** Of this opportunity, up to t. */
  readonly offers: readonly OfferAtTime[];
}

/** "Revenue in another currency is converted and rounded to 2 decimals; without a rate it is unknown. No currency = the base currency." */
export function revenueInBase(opportunity: OpportunityRow, settings: Settings): number | null {
  const { estimatedRevenue, currency } = opportunity;
  if (estimatedRevenue === null) return null;
  if (currency === null || currency === settings.baseCurrency) return estimatedRevenue / moneyScale(settings.baseCurrency);
  const rate = settings.rates[currency];
  if (rate === undefined) return null;
  return Math.round(((estimatedRevenue * rate) / moneyScale(currency)) * 100) / 100;
}

/** "the partner is active and not paused at t (paused_until is the last day of a pause)" */
export function isActive(partner: PartnerRow, t: number): boolean {
  const paused = partner.pausedUntil !== null && t <= partner.pausedUntil;
  return partner.active && !paused;
}

function checkActive(partner: PartnerRow, t: number): FailureCode[] {
  return isActive(partner, t) ? [] : ["partner-inactive"];
}

/** "no `never` of this customer names the partner, and no `always` of it names another one" */
function checkRelation(partner: PartnerRow, { relations }: Case): FailureCode[] {
  const failures: FailureCode[] = [];
  if (relations.some((row) => row.kind === "never" && row.partner === partner.id)) failures.push("customer-excludes-partner");
  if (relations.some((row) => row.kind === "always" && row.partner !== partner.id)) failures.push("customer-has-partner");
  return failures;
}

/**
 * "min <= revenue <= max, both inclusive, each optional (0 is a bound), all in the base currency. Revenue unknown: passes only a
 * partner without bounds (a setting can let it pass)"
 */
function checkRevenue(partner: PartnerRow, { revenue }: Case, settings: Settings): FailureCode[] {
  const { minimumRevenue, maximumRevenue } = partner;
  if (revenue === null) {
    const passes = (minimumRevenue === null && maximumRevenue === null) || settings.unknownRevenue === "pass";
    return passes ? [] : ["revenue-unknown"];
  }
  const scale = moneyScale(settings.baseCurrency);
  const failures: FailureCode[] = [];
  if (minimumRevenue !== null && revenue < minimumRevenue / scale) failures.push("revenue-below-minimum");
  if (maximumRevenue !== null && revenue > maximumRevenue / scale) failures.push("revenue-above-maximum");
  return failures;
}

/** "A partner's list of territories, lead types or products: empty means none, `*` means all" */
function covers(cover: Cover, name: string): boolean {
  return cover === "*" || cover.includes(name);
}

/**
 * "the customer's address is within one of the partner's territories. A partner without territories fails. An unknown address [...]
 * fails for all with one code [...]; the setting `unknown-address: skip` lets everyone pass"
 */
function checkTerritory(partner: PartnerRow, { customer, territories }: Case, settings: Settings): FailureCode[] {
  if (!addressIsKnown(customer)) return settings.unknownAddress === "skip" ? [] : ["address-unknown"];
  // "`*` means all (for territories: any known address)"
  if (partner.territories === "*") return [];
  return partner.territories.some((name) => territories.has(name)) ? [] : ["territory-not-covered"];
}

/** "the opportunity's lead type is one of the partner's. No lead type: passes" */
function checkLeadType(partner: PartnerRow, { opportunity }: Case): FailureCode[] {
  return opportunity.leadType === null || covers(partner.leadTypes, opportunity.leadType) ? [] : ["lead-type-not-covered"];
}

/** "all the opportunity's products are covered [MS]. No products: passes" */
function checkProducts(partner: PartnerRow, { opportunity }: Case): FailureCode[] {
  return opportunity.products.every((product) => covers(partner.products, product)) ? [] : ["product-not-covered"];
}

/**
 * "the partner has not declined, let expire or returned this same opportunity (a setting each; not limited by the metrics' window)";
 * "A withdrawn offer excludes nobody."
 */
function checkHistory(partner: PartnerRow, { offers }: Case, settings: Settings): FailureCode[] {
  const kinds = offers.filter((offer) => offer.partner === partner.id).map((offer) => offer.kind);
  const failures: FailureCode[] = [];
  if (settings.excludeDeclined && kinds.includes("declined")) failures.push("already-declined");
  if (settings.excludeExpired && kinds.includes("expired")) failures.push("already-expired");
  if (settings.excludeReturned && kinds.includes("returned")) failures.push("already-returned");
  return failures;
}

/** What a partner fails but capacity: "Candidates of an opportunity = the partners that pass every check but capacity". */
export function failuresButCapacity(partner: PartnerRow, subject: Case, settings: Settings, t: number): readonly FailureCode[] {
  return [
    ...checkActive(partner, t),
    ...checkRelation(partner, subject),
    ...checkRevenue(partner, subject, settings),
    ...checkTerritory(partner, subject, settings),
    ...checkLeadType(partner, subject),
    ...checkProducts(partner, subject),
    ...checkHistory(partner, subject, settings),
  ];
}

/** "open offers < capacity. [...] Capacity 0: never. No capacity: unlimited" */
export function isFull(partner: PartnerRow, open: number): boolean {
  return partner.capacity !== null && open >= partner.capacity;
}

/** In the order in which the checks stand in section 2. */
export function withCapacity(others: readonly FailureCode[], full: boolean): readonly FailureCode[] {
  const found = full ? [...others, "capacity-full"] : others;
  return FAILURE_CODES.filter((code) => found.includes(code));
}
