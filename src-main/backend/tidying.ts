/** Gives back what a long call has left behind, once nobody waits: the runtime by itself does so only when much that is new is made. */

/** Milliseconds of a call that may leave much behind, such as one that reads a book. */
const LONG = 300;
/** Milliseconds without a call until somebody who works on is not held up. */
const QUIET = 2000;

export interface Tidying {
  /** To be told of every call. */
  during<T>(work: () => Promise<T>): Promise<T>;
}

/** @param collect takes up to 0.2 s for a large book, in which no call is answered: so it comes once after a long call, and not while somebody works. */
export function createTidying(collect: () => void): Tidying {
  let underWay = 0;
  let isOwed = false;
  let timer: NodeJS.Timeout | undefined;
  return {
    during: async (work) => {
      clearTimeout(timer);
      underWay++;
      const started = performance.now();
      try {
        return await work();
      } finally {
        underWay--;
        isOwed ||= performance.now() - started > LONG;
        if (isOwed && underWay === 0) {
          timer = setTimeout(() => {
            isOwed = false;
            collect();
          }, QUIET);
          timer.unref();
        }
      }
    },
  };
}
