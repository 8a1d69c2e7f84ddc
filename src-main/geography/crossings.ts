/** Whether a ring crosses itself. */

type Position = readonly number[];
type Edge = readonly [from: Position, to: Position];

/** Rounding makes points on a line lie beside it by less than this share of the lengths. */
const TOLERANCE = 1e-12;

const longitude = (position: Position) => position[0] ?? 0;
const latitude = (position: Position) => position[1] ?? 0;

/** On which side of the line from `a` to `b` a point lies: 1, -1, or 0 on it. */
function side(a: Position, b: Position, point: Position): number {
  const left = (longitude(b) - longitude(a)) * (latitude(point) - latitude(a));
  const right = (latitude(b) - latitude(a)) * (longitude(point) - longitude(a));
  const difference = left - right;
  return Math.abs(difference) <= TOLERANCE * (Math.abs(left) + Math.abs(right)) ? 0 : Math.sign(difference);
}

/** True where the insides of two edges have one point in common; touching ends do not count. */
export function edgesCross([a, b]: Edge, [c, d]: Edge): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/**
 * The first two edges of a closed ring that properly cross, or null. Rings may touch themselves, in a corner or along an edge.
 * A sweep along the axis on which the edges are shorter, so that few of them are under way at one time.
 */
export function selfCrossing(ring: readonly Position[]): readonly [Edge, Edge] | null {
  const edges: Edge[] = [];
  let [width, height] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const edge: Edge = [ring[i - 1] ?? [], ring[i] ?? []];
    width += Math.abs(longitude(edge[1]) - longitude(edge[0]));
    height += Math.abs(latitude(edge[1]) - latitude(edge[0]));
    edges.push(edge);
  }
  const [along, across] = width <= height ? [longitude, latitude] : [latitude, longitude];
  const low = (axis: typeof along, [a, b]: Edge) => Math.min(axis(a), axis(b));
  const high = (axis: typeof along, [a, b]: Edge) => Math.max(axis(a), axis(b));
  edges.sort((a, b) => low(along, a) - low(along, b));
  let underWay: Edge[] = [];
  for (const edge of edges) {
    const from = low(along, edge);
    const [bottom, top] = [low(across, edge), high(across, edge)];
    const still: Edge[] = [];
    for (const other of underWay) {
      if (high(along, other) < from) continue;
      still.push(other);
      if (high(across, other) >= bottom && low(across, other) <= top && edgesCross(edge, other)) return [other, edge];
    }
    still.push(edge);
    underWay = still;
  }
  return null;
}
