/** The part of the map that a window shows: moved by dragging and arrows, zoomed by the wheel, buttons and keys. */
import { useCallback, useEffect, useRef, useState, type PointerEvent, type RefObject } from "react";
import { bounded, fitted, moved, zoomed, type Bounds, type Size, type View } from "./view.ts";

const WORLD_BOUNDS: Bounds = [-168, -56, 178, 74];
const FIRST_SIZE: Size = { width: 800, height: 400 };
/** A press that moves less is a click. */
const CLICK_PIXELS = 4;
const ZOOM_STEP = 1.5;
const ARROW_PIXELS = 70;
const WHEEL = 0.0018;

export interface MapView {
  readonly view: View;
  readonly size: Size;
  readonly zoom: (factor: number, at?: readonly [number, number]) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showAll: () => void;
  /** What each key does. */
  readonly keys: Readonly<Record<string, () => void>>;
  readonly press: (event: PointerEvent<HTMLElement>) => void;
  readonly drag: (event: PointerEvent<HTMLElement>) => void;
  /** Gives the place in pixels of the frame where the pointer was pressed and let go without moving; else null. */
  readonly release: (event: PointerEvent<HTMLElement>) => readonly [number, number] | null;
}

/** @param home what is shown at first, when it changes, and by `showAll`; null = the world. */
export function useView(frame: RefObject<HTMLElement | null>, home: Bounds | null): MapView {
  const [size, setSize] = useState(FIRST_SIZE);
  const [view, setView] = useState(() => fitted(WORLD_BOUNDS, FIRST_SIZE));
  const sized = useRef(FIRST_SIZE);
  const shown = useRef(WORLD_BOUNDS);
  // Until the user moves it, the view follows the window's size.
  const untouched = useRef(true);
  const pressed = useRef<{ x: number; y: number; moved: boolean } | null>(null);

  const zoom = useCallback((factor: number, at?: readonly [number, number]) => {
    untouched.current = false;
    const { width, height } = sized.current;
    setView((old) => zoomed(old, factor, at ?? [width / 2, height / 2], sized.current));
  }, []);
  const move = (x: number, y: number) => {
    untouched.current = false;
    setView((old) => moved(old, x, y, sized.current));
  };
  const show = useCallback((bounds: Bounds) => {
    untouched.current = true;
    shown.current = bounds;
    setView(fitted(bounds, sized.current));
  }, []);

  useEffect(() => {
    if (home !== null) show(home);
  }, [home, show]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      const next = { width: Math.max(1, element.clientWidth), height: Math.max(1, element.clientHeight) };
      sized.current = next;
      setSize(next);
      setView((old) => (untouched.current ? fitted(shown.current, next) : bounded(old, next)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
      zoom(Math.exp(-event.deltaY * lines * WHEEL), [event.clientX - box.left, event.clientY - box.top]);
    };
    // React listens passively, and then the page would scroll along.
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  }, [frame, zoom]);

  const showAll = () => show(home ?? WORLD_BOUNDS);
  const zoomIn = () => zoom(ZOOM_STEP);
  const zoomOut = () => zoom(1 / ZOOM_STEP);
  return {
    view,
    size,
    zoom,
    zoomIn,
    zoomOut,
    showAll,
    keys: {
      "+": zoomIn,
      "=": zoomIn,
      "-": zoomOut,
      "0": showAll,
      ArrowLeft: () => move(ARROW_PIXELS, 0),
      ArrowRight: () => move(-ARROW_PIXELS, 0),
      ArrowUp: () => move(0, ARROW_PIXELS),
      ArrowDown: () => move(0, -ARROW_PIXELS),
    },
    press(event) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      pressed.current = { x: event.clientX, y: event.clientY, moved: false };
    },
    drag(event) {
      const from = pressed.current;
      if (from === null) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (!from.moved && Math.hypot(x, y) < CLICK_PIXELS) return;
      pressed.current = { x: event.clientX, y: event.clientY, moved: true };
      move(x, y);
    },
    release(event) {
      const from = pressed.current;
      pressed.current = null;
      if (from === null || from.moved) return null;
      const box = event.currentTarget.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    },
  };
}
