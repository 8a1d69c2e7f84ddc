/** Who has which rows of a plan while it is made: the partner of each row, and each partner's rows as a list that a row leaves and joins at once. */
import type { PlanProblem } from "./problem.ts";

export class Placement {
  /** Stands for a partner with the rows that none has: the number after the last partner. */
  readonly nobody: number;
  /** By row; -1 = not looked at yet. */
  readonly partner: Int32Array;
  /** By row, what it scores where it is; 0 with nobody. */
  readonly score: Float64Array;
  /** Rows a partner, nobody included. */
  readonly load: Int32Array;
  /** A partner's first row; -1 = none. */
  readonly first: Int32Array;
  /** The row after each in its partner's list; -1 = none. */
  readonly next: Int32Array;
  readonly #previous: Int32Array;

  constructor({ lines, room }: PlanProblem) {
    const rows = lines.length;
    this.nobody = room.length;
    this.partner = new Int32Array(rows).fill(-1);
    this.score = new Float64Array(rows);
    this.load = new Int32Array(room.length + 1);
    this.first = new Int32Array(room.length + 1).fill(-1);
    this.next = new Int32Array(rows).fill(-1);
    this.#previous = new Int32Array(rows).fill(-1);
  }

  move(row: number, to: number, score: number): void {
    if (this.partner[row] >= 0) this.#leave(row);
    const after = this.first[to];
    this.partner[row] = to;
    this.score[row] = score;
    this.load[to]++;
    this.next[row] = after;
    this.#previous[row] = -1;
    if (after >= 0) this.#previous[after] = row;
    this.first[to] = row;
  }

  #leave(row: number): void {
    const from = this.partner[row];
    const before = this.#previous[row];
    const after = this.next[row];
    this.load[from]--;
    if (before >= 0) this.next[before] = after;
    else this.first[from] = after;
    if (after >= 0) this.#previous[after] = before;
  }
}

/** What a row scores with one of its candidates, or with nobody. */
export function scoreWith({ offsets, partner, score, room }: PlanProblem, row: number, wanted: number): number {
  if (wanted === room.length) return 0;
  let k = offsets[row];
  while (partner[k] !== wanted) k++;
  return score[k];
}
