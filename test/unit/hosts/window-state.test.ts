/** A window comes back onto a screen that is there. */
import { expect, it } from "vitest";
import { placeWindow } from "../../../src-main/hosts/electron/window-state.ts";

const laptop = { x: 0, y: 25, width: 1440, height: 850 };
const second = { x: 1440, y: 0, width: 2560, height: 1400 };
const saved = { x: 1600, y: 100, width: 1200, height: 900, maximised: false };

it("stays where it was on a screen that is still there", () => {
  expect(placeWindow(saved, [laptop, second])).toEqual(saved);
});

it("comes to the middle of the primary screen when its own is gone", () => {
  expect(placeWindow(saved, [laptop])).toEqual({ x: 120, y: 25, width: 1200, height: 850, maximised: false });
});

it("fits the first time, too", () => {
  expect(placeWindow(null, [laptop])).toEqual({ x: 0, y: 25, width: 1440, height: 850, maximised: false });
  expect(placeWindow(null, [second])).toEqual({ x: 2000, y: 250, width: 1440, height: 900, maximised: false });
});

it("never hides its title bar, and is never too small to use", () => {
  expect(placeWindow({ ...saved, x: 100, y: -30 }, [laptop]).y).toBe(25);
  expect(placeWindow({ x: 100, y: 2000, width: 10, height: 10, maximised: true }, [laptop])).toEqual({
    x: 400,
    y: 210,
    width: 640,
    height: 480,
    maximised: true,
  });
});

it("counts a window as lost of which only a sliver can be seen", () => {
  expect(placeWindow({ ...saved, x: 1400 }, [laptop]).x).toBe(120);
  expect(placeWindow({ ...saved, x: 1300, width: 800, height: 600 }, [laptop]).x).toBe(1300);
});
