/** Below a list: how many rows are picked, and what can be done with them; it keeps its place whether there are any or not. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useFormat } from "../../format/format-context.tsx";
import { isMac } from "../actions/action-button.tsx";
import classes from "./list-bar.module.css";

interface PickBarProps {
  readonly count: number;
  readonly total: number;
  readonly pickAll: () => void;
  readonly pickNone: () => void;
  readonly children?: ReactNode;
}

export function PickBar({ count, total, pickAll, pickNone, children }: PickBarProps) {
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
