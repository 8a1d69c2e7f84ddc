/** Every partner for one opportunity: its score in seven terms, or the checks that it fails. */
import type { BookRows } from "../contract/book.ts";
import { CHECK_OF } from "../contract/codes.ts";
import type { Failure } from "../contract/calls/shared.ts";
import { AppError, quoted } from "../contract/errors.ts";
import type { MetricName } from "../contract/metrics.ts";
import { effectiveTexts, type Settings, type SettingTexts } from "../contract/settings.ts";
import { firstTurn, type Turn } from "../engine/distribute.ts";
import { candidatesOf, rankCandidates, rejections } from "../engine/explain.ts";
import { firstFor } from "../engine/newcomers.ts";
import { loadBook } from "./columns/index.ts";
import { namedTerms } from "./distribution/lines.ts";
import { ENGINE_VERSION, observeBook, priced, type ObservedBook } from "./distribution/pipeline.ts";
import { failureViews } from "./distribution/remedies.ts";

export interface RankedPartner {
  readonly partner: string;
  /** Passes every check but, perhaps, capacity: only then it has a score. */
  readonly candidate: boolean;
  readonly available: boolean;
  readonly score: number | null;
  readonly terms: Partial<Record<MetricName, number>>;
  readonly imputed: readonly MetricName[];
  readonly failures: readonly Failure[];
  /** Only where the opportunity is chosen for the newcomers' share and the partner, a candidate, goes first by it. */
  readonly newcomer?: true;
}

/** Available partners best first, then candidates without room, best first, then the others: fewest failed checks first, then by id. Newcomers come first where their share takes it. */
export function rankPartners(observed: ObservedBook, turn: Turn, opportunity: number): RankedPartner[] {
  const { book, circumstances, distances } = observed;
  const now = { ...circumstances, load: turn.load };
  const pricing = priced(observed, Int32Array.of(opportunity), candidatesOf(circumstances, distances, opportunity));
  const rejected = new Map(rejections(now, opportunity, (code) => CHECK_OF[code]).map((rejection) => [rejection.partner, rejection]));
  const failuresOf = (partner: number) => failureViews(observed, turn.load, opportunity, partner, rejected.get(partner)?.codes ?? []);
  const first = firstFor(pricing.newcomers, opportunity);
  const candidates = rankCandidates(circumstances, pricing, turn, 0).map((scored): RankedPartner => {
    const failures = failuresOf(scored.partner);
    const partner = book.partners.id(scored.partner);
    const ranked = { partner, candidate: true, available: failures.length === 0, score: scored.score, ...namedTerms(scored), failures };
    return first?.[scored.partner] === 1 ? { ...ranked, newcomer: true } : ranked;
  });
  const scored = new Set(candidates.map(({ partner }) => partner));
  const others = [...rejected.keys()]
    .filter((partner) => !scored.has(book.partners.id(partner)))
    .map(
      (partner): RankedPartner => ({
        partner: book.partners.id(partner),
        candidate: false,
        available: false,
        score: null,
        terms: {},
        imputed: [],
        failures: failuresOf(partner),
      }),
    );
  return [...candidates.filter(({ available }) => available), ...candidates.filter(({ available }) => !available), ...others];
}

/**
 * Ranks the partners for one opportunity as things stand, before any run.
 * @throws AppError `not-found` when there is no such opportunity.
 */
export function rankBook(rows: BookRows, options: { settings: Settings; asOf: number; opportunity: string }): RankedPartner[] {
  const observed = observeBook(loadBook(rows, options.settings), options.settings, options.asOf);
  const opportunity = observed.book.opportunities.place(options.opportunity);
  if (opportunity < 0) throw new AppError("not-found", `there is no opportunity ${quoted(options.opportunity)} in the book`);
  return rankPartners(observed, firstTurn(observed.circumstances.standing), opportunity);
}

/** What `apportion rank --format json` prints. */
export function rankJson(partners: readonly RankedPartner[], opportunity: string, asOf: number, texts: SettingTexts): string {
  return JSON.stringify({
    engine: ENGINE_VERSION,
    asOf: new Date(asOf).toISOString(),
    settings: effectiveTexts(texts),
    opportunity,
    partners,
  });
}
