/** Points close together as one: a grid of square cells in degrees. */

/** A point that stands for `members`: at the mean of their places. */
export interface Cluster {
  readonly longitude: number;
  readonly latitude: number;
  readonly members: readonly number[];
}

interface Places {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
}

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/**
 * Clusters what lies in `bounds` by cells of `cell` degrees, which are doubled until there are at most `most` clusters.
 * NaN = unknown, left out. In order of the first member.
 */
export function clusters({ longitude, latitude }: Places, [west, south, east, north]: Bounds, cell: number, most: number): Cluster[] {
  const inside: number[] = [];
  for (let i = 0; i < longitude.length; i++) {
    const [x, y] = [longitude[i] ?? NaN, latitude[i] ?? NaN];
    if (x >= west && x <= east && y >= south && y <= north) inside.push(i);
  }
  for (let size = cell; ; size *= 2) {
    const columns = Math.ceil(360 / size) + 1;
    const cells = new Map<number, number[]>();
    for (const i of inside) {
      const key = Math.floor(((latitude[i] ?? 0) + 90) / size) * columns + Math.floor(((longitude[i] ?? 0) + 180) / size);
      const members = cells.get(key);
      if (members === undefined) cells.set(key, [i]);
      else members.push(i);
    }
    if (cells.size <= most) {
      return [...cells.values()].map((members) => ({ longitude: mean(longitude, members), latitude: mean(latitude, members), members }));
    }
  }
}

function mean(column: Float64Array, members: readonly number[]): number {
  if (members.length === 1) return column[members[0] ?? 0] ?? NaN;
  return members.reduce((sum, member) => sum + (column[member] ?? 0), 0) / members.length;
}
