/** Great-circle distance, rounded so that it is the same on every machine although trigonometric functions differ in the last bit. */

/** Mean earth radius. */
export const EARTH_RADIUS_KM = 6371.0088;
export const KM_PER_MILE = 1.609344;

const RADIANS = Math.PI / 180;
const STEPS_PER_KM = 1e6;

/**
 * Kilometres between two points in degrees, rounded to the nearest 0.000001 km.
 * Source: haversine formula, 2 R asin(sqrt(sin²(Δlat/2) + cos lat1 cos lat2 sin²(Δlon/2))).
 */
export function haversineKm(latitude1: number, longitude1: number, latitude2: number, longitude2: number): number {
  const a = latitude1 * RADIANS;
  const b = latitude2 * RADIANS;
  const halfLatitude = Math.sin((b - a) / 2);
  const halfLongitude = Math.sin(((longitude2 - longitude1) * RADIANS) / 2);
  const h = halfLatitude * halfLatitude + Math.cos(a) * Math.cos(b) * halfLongitude * halfLongitude;
  return Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))) * STEPS_PER_KM) / STEPS_PER_KM;
}

const madeVectors = new WeakMap<Float64Array, { readonly longitude: Float64Array; readonly vectors: Float64Array }>();

/** Points as unit vectors: x, y, z of point i at 3 i; NaN where the place is unknown. Made once for columns that are asked for again. */
export function unitVectors(latitude: Float64Array, longitude: Float64Array): Float64Array {
  const made = madeVectors.get(latitude);
  if (made?.longitude === longitude) return made.vectors;
  const vectors = newVectors(latitude, longitude);
  madeVectors.set(latitude, { longitude, vectors });
  return vectors;
}

function newVectors(latitude: Float64Array, longitude: Float64Array): Float64Array {
  const vectors = new Float64Array(latitude.length * 3);
  for (let i = 0; i < latitude.length; i++) {
    const phi = latitude[i] * RADIANS;
    const lambda = longitude[i] * RADIANS;
    vectors[3 * i] = Math.cos(phi) * Math.cos(lambda);
    vectors[3 * i + 1] = Math.cos(phi) * Math.sin(lambda);
    vectors[3 * i + 2] = Math.sin(phi);
  }
  return vectors;
}

/** Beyond this share of the sphere's chord the arcsine is too steep for the shortcut. */
const STEEP = 0.98;
/** In steps of 0.000001 km; the shortcut errs by less than a ten-thousandth of a step below STEEP. */
const DOUBT = 1e-3;

/** Up to this share of the chord, squared, which is some 2,000 km, eight terms of the series of the arcsine are exact enough. */
const NEAR = 0.024;

/** asin(sqrt(h)). Source: Taylor series of the arcsine, in Horner's form. */
function arcsineOfRoot(h: number): number {
  const root = Math.sqrt(h);
  if (h > NEAR) return Math.asin(root);
  return (
    root * (1 + h * (1 / 6 + h * (3 / 40 + h * (5 / 112 + h * (35 / 1152 + h * (63 / 2816 + h * (231 / 13_312 + h * (143 / 10_240))))))))
  );
}

/**
 * The distance that `haversineKm` gives, to the last bit, from the chord between two unit vectors where that is certain: NaN where it is
 * not (too close to the boundary between two roundings, or nearly opposite points), and where a place is unknown.
 */
export function chordKm(x: number, y: number, z: number): number {
  const h = (x * x + y * y + z * z) / 4;
  if (!(h < STEEP)) return NaN;
  const steps = 2 * EARTH_RADIUS_KM * arcsineOfRoot(h) * STEPS_PER_KM;
  // Several times faster than Math.round, from which it differs only where there is doubt.
  const rounded = Math.floor(steps + 0.5);
  return Math.abs(Math.abs(steps - rounded) - 0.5) < DOUBT ? NaN : rounded / STEPS_PER_KM;
}
