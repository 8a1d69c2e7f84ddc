/** Assigns all that waits anew for one weight column after another: what a moved slider asks for. */
import type { BookColumns, EngineSettings } from "../book.ts";
import type { Candidates } from "../candidates.ts";
import { Distribution } from "../distribute.ts";
import { type PartnerMetrics } from "../metrics.ts";
import { firstFor, type Newcomers } from "../newcomers.ts";
import { scorer, type WeightColumn } from "../score.ts";
import type { Standing } from "../standing.ts";
import { nearestFirst } from "./nearest.ts";
import { Rows } from "./rows.ts";
import { TuningRun } from "./run.ts";
import { Search } from "./search.ts";

/** Everything that an assignment depends on but the weights. */
export interface TunerInput {
  readonly book: BookColumns;
  readonly settings: EngineSettings;
  readonly standing: Standing;
  readonly metrics: PartnerMetrics;
  /** Of `opportunities`, in step. */
  readonly candidates: Candidates;
  /** In the order of the run, those that keep a partner first. */
  readonly opportunities: Int32Array;
  /** The partner that each keeps; -1 = none. */
  readonly kept: Int32Array;
  /** null = there is no newcomers' share. */
  readonly newcomers: Newcomers | null;
}

/** Gives what `Distribution` gives, to the last line. Holds memory in proportion to the candidates, so make one for each change of the data. */
export class Tuner {
  /** Lines a partner in the last assignment. */
  readonly linesOf: Int32Array;
  readonly #input: TunerInput;
  readonly #assignment: Int32Array;
  readonly #run: TuningRun;
  readonly #search: Search;
  #placed = 0;

  constructor(input: TunerInput) {
    const { book, standing, candidates, opportunities } = input;
    this.#input = input;
    this.#assignment = new Int32Array(opportunities.length);
    this.#run = new TuningRun(book, standing, opportunities.length);
    const lists = nearestFirst(candidates, book.partners.count);
    this.#search = new Search(candidates, lists, new Rows(book, opportunities, candidates), this.#run);
    this.linesOf = this.#run.lines;
  }

  /** Lines that have a partner in the last assignment. */
  get placed(): number {
    return this.#placed;
  }

  /** Partner of each line, -1 = none; the same array each time, so copy what must outlast the next call. */
  assign(weights: WeightColumn): Int32Array {
    const { settings, metrics, candidates } = this.#input;
    const { linear } = scorer(settings, weights, metrics, candidates);
    if (linear === null) return this.#distribute(weights);
    this.#run.restart(linear.partner);
    this.#placed = 0;
    this.#assignLines(linear.distanceWeight);
    return this.#assignment;
  }

  #assignLines(distanceWeight: number): void {
    const { kept } = this.#input;
    this.#search.begin(distanceWeight);
    for (let i = 0; i < this.#assignment.length; i++) this.#give(i, kept[i] >= 0 ? kept[i] : this.#best(i));
  }

  /** Where the newcomers' share takes the line the best newcomer, if one has room. */
  #best(i: number): number {
    const { opportunities, newcomers } = this.#input;
    const first = firstFor(newcomers, opportunities[i]);
    const newcomer = first === null ? -1 : this.#search.bestAmong(i, first);
    return newcomer >= 0 ? newcomer : this.#search.best(i);
  }

  #give(i: number, partner: number): void {
    this.#assignment[i] = partner;
    if (partner < 0) return;
    this.#placed++;
    this.#run.take(partner, i);
    this.#search.taken(partner);
  }

  /** Scores that depend on the other candidates of a line: there is no way but the plain one. */
  #distribute(weights: WeightColumn): Int32Array {
    const { book, settings, standing, metrics, candidates, opportunities, kept, newcomers } = this.#input;
    const contest = { opportunities, candidates, scorer: scorer(settings, weights, metrics, candidates), newcomers };
    const distribution = new Distribution(book, standing, contest);
    while (distribution.advance(this.#assignment.length, kept));
    this.#assignment.set(distribution.assignment);
    this.linesOf.fill(0);
    this.#placed = 0;
    for (let i = 0; i < this.#assignment.length; i++) {
      if (this.#assignment[i] < 0) continue;
      this.linesOf[this.#assignment[i]]++;
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
