/** The slow twin of a distribution run: section 5, one opportunity after another, over plain objects. */
import type { OpportunityRow, PartnerRow } from "../../src-main/contract/book.ts";
import { FAILURE_CODES, type FailureCode } from "../../src-main/contract/codes.ts";
import type { MetricName } from "../../src-main/contract/metrics.ts";
import type { Settings } from "../../src-main/contract/settings.ts";
import { isActive, revenueInBase } from "./availability.ts";
import { byCodeUnit, type ArrayBook } from "./book.ts";
import { newcomerTest, type GoesFirst } from "./newcomers.ts";
import { placesAtTime, preference, scorerOf, situation, standings, type Places, type Situation, type Standing } from "./situation.ts";
import { isOpen } from "./state.ts";

/** One element of "lines" in section 10's JSON. */
export interface TwinLine {
  readonly opportunity: string;
  readonly partner: string | null;
  readonly score: number | null;
  readonly terms: Readonly<Partial<Record<MetricName, number>>>;
  readonly imputed: readonly MetricName[];
  readonly available: number;
  readonly failures?: Readonly<Partial<Record<FailureCode, number>>>;
  /** Only where the newcomers' share gave it to its partner. */
  readonly newcomer?: true;
}

/** An approved or overridden proposal that is not delivered yet. */
export interface Kept {
  readonly opportunity: string;
  readonly partner: string;
}

/**
 * "An opportunity whose status is not open, with closed_at empty or not after t, is closed at t; with closed_at after t it was still
 * open."
 */
function isOpenOpportunity(opportunity: OpportunityRow, t: number): boolean {
  return opportunity.status === "open" || (opportunity.closedAt !== null && opportunity.closedAt > t);
}

/**
 * "Opportunities that wait at t = open, created by t (or no date), not partner-created, not on hold, no open offer, fewer than
 * `max-offers` (5) offers that were not withdrawn."
 */
export function waits(opportunity: OpportunityRow, { t, settings, offersOf }: Situation): boolean {
  if (!isOpenOpportunity(opportunity, t)) return false;
  if (opportunity.createdAt !== null && opportunity.createdAt > t) return false;
  if (opportunity.partnerCreated || opportunity.onHold) return false;
  const offers = offersOf(opportunity);
  return !offers.some(isOpen) && offers.filter((offer) => offer.kind !== "withdrawn").length < settings.maxOffers;
}

/**
 * "Order: `oldest` first by created_at, unknown last (default), or `revenue`, highest first in the base currency, unknown last; then
 * id."
 */
function inOrder(a: OpportunityRow, b: OpportunityRow, settings: Settings): number {
  const unknown = Number.POSITIVE_INFINITY;
  const rank = (opportunity: OpportunityRow): number => {
    if (settings.order === "oldest") return opportunity.createdAt ?? unknown;
    const revenue = revenueInBase(opportunity, settings);
    return revenue === null ? unknown : -revenue;
  };
  const first = rank(a);
  const second = rank(b);
  if (first !== second) return first < second ? -1 : 1;
  return byCodeUnit(a.id, b.id);
}

/** "`failures` counts, for each code, the active, unpaused partners that fail it" */
function countFailures(all: readonly Standing[], t: number): Partial<Record<FailureCode, number>> {
  const active = all.filter(({ partner }) => isActive(partner, t));
  const count = (code: FailureCode) => active.filter(({ failures }) => failures.includes(code)).length;
  return Object.fromEntries(FAILURE_CODES.map((code) => [code, count(code)] as const).filter(([, failing]) => failing > 0));
}

function lineOf(
  opportunity: OpportunityRow,
  keptPartner: PartnerRow | null,
  of: Situation,
  places: Places,
  goesFirst: GoesFirst,
): TwinLine {
  const subject = of.caseOf(opportunity);
  const all = standings(of, subject, places);
  // "`available` counts the partners that pass every check at that moment."
  const availableOnes = all.filter((standing) => standing.available).map((standing) => standing.partner);
  const available = availableOnes.length;
  const score = scorerOf(of, subject, all);
  const prefer = preference(places);
  // "a chosen opportunity goes to the best of the available newcomers; if none is available, as usual"
  const newcomers = availableOnes.filter((partner) => goesFirst(opportunity, partner));
  const [best] = (newcomers.length > 0 ? newcomers : availableOnes)
    .map((candidate) => ({ candidate, score: score(candidate).score }))
    .toSorted((a, b) => prefer(a.candidate, a.score, b.candidate, b.score));
  const partner = keptPartner ?? best?.candidate;
  if (partner === undefined) {
    const failures = countFailures(all, of.t);
    return { opportunity: opportunity.id, partner: null, score: null, terms: {}, imputed: [], available, failures };
  }
  places.take(partner);
  const line = { opportunity: opportunity.id, partner: partner.id, ...score(partner), available };
  return keptPartner === null && newcomers.length > 0 ? { ...line, newcomer: true } : line;
}

/**
 * "One after another: the best available partner gets it, and its free capacity falls by one before the next."
 * @param kept "Approved and overridden proposals that are not delivered yet keep their partner and take their place first."
 *   One whose opportunity no longer waits is left out.
 */
export function twinDistribute(rows: ArrayBook, settings: Settings, t: number, kept: readonly Kept[] = []): readonly TwinLine[] {
  const of = situation(rows, settings, t);
  const partners = new Map(rows.partners.map((row) => [row.id, row]));
  const keptPartners = new Map(kept.map((line) => [line.opportunity, partners.get(line.partner) ?? null]));
  const keptPartnerOf = (opportunity: OpportunityRow) => keptPartners.get(opportunity.id) ?? null;
  const waiting = rows.opportunities.filter((row) => waits(row, of)).toSorted((a, b) => inOrder(a, b, settings));
  const first = waiting.filter((row) => keptPartnerOf(row) !== null);
  const others = waiting.filter((row) => keptPartnerOf(row) === null);
  const places = placesAtTime(rows, t);
  const goesFirst = newcomerTest(of);
  return [...first, ...others].map((row) => lineOf(row, keptPartnerOf(row), of, places, goesFirst));
}
