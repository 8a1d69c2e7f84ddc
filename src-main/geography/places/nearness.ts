/** How far apart two points are, as the choice between namesakes needs it; scores use the engine's own distance. */

export interface Point {
  /** Degrees. */
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great circle, by the haversine formula. */
export function kilometresBetween(a: Point, b: Point): number {
  const north = Math.sin(((a.latitude - b.latitude) * RADIANS) / 2);
  const east = Math.sin(((a.longitude - b.longitude) * RADIANS) / 2);
  const h = north * north + Math.cos(a.latitude * RADIANS) * Math.cos(b.latitude * RADIANS) * east * east;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** True where no point is farther than `km` from the first; also where there is none. */
export function allWithin(points: readonly Point[], km: number): boolean {
  const [first] = points;
  return first === undefined || points.every((point) => kilometresBetween(first, point) <= km);
}
