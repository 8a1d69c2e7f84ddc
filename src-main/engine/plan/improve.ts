/**
 * The highest total score among the plans that place the most: from any of them on, rounds of moves that gain are looked for and done until there are none.
 * Each partner has a price, what a place there is worth. A row that would gain by going elsewhere raises the price there; where raising comes back to
 * its start, that round of moves gains. When no price rises any more, the prices prove that nothing better is possible.
 * Source: cancelling positive cycles (Klein), found by correcting labels first in, first out (Bellman, Ford, Moore).
 */
import { PIECE } from "./most-placed.ts";
import { scoreWith, type Placement } from "./placement.ts";
import type { PlanProblem } from "./problem.ts";

const NONE = -1;

/** A price rises by more than this or not at all: less may be rounding. */
const LEAST = 1e-11;

export class Improvement {
  /** By partner, then of having none (`placement.nobody`), then of a place left free. */
  readonly price: Float64Array;
  /** Pairs looked at. */
  work = 0;
  readonly #problem: PlanProblem;
  readonly #placement: Placement;
  readonly #contested: Uint8Array;
  readonly #free: number;
  /** Whose price raised each one's, and the row that would move from there; NONE. */
  readonly #parent: Int32Array;
  readonly #row: Int32Array;
  readonly #queue: Int32Array;
  readonly #queued: Uint8Array;
  #head = 0;
  #waiting = 0;

  /** @param start the first price of each, by partner, then of having none, then of a place left free. */
  constructor(problem: PlanProblem, placement: Placement, contested: Uint8Array, start: Float64Array) {
    const nodes = problem.room.length + 2;
    this.#problem = problem;
    this.#placement = placement;
    this.#contested = contested;
    this.#free = placement.nobody + 1;
    this.price = start;
    this.#parent = new Int32Array(nodes).fill(NONE);
    this.#row = new Int32Array(nodes).fill(NONE);
    this.#queue = new Int32Array(nodes);
    this.#queued = new Uint8Array(nodes);
  }

  /**
   * Goes on until nothing gains, or until so many pairs have been looked at; yields after each piece of work.
   * @returns whether nothing gains any more.
   */
  *run(most: number): Generator<void, boolean, undefined> {
    let piece = this.work + PIECE;
    for (let node = 0; node <= this.#free; node++) this.#enqueue(node);
    while (this.#waiting > 0) {
      this.#look(this.#dequeue());
      if (this.work >= most) return false;
      if (this.work < piece) continue;
      yield;
      piece = this.work + PIECE;
    }
    return true;
  }

  #enqueue(node: number): void {
    if (this.#queued[node] === 1) return;
    this.#queued[node] = 1;
    const at = this.#head + this.#waiting++;
    this.#queue[at < this.#queue.length ? at : at - this.#queue.length] = node;
  }

  #dequeue(): number {
    const node = this.#queue[this.#head];
    this.#head = this.#head + 1 === this.#queue.length ? 0 : this.#head + 1;
    this.#waiting--;
    this.#queued[node] = 0;
    return node;
  }

  /** Raises the prices wherever a row from here would gain. A round that was done has this looked at again later. */
  #look(from: number): void {
    const { price } = this;
    if (from === this.#free) {
      // A place may be left free anywhere but where places are contested.
      for (let to = 0; to < this.#placement.nobody; to++) {
        if (this.#contested[to] === 0 && price[from] > price[to] + LEAST && this.#raise(from, to, NONE, price[from])) return;
      }
      return;
    }
    if (this.#hasRoom(from) && price[from] > price[this.#free] + LEAST && this.#raise(from, this.#free, NONE, price[from])) return;
    const { first, next } = this.#placement;
    for (let row = first[from]; row >= 0; row = next[row]) if (this.#lookFrom(from, row)) return;
  }

  #hasRoom(node: number): boolean {
    return node < this.#placement.nobody && this.#contested[node] === 0 && this.#placement.load[node] < this.#problem.room[node];
  }

  /** True where a round was done. */
  #lookFrom(from: number, row: number): boolean {
    const { offsets, partner, score } = this.#problem;
    const { price } = this;
    const base = price[from] - this.#placement.score[row];
    const end = offsets[row + 1];
    this.work += end - offsets[row];
    for (let k = offsets[row]; k < end; k++) {
      const value = base + score[k];
      if (value > price[partner[k]] + LEAST && this.#raise(from, partner[k], row, value)) return true;
    }
    const { nobody } = this.#placement;
    return this.#contested[from] === 1 && base > price[nobody] + LEAST && this.#raise(from, nobody, row, base);
  }

  /** Raises a price, or does the round that closes here: true. */
  #raise(from: number, to: number, row: number, value: number): boolean {
    if (this.#comesFrom(from, to)) {
      this.#doRound(from, to, row);
      return true;
    }
    this.price[to] = value;
    this.#parent[to] = from;
    this.#row[to] = row;
    this.#enqueue(to);
    return false;
  }

  /** Whether the price of `node` was raised, over any number of others, because of that of `origin`. */
  #comesFrom(node: number, origin: number): boolean {
    for (let at = node; at !== NONE; at = this.#holds(at) ? this.#parent[at] : NONE) if (at === origin) return true;
    return false;
  }

  /** Whether what raised a price is still so: its row may have moved since, the room may have been taken. */
  #holds(node: number): boolean {
    const parent = this.#parent[node];
    if (parent === NONE) return false;
    const row = this.#row[node];
    if (row !== NONE) return this.#placement.partner[row] === parent;
    return node !== this.#free || this.#hasRoom(parent);
  }

  /** Moves every row of the round that the move of `row` from `from` to `to` closes. */
  #doRound(from: number, to: number, row: number): void {
    let [source, target, mover] = [from, to, row];
    for (;;) {
      if (mover !== NONE) this.#placement.move(mover, target, scoreWith(this.#problem, mover, target));
      if (source === to) break;
      target = source;
      source = this.#parent[target];
      mover = this.#row[target];
      this.#parent[target] = NONE;
      this.#enqueue(target);
    }
    this.#parent[to] = NONE;
    this.#enqueue(to);
  }
}
