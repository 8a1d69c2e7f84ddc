/** Two panes with a border between them that can be dragged, or moved with the arrow keys; its place is remembered. */
import { useCallback, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import classes from "./split.module.css";

interface SplitProps {
  /** Under this name the width is remembered. */
  readonly name: string;
  readonly label: string;
  readonly initial: number;
  readonly minimum: number;
  /** The right pane never gets narrower than this. */
  readonly rest: number;
  readonly left: ReactNode;
  readonly right: ReactNode;
}

const STEP = 16;

function remembered(name: string, initial: number): number {
  const width = Number(localStorage.getItem(`width/${name}`));
  return Number.isFinite(width) && width > 0 ? width : initial;
}

export function Split({ name, label, initial, minimum, rest, left, right }: SplitProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(() => remembered(name, initial));

  const move = useCallback(
    (wanted: number) => {
      const available = frame.current?.clientWidth ?? 1280;
      const next = Math.round(Math.max(minimum, Math.min(wanted, available - rest)));
      setWidth(next);
      localStorage.setItem(`width/${name}`, String(next));
    },
    [minimum, rest, name],
  );

  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return;
    const from = frame.current?.getBoundingClientRect().left ?? 0;
    move(event.clientX - from);
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === "ArrowLeft" ? -STEP : event.key === "ArrowRight" ? STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    move(width + step);
  };

  return (
    <div
      ref={frame}
      className={classes.frame}
      style={{ gridTemplateColumns: `minmax(${minimum}px, min(${width}px, calc(100% - ${rest}px))) 1px minmax(0, 1fr)` }}
    >
      <div className={classes.pane}>{left}</div>
      <div
        className={classes.border}
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={width}
        aria-valuemin={minimum}
        aria-valuemax={4000}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => move(initial)}
        onKeyDown={key}
      />
      <div className={classes.pane}>{right}</div>
    </div>
  );
}
