/** A whole run at once, as the command line and the tests want it. */
import type { BookRows } from "../contract/book.ts";
import type { PlanComparison, RunMethod } from "../contract/calls/plans.ts";
import { effectiveTexts, type Settings, type SettingTexts } from "../contract/settings.ts";
import type { Candidates } from "../engine/candidates.ts";
import { loadBook } from "./columns/index.ts";
import { bothWays, type BothWays } from "./distribution/both-ways.ts";
import { LinedRun, type DistributionLine } from "./distribution/lines.ts";
import {
  CHUNK,
  ENGINE_VERSION,
  gather,
  observeBook,
  runOrder,
  type KeptProposal,
  type ObservedBook,
  type RunOrder,
} from "./distribution/pipeline.ts";
import { keptDifferences, keptPlaces } from "./plan/keep.ts";

export interface DistributionResult {
  readonly engine: string;
  readonly lines: readonly DistributionLine[];
  /** Only where the lines follow the best plan. */
  readonly plan?: PrintedPlan;
}

/** A plan with its proof; records by their ids. */
export interface PrintedPlan extends PlanComparison {
  /** How much higher the score of another plan that places as many could be at most, and that as a share of this one's; null where it is 0. */
  readonly gap: number;
  readonly gapShare: number | null;
  readonly differences: readonly {
    readonly opportunity: string;
    readonly greedy: string | null;
    readonly greedyScore: number | null;
    readonly givesWayTo: string | null;
    readonly takesFrom: string | null;
    readonly exchange: number;
  }[];
  readonly places: readonly {
    readonly partner: string;
    readonly places: number | null;
    readonly used: number;
    readonly worth: number;
    readonly placesOneMore: boolean;
  }[];
}

export interface DistributionOptions {
  readonly settings: Settings;
  /** Epoch ms, UTC. */
  readonly asOf: number;
  readonly kept?: readonly KeptProposal[];
  readonly method?: RunMethod;
}

/** Distributes what waits; changes nothing. */
export function distributeBook(rows: BookRows, { settings, asOf, kept = [], method = "greedy" }: DistributionOptions): DistributionResult {
  const observed = observeBook(loadBook(rows, settings), settings, asOf);
  const order = runOrder(observed, kept);
  const candidates = gather(observed, order);
  const both = method === "best" ? planned(observed, order, candidates) : null;
  const run = new LinedRun(observed, order, candidates, both?.giver);
  while (run.advance(CHUNK));
  const result = { engine: ENGINE_VERSION, lines: Array.from(run.lines(), ({ line }) => line) };
  return both === null ? result : { ...result, plan: printed(observed, order, both) };
}

function planned(observed: ObservedBook, order: RunOrder, candidates: Candidates): BothWays {
  const work = bothWays(observed, order, candidates);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function printed(observed: ObservedBook, order: RunOrder, both: BothWays): PrintedPlan {
  const { comparison } = both;
  const gap = comparison.scoreBound - comparison.best.score;
  return {
    ...comparison,
    gap,
    gapShare: comparison.best.score === 0 ? null : gap / Math.abs(comparison.best.score),
    differences: Array.from(keptDifferences(observed, order, both), ({ position: _position, greedyPartner, ...rest }) => ({
      greedy: greedyPartner,
      ...rest,
    })),
    places: [...keptPlaces(observed, both)],
  };
}

/** What `apportion distribute --format json` prints. */
export function distributionJson(result: DistributionResult, asOf: number, texts: SettingTexts): string {
  return JSON.stringify({
    engine: result.engine,
    asOf: new Date(asOf).toISOString(),
    settings: effectiveTexts(texts),
    lines: result.lines,
    plan: result.plan,
  });
}
