/** The order of partners whose scores are exactly equal, kept up to date as a run goes on: the same as `winsTie` by two comparisons. */
import { ascending } from "../ascending.ts";
import type { BookColumns } from "../book.ts";
import type { Standing } from "../standing.ts";

/** Largest whole number up to which float64 holds every one. */
const EXACT = 2 ** 53;

export class TieOrder {
  /** Free places over capacity, see `winsTie`; larger goes first. */
  readonly share: Float64Array;
  /** Lower goes first, no two alike: order of the last offer and id before the run, then partners + line. */
  readonly recency: Int32Array;
  readonly #capacity: Float64Array;
  readonly #firstRecency: Int32Array;
  readonly #firstLoad: Int32Array;
  /** Steps of a share, so many that different shares are at least two apart; 0 = capacities are no small whole numbers. */
  readonly #shareSteps: number;
  readonly #recencies: number;

  constructor(book: BookColumns, standing: Standing, lines: number) {
    const { count, capacity } = book.partners;
    this.share = new Float64Array(count);
    this.recency = new Int32Array(count);
    this.#capacity = capacity;
    this.#firstLoad = standing.open;
    this.#firstRecency = new Int32Array(count);
    ascending(standing.lastOffer).forEach((partner, place) => {
      this.#firstRecency[partner] = place;
    });
    this.#shareSteps = shareSteps(capacity);
    this.#recencies = count + lines + 1;
  }

  /** Back to before the run. */
  restart(): void {
    this.recency.set(this.#firstRecency);
    for (let p = 0; p < this.share.length; p++) this.share[p] = freeShare(this.#capacity[p], this.#firstLoad[p]);
  }

  /** Partner `p`, which holds `load` now, has got line `i` (from 0). */
  taken(p: number, load: number, i: number): void {
    this.share[p] = freeShare(this.#capacity[p], load);
    this.recency[p] = this.share.length + i;
  }

  /** Whether `a` goes before `b`. */
  before(a: number, b: number): boolean {
    const difference = this.share[a] - this.share[b];
    return difference === 0 ? this.recency[a] < this.recency[b] : difference > 0;
  }

  /** Whether `rankOf` can tell all partners apart where own scores are in so many classes. */
  canRank(classes: number): boolean {
    return this.#shareSteps > 0 && classes * (this.#shareSteps + 1) * this.#recencies < EXACT;
  }

  /** A whole number that is larger for a partner of a higher class (from 0), and within one for who goes first: an order by one comparison. */
  rankOf(p: number, classOfScore: number): number {
    const share = Math.round(this.share[p] * this.#shareSteps);
    return (classOfScore * (this.#shareSteps + 1) + share) * this.#recencies + (this.#recencies - 1 - this.recency[p]);
  }
}

function freeShare(capacity: number, load: number): number {
  if (Number.isNaN(capacity)) return 1;
  return capacity === 0 ? 0 : (capacity - load) / capacity;
}

/** Two shares of capacities up to c differ by 1 / c² at least, if they differ. */
function shareSteps(capacity: Float64Array): number {
  let most = 1;
  for (let p = 0; p < capacity.length; p++) {
    const places = capacity[p];
    if (Number.isNaN(places)) continue;
    if (!Number.isInteger(places) || places > 2 ** 20) return 0;
    most = Math.max(most, places);
  }
  return 2 * most * most;
}
