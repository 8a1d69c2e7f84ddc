/**
 * The route lives behind the # of the address, so that the same built page works in the desktop window and in a browser
 * without the host knowing any route. Path and query both stand there: `#/partners/p-12?status=paused`.
 */
import { useSyncExternalStore } from "react";

function current(): string {
  const hash = window.location.hash.replace(/^#/, "");
  return hash.startsWith("/") ? hash : `/${hash}`;
}

const changed = "apportion:route";

function listen(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  window.addEventListener(changed, listener);
  return () => {
    window.removeEventListener("hashchange", listener);
    window.removeEventListener(changed, listener);
  };
}

const currentPath = () => current().split("?")[0] ?? "/";
const currentSearch = () => current().split("?")[1] ?? "";

/** Goes to a route; `replace` leaves no step for the back button. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  if (to === current()) return;
  // pushState fires no event, unlike an assignment to location.hash, which could not replace.
  if (options.replace) window.history.replaceState(null, "", `#${to}`);
  else window.history.pushState(null, "", `#${to}`);
  window.dispatchEvent(new Event(changed));
}

/** A location hook for wouter. */
export function useHashLocation(): [string, typeof navigate] {
  return [useSyncExternalStore(listen, currentPath), navigate];
}
useHashLocation.hrefs = (href: string) => `#${href}`;

/** The query of the route, without its question mark. */
export function useHashSearch(): string {
  return useSyncExternalStore(listen, currentSearch);
}
