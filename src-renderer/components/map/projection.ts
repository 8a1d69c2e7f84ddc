/**
 * Mercator on a square of 1000 map units, which stays while one zooms and moves: straight lines of a polygon rule, which are straight in
 * degrees, are bent as the projection wants by points in between.
 */

/** Longitude, latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];

export const WORLD = 1000;

/** Beyond it Mercator leaves the square. */
export const HIGHEST_LATITUDE = 85.051_128_78;

const RADIUS = WORLD / (2 * Math.PI);

export function toMap([longitude, latitude]: Position): [x: number, y: number] {
  const bounded = Math.max(-HIGHEST_LATITUDE, Math.min(HIGHEST_LATITUDE, latitude));
  const north = Math.log(Math.tan(Math.PI / 4 + (bounded * Math.PI) / 360));
  return [((longitude + 180) / 360) * WORLD, WORLD / 2 - RADIUS * north];
}

export function toDegrees([x, y]: readonly [number, number]): [longitude: number, latitude: number] {
  const longitude = (x / WORLD) * 360 - 180;
  const latitude = (Math.atan(Math.exp((WORLD / 2 - y) / RADIUS)) * 360) / Math.PI - 90;
  return [Math.max(-180, Math.min(180, longitude)), Math.max(-90, Math.min(90, latitude))];
}

/** Longer edges, in degrees of latitude, show that they are bent. */
const STRAIGHT_ENOUGH = 2;

const coordinate = (value: number) => String(Math.round(value * 1e5) / 1e5);

/** The outline of a closed or open ring of longitude, latitude, longitude … in map units, as the data of an SVG path. */
export function ringPath(flat: readonly number[]): string {
  let path = "";
  let before: Position | null = null;
  for (let i = 0; i + 1 < flat.length; i += 2) {
    const at: Position = [flat[i] ?? 0, flat[i + 1] ?? 0];
    for (const point of before === null ? [at] : stepsTo(before, at)) {
      const [x, y] = toMap(point);
      path += `${path === "" ? "M" : "L"}${coordinate(x)},${coordinate(y)}`;
    }
    before = at;
  }
  return path === "" ? "" : `${path}Z`;
}

/** Points from one corner to the next, the next one last. */
function stepsTo([fromLongitude, fromLatitude]: Position, [longitude, latitude]: Position): Position[] {
  const bend = Math.min(Math.abs(latitude - fromLatitude), Math.abs(longitude - fromLongitude));
  const steps = Math.max(1, Math.min(60, Math.ceil(bend / STRAIGHT_ENOUGH)));
  return Array.from({ length: steps }, (_, i): Position => {
    const share = (i + 1) / steps;
    return [fromLongitude + (longitude - fromLongitude) * share, fromLatitude + (latitude - fromLatitude) * share];
  });
}
