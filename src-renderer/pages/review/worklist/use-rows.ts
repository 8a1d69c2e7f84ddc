/** Which rows of a long list of equal rows are on the screen, and how to bring one there. */
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

export const ROW_HEIGHT = 32;
/** Rows drawn beyond the border, so that scrolling shows no gap. */
const BEYOND = 8;
/** Rows that stay visible around the one that is scrolled to. */
const MARGIN = 2;

interface Rows {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly first: number;
  /** The last row to draw; below `first` in an empty list. */
  readonly last: number;
  readonly scrollTo: (row: number) => void;
}

export function useRows(count: number): Rows {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, rows: 30 });

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const read = () => {
      const top = Math.floor(element.scrollTop / ROW_HEIGHT);
      const rows = Math.ceil(element.clientHeight / ROW_HEIGHT) + 1;
      setView((old) => (old.top === top && old.rows === rows ? old : { top, rows }));
    };
    const observer = new ResizeObserver(read);
    observer.observe(element);
    element.addEventListener("scroll", read, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", read);
    };
  }, []);

  const scrollTo = useCallback((row: number) => {
    const element = frame.current;
    if (element === null) return;
    const { scrollTop, clientHeight } = element;
    const highest = (row + 1 + MARGIN) * ROW_HEIGHT - clientHeight;
    const lowest = (row - MARGIN) * ROW_HEIGHT;
    // A step keeps the list where it is as long as it can; a jump shows what lies below.
    const isJump = scrollTop > lowest + clientHeight || scrollTop < highest - clientHeight / 2;
    if (isJump || scrollTop > lowest) element.scrollTop = lowest;
    else if (scrollTop < highest) element.scrollTop = highest;
  }, []);

  return {
    frame,
    first: Math.max(0, Math.min(view.top, count - 1) - BEYOND),
    last: Math.min(count, view.top + view.rows + BEYOND) - 1,
    scrollTo,
  };
}
