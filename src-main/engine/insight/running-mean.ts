/** A mean over partners that is kept up to date as values come and go, and that rounds as the mean added in order of partner does. */
import { roundMetric } from "../metrics.ts";

/** Of a float64: half the distance from 1 to the next. */
const UNIT_ROUNDOFF = 2 ** -53;

/**
 * A sum of values that are 0 or more, held in two float64s: what the first loses to rounding the second keeps.
 * Source: Knuth's TwoSum.
 */
export class RunningMean {
  #count = 0;
  #sum = 0;
  #lost = 0;

  /** NaN is no value. */
  put(value: number): void {
    if (Number.isNaN(value)) return;
    this.#count++;
    this.#add(value);
  }

  takeOut(value: number): void {
    if (Number.isNaN(value)) return;
    this.#count--;
    this.#add(-value);
  }

  /**
   * The mean as `roundMetric` rounds it; NaN where there is no value.
   * @param inOrder the mean as a float64 that is added in order of partner. It is asked for only where rounding could fall to either side.
   */
  rounded(inOrder: () => number): number {
    if (this.#count === 0) return NaN;
    const mean = (this.#sum + this.#lost) / this.#count;
    const steps = mean * 1e9 + 0.5;
    const below = Math.floor(steps);
    // Adding n numbers of one sign one by one errs by less than n roundoffs of their sum; twice that, and a few more for what is done here.
    const doubt = (2 * this.#count + 16) * UNIT_ROUNDOFF * (mean * 1e9 + 1);
    return steps - below < doubt || below + 1 - steps < doubt ? roundMetric(inOrder()) : below / 1e9;
  }

  #add(value: number): void {
    const sum = this.#sum + value;
    const part = sum - this.#sum;
    this.#lost += this.#sum - (sum - part) + (value - part);
    this.#sum = sum;
  }
}
