/** The thresholds as they are typed, and what the texts mean. */
import { Thresholds } from "../../../src-main/contract/calls/automatic.ts";
import { parseAmount, parseNumber, typedNumber } from "../../format/parse.ts";

export interface ThresholdTexts {
  readonly lead: string;
  readonly imputed: Thresholds["imputed"];
  readonly revenue: string;
  readonly offers: string;
}

export type ThresholdFaults = Readonly<Partial<Record<keyof Thresholds, string>>>;

export function textsOf({ lead, imputed, revenue, offers }: Thresholds, locale: string): ThresholdTexts {
  return {
    lead: typedNumber(lead, locale),
    imputed,
    revenue: revenue === null ? "" : typedNumber(revenue, locale),
    offers: typedNumber(offers, locale),
  };
}

export function sameThresholds(a: Thresholds, b: Thresholds): boolean {
  return a.lead === b.lead && a.imputed === b.imputed && a.revenue === b.revenue && a.offers === b.offers;
}

/** The thresholds that were typed, or what is wrong with which of them; an empty revenue is no limit. */
export function readTexts(
  texts: ThresholdTexts,
  locale: string,
  currency: string,
): { readonly thresholds: Thresholds | null; readonly faults: ThresholdFaults } {
  const lead = parseNumber(texts.lead, locale);
  const revenue = texts.revenue.trim() === "" ? null : parseAmount(texts.revenue, locale, currency);
  const offers = parseNumber(texts.offers, locale);
  const number = `a number is expected, such as ${typedNumber(1234, locale)}`;
  const faults: Partial<Record<keyof Thresholds, string>> = {
    ...(lead === null ? { lead: number } : {}),
    ...(revenue === null && texts.revenue.trim() !== "" ? { revenue: `${number}, or nothing for no limit` } : {}),
    ...(offers === null ? { offers: number } : {}),
  };
  const read = Thresholds.safeParse({ lead: lead ?? 0, imputed: texts.imputed, revenue, offers: offers ?? 0 });
  for (const issue of read.error?.issues ?? []) {
    const field = Thresholds.keyof().safeParse(issue.path[0]);
    if (field.success) faults[field.data] ??= issue.message;
  }
  return { thresholds: read.success && Object.keys(faults).length === 0 ? read.data : null, faults };
}
