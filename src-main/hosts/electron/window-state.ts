/** Where the window was: kept in a file, and brought back onto a screen that is there. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";

/** Pixels of the desktop, origin at its primary screen's upper left. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WindowState = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), maximised: z.boolean() });
export type WindowState = z.infer<typeof WindowState>;

export const SMALLEST = { width: 640, height: 480 };
const USUAL = { width: 1440, height: 900 };
/** So much of a window must be on a screen for a hand to find it. */
const REACHABLE = 120;

/** The state that a file keeps, or null where there is none that can be read: a window's place is not worth a message. */
export function readWindowState(path: string): WindowState | null {
  if (!existsSync(path)) return null;
  try {
    return WindowState.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

export function writeWindowState(path: string, state: WindowState): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(state));
  renameSync(`${path}.new`, path);
}

/**
 * A place for the window within a screen that exists.
 * @param screens their areas without task bars and docks, the primary one first.
 */
export function placeWindow(saved: WindowState | null, screens: readonly [Area, ...Area[]]): WindowState {
  const home = saved === null ? undefined : screens.find((screen) => isReachable(saved, screen));
  const screen = home ?? screens[0];
  const wanted = saved ?? USUAL;
  const width = Math.min(Math.max(wanted.width, SMALLEST.width), screen.width);
  const height = Math.min(Math.max(wanted.height, SMALLEST.height), screen.height);
  const maximised = saved?.maximised ?? false;
  if (saved === null || home === undefined) {
    const x = screen.x + Math.floor((screen.width - width) / 2);
    return { x, y: screen.y + Math.floor((screen.height - height) / 2), width, height, maximised };
  }
  return { x: saved.x, y: Math.max(saved.y, screen.y), width, height, maximised };
}

function isReachable(window: Area, screen: Area): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const down = Math.min(window.y + REACHABLE, screen.y + screen.height) - Math.max(window.y, screen.y);
  return across >= REACHABLE && down > 0;
}
