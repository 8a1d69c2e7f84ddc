/** Search and filter of a list, kept in the address so that back, forward and links work. */
import { useDebouncedCallback } from "@mantine/hooks";
import { useRef, useState } from "react";
import { navigate, useHashSearch } from "../../routing/hash-location.ts";

/** Letters that follow one another faster than this are asked for together; the first of a burst is not kept waiting. */
const BURST_MS = 40;

export interface ListAddress {
  /** As it is typed. */
  readonly search: string;
  /** As it is asked for: the text in the address. */
  readonly searched: string;
  readonly filter: string;
  /** More that the list is narrowed to, by name; those that are not set left out. */
  readonly more: Readonly<Record<string, string>>;
  /** Empty takes it away. */
  readonly setMore: (name: string, value: string) => void;
  readonly setSearch: (text: string) => void;
  readonly setFilter: (value: string) => void;
  readonly clear: () => void;
  /** Goes to a record and keeps search and filter. */
  readonly open: (path: string) => void;
}

/**
 * @param path the route as it is now, with its record.
 * @param filterName the name of the filter in the address. @param moreNames those of further ones.
 */
export function useListAddress(path: string, filterName: string, moreNames: readonly string[] = []): ListAddress {
  const parameters = new URLSearchParams(useHashSearch());
  const filter = parameters.get(filterName) ?? "";
  const searched = parameters.get("search") ?? "";
  const [search, setSearch] = useState(searched);
  // What this page itself last wrote into the address; anything else came by back, forward or a link.
  const [written, setWritten] = useState(searched);
  if (searched !== written) {
    setWritten(searched);
    setSearch(searched);
  }

  const more: Readonly<Record<string, string>> = Object.fromEntries(
    moreNames.map((name) => [name, parameters.get(name) ?? ""] as const).filter(([, value]) => value !== ""),
  );
  const address = (to: string, values: { filter: string; search: string; more?: Readonly<Record<string, string>> }) => {
    const next = new URLSearchParams();
    if (values.filter !== "") next.set(filterName, values.filter);
    for (const [name, value] of Object.entries(values.more ?? more)) if (value !== "") next.set(name, value);
    if (values.search !== "") next.set("search", values.search);
    const text = next.toString();
    return text === "" ? to : `${to}?${text}`;
  };
  const write = (text: string) => {
    setWritten(text);
    navigate(address(path, { filter, search: text }), { replace: true });
  };
  const typedAt = useRef(-Infinity);
  const writeSoon = useDebouncedCallback(write, BURST_MS);

  return {
    search,
    searched,
    filter,
    more,
    setMore: (name, value) => navigate(address(path, { filter, search: searched, more: { ...more, [name]: value } })),
    setSearch: (text) => {
      setSearch(text);
      const inBurst = performance.now() - typedAt.current < BURST_MS;
      typedAt.current = performance.now();
      if (inBurst) writeSoon(text.trim());
      else write(text.trim());
    },
    setFilter: (value) => navigate(address(path, { filter: value, search: searched })),
    clear: () => {
      setSearch("");
      setWritten("");
      navigate(path, { replace: true });
    },
    open: (to) => navigate(address(to, { filter, search: searched }), { replace: true }),
  };
}
