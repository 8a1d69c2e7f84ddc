/** The map: territories, customers and partners, moved and zoomed by mouse and keys, on which polygons can be drawn. */
import { useEffect, useId, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent } from "react";
import type { CustomerPoint, PartnerPoint, TerritoryOutline } from "../../../src-main/contract/calls/territories.ts";
import { useFormat } from "../../format/format-context.tsx";
import type { Atlas } from "./atlas.ts";
import { closable, closed, rounded, withPoint, withoutLastPoint, type Sketch } from "./drawing.ts";
import { Layers } from "./layers.tsx";
import { Legend, type ShownLayers } from "./legend.tsx";
import { MapButtons } from "./map-buttons.tsx";
import { markAt } from "./marks.ts";
import classes from "./map.module.css";
import { placedPoints, PointLayer, type PlacedPoint } from "./point-layer.tsx";
import { SketchLayer } from "./sketch-layer.tsx";
import { Tip } from "./tip.tsx";
import { useView } from "./use-view.ts";
import { fromScreen, tile, toScreen, type Bounds } from "./view.ts";

interface TerritoryMapProps {
  readonly atlas: Atlas;
  readonly outlines: readonly TerritoryOutline[];
  /** The name of the territory whose record is open. */
  readonly chosen: string | null;
  /** Shown at first, when it changes, and by the key 0; null = not known yet. */
  readonly home: Bounds | null;
  readonly customers: readonly CustomerPoint[];
  readonly partners: readonly PartnerPoint[];
  readonly unplaced: number;
  readonly shown: ShownLayers;
  readonly setShown: (shown: ShownLayers) => void;
  /** Called when other points are needed. */
  readonly onTile: (bounds: Bounds, cell: number) => void;
  readonly openPoint: (point: PlacedPoint) => void;
  /** A polygon that is being drawn or changed. */
  readonly sketch: Sketch | null;
  readonly setSketch: (sketch: Sketch, goesOn?: boolean) => void;
  readonly finish: () => void;
  readonly cancel: () => void;
}

const CLOSE_TO_FIRST = 9;
/** A quick zoom asks for the points of where it ends only. */
const TILE_MS = 60;

/** Asks for the points of what is seen, once it rests. */
function useTile(wanted: ReturnType<typeof tile>, onTile: TerritoryMapProps["onTile"]): void {
  const { cell } = wanted;
  const [west, south, east, north] = wanted.bounds;
  useEffect(() => {
    const timer = setTimeout(() => onTile([west, south, east, north], cell), TILE_MS);
    return () => clearTimeout(timer);
  }, [west, south, east, north, cell, onTile]);
}

export function TerritoryMap(props: TerritoryMapProps) {
  const { atlas, outlines, chosen, home, customers, partners, shown, sketch, setSketch, onTile, finish, cancel } = props;
  const format = useFormat();
  const prefix = useId();
  const hintId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [pointer, setPointer] = useState<readonly [number, number] | null>(null);
  const map = useView(frame, home);
  const { view, size } = map;
  useTile(tile(view, size), onTile);
  const points = useMemo(() => placedPoints({ customers, partners }, view, shown), [customers, partners, view, shown]);

  const drawing = sketch !== null;
  useEffect(() => {
    if (drawing) frame.current?.focus({ preventScroll: true });
  }, [drawing]);

  const addPoint = (x: number, y: number) => {
    if (!sketch?.open) return;
    const [first] = sketch.open;
    if (first !== undefined && closable(sketch)) {
      const [firstX, firstY] = toScreen(view, first);
      if (Math.hypot(firstX - x, firstY - y) <= CLOSE_TO_FIRST) {
        setSketch(closed(sketch));
        return;
      }
    }
    setSketch(withPoint(sketch, rounded(fromScreen(view, [x, y]))));
  };
  const click = ([x, y]: readonly [number, number]) => {
    frame.current?.focus({ preventScroll: true });
    if (sketch !== null) {
      addPoint(x, y);
      return;
    }
    const one = points[markAt(points, x, y)];
    if (one === undefined) return;
    if (one.point.id === null) map.zoom(2.5, [one.x, one.y]);
    else props.openPoint(one);
  };

  const drawingKeys: Readonly<Record<string, () => void>> =
    sketch === null
      ? {}
      : {
          Escape: cancel,
          Enter: () => (sketch.open === null ? finish() : setSketch(closed(sketch))),
          ...(sketch.open && {
            Backspace: () => setSketch(withoutLastPoint(sketch)),
            " ": () => addPoint(size.width / 2, size.height / 2),
          }),
        };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The buttons on the map keep their own keys.
    const own = event.target === event.currentTarget || event.key === "Escape";
    const run = own ? (drawingKeys[event.key] ?? map.keys[event.key]) : undefined;
    if (run === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };

  const placeOf = (event: MouseEvent<HTMLElement>): readonly [number, number] => {
    const box = event.currentTarget.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const under = pointer === null || drawing ? undefined : points[markAt(points, pointer[0], pointer[1])];
  const chosenOutline = outlines.find((outline) => outline.name === chosen) ?? null;
  const visible = useMemo(() => outlines.filter((outline) => !outline.archived || outline === chosenOutline), [outlines, chosenOutline]);
  const withoutOutline = chosen === null ? visible.reduce((sum, one) => sum + one.withoutOutline, 0) : (chosenOutline?.withoutOutline ?? 0);
  // Lines stay as thick as they are without being drawn anew while one moves.
  const pixel = useMemo(() => ({ "--pixel": `${1 / view.k}px` }) as CSSProperties, [view.k]);
  const all = chosen === null ? "Show all" : `Show all of ${chosen}`;
  return (
    <div className={classes.whole}>
      <div
        ref={frame}
        className={classes.frame}
        role="application"
        aria-label={chosen === null ? "Map of all territories" : `Map of ${chosen}`}
        aria-describedby={hintId}
        tabIndex={0}
        data-drawing={sketch?.open ? true : undefined}
        data-on-mark={under !== undefined}
        onKeyDown={onKeyDown}
        onDoubleClick={(event) => {
          if (!drawing && event.target instanceof SVGElement) map.zoom(2, placeOf(event));
        }}
        onPointerLeave={() => setPointer(null)}
        onPointerDown={(event) => {
          if (event.target instanceof Element && event.target.closest("button") === null) map.press(event);
        }}
        onPointerMove={(event) => {
          setPointer(placeOf(event));
          map.drag(event);
        }}
        onPointerUp={(event) => {
          const at = map.release(event);
          if (at !== null) click(at);
        }}
      >
        <span id={hintId} className="hidden-text">
          Arrow keys move the map, plus and minus zoom, 0 shows the whole. The tab “As a table” lists what the map shows.
          {sketch?.open &&
            " Space adds a corner in the middle of the map, Backspace takes the last one back, Enter closes, Escape cancels."}
        </span>
        <svg className={classes.svg} aria-hidden="true">
          <defs>
            <pattern
              id={`${prefix}-hatch`}
              width={7}
              height={7}
              patternUnits="userSpaceOnUse"
              patternTransform={`scale(${1 / view.k}) rotate(45)`}
            >
              <line className={classes.hatch} x1={0} x2={0} y1={0} y2={7} />
            </pattern>
          </defs>
          <g transform={`translate(${view.x},${view.y}) scale(${view.k})`} style={pixel}>
            <Layers
              atlas={atlas}
              outlines={visible}
              chosen={chosenOutline}
              others={shown.others}
              overlaps={shown.overlaps}
              prefix={prefix}
            />
          </g>
          <PointLayer points={points} chosen={chosen !== null} holes={shown.holes} />
          {sketch !== null && (
            <SketchLayer
              sketch={sketch}
              view={view}
              size={size}
              hover={pointer === null || !sketch.open ? null : fromScreen(view, pointer)}
              change={setSketch}
            />
          )}
        </svg>
        <MapButtons map={map} all={all} />
        {under !== undefined && <Tip one={under} chosen={chosen} size={size} />}
      </div>
      <Legend
        shown={shown}
        setShown={props.setShown}
        chosen={chosen}
        withoutOutline={withoutOutline}
        unplaced={props.unplaced}
        count={(value) => format.count(value)}
      />
    </div>
  );
}
