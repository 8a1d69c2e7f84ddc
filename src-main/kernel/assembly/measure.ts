/** Puts the candidates of a line and the angles to them in place, once for each change of data. */
import { offsets, partner, distance, step, cell, bitsAt, bits, membersAt, members, cellRegion, known, angles, i32At, f32At } from "./columns";

/** Whole steps of an angle fit 16 bits. */
const STEPS: f32 = 65535;

/** Of the chord's square up to 2: angle / chord. Source: interpolation at Chebyshev's nodes; the angle errs by 2e-7. */
const A0: f32 = 1.00000008039303;
const A1: f32 = 0.04166274468324554;
const A2: f32 = 0.004718171357353129;
const A3: f32 = 0.000609590502226577;
const A4: f32 = 0.00023486045929190094;
const A5: f32 = -0.0000522875817521261;
const A6: f32 = 0.000024391383202811416;
const PI: f32 = 3.14159265358979;

/** The angles whose chords have these squares; NaN stays NaN. */
@inline
function anglesOf(square: v128): v128 {
  // Beyond a right angle it is measured from the opposite point.
  const opposite = f32x4.sub(f32x4.splat(4), square);
  const q = f32x4.pmax(f32x4.splat(0), f32x4.pmin(square, opposite));
  let ratio = f32x4.add(f32x4.mul(f32x4.splat(A6), q), f32x4.splat(A5));
  ratio = f32x4.add(f32x4.mul(ratio, q), f32x4.splat(A4));
  ratio = f32x4.add(f32x4.mul(ratio, q), f32x4.splat(A3));
  ratio = f32x4.add(f32x4.mul(ratio, q), f32x4.splat(A2));
  ratio = f32x4.add(f32x4.mul(ratio, q), f32x4.splat(A1));
  ratio = f32x4.add(f32x4.mul(ratio, q), f32x4.splat(A0));
  const angle = f32x4.mul(ratio, f32x4.sqrt(q));
  const found = v128.bitselect(f32x4.sub(f32x4.splat(PI), angle), angle, f32x4.gt(square, opposite));
  return v128.bitselect(found, square, f32x4.eq(square, square));
}

@inline
function knownOf(list: usize): v128 {
  return v128.load(known + ((<usize>load<u16>(list)) << 4));
}

/** Writes the candidates of a line that has a cell, by its bits. */
function list(line: i32): void {
  const g = i32At(cellRegion, i32At(cell, line));
  let to = partner + ((<usize>i32At(offsets, line)) << 1);
  let member = members + ((<usize>i32At(membersAt, g)) << 1);
  const end = bits + ((<usize>i32At(bitsAt, line + 1)) << 3);
  for (let word = bits + ((<usize>i32At(bitsAt, line)) << 3); word < end; word += 8, member += 128) {
    for (let left = load<u64>(word); left != 0; left &= left - 1, to += 2) store<u16>(to, load<u16>(member + ((<usize>ctz(left)) << 1)));
  }
}

/** Lines are to be measured in their order: what is written beyond the last candidate of one is the next one's. @param x @param y @param z NaN = unknown. */
export function measure(line: i32, x: f32, y: f32, z: f32): void {
  if (i32At(cell, line) >= 0) list(line);
  const from = i32At(offsets, line);
  const count = i32At(offsets, line + 1) - from;
  const xs = f32x4.splat(x);
  const ys = f32x4.splat(y);
  const zs = f32x4.splat(z);
  const end = angles + ((<usize>count) << 2);
  let at = partner + ((<usize>from) << 1);
  let isKnown = i32x4.splat(-1);
  for (let to = angles; to < end; to += 16, at += 8) {
    const a = knownOf(at);
    const b = knownOf(at + 2);
    const c = knownOf(at + 4);
    const d = knownOf(at + 6);
    // From four places with three numbers each to three numbers of each of them.
    const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
    const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
    const dx = f32x4.sub(v128.shuffle<f64>(ab, cd, 0, 2), xs);
    const dy = f32x4.sub(v128.shuffle<f64>(ab, cd, 1, 3), ys);
    const dz = f32x4.sub(v128.shuffle<f64>(v128.shuffle<f32>(a, b, 2, 6, 3, 7), v128.shuffle<f32>(c, d, 2, 6, 3, 7), 0, 2), zs);
    const angle = anglesOf(f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz)));
    isKnown = v128.and(isKnown, f32x4.eq(angle, angle));
    v128.store(to, angle);
  }
  // What is beyond the last is no angle.
  v128.store(end, f32x4.splat(0));
  if (!i32x4.all_true(isKnown)) impute(count);
  keep(line, from, end);
}

/** Where a place is unknown the mean of the others stands for the angle, or 0. */
function impute(count: i32): void {
  let sum: f64 = 0;
  let knownCount: f64 = 0;
  for (let k = 0; k < count; k++) {
    const angle = f32At(angles, k);
    if (angle != angle) continue;
    sum += <f64>angle;
    knownCount++;
  }
  const mean = <f32>(knownCount == 0 ? 0 : sum / knownCount);
  for (let k = 0; k < count; k++) if (f32At(angles, k) != f32At(angles, k)) store<f32>(angles + ((<usize>k) << 2), mean);
}

/** In whole steps of the line. */
function keep(line: i32, from: i32, end: usize): void {
  let mosts = f32x4.splat(0);
  for (let at = angles; at < end; at += 16) mosts = f32x4.pmax(mosts, v128.load(at));
  const most = max(
    max(f32x4.extract_lane(mosts, 0), f32x4.extract_lane(mosts, 1)),
    max(f32x4.extract_lane(mosts, 2), f32x4.extract_lane(mosts, 3)),
  );
  const size = most / STEPS;
  store<f32>(step + ((<usize>line) << 2), size);
  const scale = f32x4.splat(size > 0 ? STEPS / most : 0);
  let to = distance + ((<usize>from) << 1);
  for (let at = angles; at < end; at += 32, to += 16) {
    const low = i32x4.trunc_sat_f32x4_u(f32x4.mul(v128.load(at), scale));
    const high = i32x4.trunc_sat_f32x4_u(f32x4.mul(v128.load(at, 16), scale));
    v128.store(to, i16x8.narrow_i32x4_u(low, high));
  }
}
