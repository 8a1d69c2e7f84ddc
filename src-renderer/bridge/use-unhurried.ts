/** A value for what may wait: it follows when nothing moves, and now and then while something does, always after what is on the page has been painted. */
import { useEffect, useRef, useState } from "react";

/** From one value to the next at least, unless nothing moves for a while. */
const EVERY_MS = 250;
const REST_MS = 80;
/** Longer than any frame should take: where nothing is painted, as in a window that is hidden, nobody waits for it. */
const HIDDEN_MS = 100;

/** Calls back when what stands on the page now has been painted. */
function afterPaint(then: () => void): void {
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    then();
  }, HIDDEN_MS);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // The frame is painted before the next task.
    setTimeout(then);
  });
}

/** @param moving whether a newer value is on its way. */
export function useUnhurried<T>(value: T, moving: boolean): T {
  const [shown, show] = useState(value);
  const newest = useRef(value);
  const last = useRef(-Infinity);
  const isComing = useRef(false);
  useEffect(() => {
    newest.current = value;
    if (value === shown || isComing.current) return undefined;
    const due = Math.max(0, last.current + EVERY_MS - performance.now());
    const wait = moving ? due : Math.min(due, REST_MS);
    const timer = setTimeout(() => {
      isComing.current = true;
      afterPaint(() => {
        isComing.current = false;
        last.current = performance.now();
        show(newest.current);
      });
    }, wait);
    return () => clearTimeout(timer);
  }, [value, shown, moving]);
  return shown;
}
