/** Over the map while one draws: what to do next, what is wrong, and how it ends. */
import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { queries } from "../../bridge/queries.ts";
import { KeyHint } from "../../components/actions/action-button.tsx";
import { closable, cornerCount, geometryText } from "../../components/map/drawing.ts";
import classes from "../../components/map/map.module.css";
import { useFormat } from "../../format/format-context.tsx";
import { plural } from "../../format/format.ts";
import type { Drawing } from "./use-drawing.ts";

const CHECK_MS = 120;

/** The last part of a fault says what is wrong here; what was expected is clear while one draws. */
function reasonOf(fault: string): string {
  const at = fault.lastIndexOf(": ");
  return at < 0 ? `expected ${fault}` : fault.slice(at + 2);
}

export function DrawingBar({ drawing }: { drawing: Drawing }) {
  const format = useFormat();
  const { sketch } = drawing;
  const [value] = useDebouncedValue(sketch === null ? null : geometryText(sketch), CHECK_MS);
  const read = useQuery({
    ...queries.readRules(value === null ? [] : [{ kind: "polygon", value }]),
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  if (sketch === null) return null;
  const fault = sketch.open === null && sketch.areas.length > 0 ? (read.data?.[0]?.fault ?? null) : null;
  const words =
    sketch.open === null
      ? sketch.areas.length === 0
        ? "Nothing is left of it: saving removes the rule."
        : `${plural(format, cornerCount(sketch), "corner")}. Drag a corner to move it, click it to take it away, drag a small dot to add one.`
      : sketch.open.length === 0
        ? "Click on the map to set the corners, one after another."
        : closable(sketch)
          ? "Click the first corner or press Enter to close it."
          : `${plural(format, sketch.open.length, "corner")} so far; three at least.`;
  return (
    <div className={classes.bar} role="group" aria-label="Drawing a polygon">
      <span>{words}</span>
      {sketch.open === null && (
        <Button size="compact-xs" variant="default" onClick={drawing.another}>
          Add another area
        </Button>
      )}
      <Button size="compact-xs" variant="default" rightSection={<KeyHint keys="escape" />} onClick={drawing.cancel}>
        Cancel
      </Button>
      <Button
        size="compact-xs"
        rightSection={<KeyHint keys="enter" />}
        disabled={fault !== null || (sketch.open !== null && !closable(sketch) && sketch.areas.length === 0)}
        onClick={drawing.finish}
      >
        Save polygon
      </Button>
      {(fault ?? drawing.refused) !== null && (
        <span className={classes.fault} role="alert">
          {fault === null ? drawing.refused : `This cannot be saved: ${reasonOf(fault)}.`}
        </span>
      )}
    </div>
  );
}
