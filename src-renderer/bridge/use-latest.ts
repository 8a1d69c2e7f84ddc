/** Answers that follow the hand: one question at a time, always the newest next, none of those in between. */
import { useEffect, useRef, useState } from "react";

export interface Latest<T> {
  /** The question that the value answers; null before the first answer. */
  readonly answered: string | null;
  /** The answer to the newest question that has one; it stays while the next is under way. */
  readonly value: T | null;
  readonly error: unknown;
  /** True while the answer shown is not that of the question asked. */
  readonly behind: boolean;
}

interface State<T> {
  /** The last question that was answered, be it with an error. */
  readonly key: string | null;
  readonly answered: string | null;
  readonly value: T | null;
  readonly error: unknown;
}

/**
 * @param key the question as text; null asks nothing.
 * @param ask called with the newest key when the last answer has come.
 */
export function useLatest<T>(key: string | null, ask: (key: string) => Promise<T>): Latest<T> {
  const [state, setState] = useState<State<T>>({ key: null, answered: null, value: null, error: null });
  const wanted = useRef(key);
  const busy = useRef(false);
  const asking = useRef(ask);
  useEffect(() => {
    asking.current = ask;
    wanted.current = key;
    const pump = async () => {
      if (busy.current) return;
      busy.current = true;
      let last: string | null = null;
      while (wanted.current !== null && wanted.current !== last) {
        last = wanted.current;
        try {
          const value = await asking.current(last);
          setState({ key: last, answered: last, value, error: null });
        } catch (error) {
          setState((old) => ({ ...old, key: last, error }));
        }
      }
      busy.current = false;
    };
    void pump();
  }, [key, ask]);
  return { answered: state.answered, value: state.value, error: state.error, behind: key !== state.key };
}
