/** Lets calls run side by side, but a change of the book alone: no call may find its book closed in the middle. */

export interface Turns {
  /** Runs beside others, after any that runs alone or waits to. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** Runs once all before it are done, and before all that come after it. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Waits for all of these, however they end, and keeps nothing of what they gave. */
const settled = async (...turns: Promise<unknown>[]): Promise<void> => {
  await Promise.allSettled(turns);
};

export function createTurns(): Turns {
  /** Done once every turn taken so far is. */
  let all: Promise<void> = Promise.resolve();
  /** Done once the last turn taken alone is. */
  let lastAlone: Promise<void> = Promise.resolve();
  return {
    together: (work) => {
      const turn = lastAlone.then(work);
      all = settled(all, turn);
      return turn;
    },
    alone: (work) => {
      const turn = all.then(work);
      lastAlone = settled(turn);
      all = lastAlone;
      return turn;
    },
  };
}
