/** Search and filter of a list, kept in the address so that back, forward and links work. */
import { useEffect, useRef, useState } from "react";
import { useDebouncedValue } from "@mantine/hooks";
import { navigate, useHashSearch } from "../../routing/hash-location.ts";

const SEARCH_MS = 150;

export interface ListAddress {
  /** As it is typed. */
  readonly search: string;
  /** As it is asked for. */
  readonly searched: string;
  readonly filter: string;
  readonly setSearch: (text: string) => void;
  readonly setFilter: (value: string) => void;
  readonly clear: () => void;
  /** Goes to a record and keeps search and filter. */
  readonly open: (path: string) => void;
}

/** @param filterName the name of the filter in the address. */
export function useListAddress(path: string, filterName: string): ListAddress {
  const query = useHashSearch();
  const parameters = new URLSearchParams(query);
  const filter = parameters.get(filterName) ?? "";
  const inAddress = parameters.get("search") ?? "";
  const [search, setSearch] = useState(inAddress);
  const [searched] = useDebouncedValue(search.trim(), SEARCH_MS);
  const current = useRef({ path, filter, searched });
  current.current = { path, filter, searched };

  const address = (to: string, values: { filter: string; search: string }) => {
    const next = new URLSearchParams();
    if (values.filter !== "") next.set(filterName, values.filter);
    if (values.search !== "") next.set("search", values.search);
    const text = next.toString();
    return text === "" ? to : `${to}?${text}`;
  };

  useEffect(() => {
    if (searched !== inAddress) navigate(address(window.location.hash.slice(1).split("?")[0] ?? path, { filter, search: searched }), { replace: true });
    // Only what was typed changes the address; the address itself is read above.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [searched]);

  return {
    search,
    searched,
    filter,
    setSearch,
    setFilter: (value) => navigate(address(path, { filter: value, search: searched })),
    clear: () => {
      setSearch("");
      navigate(path);
    },
    open: (to) => navigate(address(to, { filter: current.current.filter, search: current.current.searched }), { replace: true }),
  };
}
