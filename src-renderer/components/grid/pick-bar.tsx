/** Below a list: how many rows are picked, and what can be done with them; it keeps its place whether there are any or not. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormat } from "../../format/format-context.tsx";
import { ActionButton, isMac } from "../actions/action-button.tsx";
import classes from "./list-bar.module.css";

interface PickBarProps {
  readonly count: number;
  readonly total: number;
  readonly pickAll: () => void;
  readonly pickNone: () => void;
  readonly copy: () => void;
  readonly exportPicked: () => void;
  readonly children?: ReactNode;
}

export function PickBar({ count, total, pickAll, pickNone, copy, exportPicked, children }: PickBarProps) {
  const format = useFormat();
  const several = count > 1;
  return (
    <div className={classes.pick}>
      <span className="soft cut" aria-live="polite">
        {several
          ? `${format.count(count)} of ${format.count(total)} picked`
          : `${isMac ? "⌘" : "Ctrl"} A picks all; Shift or a box picks several`}
      </span>
      {children}
      {several && (
        <>
          <ActionButton size="compact-xs" variant="default" keys="mod+c" hint="Copy the picked rows with their headers" onClick={copy}>
            Copy
          </ActionButton>
          <ActionButton size="compact-xs" variant="default" hint="Save the picked rows as a CSV file" onClick={exportPicked}>
            CSV of these
          </ActionButton>
        </>
      )}
      {count < total && total > 1 && (
        <Button size="compact-xs" variant="subtle" onClick={pickAll}>
          Pick all {format.count(total)}
        </Button>
      )}
      {several && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={pickNone}>
          Pick none
        </Button>
      )}
    </div>
  );
}
