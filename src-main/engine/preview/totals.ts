/** What an assignment of all that waits comes to: how much is placed, how far, with whom, and how evenly. */
import { isActive } from "../availability/active.ts";
import type { BookColumns } from "../book.ts";
import type { Distances } from "../candidates.ts";
import { WIN, type PartnerMetrics } from "../metrics.ts";
import type { Standing } from "../standing.ts";

/** By what every assignment of a book is measured, whatever the settings that made it. */
export interface Yardstick {
  readonly book: BookColumns;
  readonly standing: Standing;
  readonly metrics: PartnerMetrics;
  readonly distances: Distances;
}

export interface Totals {
  readonly placed: number;
  /** Mean; NaN where no place is known. */
  readonly distance: number;
  /** Sum of win rates; NaN where nobody has one. */
  readonly wins: number;
  /** Base currency; unknown amounts left out. */
  readonly revenue: number;
  /** Free places left with active partners that have a limit. */
  readonly capacity: number;
  /** NaN where nothing is placed. */
  readonly gini: number;
  /** Active partners that get nothing. */
  readonly idle: number;
}

/** How many lines each partner has. */
export function loadsOf(assignment: Int32Array, partners: number): Int32Array {
  const loads = new Int32Array(partners);
  for (let i = 0; i < assignment.length; i++) if (assignment[i] >= 0) loads[assignment[i]]++;
  return loads;
}

/** The distance of each line to its partner; from one assignment to the next only that of the lines that moved is computed. */
export class LineDistances {
  readonly #opportunities: Int32Array;
  readonly #distances: Distances;
  readonly #partner: Int32Array;
  /** NaN = no partner, or a place is unknown. */
  readonly #distance: Float64Array;

  constructor(opportunities: Int32Array, distances: Distances) {
    this.#opportunities = opportunities;
    this.#distances = distances;
    this.#partner = new Int32Array(opportunities.length).fill(-1);
    this.#distance = new Float64Array(opportunities.length).fill(NaN);
  }

  /** Over the lines whose distance is known, added in their order; NaN over none. */
  mean(assignment: Int32Array): number {
    let sum = 0;
    let count = 0;
    for (let i = 0; i < assignment.length; i++) {
      const partner = assignment[i];
      if (partner !== this.#partner[i]) {
        this.#partner[i] = partner;
        this.#distance[i] = partner < 0 ? NaN : this.#distances.of(this.#opportunities[i], partner);
      }
      const distance = this.#distance[i];
      if (Number.isNaN(distance)) continue;
      sum += distance;
      count++;
    }
    return count === 0 ? NaN : sum / count;
  }
}

/** @param loads of the assignment. @param lines of the same opportunities. */
export function totalsOf(
  yardstick: Yardstick,
  opportunities: Int32Array,
  lines: LineDistances,
  assignment: Int32Array,
  loads: Int32Array,
): Totals {
  const { book, standing, metrics } = yardstick;
  const { revenue, known } = placedRevenue(book, opportunities, assignment);
  const { capacity } = book.partners;
  let placed = 0;
  let wins = 0;
  let anyWins = false;
  let free = 0;
  let idle = 0;
  const shares: number[] = [];
  for (let p = 0; p < loads.length; p++) {
    const load = loads[p];
    placed += load;
    anyWins ||= !Number.isNaN(metrics.raw[WIN * metrics.partners + p]);
    wins += load * metrics.value[WIN * metrics.partners + p];
    const active = isActive(yardstick, p);
    if (active && !Number.isNaN(capacity[p])) free += Math.max(0, capacity[p] - standing.open[p] - load);
    if (active && load === 0) idle++;
    if (active || load > 0) shares.push(load);
  }
  return {
    placed,
    distance: lines.mean(assignment),
    wins: anyWins ? wins : NaN,
    revenue: known ? revenue : NaN,
    capacity: free,
    gini: gini(Int32Array.from(shares)),
    idle,
  };
}

function placedRevenue(
  { opportunities: columns }: BookColumns,
  opportunities: Int32Array,
  assignment: Int32Array,
): { readonly revenue: number; readonly known: boolean } {
  let revenue = 0;
  let known = false;
  for (let i = 0; i < assignment.length; i++) {
    const amount = columns.revenue[opportunities[i]];
    if (Number.isNaN(amount)) continue;
    known = true;
    if (assignment[i] >= 0) revenue += amount;
  }
  return { revenue, known };
}

/**
 * How unevenly whole numbers are shared: 0 = all alike, toward 1 = one has all; NaN where all are 0. `shares` is put in order.
 * Source: Gini, by the sum over the sorted values.
 */
export function gini(shares: Int32Array): number {
  shares.sort();
  const count = shares.length;
  let sum = 0;
  let weighted = 0;
  for (let i = 0; i < count; i++) {
    sum += shares[i];
    weighted += (i + 1) * shares[i];
  }
  return sum === 0 ? NaN : (2 * weighted) / (count * sum) - (count + 1) / count;
}
