/** Assigns all that waits anew for one weight column after another: what a moved slider asks for. */
import type { BookColumns, EngineSettings } from "../book.ts";
import type { Distances } from "../candidates.ts";
import { Distribution } from "../distribute.ts";
import type { PartnerMetrics } from "../metrics.ts";
import type { Newcomers } from "../newcomers.ts";
import type { RegionalCandidates } from "../regional-candidates.ts";
import { scorer, type WeightColumn } from "../score.ts";
import type { Standing } from "../standing.ts";
import { MOST_LINES } from "./cells.ts";
import { canCompile, CompiledRun, fitsKernel } from "./compiled-run.ts";
import type { MakeKernel } from "./kernel.ts";

/** Everything that an assignment depends on but the weights. */
export interface TunerInput {
  readonly book: BookColumns;
  readonly settings: EngineSettings;
  readonly standing: Standing;
  readonly metrics: PartnerMetrics;
  readonly distances: Distances;
  /** Of `opportunities`, in step. */
  readonly candidates: RegionalCandidates;
  /** In the order of the run, those that keep a partner first. */
  readonly opportunities: Int32Array;
  /** The partner that each keeps; -1 = none. */
  readonly kept: Int32Array;
  /** null = there is no newcomers' share. */
  readonly newcomers: Newcomers | null;
}

/** Gives what `Distribution` gives, to the last line. Holds memory in proportion to the candidates, so make one for each change of the data. */
export class Tuner {
  readonly #input: TunerInput;
  readonly #run: CompiledRun | null;
  #assignment: Int32Array;
  #linesOf: Int32Array;
  #measured = 0;
  #placed = 0;

  /**
   * @param makeKernel null = there is no compiled code: a plain distribution does it, some three times slower.
   * @param mostLines of a cell, see `cellsOf`.
   */
  constructor(input: TunerInput, makeKernel: MakeKernel | null, mostLines = MOST_LINES) {
    const isCompiled = makeKernel !== null && input.settings.score === "classic" && fitsKernel(input);
    this.#run = isCompiled ? new CompiledRun(input, makeKernel, mostLines) : null;
    this.#input = { ...input, candidates: this.#run?.candidates ?? input.candidates };
    this.#assignment = new Int32Array(input.opportunities.length);
    this.#linesOf = new Int32Array(input.book.partners.count);
  }

  /** Those given, where the tuner holds them: keep these, and forget the others. */
  get candidates(): RegionalCandidates {
    return this.#input.candidates;
  }

  get done(): number {
    return this.#measured;
  }

  /** Goes on for up to `count` lines with what must be known before the first assignment; false when there are none left. */
  advance(count: number): boolean {
    const lines = this.#input.opportunities.length;
    if (this.#measured === lines) return false;
    const end = Math.min(lines, this.#measured + count);
    for (; this.#measured < end; this.#measured++) this.#run?.measure(this.#measured);
    return end < lines;
  }

  /** Lines a partner in the last assignment. */
  get linesOf(): Int32Array {
    return this.#linesOf;
  }

  /** Lines that have a partner in the last assignment. */
  get placed(): number {
    return this.#placed;
  }

  /** Partner of each line, -1 = none; the same array as a call before may have given, so copy what must outlast the next. */
  assign(weights: WeightColumn): Int32Array {
    const { settings, metrics, candidates, opportunities } = this.#input;
    if (this.#measured < opportunities.length)
      throw new Error(`measured ${this.#measured} of ${opportunities.length} lines: advance to the end first`);
    const { linear } = scorer(settings, weights, metrics, candidates);
    const run = this.#run;
    if (run === null || linear === null || !canCompile(linear)) return this.#distribute(weights);
    this.#placed = run.assign(linear);
    this.#assignment = run.columns.assignment;
    this.#linesOf = run.lines;
    return this.#assignment;
  }

  /** Scores that depend on the other candidates of a line, or no compiled code. */
  #distribute(weights: WeightColumn): Int32Array {
    const { book, settings, standing, metrics, candidates, opportunities, kept, newcomers } = this.#input;
    const contest = { opportunities, candidates, scorer: scorer(settings, weights, metrics, candidates), newcomers };
    const distribution = new Distribution(book, standing, contest);
    while (distribution.advance(opportunities.length, kept));
    this.#assignment = distribution.assignment;
    this.#linesOf = new Int32Array(book.partners.count);
    this.#placed = 0;
    for (const partner of this.#assignment) {
      if (partner < 0) continue;
      this.#linesOf[partner]++;
      this.#placed++;
    }
    return this.#assignment;
  }
}

/** How many lines differ between two assignments of the same lines. */
export function differing(a: Int32Array, b: Int32Array): number {
  let count = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) count++;
  return count;
}
