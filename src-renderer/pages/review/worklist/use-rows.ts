/** Which rows of the worklist are on the screen, and how to bring one there. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useRef } from "react";

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
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: BEYOND,
    scrollPaddingStart: MARGIN * ROW_HEIGHT,
    scrollPaddingEnd: MARGIN * ROW_HEIGHT,
    // The space of a first screen, before the frame is measured: the first rows are there at once.
    initialRect: { width: 400, height: 30 * ROW_HEIGHT },
  });
  const { scrollToIndex } = virtual;
  const scrollTo = useCallback(
    (row: number) => {
      const element = frame.current;
      const shown = element === null ? 0 : element.clientHeight / ROW_HEIGHT;
      const top = (element?.scrollTop ?? 0) / ROW_HEIGHT;
      // A step keeps the list where it is as long as it can; a jump shows what lies below.
      const isJump = row < top - shown / 2 || row > top + shown * 1.5;
      scrollToIndex(row, { align: isJump ? "start" : "auto" });
    },
    [scrollToIndex],
  );
  const items = virtual.getVirtualItems();
  return { frame, first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? -1, scrollTo };
}
