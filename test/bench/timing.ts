/** Measuring one thing many times. */

export interface Measured {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly runs: number;
}

/** At least five, so that a median means something. */
export interface Times {
  /** Runs before the first that counts: the compiler's, and those whose result is checked. */
  readonly warmUps: number;
  readonly runs: number;
}

export interface Steps<Before, Made> {
  /** Not timed; `turn` counts all runs from 0, those of the warm-up too. */
  readonly before: (turn: number) => Before;
  readonly run: (before: Before, turn: number) => Made | Promise<Made>;
  /** Not timed: checks what a run of the warm-up made, clears away what any run made. */
  readonly after: (made: Made, turn: number, warmUp: boolean) => void | Promise<void>;
}

export function summary(values: readonly number[]): Measured {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >>> 1;
  const upper = sorted[middle] ?? NaN;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
  return { median, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN, runs: sorted.length };
}

/** Milliseconds. */
export async function timed<Before, Made>({ warmUps, runs }: Times, steps: Steps<Before, Made>): Promise<Measured> {
  const took: number[] = [];
  for (let turn = 0; turn < warmUps + runs; turn++) {
    const before = steps.before(turn);
    const started = performance.now();
    const made = await steps.run(before, turn);
    if (turn >= warmUps) took.push(performance.now() - started);
    await steps.after(made, turn, turn < warmUps);
  }
  return summary(took);
}
