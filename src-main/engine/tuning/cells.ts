/** Lines of one region that are near each other: what is best at the centre is nearly best for each of them. */

/** Cells with more lines are split: smaller ones would narrow the search, but each has an order of its own to be made. */
export const MOST_LINES = 1000;
/** Of unit vectors, some 6 km: narrower cells are not split. */
const NARROW = 1e-3;

export interface Cells {
  /** By line: its cell; -1 = it has no region. */
  readonly ofLine: Int32Array;
  /** By region + 1: its cells. */
  readonly offsets: Int32Array;
  /** By cell: unit vectors; NaN = the places of its lines are unknown. */
  readonly centres: Float64Array;
}

/** @param regionOf by line; -1 = none. @param vectors by line: unit vectors, x, y and z of line i at 3 i; NaN = unknown. @param mostLines of a cell. */
export function cellsOf(regionOf: Int32Array, regions: number, vectors: Float64Array, mostLines: number): Cells {
  const ofLine = new Int32Array(regionOf.length).fill(-1);
  const offsets = new Int32Array(regions + 1);
  const centres: number[] = [];
  linesByRegion(regionOf, regions).forEach((lines, region) => {
    const placed = lines.filter((line) => !Number.isNaN(vectors[3 * line]));
    const nowhere = lines.filter((line) => Number.isNaN(vectors[3 * line]));
    for (const near of [...split(placed, vectors, mostLines), nowhere]) {
      if (near.length === 0) continue;
      for (const line of near) ofLine[line] = centres.length / 3;
      centres.push(...centreOf(near, vectors));
    }
    offsets[region + 1] = centres.length / 3;
  });
  return { ofLine, offsets, centres: Float64Array.from(centres) };
}

function linesByRegion(regionOf: Int32Array, regions: number): Int32Array[] {
  const counts = new Int32Array(regions);
  for (const region of regionOf) if (region >= 0) counts[region]++;
  const lists = Array.from(counts, (count) => new Int32Array(count));
  counts.fill(0);
  for (let line = 0; line < regionOf.length; line++) if (regionOf[line] >= 0) lists[regionOf[line]][counts[regionOf[line]]++] = line;
  return lists;
}

/** Halves the longest side of the box around them again and again. */
function split(lines: Int32Array, vectors: Float64Array, mostLines: number): Int32Array[] {
  if (lines.length <= mostLines) return [lines];
  const { axis, least, most } = longestSide(lines, vectors);
  if (most - least <= NARROW) return [lines];
  const middle = (least + most) / 2;
  const below = lines.filter((line) => vectors[3 * line + axis] < middle);
  const above = lines.filter((line) => vectors[3 * line + axis] >= middle);
  return [...split(below, vectors, mostLines), ...split(above, vectors, mostLines)];
}

function longestSide(lines: Int32Array, vectors: Float64Array): { readonly axis: number; readonly least: number; readonly most: number } {
  const sides = [0, 1, 2].map((axis) => {
    let least = Infinity;
    let most = -Infinity;
    for (const line of lines) {
      const value = vectors[3 * line + axis];
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return { axis, least, most };
  });
  return sides.reduce((longest, side) => (side.most - side.least > longest.most - longest.least ? side : longest));
}

function centreOf(lines: Int32Array, vectors: Float64Array): readonly [number, number, number] {
  let [x, y, z] = [0, 0, 0];
  for (const line of lines) {
    x += vectors[3 * line];
    y += vectors[3 * line + 1];
    z += vectors[3 * line + 2];
  }
  const length = Math.hypot(x, y, z);
  // All around the earth, any place is as good.
  return length === 0 ? [1, 0, 0] : [x / length, y / length, z / length];
}
