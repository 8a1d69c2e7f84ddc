/** The lines of a run with all that is kept of them: terms, imputed metrics, the next candidates, the counts of failures. */
import type { FailureCode } from "../../contract/codes.ts";
import { METRICS, type MetricName } from "../../contract/metrics.ts";
import { activePartners, countFailures } from "../../engine/availability/index.ts";
import type { Candidates } from "../../engine/candidates.ts";
import { bestCandidates, Distribution } from "../../engine/distribute.ts";
import { explainScore, type Pricing, type ScoredPartner } from "../../engine/explain.ts";
import { METRIC_INDEX, priced, type ObservedBook, type RunOrder } from "./pipeline.ts";

/** A line as `apportion distribute --format json` prints it. */
export interface DistributionLine {
  readonly opportunity: string;
  readonly partner: string | null;
  readonly score: number | null;
  readonly terms: Partial<Record<MetricName, number>>;
  /** In the order of the terms. */
  readonly imputed: readonly MetricName[];
  readonly available: number;
  /** Only where there is no partner: active, unpaused partners by the code that they fail. */
  readonly failures?: Partial<Record<FailureCode, number>>;
}

/** A line with what a run keeps on top. */
export interface RunLine {
  readonly line: DistributionLine;
  /** The next three available candidates, best first. */
  readonly next: readonly { readonly partner: string; readonly score: number }[];
  readonly kept: boolean;
}

/** How many candidates a line keeps beside the one that gets it. */
const NEXT_KEPT = 3;

/** A scored partner's terms by name, and which of them are imputed. */
export function namedTerms(scored: ScoredPartner): Pick<DistributionLine, "terms" | "imputed"> {
  return {
    terms: Object.fromEntries(METRICS.map((name) => [name, scored.terms[METRIC_INDEX[name]]])),
    imputed: METRICS.filter((name) => scored.imputed[METRIC_INDEX[name]] === 1),
  };
}

/** Works through a run in pieces; `lines` grows with it. */
export class LinedRun {
  readonly lines: RunLine[] = [];
  readonly #distribution: Distribution;
  readonly #observed: ObservedBook;
  readonly #order: RunOrder;
  readonly #pricing: Pricing;
  readonly #active: Uint32Array;

  constructor(observed: ObservedBook, order: RunOrder, candidates: Candidates) {
    const { circumstances } = observed;
    this.#observed = observed;
    this.#order = order;
    this.#active = activePartners(circumstances);
    this.#pricing = priced(observed, order.opportunities, candidates);
    this.#distribution = new Distribution(circumstances.book, circumstances.standing, candidates, this.#pricing.scorer);
  }

  /** Goes on for up to `count` lines; false when there are none left. */
  advance(count: number): boolean {
    return this.#distribution.advance(count, this.#order.kept, (i, partner, available) => {
      this.lines.push(this.#line(i, partner, available));
    });
  }

  #line(i: number, partner: number, available: number): RunLine {
    const { book, circumstances } = this.#observed;
    const opportunity = this.#order.opportunities[i] ?? -1;
    const id = book.opportunities.id(opportunity);
    const { turn } = this.#distribution;
    if (partner < 0) {
      const failures = Object.fromEntries(countFailures({ ...circumstances, load: turn.load }, opportunity, this.#active));
      return { line: { opportunity: id, partner: null, score: null, terms: {}, imputed: [], available, failures }, next: [], kept: false };
    }
    const next = bestCandidates(circumstances.book, turn, this.#pricing.candidates, this.#pricing.scorer, i, NEXT_KEPT, partner);
    const scored = explainScore(this.#pricing, i, partner);
    return {
      line: { opportunity: id, partner: book.partners.id(partner), score: scored.score, ...namedTerms(scored), available },
      next: next.map((ranked) => ({ partner: book.partners.id(ranked.partner), score: ranked.score })),
      kept: (this.#order.kept[i] ?? -1) >= 0,
    };
  }
}
