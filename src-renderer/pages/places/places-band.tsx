/** Above the list: how many addresses have no place, all that is certain in one act, and the postal codes. */
import { useState } from "react";
import type { PlaceCounts } from "../../../src-main/contract/calls/places.ts";
import { useReadOnly } from "../../bridge/use-book.ts";
import { ActionButton } from "../../components/actions/action-button.tsx";
import { useActions } from "../../components/actions/registry.ts";
import { plural } from "../../format/format.ts";
import { useFormat } from "../../format/format-context.tsx";
import { PlaceAllDialog } from "./place-all-dialog.tsx";
import { PostalCodesDialog } from "./postal-codes-dialog.tsx";
import classes from "./places.module.css";

export function certainCount({ certain }: PlaceCounts): number {
  return certain["postal-code"] + certain.city;
}

export function personCount({ reasons }: PlaceCounts): number {
  return Object.values(reasons).reduce((sum, count) => sum + count, 0);
}

export function PlacesBand({ counts }: { counts: PlaceCounts | undefined }) {
  const format = useFormat();
  const readOnly = useReadOnly();
  const [dialog, setDialog] = useState<"all" | "postal" | null>(null);
  const certain = counts === undefined ? 0 : certainCount(counts);
  const total = counts === undefined ? 0 : counts.partners + counts.customers;
  useActions([
    {
      id: "places/all",
      label: "Place all addresses that are certain",
      group: "Places",
      keys: ["a"],
      enabled: certain > 0 && !readOnly,
      run: () => setDialog("all"),
    },
    { id: "places/postal", label: "Postal codes: import, count, remove", group: "Places", keys: ["p"], run: () => setDialog("postal") },
  ]);
  const open = counts === undefined ? 0 : personCount(counts);
  return (
    <div className={classes.band}>
      <p role="status">
        {counts === undefined ? (
          <span className="soft">Looking addresses up</span>
        ) : total === 0 ? (
          "No address is without coordinates."
        ) : (
          <>
            <b>{plural(format, total, "address", "addresses")} without coordinates</b>{" "}
            <span className="soft">
              · {format.count(certain)} can be placed for certain · {format.count(open)} {open === 1 ? "needs" : "need"} a person
            </span>
          </>
        )}
      </p>
      <ActionButton
        variant="default"
        keys="p"
        hint="Import a table of postal codes, see which are there"
        onClick={() => setDialog("postal")}
      >
        Postal codes…
      </ActionButton>
      <ActionButton
        face
        keys="a"
        hint="Show what would be placed, then place it"
        disabled={certain === 0 || readOnly}
        onClick={() => setDialog("all")}
      >
        {certain === 0
          ? "Place all that is certain"
          : certain === 1
            ? "Place the one that is certain…"
            : `Place ${format.count(certain)} that are certain…`}
      </ActionButton>
      {dialog === "all" && <PlaceAllDialog close={() => setDialog(null)} />}
      {dialog === "postal" && <PostalCodesDialog close={() => setDialog(null)} />}
    </div>
  );
}
