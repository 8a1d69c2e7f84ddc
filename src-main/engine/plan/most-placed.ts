/**
 * As many rows placed as can be: a first placement, then chains of moves that make room for one more.
 * Source: augmenting paths for a matching with capacities; what a failed search has met proves that no more can be placed (König, Hall).
 */
import { scoreWith, type Placement } from "./placement.ts";
import type { PlanProblem } from "./problem.ts";

/** Pairs looked at between two turns of others. */
export const PIECE = 500_000;

/**
 * Places the most, starting from an empty placement; yields after each piece of work.
 * @returns by partner, 1 = contested: rows that can go to none but contested partners are more than these have room. Every plan that places the most uses
 *   all of their places, and for such rows only.
 */
export function* placeMost(problem: PlanProblem, placement: Placement): Generator<void, Uint8Array, undefined> {
  const { lines, offsets } = problem;
  let work = 0;
  for (let row = 0; row < lines.length; row++) {
    placeFirst(problem, placement, row);
    work += offsets[row + 1] - offsets[row];
    if (work < PIECE) continue;
    yield;
    work = 0;
  }
  const search = new RoomSearch(problem, placement);
  for (let row = 0; row < lines.length; row++) {
    if (placement.partner[row] !== placement.nobody) continue;
    search.placeOneMore(row);
    if (search.work < PIECE) continue;
    yield;
    search.work = 0;
  }
  return search.contested;
}

/** The best candidate that has room, the first of equals. */
function placeFirst({ offsets, partner, score, room }: PlanProblem, placement: Placement, row: number): void {
  let best = -1;
  for (let k = offsets[row]; k < offsets[row + 1]; k++) {
    if (placement.load[partner[k]] < room[partner[k]] && (best < 0 || score[k] > score[best])) best = k;
  }
  placement.move(row, best < 0 ? placement.nobody : partner[best], best < 0 ? 0 : score[best]);
}

/** Looks for room, breadth first over partners. */
class RoomSearch {
  readonly contested: Uint8Array;
  /** Pairs looked at. */
  work = 0;
  readonly #problem: PlanProblem;
  readonly #placement: Placement;
  /** The row that would come to each partner that was met. */
  readonly #via: Int32Array;
  /** The search that met a partner last, counted from 1. */
  readonly #metIn: Int32Array;
  /** The partners met, in order. */
  readonly #met: Int32Array;
  #metCount = 0;
  #searches = 0;

  constructor(problem: PlanProblem, placement: Placement) {
    const partners = problem.room.length;
    this.#problem = problem;
    this.#placement = placement;
    this.contested = new Uint8Array(partners);
    this.#via = new Int32Array(partners);
    this.#metIn = new Int32Array(partners);
    this.#met = new Int32Array(partners);
  }

  /** Places a row along the shortest chain of moves that ends where there is room. */
  placeOneMore(row: number): void {
    const { first, next } = this.#placement;
    this.#searches++;
    this.#metCount = 0;
    let end = this.#meet(row);
    for (let i = 0; end < 0 && i < this.#metCount; i++) {
      for (let other = first[this.#met[i]]; end < 0 && other >= 0; other = next[other]) end = this.#meet(other);
    }
    if (end >= 0) this.#shift(end);
    // What a failed search has met leads to no room, and never will: a later chain that came here would not find a way out either.
    else for (let i = 0; i < this.#metCount; i++) this.contested[this.#met[i]] = 1;
  }

  /** Notes the partners that a row could go to and this search has not met; gives the first of them with room, or -1. */
  #meet(row: number): number {
    const { offsets, partner, room } = this.#problem;
    const to = offsets[row + 1];
    this.work += to - offsets[row];
    for (let k = offsets[row]; k < to; k++) {
      const p = partner[k];
      if (this.#metIn[p] === this.#searches || this.contested[p] === 1) continue;
      this.#metIn[p] = this.#searches;
      this.#via[p] = row;
      if (this.#placement.load[p] < room[p]) return p;
      this.#met[this.#metCount++] = p;
    }
    return -1;
  }

  /** Moves every row of the chain one on, from its end back to the row that nobody had. */
  #shift(end: number): void {
    const placement = this.#placement;
    let to = end;
    while (to !== placement.nobody) {
      const row = this.#via[to];
      const from = placement.partner[row];
      placement.move(row, to, scoreWith(this.#problem, row, to));
      to = from;
    }
  }
}

/** Takes contested partners out of the candidates of all other rows, in place: no plan that places the most would use them. */
export function keepToOwnSide(problem: PlanProblem, placement: Placement, contested: Uint8Array): void {
  if (!contested.includes(1)) return;
  const { lines, offsets, partner, score } = problem;
  let to = 0;
  let from = offsets[0];
  for (let row = 0; row < lines.length; row++) {
    const end = offsets[row + 1];
    const at = placement.partner[row];
    const free = at !== placement.nobody && contested[at] === 0;
    for (; from < end; from++) {
      if (free && contested[partner[from]] === 1) continue;
      partner[to] = partner[from];
      score[to] = score[from];
      to++;
    }
    offsets[row + 1] = to;
  }
}
