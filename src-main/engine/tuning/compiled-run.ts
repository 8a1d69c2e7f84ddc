/** An assignment by compiled code: what it works on is put in place once for each change of data, own scores for each weight column. */
import { ascending } from "../ascending.ts";
import { partnerList, type PartnerList } from "../candidates.ts";
import { firstFor } from "../newcomers.ts";
import type { RegionalCandidates } from "../regional-candidates.ts";
import type { LinearScores } from "../score.ts";
import { FINER, FULL, MOST_PARTNERS, SCORE_BITS, type Kernel, type MakeKernel } from "./kernel.ts";
import { columnsIn, type TuningColumns } from "./memory.ts";
import { Placing } from "./placing.ts";
import { TieOrder } from "./ties.ts";
import type { TunerInput } from "./tuner.ts";

/** No distance is longer, in kilometres or miles. */
const FURTHEST = 20_100;

export class CompiledRun {
  readonly columns: TuningColumns;
  readonly #input: TunerInput;
  /** By line, see `Placing`. */
  readonly #places: Float64Array;
  readonly #angle: number;
  readonly #kernel: Kernel;
  readonly #ties: TieOrder;
  readonly #classOf: Int32Array;
  /** Candidates of one line that are too close to tell. */
  readonly #close: PartnerList;
  /** Distances of some candidates of one line. */
  readonly #exact: Float64Array;
  #scores: LinearScores = { partner: new Float64Array(0), distanceWeight: 0 };

  /** @param mostLines of a cell. */
  constructor(input: TunerInput, makeKernel: MakeKernel, mostLines: number) {
    const { book, standing, opportunities, candidates } = input;
    const { count } = book.partners;
    const placing = new Placing(input, mostLines);
    this.#places = placing.places;
    this.#angle = placing.angle;
    this.#kernel = makeKernel(placing.layout.bytes, {
      decide: (line, weight, doubt) => this.#decide(line, weight, doubt),
      newcomer: (line) => this.#bestAmong(line, firstFor(input.newcomers, opportunities[line])),
    });
    this.columns = columnsIn(this.#kernel.buffer, placing.layout);
    this.#ties = new TieOrder(book, standing, this.columns, opportunities.length);
    this.#classOf = new Int32Array(count);
    this.#close = partnerList(count, count);
    this.#exact = new Float64Array(count);
    placing.fill(this.columns);
    this.#input = { ...input, candidates: candidates.movedTo(this.columns.partner.subarray(0, candidates.count), this.columns.bits) };
    this.#kernel.open(count);
  }

  /** Held once, in the memory of the kernel. */
  get candidates(): RegionalCandidates {
    return this.#input.candidates;
  }

  measure(line: number): void {
    const places = this.#places;
    this.#kernel.measure(line, places[3 * line], places[3 * line + 1], places[3 * line + 2]);
  }

  /** Lines a partner. */
  get lines(): Int32Array {
    const { open } = this.#input.standing;
    return this.columns.load.map((load, p) => load - open[p]);
  }

  /** Gives out all lines; gives how many have a partner. */
  assign(scores: LinearScores): number {
    const { columns } = this;
    const { partner, distanceWeight } = scores;
    this.#scores = scores;
    this.#ties.restart();
    const isRanked = distanceWeight === 0 && this.#ties.canRank(this.#numberClasses(partner));
    const unit = isRanked ? 0 : this.#unitOf(scores);
    for (let p = 0; p < partner.length; p++) {
      const isFull = columns.load[p] >= columns.capacity[p];
      columns.own[p] = isFull ? FULL : isRanked ? this.#classOf[p] : Math.round(partner[p] * unit);
    }
    const cost = (distanceWeight * unit) / this.#angle;
    const { shareSteps, recencies } = this.#ties;
    const hasOrder = !isRanked || partner.some((score) => score !== partner[0]);
    this.#kernel.begin(this.#input.candidates.regions.count, cost, hasOrder, isRanked ? shareSteps : 0, recencies);
    return this.#kernel.assign(0, columns.assignment.length, cost * FINER);
  }

  /** By how much scores are multiplied so that the greatest one takes all bits of `own`. */
  #unitOf({ partner, distanceWeight }: LinearScores): number {
    const most = partner.reduce((greatest, score) => Math.max(greatest, Math.abs(score)), Math.abs(distanceWeight) * FURTHEST);
    return most === 0 ? 1 : 2 ** (SCORE_BITS - Math.ceil(Math.log2(most)));
  }

  /** Numbers the different values, lowest first; gives how many there are. */
  #numberClasses(values: Float64Array): number {
    let classes = -1;
    let before = NaN;
    for (const place of ascending(values)) {
      if (values[place] !== before) classes++;
      before = values[place];
      this.#classOf[place] = classes;
    }
    return classes + 1;
  }

  /** How many candidates of a line are too close to the best to tell, which are written to `#close`. @param weight @param doubt see `KernelCalls`. */
  #listClose(line: number, weight: number, doubt: number): number {
    const { offsets, partner, distance, own } = this.columns;
    const from = offsets[line];
    const to = offsets[line + 1];
    let best = -Infinity;
    for (let k = from; k < to; k++) best = Math.max(best, own[partner[k]] * FINER + weight * distance[k]);
    let count = 0;
    for (let k = from; k < to; k++) {
      if (own[partner[k]] * FINER + weight * distance[k] >= best - doubt) this.#close[count++] = partner[k];
    }
    return count;
  }

  /** What stands for an unknown distance depends on the other candidates of a line. */
  #hasUnknown(line: number, count: number): boolean {
    if (Number.isNaN(this.#places[3 * line])) return true;
    for (let k = 0; k < count; k++) if (Number.isNaN(this.columns.known[4 * this.#close[k]])) return true;
    return false;
  }

  #decide(line: number, weight: number, doubt: number): number {
    const count = this.#listClose(line, weight, doubt);
    return this.#hasUnknown(line, count) ? this.#bestAmong(line, null) : this.#bestOf(line, this.#close, 0, count, null);
  }

  #bestAmong(line: number, among: Uint8Array | null): number {
    const { offsets, partner } = this.candidates;
    return this.#bestOf(line, partner, offsets[line], offsets[line + 1], among);
  }

  /**
   * The best by exact scores and the rule for ties, as the kernel has given out the lines before.
   * @param among the partners that are asked, 1 = yes; null = all.
   */
  #bestOf(line: number, list: PartnerList, from: number, to: number, among: Uint8Array | null): number {
    const { distances, opportunities } = this.#input;
    const { load, capacity } = this.columns;
    const { partner: own, distanceWeight } = this.#scores;
    const exact = this.#exact;
    distances.weighted(opportunities[line], list, from, to, exact, 0);
    let best = -1;
    let bestScore = -Infinity;
    for (let k = from; k < to; k++) {
      const p = list[k];
      if (load[p] >= capacity[p] || (among !== null && among[p] === 0)) continue;
      const score = own[p] + distanceWeight * exact[k - from];
      if (score > bestScore || (score === bestScore && this.#ties.before(p, best))) {
        best = p;
        bestScore = score;
      }
    }
    return best;
  }
}

/** Whether compiled code can hold such a book: its partners are numbered by 16 bits. */
export function fitsKernel({ book }: TunerInput): boolean {
  return book.partners.count <= MOST_PARTNERS;
}

/** Whether it can assign by such scores: farther away is never better, and all of them are numbers. */
export function canCompile({ partner, distanceWeight }: LinearScores): boolean {
  return distanceWeight <= 0 && partner.every((score) => Number.isFinite(score));
}
