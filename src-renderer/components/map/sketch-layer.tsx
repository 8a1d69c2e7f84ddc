/** A polygon that is being drawn or changed: its lines, its corners to drag or click away, and middles to drag out new ones. */
import type { PointerEvent } from "react";
import { flatRing, middle, rounded, withCornerAfter, withCornerAt, withoutCorner, type Corner, type Sketch } from "./drawing.ts";
import classes from "./map.module.css";
import { ringPath, type Position } from "./projection.ts";
import { fromScreen, toScreen, type Size, type View } from "./view.ts";

interface SketchLayerProps {
  readonly sketch: Sketch;
  readonly view: View;
  readonly size: Size;
  /** Where the pointer is, for the line to the corner that comes next. */
  readonly hover: Position | null;
  /** `goesOn` while a corner is dragged: then it is the same step still. */
  readonly change: (sketch: Sketch, goesOn?: boolean) => void;
}

/** More corners cannot be taken hold of: one zooms in. */
const MOST_HANDLES = 400;
const CORNER_RADIUS = 6;
const MIDDLE_RADIUS = 4;
const CLICK_PIXELS = 4;

interface Handle extends Corner {
  readonly at: Position;
  readonly next: Position;
}

function inSight({ sketch, view, size }: Pick<SketchLayerProps, "sketch" | "view" | "size">): Handle[] {
  const seen: Handle[] = [];
  for (const [area, rings] of sketch.areas.entries()) {
    for (const [ring, corners] of rings.entries()) {
      for (const [corner, at] of corners.entries()) {
        const [x, y] = toScreen(view, at);
        if (x < -20 || y < -20 || x > size.width + 20 || y > size.height + 20) continue;
        seen.push({ area, ring, corner, at, next: corners[(corner + 1) % corners.length] ?? at });
        if (seen.length > MOST_HANDLES) return [];
      }
    }
  }
  return seen;
}

export function SketchLayer({ sketch, view, size, hover, change }: SketchLayerProps) {
  const handles = inSight({ sketch, view, size });
  const positionOf = (event: PointerEvent<SVGElement>): Position => {
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return rounded(fromScreen(view, [event.clientX - (box?.left ?? 0), event.clientY - (box?.top ?? 0)]));
  };
  const drag = (event: PointerEvent<SVGElement>, apply: (position: Position) => Sketch, click: (() => Sketch) | null) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    const { currentTarget: element, pointerId, clientX, clientY } = event;
    element.setPointerCapture(pointerId);
    const box = element.ownerSVGElement?.getBoundingClientRect();
    let moved = false;
    const move = (next: globalThis.PointerEvent) => {
      if (!moved && Math.hypot(next.clientX - clientX, next.clientY - clientY) < CLICK_PIXELS) return;
      const position = rounded(fromScreen(view, [next.clientX - (box?.left ?? 0), next.clientY - (box?.top ?? 0)]));
      change(apply(position), moved);
      moved = true;
    };
    const end = (last: globalThis.PointerEvent) => {
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", end);
      element.removeEventListener("pointercancel", end);
      if (!moved && last.type === "pointerup" && click !== null) change(click());
    };
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", end);
    element.addEventListener("pointercancel", end);
  };

  const transform = `translate(${view.x},${view.y}) scale(${view.k})`;
  const open = sketch.open ?? [];
  const line = hover === null || open.length === 0 ? open : [...open, hover];
  return (
    <g>
      <g transform={transform} className={classes.sketchLines}>
        {sketch.areas.map((rings, i) => (
          <path key={i} className={classes.sketch} fillRule="evenodd" d={rings.map((ring) => ringPath(flatRing(ring))).join("")} />
        ))}
        {line.length > 1 && <path className={classes.sketchOpen} d={ringPath(line.flat()).slice(0, -1)} />}
        {line.length > 2 && <path className={classes.sketchClosing} d={ringPath(line.flat())} />}
      </g>
      {handles.map((handle) => {
        const [x, y] = toScreen(view, middle(handle.at, handle.next));
        return (
          <circle
            key={`middle-${handle.area}-${handle.ring}-${handle.corner}`}
            className={classes.middle}
            cx={x}
            cy={y}
            r={MIDDLE_RADIUS}
            onPointerDown={(event) => {
              const added = withCornerAfter(sketch, handle, positionOf(event));
              drag(
                event,
                (position) => withCornerAt(added, { ...handle, corner: handle.corner + 1 }, position),
                () => added,
              );
            }}
          />
        );
      })}
      {handles.map((handle) => {
        const [x, y] = toScreen(view, handle.at);
        return (
          <circle
            key={`${handle.area}-${handle.ring}-${handle.corner}`}
            className={classes.corner}
            cx={x}
            cy={y}
            r={CORNER_RADIUS}
            onPointerDown={(event) =>
              drag(
                event,
                (position) => withCornerAt(sketch, handle, position),
                () => withoutCorner(sketch, handle),
              )
            }
          />
        );
      })}
      {open.map((position, i) => {
        const [x, y] = toScreen(view, position);
        return <circle key={i} className={i === 0 ? classes.firstCorner : classes.openCorner} cx={x} cy={y} r={i === 0 ? 7 : 4} />;
      })}
    </g>
  );
}
