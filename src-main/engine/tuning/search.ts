/** Finds the best candidate of one line after another, with what a run has left of room. */
import { ascending } from "../ascending.ts";
import type { Candidates } from "../candidates.ts";
import { endOfSearch, FLOAT32_ERROR, HEAD, type NearestFirst } from "./nearest.ts";
import type { Rows } from "./rows.ts";
import type { TuningRun } from "./run.ts";

/** Far above what rounding can do to a score, in shares of the scores. */
const ROUNDING = 1e-12;
/** Candidates of the lines by which it is seen whether bounds pay, and the share of them that may be read. */
const TRIED = 20_000;
const MOST_READ = 0.5;
/** No distance is longer. */
const FURTHEST = 20_100;

export class Search {
  readonly #candidates: Candidates;
  readonly #lists: NearestFirst;
  readonly #rows: Rows;
  readonly #run: TuningRun;
  /** Each partner's class among the different own scores, from 0, lowest first. */
  readonly #classOf: Int32Array;
  /** Each partner's place in the order of own scores and ties together, -Infinity once it is full; null = one number does not tell them apart. */
  #ranks: Float64Array | null = null;
  readonly #rankColumn: Float64Array;
  #distanceWeight = 0;
  #isBounded = false;
  #read = 0;
  #listed = 0;
  /** How much farther away costs one point. */
  #distanceAPoint = 0;
  /** By how much a score may be out because its distance is rounded, and the distance that makes up for twice that. */
  #scoreDoubt = 0;
  #doubt = 0;

  constructor(candidates: Candidates, lists: NearestFirst, rows: Rows, run: TuningRun) {
    this.#candidates = candidates;
    this.#lists = lists;
    this.#rows = rows;
    this.#run = run;
    this.#classOf = new Int32Array(run.room.length);
    this.#rankColumn = new Float64Array(run.room.length);
  }

  /** After the run has restarted. */
  begin(distanceWeight: number): void {
    const { room, ties } = this.#run;
    this.#distanceWeight = distanceWeight;
    // Bounds need that what is farther away scores less, and scores that compare.
    this.#isBounded = distanceWeight < 0 && room.every((own) => own < Infinity);
    this.#ranks = null;
    this.#read = 0;
    this.#listed = 0;
    if (this.#isBounded) this.#beginBounds(room, distanceWeight);
    if (distanceWeight !== 0) return;
    const classes = classesOf(room, this.#classOf);
    if (!ties.canRank(classes)) return;
    this.#ranks = this.#rankColumn;
    for (let p = 0; p < room.length; p++) this.taken(p);
  }

  #beginBounds(room: Float64Array, distanceWeight: number): void {
    this.#rows.begin(room);
    this.#distanceAPoint = -1 / distanceWeight;
    const largest = room.reduce((most, own) => (own === -Infinity ? most : Math.max(most, Math.abs(own))), 1);
    this.#scoreDoubt = ROUNDING * largest - distanceWeight * FURTHEST * (FLOAT32_ERROR + ROUNDING);
    this.#doubt = 2 * this.#scoreDoubt * this.#distanceAPoint;
  }

  /** To be told after a partner has got a line. */
  taken(p: number): void {
    const { room, ties } = this.#run;
    const isFull = room[p] === -Infinity;
    if (isFull && this.#isBounded) this.#rows.full(p, room);
    if (this.#ranks !== null) this.#ranks[p] = isFull ? -Infinity : ties.rankOf(p, this.#classOf[p]);
  }

  /** The partner that gets line `i`; -1 = nobody has room. */
  best(i: number): number {
    if (this.#ranks !== null) return this.#bestByRank(i, this.#ranks);
    // What is read in the order of the lists comes faster, so that bounds must spare much of it.
    if (this.#listed > TRIED && this.#read > MOST_READ * this.#listed) this.#isBounded = false;
    return this.#isBounded ? this.#bestNearby(i) : this.#bestOfAll(i, -Number.MAX_VALUE, null);
  }

  /** The same among those that are flagged only. */
  bestAmong(i: number, flagged: Uint8Array): number {
    return this.#bestOfAll(i, -Number.MAX_VALUE, flagged);
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

  /** Reads the list from the nearest on, until what is left could not make its distance good. */
  #bestNearby(i: number): number {
    const { offsets, tail, partner, distance } = this.#lists;
    const { room } = this.#run;
    const weight = this.#distanceWeight;
    const perPoint = this.#distanceAPoint;
    const doubt = this.#doubt;
    const bound = this.#rows.bound(i);
    if (bound === -Infinity) return -1;
    const twice = 2 * this.#scoreDoubt;
    let best = -1;
    let bestScore = -Infinity;
    // What scores this much is not told from the best by rounded distances.
    let close = -Number.MAX_VALUE;
    let isClose = false;
    let end = Infinity;
    let k = HEAD * i;
    let left = offsets[i + 1] - offsets[i];
    let to = k + Math.min(HEAD, left);
    for (;;) {
      const from = k;
      for (; k < to; k++) {
        const far = distance[k];
        if (far > end) break;
        const p = partner[k];
        const score = room[p] + weight * far;
        if (score < close) continue;
        if (score <= bestScore) {
          isClose = true;
          continue;
        }
        isClose = score - twice <= bestScore;
        best = p;
        bestScore = score;
        close = score - twice;
        end = endOfSearch((bound - score) * perPoint + doubt);
      }
      this.#read += k - from;
      left -= HEAD;
      if (k < to || left <= 0) break;
      k = tail[i];
      to = k + left;
      left = 0;
    }
    this.#listed += offsets[i + 1] - offsets[i];
    return isClose ? this.#bestOfAll(i, close, null) : best;
  }

  /** By exact distances, among those whose score is so high. @param flagged 1 = is asked; null = all are. */
  #bestOfAll(i: number, least: number, flagged: Uint8Array | null): number {
    const { offsets, partner, distance } = this.#candidates;
    const { room, ties } = this.#run;
    const weight = this.#distanceWeight;
    let best = -1;
    let bestScore = -Infinity;
    for (let k = offsets[i]; k < offsets[i + 1]; k++) {
      const p = partner[k];
      const score = room[p] + weight * distance[k];
      if (score < bestScore || !(score >= least) || (flagged !== null && flagged[p] === 0)) continue;
      if (score > bestScore || ties.before(p, best)) {
        best = p;
        bestScore = score;
      }
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
