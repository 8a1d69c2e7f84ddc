/** The keys of every worklist, whether its run can be decided or not. */
import type { Action } from "../../../components/actions/registry.ts";

export function worklistActions(move: (direction: 1 | -1) => void, search: () => void): readonly Action[] {
  const own = { group: "Worklist", keyOnly: true, repeats: true } as const;
  return [
    { ...own, id: "next", label: "Next line", keys: ["j", "arrowdown"], run: () => move(1) },
    { ...own, id: "previous", label: "Previous line", keys: ["k", "arrowup"], run: () => move(-1) },
    { id: "search", label: "Search the lines of this run", group: "Worklist", keys: ["/"], run: search },
  ];
}
