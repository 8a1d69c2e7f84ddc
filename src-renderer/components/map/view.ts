/** Which part of the map is seen: screen = map × k + offset. */
import { toDegrees, toMap, WORLD, type Position } from "./projection.ts";

export interface View {
  /** Pixels a map unit. */
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A pixel is then some five metres at the equator. */
const CLOSEST = 8000;
/** The nearest that showing a single place goes. */
const CLOSE = 60;

function farthest({ width, height }: Size): number {
  return Math.min(width, height) / WORLD;
}

/** Keeps the zoom within its limits and some of the world in the window. */
export function bounded(view: View, size: Size): View {
  const k = Math.max(farthest(size), Math.min(CLOSEST, view.k));
  const extent = WORLD * k;
  const within = (offset: number, window: number) =>
    extent <= window ? (window - extent) / 2 : Math.min(window / 2, Math.max(window / 2 - extent, offset));
  return { k, x: within(view.x, size.width), y: within(view.y, size.height) };
}

/** The view that shows `bounds` with some room around. */
export function fitted([west, south, east, north]: Bounds, size: Size): View {
  const [left, top] = toMap([west, north]);
  const [right, bottom] = toMap([east, south]);
  const room = 0.86;
  const k = Math.min((size.width * room) / Math.max(right - left, 1e-9), (size.height * room) / Math.max(bottom - top, 1e-9), CLOSE);
  const x = size.width / 2 - ((left + right) / 2) * k;
  const y = size.height / 2 - ((top + bottom) / 2) * k;
  return bounded({ k, x, y }, size);
}

/** Zooms by `factor` while the place under `at`, in pixels, stays where it is. */
export function zoomed(view: View, factor: number, at: readonly [number, number], size: Size): View {
  const k = Math.max(farthest(size), Math.min(CLOSEST, view.k * factor));
  const real = k / view.k;
  return bounded({ k, x: at[0] - (at[0] - view.x) * real, y: at[1] - (at[1] - view.y) * real }, size);
}

export function moved(view: View, x: number, y: number, size: Size): View {
  return bounded({ ...view, x: view.x + x, y: view.y + y }, size);
}

export function toScreen(view: View, position: Position): [x: number, y: number] {
  const [x, y] = toMap(position);
  return [x * view.k + view.x, y * view.k + view.y];
}

export function fromScreen(view: View, [x, y]: readonly [number, number]): [longitude: number, latitude: number] {
  return toDegrees([(x - view.x) / view.k, (y - view.y) / view.k]);
}

/** Cells of a cluster are about as many pixels wide. */
const CELL_PIXELS = 42;
const CELLS_TO_A_TILE = 8;

/**
 * What to ask the book for to fill the window: bounds and cells that change in steps, so that small moves ask for nothing new.
 * Cells are halves, quarters and so on of a degree, or doubles of it.
 */
export function tile(view: View, size: Size): { readonly bounds: Bounds; readonly cell: number } {
  const degreesToAPixel = 360 / (WORLD * view.k);
  const cell = Math.min(64, 2 ** Math.floor(Math.log2(CELL_PIXELS * degreesToAPixel)));
  const step = cell * CELLS_TO_A_TILE;
  const [west, north] = fromScreen(view, [0, 0]);
  const [east, south] = fromScreen(view, [size.width, size.height]);
  const down = (value: number) => Math.floor(value / step) * step;
  const up = (value: number) => Math.ceil(value / step) * step;
  return {
    bounds: [Math.max(-180, down(west)), Math.max(-90, down(south)), Math.min(180, up(east)), Math.min(90, up(north))],
    cell,
  };
}

/** The smallest bounds around positions; null without any. */
export function around(positions: Iterable<Position>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return west > east ? null : [west, south, east, north];
}

export function together(all: readonly (Bounds | null)[]): Bounds | null {
  const known = all.filter((bounds) => bounds !== null);
  return around(
    known.flatMap(([west, south, east, north]): Position[] => [
      [west, south],
      [east, north],
    ]),
  );
}
