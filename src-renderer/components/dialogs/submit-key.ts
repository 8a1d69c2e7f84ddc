/** Ctrl or Cmd with Enter confirms a dialog from within a text of several lines. */
import type { KeyboardEvent } from "react";

export function submitKey(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
}
