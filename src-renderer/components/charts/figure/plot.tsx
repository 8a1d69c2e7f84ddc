/** The surface of a chart: gives the drawing its size, and lets pointer and keys go from point to point and open what is behind each. */
import { useElementSize } from "@mantine/hooks";
import { useState, type KeyboardEvent, type MouseEvent, type ReactNode } from "react";
import classes from "./figure.module.css";

/** Where the drawing's area lies within its surface, in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Surface {
  readonly width: number;
  readonly height: number;
  /** Of the area between the axes. */
  readonly innerWidth: number;
  readonly innerHeight: number;
}

export interface PointWords {
  readonly title: string;
  /** One to a line. */
  readonly lines: readonly string[];
}

interface PlotProps {
  readonly label: string;
  readonly height: number;
  readonly area: Area;
  /** Points stand side by side, or one below the other. */
  readonly direction: "columns" | "rows";
  readonly points: number;
  readonly words: (point: number) => PointWords;
  /** Opens what is behind a point; `at` is how far along the other axis the pointer was, 0 to 1, null where a key asked. */
  readonly open: (point: number, at: number | null) => void;
  readonly children: (surface: Surface) => ReactNode;
}

const BEFORE = ["ArrowLeft", "ArrowUp"];
const AFTER = ["ArrowRight", "ArrowDown"];
/** A tip that would leave the surface stands on the other side of its point. */
const TIP_WIDTH = 230;

export function Plot({ label, height, area, direction, points, words, open, children }: PlotProps) {
  const { ref, width } = useElementSize();
  const [chosen, setActive] = useState<number | null>(null);
  const active = chosen !== null && chosen < points ? chosen : null;
  const innerWidth = Math.max(0, width - area.left - area.right);
  const innerHeight = Math.max(0, height - area.top - area.bottom);
  const columns = direction === "columns";
  const step = (columns ? innerWidth : innerHeight) / Math.max(1, points);

  const pointAt = (event: MouseEvent<HTMLDivElement>): { readonly point: number; readonly at: number } | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left - area.left, event.clientY - box.top - area.top];
    // Labels belong to their point too.
    const point = Math.floor((columns ? x : y) / step);
    const at = columns ? 1 - y / innerHeight : x / innerWidth;
    return point < 0 || point >= points || step === 0 ? null : { point, at };
  };
  const key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || points === 0) return;
    const from = active ?? -1;
    const next = BEFORE.includes(event.key)
      ? Math.max(0, from - 1)
      : AFTER.includes(event.key)
        ? Math.min(points - 1, from + 1)
        : event.key === "Home"
          ? 0
          : event.key === "End"
            ? points - 1
            : null;
    if (next !== null) setActive(next);
    else if (event.key === "Enter" && active !== null) open(active, null);
    else if (event.key === "Escape" && active !== null) setActive(null);
    else return;
    event.preventDefault();
  };

  const told = active === null ? null : words(active);
  const start = (active ?? 0) * step;
  const band = columns
    ? { left: area.left + start, top: area.top, width: step, height: innerHeight }
    : { left: 0, top: area.top + start, width: area.left + innerWidth, height: step };
  const beside = columns ? band.left + step + 4 : area.left + innerWidth / 2;
  const flipped = beside + TIP_WIDTH > width;
  const side = flipped ? { right: columns ? width - band.left + 4 : 0 } : { left: beside };
  return (
    <div
      ref={ref}
      className={classes.plot}
      style={{ height }}
      role="application"
      aria-roledescription="chart"
      aria-label={`${label} Arrow keys go from point to point, Enter opens the offers behind one.`}
      tabIndex={0}
      onKeyDown={key}
      onBlur={() => setActive(null)}
      onPointerMove={(event) => setActive(pointAt(event)?.point ?? null)}
      onPointerLeave={() => setActive(null)}
      onClick={(event) => {
        const hit = pointAt(event);
        if (hit !== null) open(hit.point, hit.at);
      }}
    >
      {width > 0 && children({ width, height, innerWidth, innerHeight })}
      {told !== null && (
        <>
          <span className={classes.band} style={band} aria-hidden="true" />
          <span className={classes.tip} style={{ ...side, top: columns ? area.top : Math.min(band.top + step + 2, height - 20) }}>
            <b>{told.title}</b>
            {told.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </span>
        </>
      )}
      <span className="hidden-text" role="status">
        {told === null ? "" : [told.title, ...told.lines].join(", ")}
      </span>
    </div>
  );
}
