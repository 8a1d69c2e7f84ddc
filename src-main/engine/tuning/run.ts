/** Who has room and who has how much while an assignment goes on, whichever way the best of a line is found. */
import type { BookColumns } from "../book.ts";
import type { Standing } from "../standing.ts";
import { TieOrder } from "./ties.ts";

export class TuningRun {
  /** Each partner's own part of its score while it has room; -Infinity once it is full. */
  readonly room: Float64Array;
  readonly ties: TieOrder;
  /** Lines of this run a partner. */
  readonly lines: Int32Array;
  readonly #load: Int32Array;
  readonly #open: Int32Array;
  readonly #capacity: Float64Array;

  constructor(book: BookColumns, standing: Standing, lineCount: number) {
    this.room = new Float64Array(book.partners.count);
    this.ties = new TieOrder(book, standing, lineCount);
    this.lines = new Int32Array(book.partners.count);
    this.#load = new Int32Array(book.partners.count);
    this.#open = standing.open;
    this.#capacity = book.partners.capacity;
  }

  /** @param own each partner's own part of its score. */
  restart(own: Float64Array): void {
    this.lines.fill(0);
    this.#load.set(this.#open);
    this.ties.restart();
    for (let p = 0; p < own.length; p++) this.room[p] = this.#open[p] >= this.#capacity[p] ? -Infinity : own[p];
  }

  /** Gives line `i` to partner `p`; true where that leaves it without room. */
  take(p: number, i: number): boolean {
    const load = ++this.#load[p];
    this.lines[p]++;
    this.ties.taken(p, load, i);
    if (!(load >= this.#capacity[p])) return false;
    this.room[p] = -Infinity;
    return true;
  }
}
