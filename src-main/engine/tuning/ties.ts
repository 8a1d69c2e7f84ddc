/** The order of partners whose scores are exactly equal, as a run goes on: the same as `winsTie` by two comparisons. */
import { ascending } from "../ascending.ts";
import type { BookColumns } from "../book.ts";
import type { Standing } from "../standing.ts";
import type { TuningColumns } from "./memory.ts";

/** Largest whole number up to which float64 holds every one. */
const EXACT = 2 ** 53;

export class TieOrder {
  /** Steps of a share of capacity that is free, so many that different shares are at least two apart; 0 = capacities are no small whole numbers. */
  readonly shareSteps: number;
  /** More than any recency. */
  readonly recencies: number;
  readonly #columns: Pick<TuningColumns, "capacity" | "load" | "recency">;
  readonly #firstLoad: Int32Array;
  /** Order of the last offer and id before the run; in the run it is partners + line. */
  readonly #firstRecency: Int32Array;

  /** @param columns whose capacity is written here. */
  constructor(book: BookColumns, standing: Standing, columns: Pick<TuningColumns, "capacity" | "load" | "recency">, lines: number) {
    const { count, capacity } = book.partners;
    this.#columns = columns;
    columns.capacity.set(capacity.map((places) => (Number.isNaN(places) ? Infinity : places)));
    this.#firstLoad = standing.open;
    this.#firstRecency = new Int32Array(count);
    ascending(standing.lastOffer).forEach((partner, place) => {
      this.#firstRecency[partner] = place;
    });
    this.shareSteps = shareSteps(columns.capacity);
    this.recencies = count + lines + 1;
  }

  /** Back to before the run. */
  restart(): void {
    this.#columns.load.set(this.#firstLoad);
    this.#columns.recency.set(this.#firstRecency);
  }

  /** Whether `a` goes before `b`. */
  before(a: number, b: number): boolean {
    const { recency } = this.#columns;
    const difference = this.#freeShare(a) - this.#freeShare(b);
    return difference === 0 ? recency[a] < recency[b] : difference > 0;
  }

  /** Whether one whole number can tell all partners apart, share and recency within the class of their own score, where there are so many classes. */
  canRank(classes: number): boolean {
    return this.shareSteps > 0 && classes * (this.shareSteps + 1) * this.recencies < EXACT;
  }

  #freeShare(p: number): number {
    const { capacity, load } = this.#columns;
    if (capacity[p] === Infinity) return 1;
    return capacity[p] === 0 ? 0 : (capacity[p] - load[p]) / capacity[p];
  }
}

/** Two shares of capacities up to c differ by 1 / c² at least, if they differ. */
function shareSteps(capacity: Float64Array): number {
  let most = 1;
  for (let p = 0; p < capacity.length; p++) {
    const places = capacity[p];
    if (places === Infinity) continue;
    if (!Number.isInteger(places) || places > 2 ** 20) return 0;
    most = Math.max(most, places);
  }
  return 2 * most * most;
}
