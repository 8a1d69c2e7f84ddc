/** The lines of a plan one by one, each as it stands when everyone else has theirs: what a distribution gives as it goes on, from a plan that is made. */
import { isFull } from "../availability/capacity.ts";
import type { BookColumns } from "../book.ts";
import { firstTurn, take, type Contest, type OnLine, type Turn } from "../distribute.ts";
import { firstFor } from "../newcomers.ts";
import type { Standing } from "../standing.ts";

export class PlannedLines {
  /** The same for every line: all of them taken. */
  readonly turn: Turn;
  readonly assignment: Int32Array;
  /** By line, 1 = chosen for the newcomers' share and given to one. */
  readonly reserved: Uint8Array;
  readonly #book: BookColumns;
  readonly #contest: Contest;
  #done = 0;

  /** @param kept the partner that a line keeps from an earlier decision; -1 = none. */
  constructor(book: BookColumns, standing: Standing, contest: Contest, assignment: Int32Array, kept: Int32Array) {
    this.turn = firstTurn(standing);
    this.assignment = assignment;
    this.#book = book;
    this.#contest = contest;
    this.reserved = new Uint8Array(assignment.length);
    for (const [line, partner] of assignment.entries()) {
      if (partner < 0) continue;
      take(this.turn, partner, line + 1);
      if (kept[line] < 0 && firstFor(contest.newcomers, contest.opportunities[line])?.[partner] === 1) this.reserved[line] = 1;
    }
  }

  /** Goes on for up to `count` lines; false when there are none left. A line's own place counts as available to it. */
  advance(count: number, _kept: Int32Array | null, onLine: OnLine): boolean {
    const { offsets, partner } = this.#contest.candidates;
    const { turn, assignment } = this;
    const full = { book: this.#book, load: turn.load };
    const end = Math.min(assignment.length, this.#done + count);
    for (; this.#done < end; this.#done++) {
      const i = this.#done;
      let available = 0;
      for (let k = offsets[i]; k < offsets[i + 1]; k++) if (partner[k] === assignment[i] || !isFull(full, partner[k])) available++;
      onLine(i, assignment[i], available);
    }
    return this.#done < assignment.length;
  }
}
