/** Components whose code is fetched when it is first needed, or earlier while nothing else is to do. */
import { lazy, useState, type ComponentType } from "react";

const fetches: (() => Promise<unknown>)[] = [];

/** A component that is there at once where its code has been fetched, else once it is. */
export function later<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>): ComponentType<P> {
  let fetched: ComponentType<P> | null = null;
  const fetch = async () => {
    const code = await load();
    fetched = code.default;
    return code;
  };
  fetches.push(fetch);
  const Fetched = lazy(fetch);
  return function Later(props: P) {
    // React shows what it has waited for only after 300 ms, however short the wait was: what is here must not be waited for.
    const [{ Code }] = useState(() => ({ Code: fetched ?? Fetched }));
    return <Code {...props} />;
  };
}

const idle = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve()));

/** Fetches one after another all that has not been needed yet; where that fails, the one who needs it is told. */
export async function fetchAll(): Promise<void> {
  // What is fetched may bring more of them.
  for (let next = fetches.shift(); next !== undefined; next = fetches.shift()) {
    await idle();
    await next().catch(() => undefined);
  }
}
