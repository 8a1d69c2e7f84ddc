/** A long list of which only the rows on the screen are there; rows that are still asked for keep their place. */
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import classes from "./now.module.css";

interface WindowedProps<R> {
  readonly label: string;
  /** All rows there are. */
  readonly total: number;
  /** Pixels. */
  readonly rowHeight: number;
  /** Those that are known, from place `offset` on. */
  readonly rows: readonly R[];
  readonly offset: number;
  readonly keyOf: (row: R) => string;
  readonly renderRow: (row: R) => ReactNode;
  /** Called with the first place on the screen. */
  readonly show: (first: number) => void;
  readonly behind: boolean;
}

export function Windowed<R>({ label, total, rowHeight, rows, offset, keyOf, renderRow, show, behind }: WindowedProps<R>) {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - 4);
  const last = Math.min(total, Math.ceil((view.top + view.height) / rowHeight) + 4);
  const places = Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i);
  return (
    <div
      ref={frame}
      className={`${classes.list} scroll`}
      role="region"
      aria-label={label}
      tabIndex={0}
      data-behind={behind}
      onScroll={(event) => {
        const { scrollTop, clientHeight } = event.currentTarget;
        setView({ top: scrollTop, height: clientHeight });
        show(Math.floor(scrollTop / rowHeight));
      }}
    >
      <ol className={classes.rows} style={{ height: total * rowHeight }}>
        {places.map((place) => {
          const known = rows[place - offset];
          return (
            <li
              key={known === undefined ? `place ${place}` : keyOf(known)}
              className={classes.item}
              style={{ top: place * rowHeight, height: rowHeight }}
              aria-setsize={total}
              aria-posinset={place + 1}
            >
              {known === undefined ? <span className={classes.bone} /> : renderRow(known)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
