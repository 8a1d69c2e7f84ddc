/** A whole run at once, as the command line and the tests want it. */
import type { BookRows } from "../contract/book.ts";
import { effectiveTexts, type Settings, type SettingTexts } from "../contract/settings.ts";
import { loadBook } from "./columns/index.ts";
import { LinedRun, type DistributionLine } from "./distribution/lines.ts";
import { CHUNK, ENGINE_VERSION, gather, observeBook, runOrder, type KeptProposal } from "./distribution/pipeline.ts";

export interface DistributionResult {
  readonly engine: string;
  readonly lines: readonly DistributionLine[];
}

export interface DistributionOptions {
  readonly settings: Settings;
  /** Epoch ms, UTC. */
  readonly asOf: number;
  readonly kept?: readonly KeptProposal[];
}

/** Distributes what waits; changes nothing. */
export function distributeBook(rows: BookRows, { settings, asOf, kept = [] }: DistributionOptions): DistributionResult {
  const observed = observeBook(loadBook(rows, settings), settings, asOf);
  const order = runOrder(observed, kept);
  const run = new LinedRun(observed, order, gather(observed, order));
  while (run.advance(CHUNK));
  return { engine: ENGINE_VERSION, lines: Array.from(run.lines(), ({ line }) => line) };
}

/** What `apportion distribute --format json` prints. */
export function distributionJson(result: DistributionResult, asOf: number, texts: SettingTexts): string {
  return JSON.stringify({
    engine: result.engine,
    asOf: new Date(asOf).toISOString(),
    settings: effectiveTexts(texts),
    lines: result.lines,
  });
}
