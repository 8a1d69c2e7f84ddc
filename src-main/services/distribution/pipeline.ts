/** The way from a loaded book to a run, in steps that each depend on less than the one before: data, time, weights. */
import { METRICS, type MetricName } from "../../contract/metrics.ts";
import type { Settings } from "../../contract/settings.ts";
import type { Circumstances } from "../../engine/availability/check.ts";
import { distances, type Candidates, type Distances } from "../../engine/candidates.ts";
import { CandidateGatherer } from "../../engine/gather.ts";
import { DISTANCE, FEEDBACK, measure, METRIC_COUNT, RETURN, STALL, TIME, TOUCH, WIN, type PartnerMetrics } from "../../engine/metrics.ts";
import type { Pricing } from "../../engine/explain.ts";
import type { Newcomers } from "../../engine/newcomers.ts";
import type { RegionalCandidates } from "../../engine/regional-candidates.ts";
import { scorer, type WeightColumn } from "../../engine/score.ts";
import { observe, type Standing } from "../../engine/standing.ts";
import type { LoadedBook } from "../columns/index.ts";
import { newcomersOf } from "./newcomers.ts";

/** Kept with every run: raise it when a change of the engine can change a line. */
export const ENGINE_VERSION = "apportion-engine 1";

/** The engine's index of each metric, whose order is that of its sum. */
export const METRIC_INDEX: Readonly<Record<MetricName, number>> = {
  winrate: WIN,
  returnrate: RETURN,
  feedbackrate: FEEDBACK,
  stallrate: STALL,
  touchrate: TOUCH,
  avgtimetoclose: TIME,
  distance: DISTANCE,
};

/** The metrics in the order of the engine's sum. */
export const SUM_ORDER: readonly MetricName[] = METRICS.toSorted((a, b) => METRIC_INDEX[a] - METRIC_INDEX[b]);

export function weightColumn(weights: Settings["weights"]): WeightColumn {
  const column = new Float64Array(METRIC_COUNT);
  for (const name of METRICS) column[METRIC_INDEX[name]] = weights[name];
  return column;
}

/** A book observed at a time: everything that does not depend on weights, but for the candidate lists. */
export interface ObservedBook {
  readonly book: LoadedBook;
  readonly settings: Settings;
  readonly asOf: number;
  /** With the load before any run. */
  readonly circumstances: Circumstances & { readonly standing: Standing };
  readonly metrics: PartnerMetrics;
  readonly distances: Distances;
  /** null = there is no newcomers' share. */
  readonly newcomers: Newcomers | null;
}

export function observeBook(book: LoadedBook, settings: Settings, asOf: number): ObservedBook {
  return observedAs(observe(book.columns, settings, asOf), book, settings);
}

/** @param standing of this book, by these settings. */
export function observedAs(standing: Standing, book: LoadedBook, settings: Settings): ObservedBook {
  const asOf = standing.t;
  const metrics = measure(book.columns, settings, standing.counts);
  return {
    book,
    settings,
    asOf,
    circumstances: { book: book.columns, settings, standing, load: standing.open },
    metrics,
    distances: distances(book.columns, settings),
    newcomers: newcomersOf(book.opportunities, standing, settings),
  };
}

/** A partner that an approved or overridden proposal keeps until it is delivered. */
export interface KeptProposal {
  readonly opportunity: string;
  readonly partner: string;
}

/** The waiting opportunities in the order of the run, those that keep a partner first. */
export interface RunOrder {
  readonly opportunities: Int32Array;
  /** The partner kept, in step; -1 = none. */
  readonly kept: Int32Array;
}

export function runOrder({ book, circumstances }: ObservedBook, kept: readonly KeptProposal[]): RunOrder {
  const { waiting } = circumstances.standing;
  if (kept.length === 0) return { opportunities: waiting.slice(), kept: new Int32Array(waiting.length).fill(-1) };
  const keptBy = new Map(kept.map(({ opportunity, partner }) => [book.opportunities.place(opportunity), book.partners.place(partner)]));
  const first = waiting.filter((opportunity) => keptBy.has(opportunity));
  const rest = waiting.filter((opportunity) => !keptBy.has(opportunity));
  const opportunities = new Int32Array(waiting.length);
  opportunities.set(first);
  opportunities.set(rest, first.length);
  return { opportunities, kept: opportunities.map((opportunity) => keptBy.get(opportunity) ?? -1) };
}

/** How many opportunities are worked on before others get a turn: a few milliseconds' worth. */
export const CHUNK = 2000;

/** Candidate lists in one go; `gatherInTurns` lets other calls run meanwhile. @param measured see `CandidateGatherer`. */
export function gather(observed: ObservedBook, order: RunOrder, measured = true): RegionalCandidates {
  const gatherer = new CandidateGatherer(observed.circumstances, observed.distances, order.opportunities, measured);
  while (gatherer.advance(CHUNK));
  return gatherer.finish();
}

export async function gatherInTurns(
  observed: ObservedBook,
  order: RunOrder,
  progress: (done: number, total: number) => Promise<void>,
  measured = true,
): Promise<RegionalCandidates> {
  const gatherer = new CandidateGatherer(observed.circumstances, observed.distances, order.opportunities, measured);
  while (gatherer.advance(CHUNK)) await progress(gatherer.done, order.opportunities.length);
  return gatherer.finish();
}

/** What scores are made of for these opportunities, with the book's weights or others. */
export function priced(
  observed: ObservedBook,
  opportunities: Int32Array,
  candidates: Candidates,
  weights = observed.settings.weights,
): Pricing {
  const { settings, metrics, distances: between, newcomers } = observed;
  const column = weightColumn(weights);
  return {
    opportunities,
    candidates,
    distances: between,
    metrics,
    weights: column,
    scorer: scorer(settings, column, metrics, candidates),
    newcomers,
  };
}
