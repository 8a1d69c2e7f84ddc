/**
 * A distribution run: one opportunity after another, the best available partner gets it, and its room falls by one before the next. One that is
 * chosen for the newcomers' share goes to the best newcomer that is available, if there is any.
 */
import { isFull } from "./availability/capacity.ts";
import type { BookColumns } from "./book.ts";
import type { Candidates } from "./candidates.ts";
import { firstFor, type Newcomers } from "./newcomers.ts";
import type { LinearScores, Scorer } from "./score.ts";
import type { Standing } from "./standing.ts";

/** Who has how much and who was last, as the run goes on; ties are broken by it. */
export interface Turn {
  /** Open offers a partner, and lines of the run so far. */
  readonly load: Int32Array;
  /** The line of the run in which each partner was last proposed, counted from 1; 0 = not yet. */
  readonly lastLine: Int32Array;
  /** Before the run, see `Standing.lastOffer`. */
  readonly lastOffer: Float64Array;
}

export function firstTurn(standing: Standing): Turn {
  return { load: standing.open.slice(), lastLine: new Int32Array(standing.open.length), lastOffer: standing.lastOffer };
}

/** Gives `partner` the line `line` (counted from 1). */
export function take(turn: Turn, partner: number, line: number): void {
  turn.load[partner]++;
  turn.lastLine[partner] = line;
}

/** Free places over capacity: unlimited = 1, none to have = 0. */
function freeShare(book: BookColumns, turn: Turn, partner: number): number {
  const capacity = book.partners.capacity[partner];
  if (Number.isNaN(capacity)) return 1;
  return capacity === 0 ? 0 : (capacity - turn.load[partner]) / capacity;
}

/**
 * Whether `a` goes before `b` where their scores are exactly equal: larger free share of capacity, then longer since the last offer,
 * then the lower id.
 */
export function winsTie(book: BookColumns, turn: Turn, a: number, b: number): boolean {
  const shareA = freeShare(book, turn, a);
  const shareB = freeShare(book, turn, b);
  if (shareA !== shareB) return shareA > shareB;
  if (turn.lastLine[a] !== turn.lastLine[b]) return turn.lastLine[a] < turn.lastLine[b];
  // Within the run both orders agree, so the offers before it decide only between partners that the run has not met.
  if (turn.lastLine[a] === 0 && turn.lastOffer[a] !== turn.lastOffer[b]) return turn.lastOffer[a] < turn.lastOffer[b];
  return a < b;
}

/** What a run decides by. */
export interface Contest {
  /** Of each line. */
  readonly opportunities: Int32Array;
  readonly candidates: Candidates;
  readonly scorer: Scorer;
  /** null = there is no newcomers' share. */
  readonly newcomers: Newcomers | null;
}

/** Called before a line's partner is taken, with the state that the line saw; `available` counts the candidates with room. */
export type OnLine = (i: number, partner: number, available: number) => void;

/** Each partner's own part of its score while it has room; -Infinity, which is never the best, once it is full. */
function scoresWithRoom(book: BookColumns, turn: Turn, { partner }: LinearScores): Float64Array {
  return partner.map((score, p) => (isFull({ book, load: turn.load }, p) ? -Infinity : score));
}

/** Runs over the candidate lists in pieces, so that a long run can be cancelled. */
export class Distribution {
  readonly turn: Turn;
  /** Index of the partner of each line, in the order of the candidate lists; -1 = none. */
  readonly assignment: Int32Array;
  /** By line, 1 = the newcomers' share has given it to its partner. */
  readonly reserved: Uint8Array;
  readonly #book: BookColumns;
  readonly #opportunities: Int32Array;
  readonly #candidates: Candidates;
  readonly #scorer: Scorer;
  readonly #newcomers: Newcomers | null;
  readonly #withRoom: Float64Array | null;
  #done = 0;

  constructor(book: BookColumns, standing: Standing, { opportunities, candidates, scorer, newcomers }: Contest) {
    const lines = candidates.offsets.length - 1;
    this.turn = firstTurn(standing);
    this.assignment = new Int32Array(lines).fill(-1);
    this.reserved = new Uint8Array(lines);
    this.#book = book;
    this.#opportunities = opportunities;
    this.#newcomers = newcomers;
    this.#candidates = candidates;
    this.#scorer = scorer;
    this.#withRoom = scorer.linear === null ? null : scoresWithRoom(book, this.turn, scorer.linear);
  }

  /**
   * Goes on for up to `count` lines; false when there are none left.
   * @param kept the partner that a line keeps from an earlier decision, by line; -1 = none. Such lines must come first.
   */
  advance(count: number, kept: Int32Array | null = null, onLine: OnLine | null = null): boolean {
    const lines = this.assignment.length;
    const end = Math.min(lines, this.#done + count);
    for (; this.#done < end; this.#done++) this.#assign(this.#done, kept === null ? -1 : kept[this.#done], onLine);
    return this.#done < lines;
  }

  #assign(i: number, kept: number, onLine: OnLine | null): void {
    const withRoom = this.#withRoom;
    let taker = kept;
    if (kept < 0) {
      const first = firstFor(this.#newcomers, this.#opportunities[i]);
      if (first !== null) taker = this.#best(i, first);
      if (taker >= 0) this.reserved[i] = 1;
      else taker = this.#bestOfAll(i);
    }
    if (onLine !== null) onLine(i, taker, this.#available(i));
    if (taker < 0) return;
    this.assignment[i] = taker;
    take(this.turn, taker, i + 1);
    if (withRoom !== null && isFull({ book: this.#book, load: this.turn.load }, taker)) withRoom[taker] = -Infinity;
  }

  #bestOfAll(i: number): number {
    const { linear } = this.#scorer;
    const withRoom = this.#withRoom;
    return linear === null || withRoom === null ? this.#best(i, null) : this.#bestLinear(i, withRoom, linear.distanceWeight);
  }

  /** @param among the partners that are asked, 1 = yes; null = all. */
  #best(i: number, among: Uint8Array | null): number {
    const { offsets, partner, distance } = this.#candidates;
    const { capacity } = this.#book.partners;
    const { load } = this.turn;
    const to = offsets[i + 1];
    this.#scorer.at(i);
    let best = -1;
    let bestScore = -Infinity;
    for (let k = offsets[i]; k < to; k++) {
      const p = partner[k];
      if (load[p] >= capacity[p] || (among !== null && among[p] === 0)) continue;
      const score = this.#scorer.score(p, distance[k]);
      if (score > bestScore || (score === bestScore && winsTie(this.#book, this.turn, p, best))) {
        best = p;
        bestScore = score;
      }
    }
    return best;
  }

  /** The same, to the last bit, by one sum a pair. */
  #bestLinear(i: number, withRoom: Float64Array, distanceWeight: number): number {
    const { offsets, partner, distance } = this.#candidates;
    const to = offsets[i + 1];
    let best = -1;
    let bestScore = -Infinity;
    let secondScore = -Infinity;
    for (let k = offsets[i]; k < to; k++) {
      const p = partner[k];
      const score = withRoom[p] + distanceWeight * distance[k];
      if (score > bestScore) {
        secondScore = bestScore;
        bestScore = score;
        best = p;
      } else {
        // A tie is looked for once at the end: a second branch for each pair would double the time.
        secondScore = Math.max(secondScore, score);
      }
    }
    return best >= 0 && secondScore === bestScore ? this.#best(i, null) : best;
  }

  #available(i: number): number {
    const { offsets, partner } = this.#candidates;
    const { capacity } = this.#book.partners;
    const { load } = this.turn;
    const to = offsets[i + 1];
    let available = 0;
    for (let k = offsets[i]; k < to; k++) if (!(load[partner[k]] >= capacity[partner[k]])) available++;
    return available;
  }
}

/**
 * The candidates of line `i` in the order in which they would get it, those without room left out; newcomers first where it is chosen for their share.
 * @param skip a partner to leave out, such as the one that has it; -1 = none.
 */
export function bestCandidates(
  book: BookColumns,
  turn: Turn,
  { opportunities, candidates, scorer, newcomers }: Contest,
  i: number,
  most: number,
  skip: number,
): Ranked[] {
  scorer.at(i);
  const first = firstFor(newcomers, opportunities[i]);
  const best: Ranked[] = [];
  for (let k = candidates.offsets[i]; k < candidates.offsets[i + 1]; k++) {
    const partner = candidates.partner[k];
    if (partner === skip || isFull({ book, load: turn.load }, partner)) continue;
    const score = scorer.score(partner, candidates.distance[k]);
    const last = best.at(-1);
    if (first === null && last !== undefined && best.length === most && score < last.score) continue;
    const ranked = { partner, distance: candidates.distance[k], score };
    let at = best.length;
    while (at > 0 && comesBefore(book, turn, ranked, best[at - 1], first)) at--;
    if (at < most) {
      best.splice(at, 0, ranked);
      if (best.length > most) best.pop();
    }
  }
  return best;
}

export interface Ranked {
  readonly partner: number;
  readonly distance: number;
  readonly score: number;
}

/**
 * The order of candidates: higher score first, ties as `winsTie`.
 * @param first those that come before all others, see `firstFor`.
 */
export function comesBefore(book: BookColumns, turn: Turn, a: Ranked, b: Ranked, first: Uint8Array | null): boolean {
  if (first !== null && first[a.partner] !== first[b.partner]) return first[a.partner] === 1;
  return a.score > b.score || (a.score === b.score && winsTie(book, turn, a.partner, b.partner));
}
