/** Why a partner gets little: over many opportunities, what stops it, and where it was available but another was better. */
import { failuresOf, type FailureCode } from "../availability/index.ts";
import type { Circumstances } from "../availability/check.ts";
import { productsMissing } from "../availability/products.ts";
import { METRIC_COUNT } from "../metrics.ts";

export interface Stopped {
  /** Opportunities that the code stands against. */
  readonly total: number;
  /** Those that nothing else stands against. */
  readonly alone: number;
}

/** What one change of the partner's record would open, by index: opportunities that nothing else stops. */
export interface Openings {
  readonly territories: ReadonlyMap<number, number>;
  readonly leadTypes: ReadonlyMap<number, number>;
  /** Only where one product is missing. */
  readonly products: ReadonlyMap<number, number>;
  /** The lowest and the highest revenue that a bound alone keeps out; NaN = there is none. */
  readonly lowest: number;
  readonly highest: number;
}

export class LittleTally {
  readonly #partner: number;
  readonly #stopped = new Map<FailureCode, { total: number; alone: number }>();
  readonly #territories = new Map<number, number>();
  readonly #leadTypes = new Map<number, number>();
  readonly #products = new Map<number, number>();
  readonly #winners = new Map<number, number>();
  readonly #sums = new Float64Array(METRIC_COUNT);
  readonly #decisive = new Int32Array(METRIC_COUNT);
  #lowest = NaN;
  #highest = NaN;
  #ties = 0;
  #lost = 0;
  #toNewcomers = 0;
  /** Opportunities looked at, those that it was available for, and those that it was chosen for. */
  looked = 0;
  available = 0;
  got = 0;

  constructor(partner: number) {
    this.#partner = partner;
  }

  /** Counts what stands against the partner. @returns whether it is available. */
  look(circumstances: Circumstances, opportunity: number): boolean {
    this.looked++;
    const codes = failuresOf(circumstances, opportunity, this.#partner);
    for (const code of codes) {
      const count = this.#stopped.get(code) ?? { total: 0, alone: 0 };
      count.total++;
      if (codes.length === 1) count.alone++;
      this.#stopped.set(code, count);
    }
    if (codes.length === 0) {
      this.available++;
      return true;
    }
    if (codes.length === 1) this.#noteOpening(circumstances, opportunity, codes[0]);
    return false;
  }

  /** Where it was available but another one was chosen. @param own its seven terms. @param theirs those of the chosen one. */
  lose(winner: number, own: Float64Array, theirs: Float64Array): void {
    this.#lost++;
    add(this.#winners, winner);
    let most = 0;
    let decisive = -1;
    for (let m = 0; m < METRIC_COUNT; m++) {
      const difference = own[m] - theirs[m];
      this.#sums[m] += difference;
      if (difference < most) {
        most = difference;
        decisive = m;
      }
    }
    // Equal in every part: the tie-break decided.
    if (decisive < 0) this.#ties++;
    else this.#decisive[decisive]++;
  }

  /** Where it was available but no newcomer, and the newcomers' share gave it to one. */
  loseToNewcomer(winner: number): void {
    this.#lost++;
    this.#toNewcomers++;
    add(this.#winners, winner);
  }

  get stopped(): ReadonlyMap<FailureCode, Stopped> {
    return this.#stopped;
  }

  get openings(): Openings {
    const { territories, leadTypes, products } = { territories: this.#territories, leadTypes: this.#leadTypes, products: this.#products };
    return { territories, leadTypes, products, lowest: this.#lowest, highest: this.#highest };
  }

  /** By metric: the mean of its term minus the winner's, and how often no term cost it more. */
  get lost(): {
    readonly count: number;
    readonly ties: number;
    readonly toNewcomers: number;
    readonly mean: Float64Array;
    readonly decisive: Int32Array;
    readonly winners: ReadonlyMap<number, number>;
  } {
    const count = this.#lost;
    const compared = count - this.#toNewcomers;
    const mean = this.#sums.map((sum) => (compared === 0 ? 0 : sum / compared));
    return { count, ties: this.#ties, toNewcomers: this.#toNewcomers, mean, decisive: this.#decisive, winners: this.#winners };
  }

  #noteOpening({ book }: Circumstances, opportunity: number, code: FailureCode): void {
    const { opportunities, customers } = book;
    if (code === "lead-type-not-covered") add(this.#leadTypes, opportunities.leadType[opportunity]);
    else if (code === "product-not-covered") {
      const missing = new Set(productsMissing(book, opportunity, this.#partner));
      if (missing.size === 1) for (const product of missing) add(this.#products, product);
    } else if (code === "territory-not-covered") {
      const { offsets, items } = customers.territories;
      const customer = opportunities.customer[opportunity];
      for (let k = offsets[customer]; k < offsets[customer + 1]; k++) add(this.#territories, items[k]);
    } else if (code === "revenue-below-minimum" || code === "revenue-above-maximum") {
      const revenue = opportunities.revenue[opportunity];
      if (code === "revenue-below-minimum" && !(this.#lowest <= revenue)) this.#lowest = revenue;
      if (code === "revenue-above-maximum" && !(this.#highest >= revenue)) this.#highest = revenue;
    }
  }
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
