/** Counts values that an import read as others, each place and text once. */
import type { Repair } from "./import-report.ts";

export class Repairs {
  readonly #repairs = new Map<string, Repair>();

  /** @param place file and column. */
  add(place: string, from: string, to: string): void {
    const count = (this.#repairs.get(`${place} ${from}`)?.count ?? 0) + 1;
    this.#repairs.set(`${place} ${from}`, { place, from, to, count });
  }

  list(): Repair[] {
    return [...this.#repairs.values()];
  }
}
