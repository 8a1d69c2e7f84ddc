/** Answers that follow the hand: one question at a time, always the newest next, none of those in between. */
import { useEffect, useRef, useState } from "react";

interface Latest<T> {
  /** The answer to the newest question that has one; it stays while the next is under way. */
  readonly value: T | null;
  readonly error: unknown;
  /** True while the answer shown is not that of the question asked. */
  readonly behind: boolean;
}

/**
 * @param key the question as text; null asks nothing.
 * @param ask called with the newest key when the last answer has come.
 */
export function useLatest<T>(key: string | null, ask: (key: string) => Promise<T>): Latest<T> {
  const [state, setState] = useState<{ key: string | null; value: T | null; error: unknown }>({ key: null, value: null, error: null });
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
          setState({ key: last, value, error: null });
        } catch (error) {
          setState((old) => ({ key: last, value: old.value, error }));
        }
      }
      busy.current = false;
    };
    void pump();
  }, [key, ask]);
  return { value: state.value, error: state.error, behind: key !== state.key };
}
