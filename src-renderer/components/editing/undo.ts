/** Undo and redo of this window's changes of records, on every page. */
import { useQuery } from "@tanstack/react-query";
import { call } from "../../bridge/client.ts";
import { queries, queryClient } from "../../bridge/queries.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { windowId } from "../../bridge/window-id.ts";
import { useActions } from "../actions/registry.ts";
import { announce, announceError } from "../messages/messages.ts";

const KEYS = { undo: ["mod+z"], redo: ["mod+shift+z", "mod+y"] } as const;

/** One after another, in the order of the keys: two quick presses undo two acts. */
let running: Promise<void> = Promise.resolve();

async function step(which: "undo" | "redo"): Promise<void> {
  try {
    const { done, ...state } = await call(`edit.${which}`, { window: windowId });
    queryClient.setQueryData(queries.undoState().queryKey, state);
    if (done === null) announce(`There is nothing to ${which} in this window.`);
    else if (which === "undo") announce(`Undone: ${done}.`, { label: "Redo", keys: "mod+shift+z", run: redo });
    else announce(`Done again: ${done}.`, { label: "Undo", keys: "mod+z", run: undo });
  } catch (error) {
    announceError(error);
    await queryClient.invalidateQueries({ queryKey: queries.undoState().queryKey });
  }
}

/** What is under way can be taken back by the next key before its answer is there: the key must not be lost. */
function foresee(taken: "undo" | "redo", given: "undo" | "redo"): void {
  queryClient.setQueryData(queries.undoState().queryKey, (state) => state && { ...state, [given]: state[given] ?? state[taken] });
}

export function undo(): void {
  foresee("undo", "redo");
  running = running.then(() => step("undo"));
}

export function redo(): void {
  foresee("redo", "undo");
  running = running.then(() => step("redo"));
}

/** Says what was changed, with the way back beside it. */
export function announceChange(text: string): void {
  void queryClient.invalidateQueries({ queryKey: queries.undoState().queryKey });
  announce(text, { label: "Undo", keys: "mod+z", run: undo });
}

/** Offers both, with what they would do, wherever the user is. */
export function useUndoActions(): void {
  const readOnly = useReadOnly();
  const { data: state, isFetching } = useQuery(queries.undoState());
  // While it is asked anew, an act may have come that the answer there is does not know: a quick Ctrl Z must not be lost.
  const known = (what: string | null | undefined) => !readOnly && (isFetching || what !== null);
  useActions([
    {
      id: "undo-record",
      label: state?.undo ? `Undo: ${state.undo}` : "Undo",
      group: "Everywhere",
      keys: KEYS.undo,
      enabled: known(state?.undo),
      repeats: true,
      run: undo,
    },
    {
      id: "redo-record",
      label: state?.redo ? `Redo: ${state.redo}` : "Redo",
      group: "Everywhere",
      keys: KEYS.redo,
      enabled: known(state?.redo),
      repeats: true,
      run: redo,
    },
  ]);
}
