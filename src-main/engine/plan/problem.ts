/** What a best plan is made from: the lines of a run that are still to be given out, and what each of their candidates would score. */
import type { Contest } from "../distribute.ts";
import { firstFor } from "../newcomers.ts";

/** Lines as rows: the candidates of row r are `partner[offsets[r]]` up to `partner[offsets[r + 1] - 1]`, in order of partner. */
export interface PlanProblem {
  /** The place of each row in the run, ascending. */
  readonly lines: Int32Array;
  readonly offsets: Int32Array;
  readonly partner: Int32Array;
  readonly score: Float64Array;
  /** Free places a partner before the first row; more than there are rows where the capacity is unlimited. */
  readonly room: Int32Array;
}

/** What a plan starts from. */
export interface PlanInput {
  /** Most open offers a partner; NaN = unlimited. */
  readonly capacity: Float64Array;
  /** Open offers a partner. */
  readonly open: Int32Array;
  readonly contest: Contest;
  /** The partner that a line keeps from an earlier decision, by line; -1 = none. */
  readonly kept: Int32Array;
}

/** Free places a partner once the kept lines have theirs; a kept line takes its place even where there is none. */
export function roomBefore({ capacity, open, kept }: Omit<PlanInput, "contest">): Int32Array {
  const load = open.slice();
  for (const partner of kept) if (partner >= 0) load[partner]++;
  const unlimited = kept.length + 1;
  return load.map((taken, p) => {
    return Number.isNaN(capacity[p]) ? unlimited : Math.min(unlimited, Math.max(0, Math.ceil(capacity[p] - taken)));
  });
}

/** Builds a problem in pieces: each step is some lines scored. */
export class ProblemBuilder {
  readonly #input: PlanInput;
  readonly #room: Int32Array;
  readonly #lines: Int32Array;
  readonly #offsets: Int32Array;
  readonly #partner: Int32Array;
  readonly #score: Float64Array;
  #rows = 0;
  #done = 0;

  constructor(input: PlanInput) {
    const { contest, kept } = input;
    const pairs = contest.candidates.partner.length;
    this.#input = input;
    this.#room = roomBefore(input);
    this.#lines = new Int32Array(kept.length);
    this.#offsets = new Int32Array(kept.length + 1);
    this.#partner = new Int32Array(pairs);
    this.#score = new Float64Array(pairs);
  }

  /** Goes on for up to `count` lines; false when there are none left. */
  advance(count: number): boolean {
    const { kept } = this.#input;
    const end = Math.min(kept.length, this.#done + count);
    for (; this.#done < end; this.#done++) if (kept[this.#done] < 0) this.#add(this.#done);
    return this.#done < kept.length;
  }

  finish(): PlanProblem {
    const pairs = this.#offsets[this.#rows];
    return {
      lines: this.#lines.subarray(0, this.#rows),
      offsets: this.#offsets.subarray(0, this.#rows + 1),
      partner: this.#partner.subarray(0, pairs),
      score: this.#score.subarray(0, pairs),
      room: this.#room,
    };
  }

  #add(line: number): void {
    const { capacity, contest } = this.#input;
    const { offsets, partner, distance } = contest.candidates;
    const among = this.#newcomersFor(line);
    const from = this.#offsets[this.#rows];
    let to = from;
    contest.scorer.at(line);
    for (let k = offsets[line]; k < offsets[line + 1]; k++) {
      const p = partner[k];
      // A capacity of 0 says never; a partner that is merely full stays in, so that one more place there has a worth.
      if (capacity[p] === 0 || (among !== null && among[p] === 0)) continue;
      this.#partner[to] = p;
      this.#score[to] = contest.scorer.score(p, distance[k]);
      to++;
    }
    // A line that nobody could take, whatever the room, is none of the plan's.
    if (to === from) return;
    this.#lines[this.#rows++] = line;
    this.#offsets[this.#rows] = to;
  }

  /** The partners that a line of the newcomers' share goes to: newcomers, where one has room before the plan; null = any. */
  #newcomersFor(line: number): Uint8Array | null {
    const { newcomers, opportunities, candidates } = this.#input.contest;
    const first = firstFor(newcomers, opportunities[line]);
    if (first === null) return null;
    for (let k = candidates.offsets[line]; k < candidates.offsets[line + 1]; k++) {
      const p = candidates.partner[k];
      if (first[p] === 1 && this.#room[p] > 0) return first;
    }
    return null;
  }
}
