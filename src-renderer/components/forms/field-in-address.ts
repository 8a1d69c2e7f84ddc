/** A link to one field of a record: `#/partners/P1?field=products` brings it into view and gives it the focus. */
import { useEffect } from "react";
import { navigate, useHashLocation, useHashSearch } from "../../routing/hash-location.ts";

const FOCUSABLE = "input:not([type=hidden]), select, textarea, button";

/** @param ready whether the record is on the screen. */
export function useFieldInAddress(ready: boolean): void {
  const [path] = useHashLocation();
  const search = useHashSearch();
  const parameters = new URLSearchParams(search);
  const wanted = parameters.get("field");
  parameters.delete("field");
  const rest = parameters.toString();
  useEffect(() => {
    if (!ready || wanted === null) return;
    const field = document.querySelector(`[data-field="${CSS.escape(wanted)}"]`);
    field?.scrollIntoView({ block: "center" });
    field?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
    // The same link leads there again, and going back does not.
    navigate(rest === "" ? path : `${path}?${rest}`, { replace: true });
  }, [ready, wanted, path, rest]);
}
