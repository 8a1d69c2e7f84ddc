/** Finds the best candidate of a line by reading its whole list: what a few candidates, or many equal scores, are found by soonest. */
import { ascending } from "../ascending.ts";
import type { Candidates } from "../candidates.ts";
import type { TuningRun } from "./run.ts";

export class ListedCandidates {
  readonly #candidates: Candidates;
  readonly #run: TuningRun;
  /** Each partner's class among the different scores, from 0, lowest first. */
  readonly #classOf: Int32Array;
  /** Each partner's place in the order of scores and ties together, -Infinity once it is full; null = they are not told apart by one number. */
  #ranks: Float64Array | null = null;
  readonly #rankColumn: Float64Array;
  #distanceWeight = 0;

  constructor(candidates: Candidates, run: TuningRun) {
    this.#candidates = candidates;
    this.#run = run;
    this.#classOf = new Int32Array(run.room.length);
    this.#rankColumn = new Float64Array(run.room.length);
  }

  /** Begins at the present state of the run, which may be in its midst. */
  begin(distanceWeight: number): void {
    this.#distanceWeight = distanceWeight;
    this.#ranks = null;
    if (distanceWeight !== 0) return;
    const { room, ties } = this.#run;
    const classes = classesOf(room, this.#classOf);
    if (!ties.canRank(classes)) return;
    this.#ranks = this.#rankColumn;
    for (let p = 0; p < room.length; p++) this.taken(p);
  }

  /** To be told after a partner has got a line. */
  taken(p: number): void {
    if (this.#ranks === null) return;
    this.#ranks[p] = this.#run.room[p] === -Infinity ? -Infinity : this.#run.ties.rankOf(p, this.#classOf[p]);
  }

  /** The partner that gets line `i`; -1 = nobody has room. */
  best(i: number): number {
    return this.#ranks === null ? this.#bestByScore(i) : this.#bestByRank(i, this.#ranks);
  }

  /** The same among those that are flagged only. */
  bestAmong(i: number, flagged: Uint8Array): number {
    const { offsets, partner, distance } = this.#candidates;
    const { room, ties } = this.#run;
    let best = -1;
    let bestScore = -Infinity;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const p = partner[k];
      if (flagged[p] === 0) continue;
      const score = room[p] + this.#distanceWeight * distance[k];
      if (score > bestScore) {
        bestScore = score;
        best = p;
      } else if (score === bestScore && best >= 0 && ties.before(p, best)) best = p;
    }
    return best;
  }

  #bestByRank(i: number, ranks: Float64Array): number {
    const { offsets, partner } = this.#candidates;
    const to = offsets[i + 1];
    let best = -1;
    let bestRank = -Infinity;
    for (let k = offsets[i]; k < to; k++) {
      const rank = ranks[partner[k]];
      if (rank > bestRank) {
        bestRank = rank;
        best = partner[k];
      }
    }
    return best;
  }

  #bestByScore(i: number): number {
    const { offsets, partner, distance } = this.#candidates;
    const { room, ties } = this.#run;
    const weight = this.#distanceWeight;
    const to = offsets[i + 1];
    let best = -1;
    let bestScore = -Infinity;
    for (let k = offsets[i]; k < to; k++) {
      const p = partner[k];
      const score = room[p] + weight * distance[k];
      if (score > bestScore) {
        bestScore = score;
        best = p;
      } else if (score === bestScore && best >= 0 && ties.before(p, best)) best = p;
    }
    return best;
  }
}

/** Numbers the different values, lowest first; gives how many there are. */
function classesOf(values: Float64Array, classOf: Int32Array): number {
  let classes = -1;
  let before = NaN;
  for (const place of ascending(values)) {
    if (values[place] !== before) classes++;
    before = values[place];
    classOf[place] = classes;
  }
  return classes + 1;
}
