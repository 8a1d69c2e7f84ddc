/** The lines of a run with all that is kept of them: terms, imputed metrics, the next candidates, the counts of failures. */
import type { FailureCode } from "../../contract/codes.ts";
import { METRICS, type MetricName } from "../../contract/metrics.ts";
import { activePartners, countFailures } from "../../engine/availability/index.ts";
import type { Candidates } from "../../engine/candidates.ts";
import { bestCandidates, Distribution, type OnLine, type Turn } from "../../engine/distribute.ts";
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
  /** Only where the newcomers' share gave it to its partner. */
  readonly newcomer?: true;
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
  const terms: Partial<Record<MetricName, number>> = {};
  for (const name of METRICS) terms[name] = scored.terms[METRIC_INDEX[name]] ?? NaN;
  return { terms, imputed: METRICS.filter((name) => scored.imputed[METRIC_INDEX[name]] === 1) };
}

/** What gives out the lines: one after another, or by a plan that is made. */
export interface LineGiver {
  /** As the line that is told of sees it. */
  readonly turn: Turn;
  /** The partner of each line so far; -1 = none. */
  readonly assignment: Int32Array;
  /** By line, 1 = the newcomers' share has given it to its partner. */
  readonly reserved: Uint8Array;
  advance(count: number, kept: Int32Array, onLine: OnLine): boolean;
}

/** Works through a run in pieces. It keeps numbers, and makes a line when it is asked for: a hundred thousand of them held as objects are much. */
export class LinedRun {
  readonly #giver: LineGiver;
  readonly #observed: ObservedBook;
  readonly #order: RunOrder;
  readonly #pricing: Pricing;
  readonly #active: Uint32Array;
  #count = 0;
  #proposed = 0;
  readonly #available: Int32Array;
  /** NEXT_KEPT places a line; -1 = there is none. */
  readonly #nextPartner: Int32Array;
  readonly #nextScore: Float64Array;
  /** By the lines that have no partner. */
  readonly #failures = new Map<number, NonNullable<DistributionLine["failures"]>>();

  /** @param giver by default one after another. */
  constructor(observed: ObservedBook, order: RunOrder, candidates: Candidates, giver?: LineGiver) {
    const { circumstances } = observed;
    const lines = order.opportunities.length;
    this.#observed = observed;
    this.#order = order;
    this.#active = activePartners(circumstances);
    this.#pricing = priced(observed, order.opportunities, candidates);
    this.#giver = giver ?? new Distribution(circumstances.book, circumstances.standing, this.#pricing);
    this.#available = new Int32Array(lines);
    this.#nextPartner = new Int32Array(lines * NEXT_KEPT).fill(-1);
    this.#nextScore = new Float64Array(lines * NEXT_KEPT);
  }

  /** Lines so far. */
  get count(): number {
    return this.#count;
  }

  /** Those of them that have a partner. */
  get proposed(): number {
    return this.#proposed;
  }

  /** Goes on for up to `count` lines; false when there are none left. */
  advance(count: number): boolean {
    return this.#giver.advance(count, this.#order.kept, (i, partner, available) => this.#note(i, partner, available));
  }

  /** The lines so far, in the order of distribution, each made when its turn comes. */
  *lines(): Generator<RunLine, void, undefined> {
    for (let i = 0; i < this.#count; i++) yield this.#line(i);
  }

  /** Keeps what only this moment of the run knows. */
  #note(i: number, partner: number, available: number): void {
    const { circumstances } = this.#observed;
    const { turn } = this.#giver;
    this.#available[i] = available;
    this.#count = i + 1;
    if (partner < 0) {
      const opportunity = this.#order.opportunities[i] ?? -1;
      this.#failures.set(i, Object.fromEntries(countFailures({ ...circumstances, load: turn.load }, opportunity, this.#active)));
      return;
    }
    this.#proposed++;
    for (const [place, next] of bestCandidates(circumstances.book, turn, this.#pricing, i, NEXT_KEPT, partner).entries()) {
      this.#nextPartner[i * NEXT_KEPT + place] = next.partner;
      this.#nextScore[i * NEXT_KEPT + place] = next.score;
    }
  }

  #line(i: number): RunLine {
    const { book } = this.#observed;
    const opportunity = book.opportunities.id(this.#order.opportunities[i] ?? -1);
    const available = this.#available[i] ?? 0;
    const failures = this.#failures.get(i);
    if (failures !== undefined) {
      return { line: { opportunity, partner: null, score: null, terms: {}, imputed: [], available, failures }, next: [], kept: false };
    }
    const partner = this.#giver.assignment[i] ?? -1;
    const scored = explainScore(this.#pricing, i, partner);
    const next: { partner: string; score: number }[] = [];
    for (let k = i * NEXT_KEPT; k < (i + 1) * NEXT_KEPT; k++) {
      const other = this.#nextPartner[k] ?? -1;
      if (other >= 0) next.push({ partner: book.partners.id(other), score: this.#nextScore[k] ?? NaN });
    }
    const line = { opportunity, partner: book.partners.id(partner), score: scored.score, ...namedTerms(scored), available };
    return {
      line: this.#giver.reserved[i] === 1 ? { ...line, newcomer: true } : line,
      next,
      kept: (this.#order.kept[i] ?? -1) >= 0,
    };
  }
}
