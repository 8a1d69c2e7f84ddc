/** The keys of every worklist, whether its run can be decided or not. */
import type { RefObject } from "react";
import { useActions } from "../../../components/actions/registry.ts";

export function useWorklistActions(move: (direction: 1 | -1) => void, search: RefObject<HTMLInputElement | null>): void {
  const walk = { group: "Worklist", keyOnly: true, repeats: true } as const;
  useActions([
    { ...walk, id: "next", label: "Next line", keys: ["j", "arrowdown"], run: () => move(1) },
    { ...walk, id: "previous", label: "Previous line", keys: ["k", "arrowup"], run: () => move(-1) },
    { id: "search", label: "Search the lines of this run", group: "Worklist", keys: ["/"], run: () => search.current?.focus() },
  ]);
}
