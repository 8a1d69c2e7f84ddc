/** Cells of lines that are near each other. */
import { describe, expect, it } from "vitest";
import { cellsOf } from "../../../src-main/engine/tuning/cells.ts";
import { randomFrom } from "../../bench/workload/random.ts";

const LINES = 3000;
const REGIONS = 4;
const MOST = 100;
const random = randomFrom("cells");

/** The first region is at one place, the last line of each has none, and some lines have no region. */
const regionOf = Int32Array.from({ length: LINES }, (_, i) => (random.chance(0.05) ? -1 : i % REGIONS));
const vectors = new Float64Array(3 * LINES);
for (let i = 0; i < LINES; i++) {
  const longitude = regionOf[i] === 0 ? 0.2 : random.between(-1, 1);
  vectors.set(i >= LINES - REGIONS ? [NaN, NaN, NaN] : [Math.cos(longitude), Math.sin(longitude), 0], 3 * i);
}
const { ofLine, offsets, centres } = cellsOf(regionOf, REGIONS, vectors, MOST);
const cells = Array.from({ length: centres.length / 3 }, (_, cell) => [...ofLine.keys()].filter((line) => ofLine[line] === cell));

const chord = (line: number, cell: number) =>
  Math.hypot(...[0, 1, 2].map((axis) => (vectors[3 * line + axis] ?? NaN) - (centres[3 * cell + axis] ?? NaN)));

describe("cells", () => {
  it("hold each line of a region once, among the cells of the region", () => {
    const regionOfCell = cells.map((_, cell) => offsets.findIndex((from) => from > cell) - 1);
    expect([...ofLine].map((cell) => (cell < 0 ? -1 : regionOfCell[cell]))).toEqual([...regionOf]);
    expect(offsets[REGIONS]).toBe(cells.length);
    expect(Math.min(...cells.map((lines) => lines.length))).toBeGreaterThan(0);
  });

  it("are split where they have many lines, unless these are at one place", () => {
    expect(cells.length).toBeGreaterThan(3 * (LINES / REGIONS / MOST));
    const apart = cells.slice(offsets[1]);
    expect(Math.max(...apart.map((lines) => lines.length))).toBeLessThanOrEqual(MOST);
    // All at one place, and the one without any.
    expect(offsets[1]).toBe(2);
  });

  it("have lines without a place for themselves", () => {
    const nowhere = [...cells.keys()].filter((cell) => Number.isNaN(centres[3 * cell]));
    expect(nowhere.length).toBe(REGIONS);
    for (const cell of nowhere) expect(cells[cell]).toHaveLength(1);
  });

  it("are narrow, and their centres in the middle", () => {
    for (let line = 0; line < LINES; line++) {
      const cell = ofLine[line] ?? -1;
      if (cell < 0 || Number.isNaN(centres[3 * cell])) continue;
      expect(Math.hypot(...centres.subarray(3 * cell, 3 * cell + 3))).toBeCloseTo(1, 12);
      expect(chord(line, cell)).toBeLessThan(0.3);
    }
  });
});
