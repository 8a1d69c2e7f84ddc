/**
 * A plan that is nearly the best, and quickly: rows bid for places until each has one. A bid raises the price of a place so far that it leaves the row no less
 * than its next choice would, less one step; a small step costs more bids and leaves less to improve.
 * Source: forward auction for the assignment problem (Bertsekas), with equal places a partner whose price is its lowest bid.
 */
import { Bids } from "./bids.ts";
import { PIECE } from "./most-placed.ts";
import { scoreWith, type Placement } from "./placement.ts";
import type { PlanProblem } from "./problem.ts";

/** The steps that are tried, finest first, as shares of how far the scores of a row are apart on average. */
const STEPS = [1e-5, 1e-4, 1e-3, 1e-2, 1e-1];
/** The coarsest step where prices can be kept from one auction to the next, and by how much each next one is finer. */
const FIRST_STEP = 0.25;
const FINER = 8;
/** Where all scores are equal any step will do. */
const LEAST_STEP = 1e-9;

/** An auction that has looked at so many times all pairs, and a few more, is a war of prices: its step is too small. */
const MOST_ROUNDS = 25;
const WORK_ALWAYS = 2_000_000;

/** A side of the batch: no row of one could go to a partner of the other. */
interface Side {
  readonly rows: Int32Array;
  /** How many of them get none. 0 = each gets a place, and places can be left free. */
  readonly none: number;
}

/**
 * Places every row anew, as many as before; yields after each piece of work. Where prices go up for too long, rows stay where they are.
 * @param contested by partner: all of their places are taken, as many of their rows as before have none.
 * @returns the prices, by partner, then of having none, then of a place left free, as `Improvement` takes them.
 */
export function* auction(problem: PlanProblem, placement: Placement, contested: Uint8Array): Generator<void, Float64Array, undefined> {
  const { lines, offsets, partner } = problem;
  const sides: [number[], number[]] = [[], []];
  for (let row = 0; row < lines.length; row++) sides[contested[partner[offsets[row]]]].push(row);
  const house = new AuctionHouse(problem);
  const [free, taken] = sides.map((rows) => Int32Array.from(rows));
  for (const step of STEPS) if (yield* house.hold({ rows: free, none: 0 }, step)) break;
  // Where all places are taken in the end only differences of prices count, so that each auction can go on from the prices of a coarser one.
  const side = { rows: taken, none: placement.load[placement.nobody] };
  let held = true;
  for (let step = FIRST_STEP; held && step * FINER > STEPS[0]; step /= FINER) held = yield* house.hold(side, Math.max(step, STEPS[0]));
  house.place(placement);
  return house.price;
}

class AuctionHouse {
  readonly price: Float64Array;
  readonly #problem: PlanProblem;
  /** Where each row has ended; -1 = nowhere yet. */
  readonly #at: Int32Array;
  readonly #spread: { readonly most: number; readonly mean: number };

  constructor(problem: PlanProblem) {
    this.#problem = problem;
    this.price = new Float64Array(problem.room.length + 2);
    this.#at = new Int32Array(problem.lines.length).fill(-1);
    this.#spread = spreadOf(problem);
  }

  /** Moves every row to where it has ended. */
  place(placement: Placement): void {
    for (const [row, to] of this.#at.entries()) {
      if (to >= 0 && to !== placement.partner[row]) placement.move(row, to, scoreWith(this.#problem, row, to));
    }
  }

  /** False where it took too long: prices and rows are then as they were before. */
  *hold(side: Side, share: number): Generator<void, boolean, undefined> {
    const { offsets, room } = this.#problem;
    const prices = this.price.slice();
    // Without a place there is no bid.
    for (let p = 0; p < room.length; p++) if (room[p] === 0) prices[p] = Infinity;
    const at = this.#at.slice();
    const most = this.#mostBids(side);
    const bids = new Bids(most);
    const queue = side.rows.slice();
    const step = this.#spread.mean * share + LEAST_STEP;
    let workLeft = MOST_ROUNDS * offsets[offsets.length - 1] + WORK_ALWAYS;
    let piece = PIECE;
    let head = 0;
    for (let waiting = queue.length; waiting > 0; ) {
      const row = queue[head];
      head = head + 1 === queue.length ? 0 : head + 1;
      waiting--;
      const { best, bid } = this.#bidOf(row, side.none > 0, prices, step);
      at[row] = best;
      if (bids.isFull(best)) {
        const last = head + waiting++;
        queue[last < queue.length ? last : last - queue.length] = bids.replaceLowest(best, row, bid);
      } else bids.add(best, row, bid);
      // Where places can be left free, a partner with room for all who want it costs nothing.
      if (bids.isFull(best) && (side.none > 0 || most[best] === room[best])) prices[best] = bids.lowest(best);
      const work = offsets[row + 1] - offsets[row];
      workLeft -= work;
      if (workLeft < 0) return false;
      piece -= work;
      if (piece > 0) continue;
      yield;
      piece = PIECE;
    }
    for (let p = 0; p < room.length; p++) if (room[p] === 0) prices[p] = 0;
    this.price.set(prices);
    this.#at.set(at);
    return true;
  }

  #mostBids({ rows, none }: Side): Int32Array {
    const { offsets, partner, room } = this.#problem;
    const most = new Int32Array(room.length + 1);
    for (const row of rows) for (let k = offsets[row]; k < offsets[row + 1]; k++) most[partner[k]]++;
    for (let p = 0; p < room.length; p++) most[p] = Math.min(most[p], room[p]);
    most[room.length] = none;
    return most;
  }

  readonly #answer = { best: -1, bid: 0 };

  /** What a row bids for its best place; the same object each time. */
  #bidOf(row: number, mayHaveNone: boolean, price: Float64Array, step: number): { readonly best: number; readonly bid: number } {
    const { offsets, partner, score, room } = this.#problem;
    let best = mayHaveNone ? room.length : -1;
    let left = mayHaveNone ? -price[room.length] : -Infinity;
    let second = -Infinity;
    const end = offsets[row + 1];
    for (let k = offsets[row]; k < end; k++) {
      const remains = score[k] - price[partner[k]];
      if (remains > left) {
        second = left;
        left = remains;
        best = partner[k];
      } else if (remains > second) second = remains;
    }
    const answer = this.#answer;
    answer.best = best;
    // With no other choice it bids enough to be outbid by its own kind only.
    answer.bid = price[best] + (second === -Infinity ? this.#spread.most : left - second) + step;
    return answer;
  }
}

/** How far the scores of one row are apart: at most, and on average. */
function spreadOf({ lines, offsets, score }: PlanProblem): { readonly most: number; readonly mean: number } {
  let most = 0;
  let sum = 0;
  for (let row = 0; row < lines.length; row++) {
    let [low, high] = [Infinity, -Infinity];
    for (let k = offsets[row]; k < offsets[row + 1]; k++) {
      if (score[k] < low) low = score[k];
      if (score[k] > high) high = score[k];
    }
    most = Math.max(most, high - low);
    sum += high - low;
  }
  return { most, mean: lines.length === 0 ? 0 : sum / lines.length };
}
